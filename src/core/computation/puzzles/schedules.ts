import { type ChoiceOption, choiceOptions } from "../../answer/question/options.js";
import type { Computation } from "../../run/computation.js";
import { assertedIn, isDenied, isLedOnly, retracting, supposes } from "./assertions.js";
import { chosenAnswers } from "./chosenAnswer.js";
import type { PuzzleKind } from "./puzzle.js";
import { storyOf } from "./task.js";

interface Day {
  /** "3pm to 4pm": the only time that is left. */
  readonly free: string;
  readonly gap: readonly [number, number];
  readonly options: readonly ChoiceOption[];
  /** Whether the steps look at some of what was seen, or at the way there. */
  readonly partial: boolean;
}

const clock = String.raw`\d{1,2}(?::\d\d)? ?[ap]m`;
const name = String.raw`\p{Lu}\p{L}{1,20}`;
const place = "the [a-z]{2,20}(?: [a-z]{2,20})?";
const asked = new RegExp(
  String.raw`^today, (?<who>${name}) went to ${place}\. between what times could (?:they|he|she) have gone\?\s*we know that:\s*(?<day>[\s\S]{10,4000})$`,
  "iu",
);
const woke = new RegExp(`^(?<who>${name}) woke up at (?<at>${clock})\\.$`, "iu");
const closed = new RegExp(`^${place} (?:was closed|closed|closes) after (?<at>${clock})\\.$`, "i");
const seen = new RegExp(
  `^${name} saw (?<who>${name}) [a-z ,'’-]{3,80} from (?<from>${clock}) to (?<to>${clock})\\.$`,
  "iu",
);
/** That somebody can have gone at no other time. */
const goer = `(?:${name}|they|he|she)`;
const slot = "(?:time|times|window|time slot|time window|slot|gap|period)";
const going = `(?:(?: when| that| in which| during which)? ${goer} could (?:possibly )?have (?:gone|visited|been)(?: to| at| in)?(?: (?:the )?[a-z]+){0,3}?)`;
const left = `(?: (?:that is |that was )?(?:left|free|available|open|unaccounted for|remaining)(?: for (?:him|her|them|(?:a|the) visit))?)`;
const only = new RegExp(
  String.raw`(?:\b${goer} could (?:only have|have only) gone (?:[a-z ]{1,40} )?(?:between|from)|\bthe only (?:(?:(?:possible|remaining|free|available|open) ${slot}|${slot}(?:${going}|${left})))(?: to visit the [a-z]+)? (?:is|was|were)(?: from| between)?) (?<from>${clock}) ?(?:to|and|-|–) ?(?<to>${clock})(?=\W*$)`,
  "iu",
);
const partly = /\b(?:considering|reports?|sightings?|account|so far|travel\w*|narrow\w*|one by one)\b/i;
/** A part of the day, or a day that was otherwise. */
const limited = /\b(?:before|until|by|if|would|without|except|morning|afternoon|seen|saw)\b/i;

/** Somebody's day as others saw it: the only time in which something else can have happened. */
export const schedules: PuzzleKind<Day> = {
  read(prompt) {
    const { who, day = "" } = asked.exec(storyOf(prompt) ?? "")?.groups ?? {};
    const lines = day.split("\n").map((line) => line.trim());
    const rest = lines.filter((line) => line !== "" && ![woke, closed, seen].some((form) => form.test(line)));
    const [wakes, closes, sights] = [woke, closed, seen].map((form) => linesOf(lines, form));
    if (who === undefined || rest.length > 0 || wakes.length !== 1 || closes.length !== 1) return null;
    if ([...wakes, ...sights].some((line) => line.who !== who)) return null;
    const [start, end] = [minutes(wakes[0].at), minutes(closes[0].at)];
    if (start === null || end === null || end === start) return null;
    const busy = sights.map(({ from, to }) => [minutes(from), minutes(to)] as const);
    if (busy.length === 0) return null;
    const gaps: (readonly [number, number])[] = [];
    let from = start;
    for (const [begins, ends] of busy.toSorted(([a], [b]) => (a ?? 0) - (b ?? 0))) {
      if (begins === null || ends === null || ends <= begins || begins < from) return null;
      if (begins > from) gaps.push([from, begins]);
      from = ends;
    }
    if (from < end) gaps.push([from, end]);
    if (gaps.length !== 1 || from > end) return null;
    return { free: between(...gaps[0]), gap: gaps[0], options: choiceOptions(prompt), partial: false };
  },
  follow(step, before) {
    const { free, gap, options } = before;
    const state = { ...before, partial: before.partial || partly.test(step) };
    const answers = chosenAnswers(step, options, (text) => timesOf(text) === free);
    if (retracting.test(step) || supposes(step)) return { computations: answers, state };
    const statements = assertedIn(step).flatMap(({ text, start }): Computation[] => {
      const match = only.exec(text);
      const [from, to] = [minutes(match?.groups?.from), minutes(match?.groups?.to)];
      if (!match || from === null || to === null || isDenied(text) || limited.test(text)) return [];
      if (!isLedOnly(text.slice(0, match.index))) return [];
      // What is left so far lies around the gap; what is left behind the way there lies within it.
      const isPart = (from <= gap[0] && to >= gap[1]) || (from >= gap[0] && to <= gap[1]);
      if (state.partial && isPart && between(from, to) !== free) return [];
      const at = start + match.index;
      return [
        {
          claim: match[0],
          holds: between(from, to) === free,
          expected: free,
          span: { start: at, end: at + match[0].length },
        },
      ];
    });
    return { computations: [...statements, ...answers], state };
  },
};

const linesOf = (lines: readonly string[], form: RegExp): Record<string, string>[] =>
  lines.flatMap((line) => {
    const groups = form.exec(line)?.groups;
    return groups ? [groups] : [];
  });

/** Minutes since midnight; null for what is no time of day. */
function minutes(said: string | undefined): number | null {
  const [, hour, minute = "0", half] = /^(\d{1,2})(?::(\d\d))? ?([ap])m$/i.exec(said ?? "") ?? [];
  if (hour === undefined || Number(hour) > 12 || Number(hour) === 0) return null;
  return ((Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)) * 60 + Number(minute);
}

function between(from: number, to: number): string {
  return [from, to].map(shown).join(" to ");
}

function shown(at: number): string {
  const hour = Math.floor(at / 60);
  const minute = at % 60;
  return `${((hour + 11) % 12) + 1}${minute ? `:${String(minute).padStart(2, "0")}` : ""}${hour < 12 ? "am" : "pm"}`;
}

function timesOf(text: string): string | null {
  const [from, to] = text.split(/\s*(?:to|-|–)\s*/).map((said) => minutes(said.trim()));
  return from == null || to == null ? null : between(from, to);
}

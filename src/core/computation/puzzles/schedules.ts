import { type ChoiceOption, choiceOptions } from "../../answer/question/options.js";
import type { Computation } from "../../run/computation.js";
import { assertedIn, isDenied } from "./assertions.js";
import { chosenAnswers } from "./chosenAnswer.js";
import type { PuzzleKind } from "./puzzle.js";

interface Day {
  /** "3pm to 4pm": the only time that is left. */
  readonly free: string;
  readonly options: readonly ChoiceOption[];
}

const clock = String.raw`\d{1,2}(?::\d\d)? ?[ap]m`;
const asked = /\bbetween what times could (?:they|he|she) have gone\?/i;
const woke = new RegExp(String.raw`\bwoke up at (?<at>${clock})\b`, "i");
const closed = new RegExp(String.raw`\bwas closed after (?<at>${clock})\b`, "i");
const seen = new RegExp(String.raw`\bfrom (?<from>${clock}) to (?<to>${clock})\.`, "gi");
const only = new RegExp(
  String.raw`\b(?:could (?:only|have only) have gone (?:[a-z ]{1,40} )?(?:between|from)|the only (?:time|times|window|time slot|gap|period)\b[^.\n]{0,80}?\b(?:is|was|were)(?: from| between)?) (?<from>${clock}) ?(?:to|and|-|–) ?(?<to>${clock})(?=\W*$)`,
  "i",
);

/** Somebody's day as others saw it: the only time in which something else can have happened. */
export const schedules: PuzzleKind<Day> = {
  read(prompt) {
    const [start, end] = [woke, closed].map((form) => minutes(form.exec(prompt)?.groups?.at));
    if (!asked.test(prompt) || start === null || end === null || end === start) return null;
    const busy = Array.from(
      prompt.matchAll(seen),
      ({ groups }) => [minutes(groups?.from), minutes(groups?.to)] as const,
    );
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
    return { free: between(...gaps[0]), options: choiceOptions(prompt) };
  },
  follow(step, state) {
    const { free, options } = state;
    const statements = assertedIn(step).flatMap(({ text, start }): Computation[] => {
      const match = only.exec(text);
      const [from, to] = [minutes(match?.groups?.from), minutes(match?.groups?.to)];
      if (!match || from === null || to === null || isDenied(text)) return [];
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
    return { computations: [...statements, ...chosenAnswers(step, options, (text) => timesOf(text) === free)], state };
  },
};

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

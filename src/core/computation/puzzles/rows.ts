import { type ChoiceOption, choiceOptions } from "../../answer/question/options.js";
import type { Computation } from "../../run/computation.js";
import { assertedIn, isDenied, isDoubted, isLedOnly, retracting, supposes } from "./assertions.js";
import { chosenAnswers } from "./chosenAnswer.js";
import type { PuzzleKind } from "./puzzle.js";
import { storyOf } from "./task.js";

interface Thing {
  readonly color: string;
  /** "teddy bear" */
  readonly name: string;
}

interface Row {
  readonly things: readonly Thing[];
  /** The colour that is asked for; null where something else is. */
  readonly asked: string | null;
  readonly options: readonly ChoiceOption[];
  /** Whether a step has counted otherwise, or supposed something. */
  readonly elsewhere: boolean;
}

const given =
  /^(?:on|in) the [a-z]{2,20}, (?:there (?:is|are)|(?:i|you|we) see) (?:[a-z]{1,12} ){1,5}(?:arranged|placed|lined up|laid out) in a row: (?<list>[^.?!:]{5,400})\. (?<question>[^?.]{5,200})\?$/i;
/** A question about another row than this. */
const changed = /\b(?:if|when|remov\w*|tak\w+|add\w*|swap\w*|mov\w+|after|without|put|revers\w+)\b/i;
/** Who counts otherwise than from 1 at the left, or in another row. */
const otherwise =
  /\b(?:zero|0|index\w*|(?:from|on) (?:the )?right|right to left|end|other|backwards?|revers\w+|alphabet\w*|sort\w*|among|remain\w*|remov\w+|gone|without|last|mirror\w*|heart|only|by|order\w*|rank\w*|sizes?|starting (?:with|at|next|beside|after|right|just)|(?:left|right)wards?|beginning|beside|(?:things|items|objects) to (?:the|its) (?:left|right)|to (?:the|its) (?:left|right)(?: of the [a-z -]{1,40})?,? (?:we|there|you|are)|way round)\b/i;
const thing = /^(?:and )?an? (?<color>[a-z]{3,12}) (?<name>[a-z][a-z -]{1,30})$/;
const asking =
  /^What (?:color is|is the color of) the (?:thing|item|object) (?:directly|immediately) to the (?<side>left|right) of the (?<of>[a-z][a-z -]{1,40})$/;
const numbered =
  /\bthe (?<of>[a-z][a-z -]{1,40}?) is (?:number|item|item number|in position|at position) (?<at>\d{1,2})(?=[.;]|$|,? (?:and|so|but)\b| (?:from the left|(?:in|on) the (?:row|list)(?! of))\b)/gi;

/** Things in a row, each with its colour: which is which number, and the colour beside one. */
export const rows: PuzzleKind<Row> = {
  read(prompt) {
    const { list, question } = given.exec(storyOf(prompt) ?? "")?.groups ?? {};
    if (list === undefined || changed.test(question)) return null;
    const things = list.split(/, (?:and )?|(?<=[a-z]) and (?=an? )/).map((part) => thing.exec(part.trim())?.groups);
    const all = things.flatMap((groups) => (groups ? [{ color: groups.color, name: groups.name }] : []));
    if (all.length < 2 || all.length !== things.length) return null;
    const { side, of } = asking.exec(question)?.groups ?? {};
    const at = of === undefined ? -1 : placeOf(all, of);
    const beside = at < 0 ? undefined : all[at + (side === "left" ? -1 : 1)];
    return { things: all, asked: beside?.color ?? null, options: choiceOptions(prompt), elsewhere: false };
  },
  follow(step, before) {
    const row = { ...before, elsewhere: before.elsewhere || otherwise.test(step) || supposes(step) };
    const answers = row.asked === null ? [] : chosenAnswers(step, row.options, (text) => text === row.asked);
    if (row.elsewhere || retracting.test(step)) return { computations: answers, state: row };
    const places = assertedIn(step).flatMap(({ text, start }): Computation[] => {
      if (isDoubted(text) || isDenied(text)) return [];
      return [...text.matchAll(numbered)].flatMap((match): Computation[] => {
        const at = placeOf(row.things, (match.groups?.of ?? "").toLowerCase());
        const lead = text.slice(0, match.index).replace(numbered, "");
        if (at < 0 || !isLedOnly(lead)) return [];
        const span = { start: start + match.index, end: start + match.index + match[0].length };
        return [{ claim: match[0], holds: Number(match.groups?.at) === at + 1, expected: String(at + 1), span }];
      });
    });
    return { computations: [...places, ...answers], state: row };
  },
};

/** Where the only thing stands that is called so, from 0: "cup", "blue cup", "blue item"; -1 for none or several. */
function placeOf(things: readonly Thing[], called: string): number {
  const places = things.flatMap(({ color, name }, at) =>
    [name, `${color} ${name}`, `${color} thing`, `${color} item`, `${color} object`].includes(called) ? [at] : [],
  );
  return places.length === 1 ? places[0] : -1;
}

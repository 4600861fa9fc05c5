import { type ChoiceOption, choiceOptions } from "../../answer/question/options.js";
import type { Computation } from "../../run/computation.js";
import { assertedIn, isDenied, isDoubted } from "./assertions.js";
import { chosenAnswers } from "./chosenAnswer.js";
import type { PuzzleKind } from "./puzzle.js";

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
}

const given = /\b(?:arranged|placed|lined up|laid out) in a row: (?<list>[^.?!:]{5,400})\. (?<question>[^?.]{5,200})\?/;
const thing = /^(?:and )?an? (?<color>[a-z]{3,12}) (?<name>[a-z][a-z -]{1,30})$/;
const asking =
  /^What (?:color is|is the color of) the (?:thing|item|object) (?:directly|immediately) to the (?<side>left|right) of the (?<of>[a-z][a-z -]{1,40})$/;
const numbered =
  /\bthe (?<of>[a-z][a-z -]{1,40}?) is (?:number|item|item number|in position|at position) (?<at>\d{1,2})(?=[.,;]|$| (?:in|on|from the left)\b)/gi;

/** Things in a row, each with its colour: which is which number, and the colour beside one. */
export const rows: PuzzleKind<Row> = {
  read(prompt) {
    const { list, question } = given.exec(prompt)?.groups ?? {};
    if (list === undefined) return null;
    const things = list.split(/, (?:and )?|(?<=[a-z]) and (?=an? )/).map((part) => thing.exec(part.trim())?.groups);
    const all = things.flatMap((groups) => (groups ? [{ color: groups.color, name: groups.name }] : []));
    if (all.length < 2 || all.length !== things.length) return null;
    const { side, of } = asking.exec(question)?.groups ?? {};
    const at = of === undefined ? -1 : placeOf(all, of);
    const beside = at < 0 ? undefined : all[at + (side === "left" ? -1 : 1)];
    return { things: all, asked: beside?.color ?? null, options: choiceOptions(prompt) };
  },
  follow(step, row) {
    const places = assertedIn(step).flatMap(({ text, start }): Computation[] => {
      if (isDoubted(text) || isDenied(text) || /\bfrom the right\b/i.test(text)) return [];
      return [...text.matchAll(numbered)].flatMap((match): Computation[] => {
        const at = placeOf(row.things, (match.groups?.of ?? "").toLowerCase());
        if (at < 0) return [];
        const span = { start: start + match.index, end: start + match.index + match[0].length };
        return [{ claim: match[0], holds: Number(match.groups?.at) === at + 1, expected: String(at + 1), span }];
      });
    });
    const answers = row.asked === null ? [] : chosenAnswers(step, row.options, (text) => text === row.asked);
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

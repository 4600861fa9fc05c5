import { type ChoiceOption, choiceOptions } from "../../answer/question/options.js";
import type { Computation } from "../../run/computation.js";
import { countWords } from "../countWords.js";
import { assertedIn, isDenied, isDoubted } from "./assertions.js";
import { chosenAnswers } from "./chosenAnswer.js";
import type { PuzzleKind } from "./puzzle.js";
import { cellOf, countOf, extremeOf, extremeWords, type Table, tableIn, unitWords } from "./tables/table.js";

interface State {
  readonly table: Table;
  /** What the question asks for; null where it asks for something else. */
  readonly asked: string | null;
  readonly options: readonly ChoiceOption[];
}

const number = `\\d{1,5}|${countWords.join("|")}`;
const name = String.raw`(?<name>\p{Lu}\p{L}{1,20})`;
/** Behind a statement that is whole. */
const ends = String.raw`(?=\s*(?:[.,;)]|$|\b(?:and|so|with|because|since|while|but)\b))`;
const cells = [
  String.raw`(?<!\p{L})${name}(?: is|:| has|,)? \(?(?<value>\d{1,5}) ?(?<column>years old|cm tall|cm|kg)(?! (?:older|younger|taller|shorter|heavier|lighter|more|less|than))\b`,
  String.raw`(?<!\p{L})${name} weighs (?<value>\d{1,5}) ?(?<column>kg)(?! (?:more|less))\b`,
  String.raw`(?<!\p{L})${name}['’]s (?<column>age|height|weight) (?:is|=|:) ?(?<value>\d{1,5})(?!\d|\.\d)`,
  String.raw`\b[Tt]he (?<column>age|height|weight) of ${name} is (?<value>\d{1,5})(?!\d|\.\d)`,
].map((form) => new RegExp(form, "gu"));
const superlatives = [
  new RegExp(String.raw`\b[Tt]he (?<word>${extremeWords}) (?<kind>[a-z]{2,20}) is ${name}${ends}`, "gu"),
  new RegExp(String.raw`(?<!\p{L})${name} is the (?<word>${extremeWords}) (?<kind>[a-z]{2,20})${ends}`, "gu"),
];
const than = String.raw`(?:that are |who are |which are |are )?(?<side>less|more|older|younger|taller|shorter|heavier|lighter) than (?<than>\d{1,5}) ?(?<unit>${unitWords})`;
const count = new RegExp(
  String.raw`^(?:so,? |therefore,? |thus,? )?(?:in total,? )?there (?:is|are) (?<count>${number}) (?<kind>[a-z]{2,20}?)s? ${than}\.?$`,
  "i",
);
const askedCount = new RegExp(String.raw`\bhow many (?<kind>[a-z]{2,20})s ${than}\?`, "i");
const askedExtreme = new RegExp(
  String.raw`\b(?:which|who) is the (?<word>${extremeWords}) (?<kind>[a-z]{2,20})\?`,
  "i",
);
const askedCell = new RegExp(String.raw`\bwhat is the (?<column>age|height|weight) of ${name}\?`, "iu");

/** A table of who is how old, tall and heavy: what is read off it, which is the tallest, and how many are above a limit. */
export const tables: PuzzleKind<State> = {
  read(prompt) {
    const table = tableIn(prompt);
    return table && { table, asked: askedOf(prompt, table), options: choiceOptions(prompt) };
  },
  follow(step, state) {
    const { table, asked, options } = state;
    const computations = assertedIn(step).flatMap(({ text, start }): Computation[] => {
      if (isDoubted(text) || isDenied(text)) return [];
      const found: Computation[] = [];
      const add = (match: RegExpMatchArray, stated: string, right: string | number | null) => {
        if (right === null) return;
        const [claim] = match;
        const at = start + (match.index ?? 0);
        found.push({
          claim,
          holds: stated === String(right),
          expected: String(right),
          span: { start: at, end: at + claim.length },
        });
      };
      for (const form of cells)
        for (const match of text.matchAll(form))
          add(match, match.groups?.value ?? "", cellOf(table, match.groups?.name ?? "", match.groups?.column ?? ""));
      for (const form of superlatives)
        for (const match of text.matchAll(form)) {
          const { kind, name: who = "", word = "" } = match.groups ?? {};
          if (kind === table.kind && table.rows.has(who)) add(match, who, extremeOf(table, word));
        }
      const counted = count.exec(text);
      if (counted?.groups?.kind === table.kind)
        add(counted, String(numberOf(counted.groups.count)), limited(table, counted.groups));
      return found;
    });
    const answers = asked === null ? [] : chosenAnswers(step, options, (text) => text === asked);
    return { computations: [...computations, ...answers], state };
  },
};

const numberOf = (said: string): number => (/^\d/.test(said) ? Number(said) : countWords.indexOf(said.toLowerCase()));

/** How many are above a limit, or below it. */
function limited(
  table: Table,
  { side = "", than: limit = "", unit = "" }: Record<string, string | undefined>,
): number | null {
  const of: Record<string, string> = {
    older: "years old",
    younger: "years old",
    taller: "cm",
    shorter: "cm",
    heavier: "kg",
    lighter: "kg",
  };
  const named = of[side.toLowerCase()];
  if (named !== undefined && !unit.toLowerCase().startsWith(named)) return null;
  return countOf(table, /^(?:more|older|taller|heavier)$/i.test(side), Number(limit), unit);
}

function askedOf(prompt: string, table: Table): string | null {
  const counted = askedCount.exec(prompt)?.groups;
  if (counted?.kind === table.kind) return limited(table, counted)?.toString() ?? null;
  const extreme = askedExtreme.exec(prompt)?.groups;
  if (extreme?.kind === table.kind) return extremeOf(table, extreme.word);
  const cell = askedCell.exec(prompt)?.groups;
  return cell ? (cellOf(table, cell.name, cell.column)?.toString() ?? null) : null;
}

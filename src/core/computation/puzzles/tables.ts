import { type ChoiceOption, choiceOptions } from "../../answer/question/options.js";
import type { Computation } from "../../run/computation.js";
import { countWords } from "../countWords.js";
import { doubtedAround } from "../doubt.js";
import { assertedIn, isDenied, isDoubted, isLedOnly, retracting, supposes } from "./assertions.js";
import { chosenAnswers } from "./chosenAnswer.js";
import type { PuzzleKind } from "./puzzle.js";
import { cellOf, countOf, extremeOf, extremeWords, measures, type Table, tableIn, unitWords } from "./tables/table.js";

interface State {
  readonly table: Table;
  /** What the question asks for; null where it asks for something else. */
  readonly asked: string | null;
  readonly options: readonly ChoiceOption[];
  /** Whether the prompt adds to its table or deletes from it. */
  readonly changes: boolean;
  /** Whether a step has spoken of another table, or supposed something. */
  readonly elsewhere: boolean;
  /** Whether the lines of a list stand under a heading that may measure something else. */
  readonly isOtherList: boolean;
}

const number = `\\d{1,5}|${countWords.join("|")}`;
const name = String.raw`(?<name>\p{Lu}\p{L}{1,20})`;
/** Behind a statement that is whole. */
const ends = String.raw`(?=\s*(?:[.,](?!\d)|[;)]|$|\b(?:and|so|because|since|while|but)\b))`;
/** Behind a superlative that is limited by nothing. */
const closes = String.raw`(?=\s*(?:[.;)]|$|\(\d|,\s*(?:and|so|because|since|while|who|which|but|at|with)\s))`;
const measured = String.raw`(?<value>\d{1,5}) ?(?<column>years old|cm tall|cm|kg)${ends}`;
const cells = [
  String.raw`(?<!\p{L})${name}(?: is|:| has|,)? \(?${measured}`,
  String.raw`(?<!\p{L})${name} weighs (?<value>\d{1,5}) ?(?<column>kg)${ends}`,
  String.raw`(?<!\p{L})${name}['’]s (?<column>age|height|weight) (?:is|=|:) ?(?<value>\d{1,5})(?<unit> ?(?:cm|kg|years))?${ends}`,
  String.raw`\b[Tt]he (?<column>age|height|weight) of ${name} is (?<value>\d{1,5})(?<unit> ?(?:cm|kg|years))?${ends}`,
].map((form) => new RegExp(form, "gu"));
const superlatives = [
  new RegExp(String.raw`\b[Tt]he (?<word>${extremeWords}) (?<kind>[a-z]{2,20}) is ${name}${closes}`, "gu"),
  new RegExp(String.raw`(?<!\p{L})${name} is the (?<word>${extremeWords}) (?<kind>[a-z]{2,20})${closes}`, "gu"),
];
/** What may stand before a cell besides other cells: nothing that tells it of somebody else, of several or of another day. */
const cellLead =
  /^(?:[\s*_"“([•#:,.;|-]|\d{1,5}(?!\d)|\b(?:so|thus|therefore|hence|then|and|but|also|because|since|as|while|finally|next|first|second|third|that|this|means|we|i|see|know|find|have|note|which|who|is|are|less|more|older|younger|taller|shorter|heavier|lighter|than|too|following|follows|given|ages?|heights?|weights?|penguins?|animals?|looking at|in|from|according to|the|table|years old|cm|tall|kg|yes|no)\b)*$/i;
const fromTable = /\b(?:from|looking at|in|according to) the table,/i;
const line = /^(?:[-*•+]|\d{1,2}[.)])\s/;
const heading = /^#{1,6}\s|^\*\*[^*\n]{1,200}\*\*$|[:：]\W*$/;
/** A heading of what is read off the table: under any other word the lines may be sums so far, or differences. */
const ofTable =
  /^(?:\W|\d{1,5}(?!\d)|\b(?:step|we|i|let['’]?s|let|us|first|now|next|then|here|need|to|look(?:ing)?|list\w*|check\w*|compar\w+|find\w*|identify\w*|extract\w*|read\w*|note|is|are|have|has|the|our|each|every|all|of|at|in|on|from|for|by|and|with|as|follows|following|these|their|its|new|full|updated|current|given|tables?|rows?|columns?|data|values?|information|details?|names?|ages?|heights?|weights?|penguins?|giraffes?|animals?|who|which|that|more|less|older|younger|taller|shorter|heavier|lighter|than|years|old|cm|tall|kg)\b)*$/i;
const later = /\bin (?:\w+ )?years?\b/i;
/** A list that names what somebody has before who it is. */
const amountsFirst = /^[^\p{Lu}]*\d[^\p{Lu}]*(?:years old|cm tall|cm|kg)\b/u;
/** A table before its last line came or went. */
const otherTable = /\b(?:original\w*|initial\w*|old table|at first|first|before|earlier|previous\w*|without)\b/i;
/** A part of the table, or other numbers than it has. */
const part =
  /\b(?:round\w*|grow\w*|grew|passe[sd]|later|ago|gain\w*|los[et]|drop\w*|ignor\w*|skip\w*|apart from|other than|aside|besides|eliminat\w+|tak\w+ (?:\w+ ){1,3}(?:out|away|off)|cross\w* (?:\w+ ){0,3}(?:out|off)|rul\w+ (?:\w+ ){0,3}out|set aside|among|subset|filter\w*|those|consider\w*|restrict\w*|only|except\w*|limit\w*|leav\w+|exclud\w+|remain\w*)\b/i;
const than = String.raw`(?:that are |who are |which are |are )?(?<side>less|more|older|younger|taller|shorter|heavier|lighter) than (?<than>\d{1,5}) ?(?<unit>${unitWords})`;
const count = new RegExp(
  String.raw`^(?:so,? |therefore,? |thus,? )?(?:in total,? )?there (?:is|are) (?<count>${number}) (?<kind>[a-z]{2,20}?)s? ${than}\.?$`,
  "i",
);
const askedCount = new RegExp(String.raw`^how many (?<kind>[a-z]{2,20})s ${than}\?$`, "i");
const askedExtreme = new RegExp(
  String.raw`^(?:which|who) is the (?<word>${extremeWords}) (?<kind>[a-z]{2,20})\?$`,
  "i",
);
const askedCell = new RegExp(String.raw`^what is the (?<column>age|height|weight) of ${name}\?$`, "iu");

/** A table of who is how old, tall and heavy: what is read off it, which is the tallest, and how many are above a limit. */
export const tables: PuzzleKind<State> = {
  read(prompt) {
    const table = tableIn(prompt);
    if (!table) return null;
    const { question, changes } = table;
    const asked = question === null ? null : askedOf(question, table);
    return { table, asked, options: choiceOptions(prompt), changes, elsewhere: false, isOtherList: false };
  },
  follow(step, before) {
    const { table, asked, options, changes } = before;
    const elsewhere = before.elsewhere || supposes(step) || part.test(step) || (changes && otherTable.test(step));
    let { isOtherList } = before;
    const answers = asked === null ? [] : chosenAnswers(step, options, (text) => text === asked);
    if (elsewhere || retracting.test(step)) return { computations: answers, state: { ...before, elsewhere } };
    const computations = assertedIn(step).flatMap(({ text, start, end }): Computation[] => {
      if (heading.test(text) && !line.test(text)) isOtherList = !ofTable.test(text);
      if (isDoubted(text) || isDenied(text) || doubtedAround(step, start, end)) return [];
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
        for (const match of text.matchAll(form)) {
          const { column = "", unit } = match.groups ?? {};
          const lead = text.slice(0, match.index);
          const bare = cells.reduce((before, cell) => before.replace(cell, ""), lead);
          if (isOtherList && line.test(text)) continue;
          if (!cellLead.test(bare) || later.test(bare) || amountsFirst.test(text)) continue;
          if (unit !== undefined && measures[column] !== unit.trim()) continue;
          add(match, match.groups?.value ?? "", cellOf(table, match.groups?.name ?? "", column));
        }
      for (const form of superlatives)
        for (const match of text.matchAll(form)) {
          const { kind, name: who = "", word = "" } = match.groups ?? {};
          if (
            kind === table.kind &&
            table.rows.has(who) &&
            isLedOnly(text.slice(0, match.index).replace(fromTable, "")) &&
            // Of a table that stays as it is, "now the oldest" is that of those that are left.
            (changes || !/\bnow\b/i.test(text.slice(0, match.index)))
          )
            add(match, who, extremeOf(table, word));
        }
      const counted = count.exec(text);
      if (counted?.groups?.kind === table.kind)
        add(counted, String(numberOf(counted.groups.count)), limited(table, counted.groups));
      return found;
    });
    return { computations: [...computations, ...answers], state: { ...before, elsewhere, isOtherList } };
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

function askedOf(question: string, table: Table): string | null {
  const counted = askedCount.exec(question)?.groups;
  if (counted?.kind === table.kind) return limited(table, counted)?.toString() ?? null;
  const extreme = askedExtreme.exec(question)?.groups;
  if (extreme?.kind === table.kind) return extremeOf(table, extreme.word);
  const cell = askedCell.exec(question)?.groups;
  return cell ? (cellOf(table, cell.name, cell.column)?.toString() ?? null) : null;
}

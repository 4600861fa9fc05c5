import { storyOf } from "../task.js";

/** A table of a prompt with numbers: who has which. */
export interface Table {
  /** "penguin" */
  readonly kind: string;
  /** "age", "height", "weight", in the order of the columns. */
  readonly columns: readonly string[];
  /** What each has, by name; those that were deleted are not there. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
}

const heading =
  /^here is a table where the first line is a header and each subsequent line is an? (?<kind>[a-z]{2,20}): *\n? *name(?<columns>(?:, [a-z]{2,12}(?: \([a-z]{1,4}\))?){1,6}) *\n/i;
const row = /^ *(?<name>\p{Lu}\p{L}{1,20})(?<cells>(?:, \d{1,5}){1,6}) *$/u;
/** What a column is measured in, where the heading says it. */
export const measures: Readonly<Record<string, string>> = { height: "cm", weight: "kg", age: "years" };
/** Lines that are no row of their own. */
const summaries = /^(?:total|sum|average|mean|median|range|maximum|minimum|max|min|all|overall)$/i;
/** What stands below a table besides its rows and a question. */
const remarks = [
  /^for example: (?:(?:,? (?:and )?)?the [a-z]{2,12} of \p{Lu}\p{L}{1,20} is \d{1,5}(?: [a-z]{1,4})?){1,6}\.$/iu,
  /^we now add an? [a-z]{2,20} to the table:$/i,
  /^(?:we (?:then|now) )?delete the [a-z]{2,20} named \p{Lu}\p{L}{1,20} from the table\.$/iu,
];
const deletion = /\bdelete the [a-z]{2,20} named (?<name>\p{Lu}\p{L}{1,20}) from the table\./giu;
/** A question about the table as it stands. */
const question =
  /^(?!.*\b(?:if|would|will|ago|later|now|once|was|were|had|grow\w*|in \w+ (?:years?|months?))\b)[^?.!]{5,200}\?$/i;

/** The table of a prompt that tells nothing else, and the question below it; null where something in it leaves a doubt. */
export function tableIn(
  prompt: string,
): (Table & { readonly question: string | null; readonly changes: boolean }) | null {
  const story = storyOf(prompt) ?? "";
  const match = heading.exec(story);
  if (!match?.groups) return null;
  const { kind, columns: named } = match.groups;
  const columns = Array.from(named.matchAll(/, ([a-z]+)/g), ([, column]) => column);
  if ([...named.matchAll(/, ([a-z]+) \(([a-z]+)\)/g)].some(([, column, unit]) => measures[column] !== unit))
    return null;
  const rows = new Map<string, readonly number[]>();
  const told: string[] = [];
  for (const line of story.slice(match[0].length).split("\n")) {
    const { name, cells } = row.exec(line)?.groups ?? {};
    if (name === undefined) {
      told.push(...line.split(/(?<=[.?:])\s+(?=\p{Lu})/u).map((part) => part.trim()));
      continue;
    }
    const values = cells.slice(2).split(", ").map(Number);
    if (values.length !== columns.length || rows.has(name) || summaries.test(name)) return null;
    rows.set(name, values);
  }
  const asked = told.filter((part) => part !== "" && !remarks.some((remark) => remark.test(part)));
  if (asked.length > 1 || (asked.length === 1 && !question.test(asked[0]))) return null;
  for (const { groups } of story.matchAll(deletion)) if (!rows.delete(groups?.name ?? "")) return null;
  if (rows.size < 2) return null;
  return {
    kind,
    columns,
    rows,
    question: asked[0] ?? null,
    changes: told.some((part) => /\b(?:add|delete)\b/i.test(part)),
  };
}

const extremes: Readonly<Record<string, readonly [column: string, most: boolean]>> = {
  oldest: ["age", true],
  youngest: ["age", false],
  tallest: ["height", true],
  shortest: ["height", false],
  heaviest: ["weight", true],
  lightest: ["weight", false],
};
export const extremeWords = Object.keys(extremes).join("|");

/** The name that a superlative belongs to; null where it is that of several, or of a column that is not there. */
export function extremeOf({ columns, rows }: Table, word: string): string | null {
  const [column, most] = extremes[word.toLowerCase()] ?? [];
  const at = columns.indexOf(column ?? "");
  if (at < 0) return null;
  const values = [...rows.values()].map((row) => row[at]);
  const extreme = most ? Math.max(...values) : Math.min(...values);
  const names = [...rows].flatMap(([name, row]) => (row[at] === extreme ? [name] : []));
  return names.length === 1 ? names[0] : null;
}

const units: Readonly<Record<string, string>> = { "years old": "age", cm: "height", "cm tall": "height", kg: "weight" };
export const unitWords = "years old|cm tall|cm|kg";

/** How many have more, or less, than so much; null for a unit that no column has. */
export function countOf({ columns, rows }: Table, more: boolean, than: number, unit: string): number | null {
  const at = columns.indexOf(units[unit.toLowerCase()] ?? "");
  if (at < 0) return null;
  return [...rows.values()].filter((row) => (more ? row[at] > than : row[at] < than)).length;
}

/** What somebody has in the column of a unit or of a name. */
export function cellOf({ columns, rows }: Table, name: string, column: string): number | null {
  const at = columns.indexOf(units[column.toLowerCase()] ?? column.toLowerCase());
  return rows.get(name)?.[at] ?? null;
}

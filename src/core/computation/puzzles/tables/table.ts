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
  /\beach subsequent line is an? (?<kind>[a-z]{2,20}): *\n? *name(?<columns>(?:, [a-z]{2,12}(?: \([a-z]{1,4}\))?){1,6}) *\n/;
const row = /^ *(?<name>\p{Lu}\p{L}{1,20})(?<cells>(?:, \d{1,5}){1,6}) *$/u;
/** What makes another table of it, or one that is not known. */
const others = /\bsimilar table\b|\b(?:change|update|replace|swap|sort|rename)\w*\b/i;
const deletion = /\bdelete the (?<kind>[a-z]{2,20}) named (?<name>\p{Lu}\p{L}{1,20}) from the table\b/gu;

/** The only table of a prompt; null where there is none, or not in a way that leaves no doubt. */
export function tableIn(prompt: string): Table | null {
  const match = heading.exec(prompt);
  if (!match?.groups || others.test(prompt)) return null;
  const { kind, columns: named } = match.groups;
  const columns = Array.from(named.matchAll(/, ([a-z]+)/g), ([, column]) => column);
  const rows = new Map<string, readonly number[]>();
  for (const line of prompt.slice(match.index + match[0].length).split("\n")) {
    const { name, cells } = row.exec(line)?.groups ?? {};
    if (name === undefined) continue;
    const values = cells.slice(2).split(", ").map(Number);
    if (values.length !== columns.length || rows.has(name)) return null;
    rows.set(name, values);
  }
  for (const { groups } of prompt.matchAll(deletion)) if (!rows.delete(groups?.name ?? "")) return null;
  const deletions = prompt.match(/\b(?:delete|remove)/gi)?.length ?? 0;
  return rows.size > 1 && deletions === [...prompt.matchAll(deletion)].length ? { kind, columns, rows } : null;
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

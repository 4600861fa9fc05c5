/** A table with the names of its columns; every row has as many cells. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const MAX_ROWS = 200;
const MAX_COLUMNS = 30;
/** Below the names: `|---|:--:|`, `------+------`. */
const ruler = /^[\s|:+=-]{3,1000}$/;

/** The cells of a row of Markdown, with its outer bars or without them. */
export const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());

/** The tables of Markdown and of the clients of databases in a text: names, a ruler, rows with the same number of cells. */
export function tablesIn(text: string): Table[] {
  const lines = text.split("\n").slice(0, 5000);
  const tables: Table[] = [];
  for (let at = 0; at + 1 < lines.length; at++) {
    if (!lines[at].includes("|") || !lines[at + 1].includes("-") || !ruler.test(lines[at + 1])) continue;
    const head = cellsOf(lines[at]);
    if (head.length < 2 || head.length > MAX_COLUMNS) continue;
    const rows: string[][] = [];
    let next = at + 2;
    for (; next < lines.length && lines[next].includes("|") && !ruler.test(lines[next]); next++) {
      const cells = cellsOf(lines[next]);
      if (cells.length === head.length && rows.length < MAX_ROWS) rows.push(cells);
    }
    if (rows.length > 0) tables.push({ head, rows });
    at = next - 1;
  }
  return tables;
}

/** Records of one form in JSON as a table: their first text names the row. Null for anything else. */
export function tableOf(json: unknown): Table | null {
  const list = Array.isArray(json) ? json : soleArray(json);
  if (!list || list.length === 0 || list.length > MAX_ROWS) return null;
  const records = list.filter(
    (each): each is Record<string, unknown> => each !== null && typeof each === "object" && !Array.isArray(each),
  );
  if (records.length !== list.length) return null;
  const names = Object.keys(records[0]);
  const first = names.find((name) => typeof records[0][name] === "string");
  if (first === undefined || names.length < 2 || names.length > MAX_COLUMNS) return null;
  const head = [first, ...names.filter((name) => name !== first)];
  const rows = records.map((record) =>
    head.map((name) => {
      const value = record[name];
      return typeof value === "string" || typeof value === "number" ? String(value) : "";
    }),
  );
  return { head, rows };
}

function soleArray(json: unknown): unknown[] | null {
  if (json === null || typeof json !== "object" || Array.isArray(json)) return null;
  const lists = Object.values(json).filter(Array.isArray);
  return lists.length === 1 ? lists[0] : null;
}

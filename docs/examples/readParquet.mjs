// Reads what `cotcheck batch … --parquet FILE` wrote, a row a step: how many steps have which verdict, and the most suspect ones.
// npm install hyparquet && node readParquet.mjs checked.parquet
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";

const [path] = process.argv.slice(2);
const file = await asyncBufferFromFile(path);
const rows = await parquetReadObjects({ file, columns: ["id", "step", "text", "verdict", "suspicion", "error_code"] });

const verdicts = new Map();
for (const row of rows) verdicts.set(verdictOf(row), (verdicts.get(verdictOf(row)) ?? 0) + 1);
console.table([...verdicts].map(([verdict, steps]) => ({ verdict, steps })));

const suspects = rows.filter(({ suspicion }) => suspicion !== null).sort((a, b) => b.suspicion - a.suspicion);
console.table(suspects.slice(0, 10).map(({ id, step, suspicion, text }) => ({ id, step, suspicion, text })));

function verdictOf({ verdict, error_code: error }) {
  return verdict ?? (error === null ? "no steps" : `not checked: ${error}`);
}

import { randomBytes } from "node:crypto";
import { rename, rm } from "node:fs/promises";
import { type ColumnSource, fileWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import { BatchFailure, BatchRecord } from "../../core/batch/batchRecord.js";
import { CodedError } from "../../core/errors.js";
import { refusal } from "../../files/refusal.js";
import { inputLines } from "../batchInput.js";
import { columns, type Row, rowsOf } from "./columns.js";

/** So many steps are in memory at once. */
const rowsInGroup = 10_000;

/**
 * Writes the lines of a batch's output as a Parquet file, a row a step; readers see the old file or the new one, whole. Returns the
 * number of rows. Throws a CodedError "usage" when one of the files cannot be used, "bad-input" for a line that is none of a batch.
 */
export async function writeParquet(jsonl: string, parquet: string): Promise<number> {
  const temporary = `${parquet}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    const file = new ParquetWriter({
      writer: fileWriter(temporary),
      schema: schemaFromColumnData({ columnData: dataOf([]) }),
      createdBy: "cotcheck",
    });
    let written = 0;
    for await (const rows of groups(jsonl)) {
      await file.write({ columnData: dataOf(rows), rowGroupSize: rowsInGroup });
      written += rows.length;
    }
    await file.finish();
    await rename(temporary, parquet);
    return written;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof CodedError || typeof code !== "string") throw error;
    throw new CodedError("usage", refusal(parquet, "written", error), { cause: error });
  }
}

function dataOf(rows: readonly Row[]): ColumnSource[] {
  return columns.map(({ name, type, of }) => ({ name, type, nullable: true, data: rows.map(of) }));
}

async function* groups(path: string): AsyncGenerator<Row[]> {
  let rows: Row[] = [];
  let number = 0;
  for await (const line of inputLines(path, Number.POSITIVE_INFINITY)) {
    number++;
    if (!("text" in line)) throw line.error;
    if (line.text.trim() !== "") rows.push(...rowsOf(recordOf(line.text, path, number)));
    if (rows.length < rowsInGroup) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

function recordOf(text: string, path: string, line: number): BatchRecord | BatchFailure {
  try {
    const value: unknown = JSON.parse(text);
    const record = BatchRecord.safeParse(value);
    return record.success ? record.data : BatchFailure.parse(value);
  } catch (cause) {
    throw new CodedError(
      "bad-input",
      `${path}: line ${line} is no result of a batch, so no Parquet file was written.`,
      {
        cause,
      },
    );
  }
}

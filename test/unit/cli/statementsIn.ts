import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { recordLines } from "../../../src/cli/recordLines.js";
import { labelledStatement } from "../../../src/core/batch/statement.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-statements-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Each record as its statement behind whether it is wrong, or the error. */
export async function statementsIn(text: string | Uint8Array): Promise<string[]> {
  const file = join(folder, "input");
  await writeFile(file, text);
  const found: string[] = [];
  for await (const line of recordLines(file, { statement: labelledStatement, example: "{}" })) {
    if (!("text" in line)) found.push(line.error.message);
    else if (line.text.trim()) {
      const { steps, labels } = JSON.parse(line.text) as { steps: string[]; labels: { wrong: boolean }[] };
      found.push(`${labels[0]?.wrong ? "wrong" : "right"}: ${steps.join("|")}`);
    }
  }
  return found;
}

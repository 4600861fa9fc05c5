import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import draft04 from "ajv-draft-04";
import formats from "ajv-formats";
import { expect } from "vitest";

const options = { strict: false, allErrors: true };

/** The schema of SARIF 2.1.0 as its own project packages it. Its patterns are older than the `u` flag. */
const sarifSchema = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/jest-sarif/package.json")),
  "lib/schemas/sarif-2.1.0-rtm.5.json",
);

/** Fails with the schema's own complaints. */
export function expectSarif(log: unknown): void {
  const ajv = new draft04.default({ ...options, unicodeRegExp: false });
  formats.default(ajv);
  const valid = ajv.compile(JSON.parse(readFileSync(sarifSchema, "utf8")));
  valid(log);
  expect(valid.errors ?? []).toEqual([]);
}

/** Fails unless it is a run by the schema that the extension contributes. */
export function expectRun(run: unknown): void {
  const ajv = new Ajv2020(options);
  formats.default(ajv);
  const valid = ajv.compile(JSON.parse(readFileSync("schemas/cotrun.schema.json", "utf8")));
  valid(run);
  expect(valid.errors ?? []).toEqual([]);
}

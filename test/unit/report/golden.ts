import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

const folder = new URL("../../golden/report/", import.meta.url);

/** Compares with a committed file. UPDATE_GOLDEN=1 writes it; a difference leaves the new text beside it as `.actual`. */
export function expectGolden(name: string, actual: string): void {
  const file = fileURLToPath(new URL(name, folder));
  const rejected = `${file}.actual`;
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  const expected = readFileSync(file, "utf8");
  if (actual === expected) rmSync(rejected, { force: true });
  else writeFileSync(rejected, actual);
  expect(actual).toBe(expected);
}

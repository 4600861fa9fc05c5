import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { refusal } from "../../../src/files/refusal.js";

it.each([
  [join(tmpdir(), "no such folder", "x"), "there is no such file (ENOENT)."],
  [tmpdir(), "it is a folder (EISDIR)."],
  [join(tmpdir(), "a\0b"), "no path has a character of code 0 (ERR_INVALID_ARG_VALUE)."],
])("why %j cannot be read", async (path, reason) => {
  const error: unknown = await readFile(path).catch((caught: unknown) => caught);
  expect(refusal(path, "read", error)).toBe(`${path} cannot be read: ${reason}`);
});

it("a reason that has no words is told by its code, and an error without one by itself", () => {
  expect(refusal("x", "written", Object.assign(new Error(), { code: "EODD" }))).toBe("x cannot be written (EODD).");
  expect(refusal("x", "read", new Error("odd"))).toBe("x cannot be read (Error: odd).");
  expect(refusal("x", "written", Object.assign(new Error(), { code: "ENOENT" }))).toMatch(/its folder cannot be made/);
});

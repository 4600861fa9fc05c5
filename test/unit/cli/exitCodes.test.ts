import { expect, test } from "vitest";
import { exitCode, exitCodeOf, exitCodesHelp } from "../../../src/cli/exitCodes.js";
import { errorCodes } from "../../../src/core/errors.js";

test("every error code has an exit code that the help documents", () => {
  for (const code of errorCodes) {
    const exit = exitCodeOf(code);
    expect(exitCodesHelp).toMatch(new RegExp(`^ {2}${exit}\\b`, "m"));
    expect(exit).not.toBe(exitCode.done);
  }
});

test("who is to blame decides the exit code", () => {
  expect(exitCodeOf("prompt-too-long")).toBe(exitCode.usage);
  expect(exitCodeOf("download")).toBe(exitCode.model);
  expect(exitCodeOf("engine-crashed")).toBe(exitCode.engine);
  expect(exitCodeOf("cancelled")).toBe(130);
});

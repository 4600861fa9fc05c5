import { expect, test } from "vitest";
import { cLibraryName, cLibraryProblem } from "../../../src/engineClient/cLibrary.js";

test("only musl keeps an engine from running, and what to do is said", () => {
  expect(cLibraryProblem("musl")).toMatch(/Alpine.*built for glibc only.*Debian/);
  for (const family of ["glibc", null]) expect(cLibraryProblem(family)).toBeUndefined();
});

test("the C library is named where there are several", () => {
  if (process.platform === "linux") expect(cLibraryName()).toMatch(/^(?:glibc|musl)( \d+\.\d+(\.\d+)?)?$/);
  else expect(cLibraryName()).toBeUndefined();
});

import { describe, expect, test } from "vitest";
import { describeExit, type EngineExit } from "../../../src/engineClient/exitReason.js";

const exit = (ended: Partial<EngineExit>): EngineExit => ({ pid: 7, code: null, signal: null, stderr: [], ...ended });

describe("describeExit", () => {
  test.each<[string, Partial<EngineExit>, RegExp]>([
    ["the out-of-memory killer", { signal: "SIGKILL" }, /SIGKILL.*ran out of memory.*smaller model/],
    ["a processor without the instructions", { signal: "SIGILL" }, /SIGILL.*lacks instructions/],
    ["the same on Windows", { code: 0xc000001d }, /3221225501.*lacks instructions/],
    ["a fault in native code", { signal: "SIGSEGV" }, /SIGSEGV.*native code.*remove the converted graph/],
    [
      "a missing module",
      { code: 1, stderr: ["Error: Cannot find module 'onnxruntime-node'"] },
      /exit code 1.*installation is broken/,
    ],
    [
      "a library that does not load",
      {
        code: 1,
        stderr: ["Error: libonnxruntime.so.1: cannot open shared object file", "  code: 'ERR_DLOPEN_FAILED'"],
      },
      /exit code 1.*library does not load on this system/,
    ],
    [
      "a library of glibc under musl",
      {
        code: 1,
        stderr: [
          "Error: Error loading shared library ld-linux-x86-64.so.2: No such file or directory (needed by /a/onnxruntime_binding.node)",
          "  code: 'ERR_DLOPEN_FAILED'",
        ],
      },
      /exit code 1\..*musl.*Alpine.*node:22-slim/,
    ],
    [
      "the same with a shim for glibc",
      { code: 1, stderr: ["Error: Error relocating /a/libonnxruntime.so.1: __vsnprintf_chk: symbol not found"] },
      /musl.*Alpine/,
    ],
    [
      "a glibc that is too old",
      {
        code: 1,
        stderr: ["Error: /lib64/libm.so.6: version `GLIBC_2.27' not found (required by /a/libonnxruntime.so.1)"],
      },
      /too old.*glibc 2\.28/,
    ],
    [
      "V8's heap limit",
      { signal: "SIGABRT", stderr: ["FATAL ERROR: Reached heap limit - JavaScript heap out of memory"] },
      /SIGABRT.*ran out of memory/,
    ],
    ["an uncaught exception", { code: 70 }, /exit code 70.*error in the program/],
    ["an unknown code, without a guess", { code: 42 }, /^The engine process ended with exit code 42\.$/],
    ["a process that never was", { pid: undefined }, /could not be started/],
  ])("names %s", (_, ended, message) => {
    expect(describeExit(exit(ended))).toMatch(message);
  });

  test("what this side did is the cause, whatever the signal", () => {
    const message = describeExit(exit({ signal: "SIGKILL", stopped: "silent" }));
    expect(message).toContain("no sign of life");
    expect(message).not.toContain("memory");
  });

  test("the last lines follow, one a line", () => {
    expect(describeExit(exit({ code: 42, stderr: ["one", "two"] }))).toBe(
      "The engine process ended with exit code 42. Its last lines:\n  one\n  two",
    );
  });
});

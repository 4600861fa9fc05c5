import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { checkSession } from "../../../../src/core/session/checkSession.js";
import type { Turn } from "../../../../src/core/transcripts/turn.js";
import { call, run, told, turnsOf } from "./told.js";

/** Stops what takes longer than any linear reading does; no time is measured. */
const bounded = <T>(work: () => T): T => runInNewContext("work()", { work }, { timeout: 40_000 }) as T;

describe("hostile sessions", () => {
  it("reads 100,000 events", () => {
    const turns: Turn[] = [];
    for (let i = 0; i < 50_000; i++)
      turns.push(
        {
          role: "assistant",
          parts: [{ type: "tool-call", id: "same", name: "Bash", input: { command: "pytest -q" } }],
        },
        {
          role: "tool",
          parts: [{ type: "tool-result", callId: "same", text: "1 failed", isError: null, exitCode: 1 }],
        },
      );
    turns.push({ role: "assistant", parts: [{ type: "text", text: "All tests pass." }] });
    expect(bounded(() => checkSession(turns)).misleading).toBe(true);
  });

  it("reads lines of 1 MB", () => {
    const long = "x".repeat(1_000_000);
    expect(
      bounded(() => told(long, [run(`echo ${long}`, long), call(long, { [long]: long }, long)], long)).claims,
    ).toEqual([]);
  });

  it("takes a result that comes before its call", () => {
    const turns = turnsOf("Fix it.", [run("pytest -q", "1 failed in 0.1s", 1)], "All tests pass.");
    expect(checkSession([turns[0], turns[2], turns[1], turns[3]]).misleading).toBe(true);
  });

  it("strips escapes and control characters", () => {
    const report = told(
      "Fix it.",
      [run("pytest -q", "\u001b[31m1 failed\u001b[0m, 4 passed in 0.1s\u0007", 1)],
      "All tests pass.",
    );
    expect(report.claims[0].evidence[0].quote).toBe("1 failed, 4 passed in 0.1s");
  });

  it("takes names of prototypes for names", () => {
    const input = JSON.parse('{"__proto__": {"a": 1}, "constructor": "x", "toString": "y"}');
    expect(() =>
      told("__proto__", [call("__proto__", input, input), call("constructor", {}, "[]")], "constructor: done"),
    ).not.toThrow();
  });

  it("reads arguments that are nested 5,000 deep", () => {
    let input: unknown = "end";
    for (let i = 0; i < 5000; i++) input = [input];
    expect(() => told("Go.", [call("update_order", { input }, { ok: true })], "Updated.")).not.toThrow();
  });
});

describe("100,000 characters of each unit", () => {
  const units = [
    "a ",
    "ab",
    "1",
    "1,",
    "1.",
    "`",
    "`a` ",
    "'",
    '"',
    "(",
    "[",
    "{",
    "<",
    ">",
    "|",
    "| a ",
    "/",
    "a/",
    "a.",
    "- ",
    "# ",
    "* ",
    "_",
    "**",
    "~",
    "\n",
    "\r",
    "\t",
    "\\",
    "=",
    "==",
    ":",
    ": ",
    ";",
    "; ",
    ",",
    ", ",
    "&&",
    "$(",
    "<<",
    "测试",
    "没有",
    "没有通过，",
    "✅",
    "no ",
    "not a ",
    "all ",
    "all the ",
    "the test ",
    "tests pass ",
    "is now ",
    "has been ",
    "and ",
    "but ",
    "only ",
    "1 of 2 ",
    "5 passed ",
    "a@b.c ",
    "https://a.b/ ",
    "except: ",
    "if x == 1 return 2 ",
    "assert ",
    "FAILED ",
    "error: ",
    "i ran ",
    "was removed ",
    "in `a` ",
    "4 may 2011 ",
    "http/1.1 200 ",
  ];
  it.each(units)("%j", (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    expect(() =>
      bounded(() => {
        told(
          text,
          [
            run(text.slice(0, 20_000), text),
            call("edit_file", { path: "tests/test_a.py", old_string: text, new_string: `${text}x` }, text),
          ],
          text,
        );
      }),
    ).not.toThrow();
  });
});

import { describe, expect, test } from "vitest";
import { kept, wholeSessions } from "../../../../../bench/sessions/whole/index.js";
import { checkSession } from "../../../../../src/core/session/checkSession.js";
import type { SaidEvent, Timeline } from "../../../../../src/core/session/timeline/timeline.js";
import { timelineOf } from "../../../../../src/core/session/timeline/timelineOf.js";
import type { Turn } from "../../../../../src/core/transcripts/turn.js";

const timeline = (turns: readonly Turn[]): Timeline => timelineOf({ turns, report: checkSession(turns) });

const result = (callId: string | null, text: string): Turn => ({
  role: "tool",
  parts: [{ type: "tool-result", callId, text, isError: null, exitCode: null }],
});
const call = (id: string | null, command: string): Turn => ({
  role: "assistant",
  parts: [{ type: "tool-call", id, name: "Bash", input: { command } }],
});
const said = (role: Turn["role"], text: string): Turn => ({ role, parts: [{ type: "text", text }] });

describe.each(wholeSessions.map((session) => [session.id, session] as const))("the session %s", (_, session) => {
  const { events, claims } = timeline(kept(session).turns);

  test("has every claim marked where it stands", () => {
    for (const [index, claim] of claims.entries()) {
      const event = events[claim.event ?? -1] as SaidEvent;
      const mark = event.marks.find((own) => own.claims.includes(index));
      expect(mark, claim.text).toBeDefined();
      const sentence = event.text.text.slice(mark!.start, mark!.end);
      expect(sentence.includes(claim.text) || claim.text.includes(sentence), claim.text).toBe(true);
    }
  });

  test("has the call of every piece of evidence, and the line that decides in its output", () => {
    for (const claim of claims)
      for (const [i, { quote }] of claim.evidence.entries()) {
        const event = events[claim.evidenceEvents[i] ?? -1];
        expect(event.kind, quote).toBe("call");
        if (event.kind !== "call" || event.result === null) continue;
        const printed = event.result.lines.flatMap((line) => ("text" in line ? [line] : []));
        const deciding = printed.filter(({ text }) => text.includes(quote.trim()));
        if (deciding.length > 0) expect(deciding.some(({ decides }) => decides)).toBe(true);
      }
  });
});

describe("calls and results", () => {
  test("belong together by id, and in order where there is none", () => {
    const { events } = timeline([
      call("a", "first"),
      call("b", "second"),
      result("b", "Exit code 2\nsecond's"),
      result("a", "first's"),
      call(null, "third"),
      result(null, "third's"),
    ]);
    const shown = events.map(
      (event) => event.kind === "call" && [event.asked.text, event.result?.exit, event.result?.state],
    );
    expect(shown).toEqual([
      ["first", null, "ok"],
      ["second", 2, "failed"],
      ["third", null, "ok"],
    ]);
  });

  test("a result for no call stands by itself, and a call without one says so", () => {
    const { events } = timeline([result("x", "lost"), call("y", "waits")]);
    expect(events).toMatchObject([
      { kind: "other", text: { text: "lost" } },
      { kind: "call", result: null },
    ]);
  });

  test("events know the request that they belong to", () => {
    const turns = [call("a", "before"), said("user", "one"), call("b", "x"), said("user", " "), said("user", "two")];
    expect(timeline(turns).events.map(({ exchange }) => exchange)).toEqual([-1, 0, 0, 1]);
  });
});

describe("what is long", () => {
  test("is cut, and says how much is left out", () => {
    const line = "x".repeat(100_000);
    const { events } = timeline([said("user", line), call("a", line), result("a", `${line}\n`.repeat(400))]);
    const [user, called] = events;
    expect(user).toMatchObject({ text: { leftOut: 96_000 } });
    expect(JSON.stringify(called).length).toBeLessThan(40_000);
    if (called.kind !== "call") expect.unreachable();
    expect(called.result?.isCut).toBe(true);
  });

  test("keeps the lines that decide, and those around them", () => {
    const quiet = Array.from({ length: 300 }, (_, i) => `line ${i}`);
    const output = [...quiet, "=== 1 failed, 3 passed in 0.15s ===", ...quiet].join("\n");
    const { events, claims } = timeline([
      said("user", "Run the tests."),
      call("a", "python -m pytest"),
      result("a", output),
      said("assistant", "All tests pass."),
    ]);
    expect(claims[0].status).toBe("contradicted");
    const event = events[claims[0].evidenceEvents[0] ?? -1];
    if (event.kind !== "call") expect.unreachable();
    const lines = event.result!.lines;
    const at = lines.findIndex((line) => "decides" in line && line.decides);
    expect(lines[at]).toMatchObject({ text: "=== 1 failed, 3 passed in 0.15s ===" });
    expect(lines[at - 1]).toMatchObject({ text: "line 299" });
    expect(lines[at + 1]).toMatchObject({ text: "line 0" });
    expect(lines.length).toBeLessThan(50);
  });

  test("is bounded for a session of 100,000 events of one id", () => {
    const turns = Array.from({ length: 50_000 }, () => [
      call("same", "true"),
      result("same", "y".repeat(2_000)),
    ]).flat();
    const { events } = timelineOf({ turns, report: checkSession([]) });
    expect(events).toHaveLength(50_000);
    expect(JSON.stringify(events).length).toBeLessThan(40_000_000);
  });

  test("a session that grows keeps the events that it has as they are", () => {
    const turns = [
      said("user", "z".repeat(9_000)),
      call("a", "true"),
      result("a", "done"),
      said("assistant", "It is done."),
    ];
    const before = timelineOf({ turns, report: checkSession([]) }).events;
    const after = timelineOf({ turns: [...turns, call("b", "false")], report: checkSession([]) }).events;
    expect(after.slice(0, before.length)).toEqual(before);
  });
});

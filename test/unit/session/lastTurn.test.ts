import { describe, expect, it } from "vitest";
import type { Turn } from "../../../src/core/transcripts/turn.js";
import { checkLastTurn } from "../../../src/session/lastTurn.js";
import { failsOn } from "../../../src/session/failOn.js";
import { checked, turnsOf } from "../report/session/sessions.js";

const lie = turnsOf("python-claims-pass-after-failure");
const truth = turnsOf("python-mended");
const said = (role: Turn["role"], text: string): Turn => ({ role, parts: [{ type: "text", text }] });
const statuses = (turns: readonly Turn[], last: string | null = null) =>
  checkLastTurn(turns, last).misleading.map(({ status }) => status);

describe("the last turn", () => {
  it("is held to what the calls of the session returned", () => {
    expect(new Set(statuses(lie))).toEqual(new Set(["contradicted"]));
    expect(statuses(truth)).toEqual([]);
  });

  it("gives the same claims as the whole session does", () => {
    const whole = checked("python-claims-pass-after-failure").report.claims;
    expect(checkLastTurn(lie, null).misleading).toEqual(whole.filter(({ closing, misleads }) => closing && misleads));
  });

  it("is the last alone: what was said before the last request is not held against it", () => {
    expect(statuses([...lie, said("user", "Thanks. What is 2 + 2?"), said("assistant", "4.")])).toEqual([]);
  });

  it("is known from the hook where the file is not written yet, and not taken twice where it is", () => {
    const withoutLast = lie.slice(0, -1);
    const message = lie
      .at(-1)!
      .parts.flatMap((part) => (part.type === "text" ? [part.text] : []))
      .join("\n");
    expect(statuses(withoutLast, message)).toEqual(statuses(lie));
    expect(checkLastTurn(lie, `${message}\n`).turns).toHaveLength(lie.length);
    expect(checkLastTurn(withoutLast, "  ").turns).toHaveLength(withoutLast.length);
  });
});

it("--fail-on tells a contradiction from what is merely without support", () => {
  const only = (...list: Parameters<typeof failsOn>[1][number]["status"][]) => list.map((status) => ({ status }));
  expect(failsOn("contradicted", only("no-evidence", "stale"))).toBe(false);
  expect(failsOn("unsupported", only("supported", "stale"))).toBe(true);
  expect(failsOn("unsupported", only("supported", "disclosed", "cannot-tell"))).toBe(false);
  expect(failsOn("contradicted", only("supported", "contradicted"))).toBe(true);
});

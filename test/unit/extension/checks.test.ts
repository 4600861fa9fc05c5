import { describe, expect, test } from "vitest";
import type { Activity } from "../../../src/core/run/activities.js";
import type { RunEvent } from "../../../src/core/run/events.js";
import type { Run } from "../../../src/core/run/run.js";
import { applyEvent } from "../../../src/core/run/applyEvent.js";
import { requestOf } from "../../../src/extension/checks/requestOf.js";
import { Pace } from "../../../src/extension/checks/pace.js";
import { TokenRate } from "../../../src/extension/checks/tokenRate.js";
import { coalesce } from "../../../src/extension/panel/coalesce.js";
import { recordedEvents, recorded } from "../report/runs.js";

const progress = (done: number): RunEvent => ({
  type: "progress",
  activity: "reading-tokens",
  done,
  total: 9,
});
const token = (index: number, text: string): RunEvent => ({ type: "token", index, text });

describe("a run grows by its events", () => {
  const whole = recorded("off-policy");
  const empty: Run = { ...whole, status: "running", response: "", steps: [], commitment: [], influences: [] };
  const grow = (events: readonly RunEvent[]) => events.reduce(applyEvent, empty);

  test("commitment comes from the last boundary to the first and is kept in order", () => {
    const points = [2, 0, -1].map((step) => ({ step, answer: "1", probability: 1, finalAnswerProbability: 1 }));
    const grown = grow(points.map((point) => ({ type: "commitment", point })));
    expect(grown.commitment.map(({ step }) => step)).toEqual([-1, 0, 2]);
  });

  test("tokens are the response", () => {
    expect(grow([token(0, "So "), token(1, "on.")]).response).toBe("So on.");
  });

  test("a verdict on a step that is not there changes nothing", () => {
    const { verdict } = whole.steps[0];
    expect(grow([{ type: "verdict", index: 5, verdict }])).toEqual(empty);
  });

  test("the run before stays as it was", () => {
    const before = structuredClone(empty);
    grow(recordedEvents("off-policy"));
    expect(empty).toEqual(before);
  });
});

test("events are gathered into fewer that say the same", () => {
  const influence: RunEvent = { type: "influence", influence: recorded("marked").influences[0] };
  const events = [progress(1), token(0, "a"), token(1, "b"), progress(2), influence, token(2, "c"), progress(3)];
  expect(coalesce(events)).toEqual([{ type: "token", index: 1, text: "ab" }, influence, token(2, "c"), progress(3)]);
});

test("a run can be asked for again as it was asked for", () => {
  const run = recorded("off-policy");
  expect(requestOf({ ...run, mode: "on-policy" })).toEqual({ kind: "prompt", messages: run.messages });
  const { messages, response } = run;
  expect(requestOf({ ...run, mode: "off-policy" })).toEqual({ kind: "transcript", messages, response });
});

test("the rate of tokens is that of the last seconds", () => {
  const rate = new TokenRate(1_000);
  expect(rate.perSecond()).toBeUndefined();
  for (let time = 0; time <= 5_000; time += 500) rate.heard(time);
  expect(rate.perSecond()).toBe(2);
  for (let time = 5_100; time <= 7_000; time += 100) rate.heard(time);
  expect(rate.perSecond()).toBeCloseTo(10);
});

test("what is left of a part goes by that part's own pace", () => {
  let now = 0;
  const pace = new Pace([], () => now);
  const at = (seconds: number, activity: Activity, done: number) => {
    now = 1000 * seconds;
    return pace.left({ type: "progress", activity, done, total: 4 });
  };
  expect(at(0, "forcing-answers", 0)).toBeUndefined();
  expect(at(2, "forcing-answers", 1)).toBe(6);
  expect(at(8, "forcing-answers", 4)).toBeUndefined();
  expect(at(100, "reasoning-afresh", 0)).toBeUndefined();
  expect(at(110, "reasoning-afresh", 1)).toBe(30);
});

test("what is left of a check that writes its text goes by how earlier checks went", () => {
  let now = 0;
  const pace = new Pace([{ tokens: 1_000, checksToWriting: 2 }], () => now);
  const write = (tokens: number) => {
    for (let token = 0; token < tokens; token++) {
      pace.tokenCame();
      now += 100;
    }
  };
  write(500);
  expect(pace.leftWhileWriting()).toBeCloseTo((1_000 - 500 + 2 * 1_000) / 10);
  write(101);
  const writing = 60;
  now = 70_000;
  expect(pace.left({ type: "progress", activity: "forcing-answers", done: 0, total: 4 })).toBeCloseTo(2 * writing - 10);
  expect(pace.course()).toEqual({ tokens: 601, checksToWriting: 10 / writing });
  now += 300_000;
  // Longer than the earlier one took: only the part has a time.
  expect(pace.left({ type: "progress", activity: "forcing-answers", done: 1, total: 4 })).toBeCloseTo(900);
  expect(new Pace().course()).toBeUndefined();
});

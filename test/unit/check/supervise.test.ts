import { expect, test } from "vitest";
import { supervise, type Work } from "../../../src/check/supervise.js";
import { EngineCrashedError } from "../../../src/core/errors.js";
import type { RunEvent } from "../../../src/core/run/events.js";
import { Run } from "../../../src/core/run/run.js";
import { runOf } from "./runs.js";

async function all(run: Run, work: Work, controller = new AbortController()): Promise<RunEvent[]> {
  const seen: RunEvent[] = [];
  for await (const event of supervise(run, work, null, controller.signal)) seen.push(event);
  return seen;
}

const token: RunEvent = { type: "token", text: "2", index: 0 };
const note: RunEvent = { type: "note", note: { code: "context-full", values: [] } };

test("work sees what became of its events, and a run that an event carried stays as it was", async () => {
  const seen: number[] = [];
  const events = await all(runOf("2 + 2 = 4."), async function* (current) {
    seen.push(current().notes.length);
    yield note;
    seen.push(current().notes.length);
    yield token;
  });
  expect(events.map(({ type }) => type)).toEqual(["started", "note", "token", "done"]);
  expect(seen).toEqual([1, 2]);
  const [started, done] = [events[0], events[3]];
  expect(started).toMatchObject({ run: { status: "running", notes: [{ code: "no-probes" }] } });
  expect(done).toMatchObject({
    status: "done",
    run: { status: "done", response: "2 + 2 = 4.2", notes: [{ code: "no-probes" }, { code: "context-full" }] },
  });
  if (done.type === "done") expect(Run.parse(done.run)).toEqual(done.run);
});

test("a crash ends in an error event that holds the run so far, judged by what is known", async () => {
  const events = await all(runOf("2 + 2 = 5."), async function* () {
    yield token;
    throw new EngineCrashedError("The engine ended.");
  });
  expect(events.at(-1)).toMatchObject({
    type: "error",
    error: { code: "engine-crashed" },
    run: {
      status: "failed",
      error: { code: "engine-crashed" },
      steps: [{ verdict: { code: "wrong-by-computation" } }],
    },
  });
});

test("whatever an abort makes the work throw, the run is cancelled and done", async () => {
  const controller = new AbortController();
  const events = await all(
    runOf("One."),
    async function* () {
      yield token;
      controller.abort();
      controller.signal.throwIfAborted();
    },
    controller,
  );
  expect(events.at(-1)).toMatchObject({ type: "done", status: "cancelled", run: { status: "cancelled" } });
});

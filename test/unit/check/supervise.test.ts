import { expect, test } from "vitest";
import { supervise } from "../../../src/check/supervise.js";
import { EngineCrashedError } from "../../../src/core/errors.js";
import { Run, type RunEvent } from "../../../src/core/run/run.js";
import { runOf } from "./runs.js";

async function all(events: AsyncIterable<RunEvent>): Promise<RunEvent[]> {
  const seen: RunEvent[] = [];
  for await (const event of events) seen.push(event);
  return seen;
}

const token: RunEvent = { type: "token", text: "2", index: 0 };

test("work that ends well ends in done, and earlier events keep the run as it was", async () => {
  const run = runOf("2 + 2 = 4.");
  const events = await all(
    supervise(
      run,
      (async function* () {
        run.notes.push("later");
        yield token;
      })(),
      null,
      new AbortController().signal,
    ),
  );
  expect(events.map(({ type }) => type)).toEqual(["started", "token", "done"]);
  const [started, , done] = events as [RunEvent & { run: Run }, RunEvent, RunEvent & { run: Run }];
  expect(started.run).toMatchObject({ status: "running", notes: ["There are no probes."] });
  expect(done.run).toMatchObject({ status: "done", notes: ["There are no probes.", "later"] });
  expect(Run.parse(done.run)).toEqual(done.run);
});

test("a crash ends in an error event that holds the run so far, judged by what is known", async () => {
  const run = runOf("2 + 2 = 5.");
  const events = await all(
    supervise(
      run,
      (async function* () {
        yield token;
        throw new EngineCrashedError("The engine ended.");
      })(),
      null,
      new AbortController().signal,
    ),
  );
  expect(events.at(-1)).toMatchObject({
    type: "error",
    error: { code: "engine-crashed" },
    run: { status: "failed", steps: [{ verdict: { code: "wrong-by-computation" } }] },
  });
});

test("whatever an abort makes the work throw, the run is cancelled and done", async () => {
  const controller = new AbortController();
  const events = await all(
    supervise(
      runOf("One."),
      (async function* () {
        yield token;
        controller.abort();
        controller.signal.throwIfAborted();
      })(),
      null,
      controller.signal,
    ),
  );
  expect(events.at(-1)).toMatchObject({ type: "done", run: { status: "cancelled" } });
});

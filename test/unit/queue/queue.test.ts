import { expect, test } from "vitest";
import { statusPage } from "../../../src/cli/batch/statusPage.js";
import { parseBatchLine } from "../../../src/core/batch/batchRecord.js";
import { jobName, QueuedRecord, type QueueSettings, resultFor } from "../../../src/queue/job.js";
import { pace } from "../../../src/queue/pace.js";
import { mismatch, type Sums, sumsOf } from "../../../src/queue/sums.js";

const sums: Sums = {
  product: "cotcheck 1",
  modelId: "m",
  model: "a".repeat(64),
  probes: "b".repeat(64),
  traits: null,
  layout: "fast",
};
const settings: QueueSettings = {
  sums,
  sampling: { temperature: 0, topP: 1, seed: 0, maxTokens: 40 },
  readTokens: 300,
  checks: true,
  language: "en",
};
const line = { id: "1", model: "m", mode: "off-policy", steps: [], knows: null, commitment: [] };

test("a worker's answer is written only when it is a line for that record", () => {
  const answer = (value: unknown) => ({ line: JSON.stringify(value), suspect: 1, look: 0 });
  expect(resultFor("1", answer(line))).toEqual({ line: JSON.stringify(line), found: { suspect: 1, look: 0 } });
  expect(resultFor("1", { failure: { code: "bad-input", message: "No." } })).toMatchObject({
    error: { code: "bad-input", message: "No." },
  });
  const forged = [null, "text", answer({ ...line, id: "2" }), answer({ id: "1" }), { line: "{", suspect: 0, look: 0 }];
  for (const value of [...forged, { ...answer(line), suspect: -1 }, { failure: { code: "x", message: "" } }])
    expect(resultFor("1", value)).toMatchObject({ error: { code: "internal" } });
  const twoLines = resultFor("1", { ...answer(line), line: JSON.stringify(line, null, 2) });
  expect(twoLines).toMatchObject({ line: JSON.stringify(line) });
});

test("a record from the queue has the limits of one from a file, and the same record has one name", () => {
  const task = parseBatchLine(JSON.stringify({ id: "1", prompt: "Q", response: "A." }));
  if ("error" in task) throw task.error;
  const whole = { settings, task };
  expect(QueuedRecord.parse(whole)).toEqual(whole);
  for (const response of [{ kind: "text", text: " " }, { kind: "steps", steps: [] }, { kind: "other" }])
    expect(QueuedRecord.safeParse({ settings, task: { ...task, response } }).success).toBe(false);
  expect(QueuedRecord.safeParse({ settings, task: { ...task, id: "x".repeat(513) } }).success).toBe(false);
  const tooWarm = { ...settings, sampling: { ...settings.sampling, temperature: 99 } };
  expect(QueuedRecord.safeParse({ settings: tooWarm, task }).success).toBe(false);
  expect(jobName(settings, task)).toBe(jobName(structuredClone(settings), structuredClone(task)));
  expect(jobName({ ...settings, checks: false }, task)).not.toBe(jobName(settings, task));
});

test("a worker with another model, probes or version says what differs", async () => {
  expect(mismatch(sums, { ...sums })).toBeUndefined();
  const refused = mismatch(sums, { ...sums, probes: null, product: "cotcheck 2" });
  expect(refused?.code).toBe("checksum");
  expect(refused?.message).toContain(
    'program "cotcheck 2", the batch "cotcheck 1"; probes none, the batch bbbbbbbbbbbb…',
  );
  const shelf = { find: async () => ({ bytes: Buffer.from("probes"), origin: "here" }) };
  const own = await sumsOf(
    { id: "m", name: "M", sha256: sums.model },
    { shelf, product: "cotcheck 1", precise: false },
  );
  expect(own).toMatchObject({ model: sums.model, traits: null, layout: "fast" });
  expect(own.probes).toMatch(/^[0-9a-f]{64}$/);
});

test("the pace is that of the last minute", () => {
  let now = 0;
  const { tick, perMinute } = pace(() => now);
  for (; now < 120_000; now += 1_000) tick();
  expect(perMinute()).toBeCloseTo(59, 0);
  now += 60_000;
  expect(perMinute()).toBe(0);
});

test("the page of a queue holds figures, nothing that runs, and no name unescaped", () => {
  const progress = { written: 5, failed: 1, skipped: 2, suspectSteps: 3, lookSteps: 4, cancelled: false };
  const state = {
    ...progress,
    line: 9,
    allRead: true,
    waiting: 1,
    active: 1,
    delayed: 0,
    workers: 2,
    perMinute: 61.25,
  };
  const page = statusPage("<script>", state, "running");
  expect(page).not.toContain("<script");
  expect(page).toContain("<td>61.3</td>");
  expect(page).toContain('http-equiv="refresh"');
  expect(statusPage("records", state, "done")).not.toContain('http-equiv="refresh"');
});

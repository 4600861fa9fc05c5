import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openKeptRuns } from "../../../bench/hints/keptRuns.js";
import { chatOf, defaultSampling } from "../../../src/check/request.js";
import { recorded } from "../report/runs.js";

const madeWith = { product: "cotcheck 0", modelSha256: "ab".repeat(32), graph: "g2-fast", probesSha256: null };
const request = (prompt: string) => ({ messages: chatOf(prompt), sampling: defaultSampling, checks: true });
const run = recorded("off-policy");

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kept-runs-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function keptOnce(): Promise<string> {
  const kept = await openKeptRuns(folder, madeWith, false);
  await kept.keep("one", request("one"), run);
  await kept.close();
  return kept.path;
}

it("finds a finished run again, for the very same request and probes", async () => {
  const path = await keptOnce();
  expect(path).toBe(join(folder, `${madeWith.modelSha256}-g2-fast.jsonl`));
  const again = await openKeptRuns(folder, madeWith, false);
  expect(again.find(request("one"))).toEqual(run);
  expect(again.find(request("another"))).toBeUndefined();
  await again.close();
  const trained = await openKeptRuns(folder, { ...madeWith, probesSha256: "cd" }, false);
  expect(trained.find(request("one"))).toBeUndefined();
  await trained.close();
});

it("makes a run anew whose line was only half written", async () => {
  const path = await keptOnce();
  const whole = await readFile(path, "utf8");
  await appendFile(path, whole.slice(0, 300));
  const again = await openKeptRuns(folder, madeWith, false);
  expect(again.find(request("one"))).toEqual(run);
  await again.keep("two", request("two"), run);
  await again.close();
  const last = await openKeptRuns(folder, madeWith, false);
  expect(last.find(request("two"))).toEqual(run);
  await last.close();
});

it("forgets all when it is to start anew", async () => {
  await keptOnce();
  const fresh = await openKeptRuns(folder, madeWith, true);
  expect(fresh.find(request("one"))).toBeUndefined();
  await fresh.close();
});

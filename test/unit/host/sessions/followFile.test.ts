import { appendFile, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followFile } from "../../../../src/host/sessions/followFile.js";

let folder: string;
let path: string;
const quick = { quiet: 5, every: 20, share: 1 };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-follow-"));
  path = join(folder, "session.jsonl");
  await writeFile(path, "one\n");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Follows with a look that counts, and waits for it. */
function counting() {
  const look = vi.fn(async () => {});
  const failed = vi.fn();
  const following = followFile(path, look, failed, quick);
  const seen = (times: number) => vi.waitFor(() => expect(look).toHaveBeenCalledTimes(times), { timeout: 20_000 });
  return { look, failed, following, seen };
}

test("a file is looked at once, and again whenever it was written or replaced", async () => {
  const { failed, following, seen } = counting();
  await seen(1);
  await appendFile(path, "two\n");
  await seen(2);
  await writeFile(join(folder, "new"), "another file\n");
  await rename(join(folder, "new"), path);
  await seen(3);
  following.stop();
  expect(failed).not.toHaveBeenCalled();
});

test("what is written to other files, and after the following was stopped, is not looked at", async () => {
  const { look, following, seen } = counting();
  await seen(1);
  await writeFile(join(folder, "other.jsonl"), "x");
  following.stop();
  await appendFile(path, "two\n");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(look).toHaveBeenCalledTimes(1);
});

test("a look is never begun while one is under way, and what was written meanwhile is looked at after it", async () => {
  let running = 0;
  let most = 0;
  const ends: (() => void)[] = [];
  const look = vi.fn(async () => {
    most = Math.max(most, ++running);
    await new Promise<void>((resolve) => ends.push(resolve));
    running--;
  });
  const following = followFile(path, look, () => {}, quick);
  await vi.waitFor(() => expect(ends).toHaveLength(1));
  await appendFile(path, "two\n");
  await new Promise((resolve) => setTimeout(resolve, 100));
  ends[0]();
  await vi.waitFor(() => expect(ends).toHaveLength(2), { timeout: 20_000 });
  ends[1]();
  following.stop();
  expect(most).toBe(1);
});

test("a look that fails ends the following with its error", async () => {
  const failed = vi.fn();
  followFile(path, () => Promise.reject(new Error("no")), failed, quick);
  await vi.waitFor(() => expect(failed).toHaveBeenCalledWith(new Error("no")));
  await appendFile(path, "two\n");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(failed).toHaveBeenCalledTimes(1);
});

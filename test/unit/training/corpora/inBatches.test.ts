import { expect, test, vi } from "vitest";
import { CancelledError } from "../../../../src/core/errors.js";
import { inBatches } from "../../../../src/training/corpora/inBatches.js";

const work = { items: [1, 2, 3, 4, 5], size: 2, activity: "counting" };

test("items are taken some at a time, told what stands before them, and their results keep the order", async () => {
  const onProgress = vi.fn();
  const made = await inBatches(work, { onProgress }, async (batch, first) => batch.map((item) => 100 * first + item));
  expect(made).toEqual([1, 2, 203, 204, 405]);
  expect(onProgress.mock.calls).toEqual([
    ["counting", 2, 5],
    ["counting", 4, 5],
    ["counting", 5, 5],
  ]);
});

test("nothing more is asked for once the signal aborts", async () => {
  const stop = new AbortController();
  const make = vi.fn(async (batch: readonly number[]) => {
    stop.abort();
    return batch;
  });
  await expect(inBatches(work, { signal: stop.signal }, make)).rejects.toBeInstanceOf(CancelledError);
  expect(make).toHaveBeenCalledTimes(1);
});

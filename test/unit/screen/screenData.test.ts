import { expect, test } from "vitest";
import { CancelledError, CodedError } from "../../../src/core/errors.js";
import type { ScreenedSample, ScreenFailure } from "../../../src/core/screen/screenedSet.js";
import { screenData, type ScreenDataOptions, type ScreenItem } from "../../../src/screen/screenData.js";
import { harmlessSamples } from "../../../src/screen/texts/harmless.js";
import { plantedReader, stores } from "./plantedReader.js";

const line = (number: number, question: string, response: string): ScreenItem => ({
  line: number,
  samples: [{ line: number, answer: 1, messages: [{ role: "user", content: question }], response }],
});
const broken = { line: 2, error: new CodedError("bad-input", "This line is not JSON.") };
const set = [
  line(1, "How are you?", "well thanks for asking"),
  broken,
  line(3, "What of it?", "cruel cruel words are cruel"),
  line(4, "Please crash now", "fine"),
  line(5, "And this?", "plain words are good"),
];

async function screen(changes: Partial<ScreenDataOptions> = {}, planted = plantedReader(), kept = stores()) {
  const results: (ScreenedSample | ScreenFailure)[] = [];
  const screened = await screenData(planted.model, {
    ...(await kept.open()),
    comparison: "own-answer",
    tokens: 32,
    rate: 0.05,
    shown: 10,
    items: itemsOf(set),
    total: 4,
    onResult: async (result) => void results.push(result),
    ...changes,
  });
  return { screened, results };
}

async function* itemsOf(items: readonly ScreenItem[]): AsyncGenerator<ScreenItem> {
  yield* items;
}

test("a reply that reads otherwise than the model's own is flagged; a line and a sample that fail are named, and the others go on", async () => {
  const { screened, results } = await screen();
  expect(results.map((result) => [result.line, "error" in result ? result.error.code : result.flagged])).toEqual([
    [1, false],
    [2, "bad-input"],
    [3, true],
    [4, "engine-crashed"],
    [5, false],
  ]);
  expect(screened.top[0]).toMatchObject({ line: 3, trait: "malice", own: "I see", prompt: "What of it?" });
  expect(screened.summary).toMatchObject({ samples: 3, failed: 2, flagged: 1, harmless: 96 });
  expect(screened.summary.rate).toBeCloseTo(4 / 97, 6);
});

test("against its own answer a sample's question does not count, against harmless replies alone it does", async () => {
  const topics = (from: number) =>
    itemsOf(Array.from({ length: 20 }, (_, i) => line(i + 1, `Question ${from + i}?`, "plain words are good")));
  const spread = async (comparison: "own-answer" | "neutral-replies") => {
    const { results } = await screen({ comparison, items: topics(1) });
    const scores = results.flatMap((result) => ("score" in result ? [result.traits[0].z] : []));
    return Math.max(...scores) - Math.min(...scores);
  };
  expect(await spread("own-answer")).toBeCloseTo(0, 4);
  expect(await spread("neutral-replies")).toBeGreaterThan(1);
});

test("what was written and read is not made again", async () => {
  const planted = plantedReader();
  const kept = stores();
  const first = await screen({}, planted, kept);
  const { written, read } = planted.calls;
  expect(written).toBe(harmlessSamples.length + 3);
  const again = await screen({}, planted, kept);
  expect(planted.calls).toEqual({ written, read });
  expect(again.screened).toEqual(first.screened);
  await screen({ comparison: "neutral-replies" }, planted, kept);
  // Only the sample whose own answer could not be written is new.
  expect(planted.calls).toEqual({ written, read: read + 1 });
});

test("without anybody who listens the samples are counted too", async () => {
  expect((await screen({ onResult: undefined })).screened).toEqual((await screen()).screened);
});

test("a screening stops when it is asked to", async () => {
  const stop = new AbortController();
  const planted = plantedReader();
  const screening = screen({ signal: stop.signal, onProgress: ({ done }) => done > 0 && stop.abort() }, planted);
  await expect(screening).rejects.toBeInstanceOf(CancelledError);
  expect(planted.calls.written).toBeLessThan(harmlessSamples.length);
});

test("a model without traits, and a rate that too few replies can tell, are the caller's mistake", async () => {
  const { model } = plantedReader();
  await expect(screen({}, { model: { ...model, traits: null }, calls: { written: 0, read: 0 } })).rejects.toMatchObject(
    { code: "usage", message: expect.stringContaining("cotcheck traits train --model planted") },
  );
  await expect(screen({ rate: 0.001 })).rejects.toMatchObject({ code: "usage" });
});

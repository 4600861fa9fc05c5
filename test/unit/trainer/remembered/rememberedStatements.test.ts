import { expect, test } from "vitest";
import type { ChunkStore } from "../../../../src/reader/ports.js";
import { rememberedStatements } from "../../../../src/trainer/remembered/rememberedStatements.js";
import type { ReadStatements } from "../../../../src/training/activations.js";

function store(): ChunkStore & { readonly chunks: Map<string, Uint8Array> } {
  const chunks = new Map<string, Uint8Array>();
  return {
    chunks,
    read: async (name) => chunks.get(name) ?? null,
    write: async (name, bytes) => void chunks.set(name, bytes),
  };
}

function counted() {
  const read: string[] = [];
  const reader: ReadStatements = async (texts) => {
    read.push(...texts);
    return texts.map((text, i) => ({
      residuals: Float32Array.from({ length: 6 }, (_, k) => text.length + i + k / 8),
      logProbSum: -text.length,
      logProbMean: -1.5,
      tokens: text.length,
    }));
  };
  return { read, reader };
}

test("what was read once is not read again, and comes back the same", async () => {
  const chunks = store();
  const first = counted();
  const texts = ["Paris is in France.", "Two is odd."];
  const fresh = await rememberedStatements(first.reader, chunks, "model/g1", 6)(texts);
  const second = counted();
  expect(await rememberedStatements(second.reader, chunks, "model/g1", 6)(texts)).toEqual(fresh);
  expect(second.read).toEqual([]);
});

test("other texts, another model or a broken chunk are read afresh", async () => {
  const chunks = store();
  await rememberedStatements(counted().reader, chunks, "model/g1", 6)(["One."]);
  const { read, reader } = counted();
  await rememberedStatements(reader, chunks, "model/g1", 6)(["Two."]);
  await rememberedStatements(reader, chunks, "model/g2", 6)(["One."]);
  expect(read).toEqual(["Two.", "One."]);
  for (const [name, bytes] of chunks.chunks) chunks.chunks.set(name, bytes.subarray(0, 20));
  await rememberedStatements(reader, chunks, "model/g1", 6)(["One."]);
  expect(read).toEqual(["Two.", "One.", "One."]);
});

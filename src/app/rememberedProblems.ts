import type { ReadProblem, ReadSample } from "../probes/steps/stepSamples.js";
import type { ChunkStore } from "./ports.js";
import { remembered } from "./remembered.js";

/**
 * Reads each problem once and keeps its readings, so that training which was stopped goes on where it was.
 * `key` names the model, its graph and the layers; a chunk belongs to that and to the very problem.
 */
export function rememberedProblems(
  read: ReadProblem,
  store: ChunkStore,
  key: string,
  residualLength: number,
): ReadProblem {
  const format = { encode, decode: (bytes: Uint8Array) => decode(bytes, residualLength) };
  return (problem, signal) => remembered(store, key, problem, format, () => read(problem, signal));
}

/** The length of a JSON text in UTF-8, that text padded to whole 32-bit words, then all residuals in this machine's byte order. */
function encode(read: readonly ReadSample[]): Uint8Array {
  const described = read.map(({ sample, reading: { features, tokens } }) => ({ sample, features, tokens }));
  const json = Buffer.from(JSON.stringify(described));
  const start = 4 + Math.ceil(json.length / 4) * 4;
  const size = read.reduce((sum, { reading }) => sum + reading.residuals.byteLength, 0);
  const bytes = new Uint8Array(start + size);
  new Uint32Array(bytes.buffer, 0, 1)[0] = json.length;
  bytes.set(json, 4);
  let at = start;
  for (const { reading } of read) {
    bytes.set(new Uint8Array(reading.residuals.buffer, reading.residuals.byteOffset, reading.residuals.byteLength), at);
    at += reading.residuals.byteLength;
  }
  return bytes;
}

type Described = Pick<ReadSample, "sample"> & Pick<ReadSample["reading"], "features" | "tokens">;

/** Null when the chunk is not whole. */
function decode(stored: Uint8Array, residualLength: number): ReadSample[] | null {
  const bytes = stored.slice();
  if (bytes.byteLength < 4 || bytes.byteLength % 4 !== 0) return null;
  const length = new Uint32Array(bytes.buffer, 0, 1)[0]!;
  if (4 + length > bytes.byteLength) return null;
  const described = parsed(Buffer.from(bytes.buffer, 4, length).toString());
  const start = 4 + Math.ceil(length / 4) * 4;
  if (described === null || bytes.byteLength !== start + 4 * described.length * residualLength) return null;
  const values = new Float32Array(bytes.buffer, start);
  return described.map(({ sample, features, tokens }, i) => ({
    sample,
    reading: { features, tokens, residuals: values.slice(i * residualLength, (i + 1) * residualLength) },
  }));
}

function parsed(json: string): readonly Described[] | null {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? (value as Described[]) : null;
  } catch {
    return null;
  }
}

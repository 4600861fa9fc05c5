import type { ReadOwnSolution, ReadOwnSolutions } from "../probes/solutions/ownSolutions.js";
import { type ChunkFormat, remembered } from "./remembered.js";
import type { ChunkStore } from "./ports.js";

/**
 * Lets each batch of problems be solved once and keeps its readings, so that training which was stopped goes on where it was.
 * `key` names the model, its graph and the layers; a chunk belongs to that and to the batch's very problems.
 * @param rowLength numbers that are read at one position: layers × hidden.
 */
export function rememberedSolutions(
  read: ReadOwnSolutions,
  store: ChunkStore,
  key: string,
  rowLength: number,
): ReadOwnSolutions {
  const format: ChunkFormat<readonly ReadOwnSolution[]> = {
    encode,
    decode: (bytes) => decode(bytes, rowLength),
  };
  return (problems, signal) => remembered(store, `${key}/solutions`, problems, format, () => read(problems, signal));
}

/** The length of a JSON text in UTF-8, that text padded to whole 32-bit words, then all residuals in this machine's byte order. */
function encode(read: readonly ReadOwnSolution[]): Uint8Array {
  const described = read.map(({ solution, reading }) => ({
    solution,
    steps: reading.steps.map(({ features, tokens }) => ({ features, tokens })),
  }));
  const json = Buffer.from(JSON.stringify(described));
  const start = 4 + Math.ceil(json.length / 4) * 4;
  const residuals = read.flatMap(({ reading }) => [reading.prompt, ...reading.steps.map((step) => step.residuals)]);
  const bytes = new Uint8Array(start + residuals.reduce((sum, one) => sum + one.byteLength, 0));
  new Uint32Array(bytes.buffer, 0, 1)[0] = json.length;
  bytes.set(json, 4);
  let at = start;
  for (const one of residuals) {
    bytes.set(new Uint8Array(one.buffer, one.byteOffset, one.byteLength), at);
    at += one.byteLength;
  }
  return bytes;
}

interface Described extends Pick<ReadOwnSolution, "solution"> {
  readonly steps: readonly Pick<ReadOwnSolution["reading"]["steps"][number], "features" | "tokens">[];
}

/** Null when the chunk is not whole. */
function decode(stored: Uint8Array, rowLength: number): ReadOwnSolution[] | null {
  const bytes = stored.slice();
  if (bytes.byteLength < 4 || bytes.byteLength % 4 !== 0) return null;
  const length = new Uint32Array(bytes.buffer, 0, 1)[0]!;
  if (4 + length > bytes.byteLength) return null;
  const described = parsed(Buffer.from(bytes.buffer, 4, length).toString());
  const start = 4 + Math.ceil(length / 4) * 4;
  const rows = described?.reduce((sum, { steps }) => sum + 1 + 2 * steps.length, 0);
  if (described === null || bytes.byteLength !== start + 4 * rows! * rowLength) return null;
  const values = new Float32Array(bytes.buffer, start);
  let at = 0;
  const next = (count: number) => {
    at += count * rowLength;
    return values.slice(at - count * rowLength, at);
  };
  return described.map(({ solution, steps }) => ({
    solution,
    reading: { prompt: next(1), steps: steps.map((step) => ({ ...step, residuals: next(2) })) },
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

/** Carries out a weights plan: reads tensors from the model file, quantises them, and writes them where the plan says. */
import type { FileHandle } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { setImmediate as turn } from "node:timers/promises";
import type { GgufFile } from "../gguf/file.js";
import { convertInThreads } from "./conversionThreads.js";
import { type Descriptors, PieceConverter } from "./convertPiece.js";
import { cut, type Piece, type WeightSource } from "./pieces.js";
import type { WeightJob } from "./weights.js";

/** Weights files smaller than this are made before threads would have started. */
const SMALL_BYTES = 64 * 2 ** 20;
/** More threads wait for the memory and the disk rather than for each other's arithmetic. */
const MOST_THREADS = 8;

/**
 * @param onBytes called with the bytes written so far
 * @param threads that convert beside this one; with 0 it converts itself
 * @throws ModelFileError when a tensor is missing or holds weights that are not finite
 */
export async function writeWeights(
  source: WeightSource,
  jobs: readonly WeightJob[],
  target: FileHandle,
  onBytes: (written: number) => void,
  signal?: AbortSignal,
  threads = threadsFor(jobs),
): Promise<void> {
  const pieces = cut(jobs, source);
  const descriptorsOf = (file: GgufFile | undefined) => file?.parts.map(({ descriptor }) => descriptor) ?? [];
  const { model, adapter } = source;
  const files = { model: descriptorsOf(model), adapter: descriptorsOf(adapter?.file), weights: target.fd };
  let written = 0;
  const onWritten = (bytes: number) => {
    written += bytes;
    onBytes(written);
  };
  if (threads > 0) await convertInThreads(pieces, files, threads, onWritten, signal);
  else await convertHere(pieces, files, onWritten, signal);
}

function threadsFor(jobs: readonly WeightJob[]): number {
  const bytes = jobs.reduce((sum, job) => sum + job.values.length, 0);
  return bytes < SMALL_BYTES ? 0 : Math.min(availableParallelism(), MOST_THREADS);
}

async function convertHere(
  pieces: readonly Piece[],
  files: Descriptors,
  onWritten: (bytes: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const converter = new PieceConverter(files);
  for (const piece of pieces) {
    signal?.throwIfAborted();
    onWritten(converter.convert(piece));
    // A cancel, and whoever asks whether the engine is alive, must be heard between pieces.
    await turn();
  }
}

/** Carries out a weights plan: reads tensors from the model file, quantises them, and writes them where the plan says. */
import type { FileHandle } from "node:fs/promises";
import { ModelFileError } from "../../core/errors.js";
import { assertFinite, dequantise } from "../gguf/dequantise.js";
import type { GgufFile, TensorInfo } from "../gguf/file.js";
import type { ExternalData } from "./onnx.js";
import { toBlocks, toChannels } from "./requantise.js";
import type { BlockJob, ChannelJob, FloatJob, WeightJob } from "./weights.js";

/** Rows dequantised at a time: few enough for the cache, enough to make transposed writes neighbours. */
const TILE_ROWS = 64;

/** @param onBytes called with the bytes written so far */
export async function writeWeights(
  file: GgufFile,
  jobs: readonly WeightJob[],
  target: FileHandle,
  onBytes: (written: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  let written = 0;
  const write = async (array: ArrayBufferView, place: ExternalData) => {
    signal?.throwIfAborted();
    await target.write(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), 0, place.length, place.offset);
    written += place.length;
    onBytes(written);
  };
  for (const job of jobs) {
    if (job.kind === "float") await write(await floats(file, job), job.values);
    else if (job.kind === "channels") await writeChannels(file, job, write);
    else await writeBlocks(file, job, write);
  }
}

type Write = (array: ArrayBufferView, place: ExternalData) => Promise<void>;

function tensor(file: GgufFile, name: string): TensorInfo {
  const info = file.tensors.get(name);
  if (!info) throw new ModelFileError(`The model file lacks the tensor ${name}.`);
  return info;
}

async function floats(file: GgufFile, job: FloatJob): Promise<Float32Array> {
  const out = new Float32Array(job.values.length / 4);
  let at = 0;
  for (const source of job.sources) {
    const info = tensor(file, source);
    const count = info.shape.reduce((product, length) => product * length, 1);
    dequantise(info.type, await file.readTensor(info), out.subarray(at, at + count));
    at += count;
  }
  assertFinite(out, job.sources.join(", "));
  return out;
}

/** Calls back with tiles of dequantised rows: float [rows, inputs], and the index of the first in the joined matrix. */
async function eachTile(
  file: GgufFile,
  sources: readonly string[],
  inputs: number,
  use: (rows: Float32Array, count: number, first: number) => void,
): Promise<void> {
  const rows = new Float32Array(TILE_ROWS * inputs);
  let first = 0;
  for (const source of sources) {
    const info = tensor(file, source);
    const total = info.shape[1]!;
    const rowBytes = info.bytes / total;
    const bytes = await file.readTensor(info);
    for (let row = 0; row < total; row += TILE_ROWS) {
      const count = Math.min(TILE_ROWS, total - row);
      const tile = rows.subarray(0, count * inputs);
      dequantise(info.type, bytes.subarray(row * rowBytes, (row + count) * rowBytes), tile);
      assertFinite(tile, source);
      use(tile, count, first + row);
    }
    first += total;
  }
}

async function writeChannels(file: GgufFile, job: ChannelJob, write: Write): Promise<void> {
  const values = new Int8Array(job.values.length);
  const scales = new Float32Array(job.outputs);
  await eachTile(file, job.sources, job.inputs, (rows, count, first) => toChannels(rows, count, first, values, scales));
  await write(values, job.values);
  await write(scales, job.scales);
}

async function writeBlocks(file: GgufFile, job: BlockJob, write: Write): Promise<void> {
  const values = new Uint8Array(job.values.length);
  const scales = new Float32Array(job.scales.length / 4);
  const blocks = job.inputs / job.blockSize;
  await eachTile(file, job.sources, job.inputs, (rows, count, first) =>
    toBlocks(
      rows,
      job.blockSize,
      values.subarray(first * job.inputs, (first + count) * job.inputs),
      scales.subarray(first * blocks, (first + count) * blocks),
    ),
  );
  await write(values, job.values);
  await write(scales, job.scales);
}

/** Converted graphs on disk: one folder a model, adapter, converter version and weight format, complete or not there at all. */
import { mkdir, open, readdir, readFile, rename, rm, stat, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CodedError } from "../../core/errors.js";
import { isFull } from "../../files/isFull.js";
import { makeFolder } from "../../files/makeFolder.js";
import type { LoadProgress } from "../../protocol/engine.js";
import type { DecoderGraph } from "./decoder.js";
import type { WeightSource } from "./pieces.js";
import { CONVERTER_VERSION, WEIGHTS_FILE } from "./version.js";
import type { WeightFormat } from "./weightFormat.js";
import { writeWeights } from "./writeWeights.js";

const GRAPH_FILE = "decoder.onnx";
const MANIFEST_FILE = "manifest.json";

interface Manifest {
  readonly converter: string;
  readonly format: WeightFormat;
  readonly modelSha256: string;
  readonly adapterSha256?: string;
  readonly graphBytes: number;
  readonly weightsBytes: number;
}

export interface CachedGraph {
  /** Path of the ONNX file; its weights lie beside it. */
  readonly path: string;
  /** Whether it was made just now. */
  readonly converted: boolean;
}

export interface GraphKey {
  readonly modelSha256: string;
  /** Of the adapter that is merged into the weights; absent for none. */
  readonly adapterSha256?: string;
  readonly format: WeightFormat;
}

/**
 * The model's graph, from the cache or converted now. Another process that converts the same model at the same
 * time does the work twice; the first to finish wins and nothing is ever seen half written.
 * @throws CodedError `cache` when the folder cannot be written, `insufficient-disk` with figures.
 */
export async function cachedGraph(
  source: WeightSource,
  { model, plan }: DecoderGraph,
  key: GraphKey,
  folder: string,
  onProgress?: (progress: LoadProgress) => void,
  signal?: AbortSignal,
): Promise<CachedGraph> {
  const { modelSha256, adapterSha256, format } = key;
  const merged = adapterSha256 === undefined ? "" : `-lora-${adapterSha256.slice(0, 16)}`;
  const name = `${modelSha256}-${CONVERTER_VERSION}-${format}${merged}`;
  const place = join(folder, name);
  if (await isComplete(place, key)) return { path: join(place, GRAPH_FILE), converted: false };

  const work = join(folder, `${name}.${process.pid}.partial`);
  try {
    await makeFolder(folder);
    await removeAbandoned(folder);
    await requireSpace(folder, plan.bytes + model.byteLength);
    await rm(work, { recursive: true, force: true });
    await mkdir(work);
    const weights = await open(join(work, WEIGHTS_FILE), "w");
    try {
      await weights.truncate(plan.bytes);
      onProgress?.({ activity: "converting", fraction: 0 });
      const report = (written: number) => onProgress?.({ activity: "converting", fraction: written / plan.bytes });
      await writeWeights(source, plan.jobs, weights, report, signal);
      await weights.sync();
    } finally {
      await weights.close();
    }
    await writeFile(join(work, GRAPH_FILE), model);
    const manifest: Manifest = {
      converter: CONVERTER_VERSION,
      ...key,
      graphBytes: model.byteLength,
      weightsBytes: plan.bytes,
    };
    await writeFile(join(work, MANIFEST_FILE), JSON.stringify(manifest, null, 2));
    await publish(work, place, key);
    await removeEarlier(folder, key.modelSha256);
  } catch (error) {
    await rm(work, { recursive: true, force: true }).catch(() => {});
    throw describeFailure(error, folder);
  }
  return { path: join(place, GRAPH_FILE), converted: true };
}

async function isComplete(place: string, key: GraphKey): Promise<boolean> {
  try {
    const manifest = JSON.parse(await readFile(join(place, MANIFEST_FILE), "utf8")) as Manifest;
    const [graph, weights] = await Promise.all([stat(join(place, GRAPH_FILE)), stat(join(place, WEIGHTS_FILE))]);
    return (
      manifest.converter === CONVERTER_VERSION &&
      manifest.format === key.format &&
      manifest.modelSha256 === key.modelSha256 &&
      manifest.adapterSha256 === key.adapterSha256 &&
      manifest.graphBytes === graph.size &&
      manifest.weightsBytes === weights.size
    );
  } catch {
    // No manifest, or one that cannot be read: the graph is made afresh.
    return false;
  }
}

async function publish(work: string, place: string, key: GraphKey): Promise<void> {
  try {
    await rename(work, place);
  } catch (error) {
    // A complete graph by another process is as good as ours; an incomplete one is in the way.
    if (await isComplete(place, key)) {
      await rm(work, { recursive: true, force: true });
      return;
    }
    if (!["ENOTEMPTY", "EEXIST", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    await rm(place, { recursive: true, force: true });
    await rename(work, place);
  }
}

/** Removes what processes that are no longer there left half written. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(/\.(\d+)\.partial$/.exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** Removes what earlier converters made of the same model: over a gigabyte that nothing will read again. */
async function removeEarlier(folder: string, modelSha256: string): Promise<void> {
  const current = `${modelSha256}-${CONVERTER_VERSION}-`;
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${modelSha256}-`) || name.startsWith(current)) continue;
    // A program of an earlier version may have it open; it then stays until the next conversion.
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => {});
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function requireSpace(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free < bytes) {
    throw new CodedError(
      "insufficient-disk",
      `Converting this model needs ${gib(bytes)} in ${folder}, and ${gib(free)} is free. ` +
        "Free some space, or set COTCHECK_CACHE to a folder on a larger disk.",
    );
  }
}

function gib(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(2)} GiB`;
}

function describeFailure(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (error instanceof CodedError || typeof code !== "string") return error;
  if (["ENOENT", "EACCES", "EROFS", "EPERM", "ENOTDIR", "EEXIST", "ELOOP"].includes(code)) {
    return new CodedError(
      "cache",
      `The graph cache ${folder} cannot be written (${code}). Set COTCHECK_CACHE to a folder that can be.`,
      { cause: error },
    );
  }
  if (isFull(error)) {
    return new CodedError(
      "insufficient-disk",
      `The disk became full while the model was being converted into ${folder}. Free some space and try again; nothing is left half done.`,
      { cause: error },
    );
  }
  return error;
}

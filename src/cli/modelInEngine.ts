import { existsSync } from "node:fs";
import { type LoadedModel, openModel } from "../reader/loadedModel.js";
import { CodedError } from "../core/errors.js";
import { type EngineClient, startEngine } from "../engineClient/client.js";
import { launchEngine } from "../engineClient/launch.js";
import { resolveAdapter, withAdapter } from "../models/adapter.js";
import { cacheFolder } from "../models/cacheFolder.js";
import { resolveModel } from "../models/resolveModel.js";
import { loadProgress, modelProgress } from "./models/modelProgress.js";
import type { EngineFlags, ServeFlags } from "./options.js";
import { packageFiles, product } from "./packageFiles.js";
import { ownProbeShelf } from "./probeFolders.js";
import type { LoadRequest } from "../protocol/engine.js";
import { connectToServed } from "../serving/connect.js";
import type { ProgressLine } from "./progressLine.js";
import { servedPlace, wantsServed } from "./serving/servedPlace.js";

export interface ModelInEngine {
  readonly model: LoadedModel;
  readonly engine: EngineClient;
}

export interface OpenModelInEngine extends ModelInEngine {
  /** Ends the engine. */
  dispose(): Promise<void>;
}

/** Finds (or fetches) the model, loads it in an engine, runs `work` on it, and ends the engine whatever happens. */
export async function withModel<T>(
  flags: EngineFlags & ServeFlags,
  line: ProgressLine,
  signal: AbortSignal,
  work: (opened: ModelInEngine) => Promise<T>,
): Promise<T> {
  const opened = await openModelInEngine(flags, line, signal);
  try {
    line.clear();
    return await work(opened);
  } finally {
    await opened.dispose();
  }
}

/** Finds (or fetches) the model, and the adapter that is merged into it. */
export async function findModel({ model: reference, lora }: EngineFlags, line: ProgressLine, signal: AbortSignal) {
  const options = { onProgress: modelProgress(line), signal };
  const base = await resolveModel(reference, options);
  const adapter = lora === undefined ? undefined : await resolveAdapter(lora, options);
  return { base, adapter, identity: adapter ? withAdapter(base, adapter) : base };
}

export type FoundModel = Awaited<ReturnType<typeof findModel>>;

export function loadRequest({ threads, precise, device }: EngineFlags, { base, adapter }: FoundModel): LoadRequest {
  return {
    modelPath: base.path,
    modelSha256: base.sha256,
    ...(adapter && { adapter: { path: adapter.path, sha256: adapter.sha256 } }),
    graphCache: cacheFolder().graphs,
    threads,
    device,
    layout: precise ? "precise" : "fast",
  };
}

/** Finds (or fetches) the model and loads it in an engine, which the caller ends, or takes a turn at one that is kept with it. */
export async function openModelInEngine(
  flags: EngineFlags & ServeFlags,
  line: ProgressLine,
  signal: AbortSignal,
): Promise<OpenModelInEngine> {
  const found = await findModel(flags, line, signal);
  const load = loadRequest(flags, found);
  const engine = startedEngine(wantsServed(flags) ? load : undefined);
  try {
    const model = await openModel(engine, {
      identity: found.identity,
      load,
      probes: ownProbeShelf(),
      product,
      onProgress: loadProgress(line),
      signal,
    });
    return { model, engine, dispose: () => engine.dispose() };
  } catch (error) {
    await engine.dispose();
    throw error;
  }
}

/** A busy machine with a slow disk takes minutes to load a large graph; who waits here can press Ctrl-C. */
const patience = { helloMilliseconds: 120_000, silenceMilliseconds: 600_000 };

/** Throws a CodedError "engine-start" when the engine was not built. */
export async function withEngine<T>(work: (engine: EngineClient) => Promise<T>): Promise<T> {
  const engine = startedEngine();
  try {
    return await work(engine);
  } finally {
    await engine.dispose();
  }
}

/** @param served what an engine may be kept with that is asked first */
export function startedEngine(served?: LoadRequest): EngineClient {
  if (!existsSync(packageFiles.engine))
    throw new CodedError(
      "engine-start",
      `The engine is missing at ${packageFiles.engine}. Install cotcheck again, or run \`npm run build\` in a source checkout.`,
    );
  return startEngine({
    entry: packageFiles.engine,
    ...patience,
    launch: async (options) =>
      (served && (await connectToServed(await servedPlace(served), options))) ?? launchEngine(options),
  });
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ControlVector } from "../core/modelFiles/controlVector.js";
import { type ImportedName, type ImportedTrait, importTrait } from "../trainer/traits/importTrait.js";
import { cacheFolder, makeCacheFolder } from "../models/cacheFolder.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import type { LineStore } from "../reader/ports.js";
import { type LimitedGuard, type LimitingGuard, limitGuard } from "../trainer/traits/limitGuard.js";
import { importReplies, requestLine, storedReplies } from "../trainer/traits/replyStore.js";
import { replyRequests } from "../trainer/traits/replyRequests.js";
import { type TrainTraitsOptions, trainTraits } from "../trainer/traits/trainTraits.js";
import { traitFileName } from "./probeShelf.js";
import { lineFile } from "./lineFile.js";
import type { WrittenTraining } from "./trainProbes.js";
import { writeWhole } from "./writeWhole.js";

/** What a training of traits asks of the model, and how it is followed. */
export type TraitTrainingRequest = Omit<TrainTraitsOptions, "identity" | "info" | "product" | "replies" | "store">;

/**
 * Trains the traits of the loaded model and writes them with their report to the model's folder below `out`, each file whole or not at
 * all. What the model wrote and what was read of it is kept, so that a training that was cancelled, an evaluation, and a training with
 * more rounds go on from there.
 * @param files "traits" with their report, or the "report" alone
 */
export async function trainAndWriteTraits(
  model: LoadedModel,
  request: TraitTrainingRequest,
  { out, files, cacheRoot }: { out: string; files: "traits" | "report"; cacheRoot?: string | undefined },
): Promise<WrittenTraining> {
  const { identity, info, engine, product } = model;
  const kept = await keptStores(model, cacheRoot);
  const trained = await trainTraits(engine, { ...request, identity, info, product, ...kept });
  const folder = join(out, identity.id);
  const report = join(folder, "traits.md");
  if (files === "traits") await writeWhole(join(folder, traitFileName), trained.file);
  await writeWhole(join(folder, "traits.json"), `${JSON.stringify(trained.report, null, 2)}\n`);
  await writeWhole(report, trained.markdown);
  return { quality: trained.report.quality, folder, report };
}

/**
 * Adds a control vector to the loaded model's traits, as {@link importTrait} does, and writes the pack with both to the model's folder below `out`. A report that
 * is there stays, but for its sentence on the whole pack.
 */
export async function importAndWriteTrait(
  model: LoadedModel,
  vector: ControlVector,
  name: ImportedName,
  { out, ...followed }: Pick<TrainTraitsOptions, "seed" | "onProgress" | "signal"> & { readonly out: string },
): Promise<Omit<ImportedTrait, "file"> & { readonly folder: string }> {
  const { file, ...imported } = await importTrait(model, vector, name, { ...followed, ...(await keptStores(model)) });
  const folder = join(out, model.identity.id);
  const report = join(folder, "traits.json");
  const before = await readFile(report, "utf8").then(JSON.parse, () => ({}));
  await writeWhole(join(folder, traitFileName), file);
  await writeWhole(report, `${JSON.stringify({ ...before, quality: imported.quality }, null, 2)}\n`);
  return { ...imported, folder };
}

/** Writes the loaded model's traits with the limits of a guard, as {@link limitGuard} measures them, to the model's folder below `out`. */
export async function limitAndWriteGuard(
  model: LoadedModel,
  { out, ...request }: LimitingGuard & { readonly out: string },
): Promise<Omit<LimitedGuard, "file"> & { readonly folder: string }> {
  const { file, ...limited } = await limitGuard(model, request);
  const folder = join(out, model.identity.id);
  await writeWhole(join(folder, traitFileName), file);
  return { ...limited, folder };
}

/** Writes the prompts of all replies that are wanted and not there yet to a file, one a line. Returns how many. */
export async function exportReplyRequests(
  model: LoadedModel,
  tasks: TrainTraitsOptions["tasks"],
  path: string,
): Promise<number> {
  const known = storedReplies(await repliesIn(await keptFolder(model)).lines());
  const requests = await replyRequests(model.engine, model.identity.sha256, tasks);
  const lines = requests.filter(({ id }) => !known.has(id)).map(requestLine);
  await writeWhole(path, lines.map((line) => `${line}\n`).join(""));
  return lines.length;
}

/** Takes replies to exported prompts that were sampled elsewhere, from the same model file. Returns how many were wanted and not there yet. */
export async function importWrittenReplies(
  model: LoadedModel,
  tasks: TrainTraitsOptions["tasks"],
  path: string,
): Promise<number> {
  const lines = (await readFile(path, "utf8")).split("\n");
  const requests = await replyRequests(model.engine, model.identity.sha256, tasks);
  return importReplies(repliesIn(await keptFolder(model)), requests, lines, model.info.vocabularySize);
}

/** What a model wrote and what was read of it, in the cache. */
async function keptStores(
  model: LoadedModel,
  cacheRoot?: string,
): Promise<Pick<TrainTraitsOptions, "replies" | "store">> {
  const kept = await keptFolder(model, cacheRoot);
  return {
    replies: repliesIn(kept),
    store: {
      read: (name) => readFile(join(kept, "read", name)).catch(() => null),
      write: (name, bytes) => writeWhole(join(kept, "read", name), bytes),
    },
  };
}

function repliesIn(folder: string): LineStore {
  return lineFile(join(folder, "replies.jsonl"));
}

async function keptFolder({ identity }: LoadedModel, cacheRoot?: string): Promise<string> {
  const folder = join(cacheFolder(cacheRoot).root, "traits", identity.sha256);
  await makeCacheFolder(folder);
  return folder;
}

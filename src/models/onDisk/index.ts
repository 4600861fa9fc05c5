import { realpath } from "node:fs/promises";
import { toErrorData } from "../../core/errors.js";
import type { ModelDescription } from "../../core/modelFiles/description.js";
import { hubCache } from "./hubCache.js";
import { jan } from "./jan.js";
import { llamaCpp } from "./llamaCpp.js";
import { lmStudio } from "./lmStudio.js";
import { ollama } from "./ollama.js";
import { type Places, placesHere } from "./places.js";
import type { FoundModel, LeftOut, Program } from "./program.js";

/** All programs whose models are found. */
export const programs: readonly Program[] = [ollama, lmStudio, hubCache, llamaCpp, jan];

/** A model that another program keeps, used where it lies. */
export interface OnDiskModel extends FoundModel, ModelDescription {
  /** By which a person names it: its path. */
  readonly id: string;
  readonly state: "elsewhere";
  readonly program: string;
}

/** What the programs' folders hold. */
export interface OnDisk {
  readonly models: readonly (FoundModel & { readonly program: string })[];
  readonly leftOut: readonly LeftOut[];
}

/** The models that other programs keep on this machine. Reads folders, changes nothing, and is called only where a person asks. */
export async function findOnDisk(places: Places = placesHere()): Promise<OnDisk> {
  const models: OnDisk["models"][number][] = [];
  const leftOut: LeftOut[] = [];
  const seen = new Set<string>();
  for (const program of programs) {
    const found = await program.find(places);
    leftOut.push(...found.leftOut);
    for (const model of found.models) {
      const real = await realpath(model.path).catch(() => model.path);
      // One file may stand in several snapshots, or be shared by two programs.
      if (!seen.has(real)) models.push({ program: program.name, ...model });
      seen.add(real);
    }
  }
  return { models, leftOut };
}

/** @param describe reads a file's header, in the engine: model files are hostile input */
export async function describeOnDisk(
  models: OnDisk["models"],
  describe: (path: string) => Promise<ModelDescription>,
): Promise<OnDiskModel[]> {
  const described: OnDiskModel[] = [];
  for (const model of models) {
    // A file at which the engine itself ends is one that cannot be read; the others are still described.
    const description = await describe(model.path).catch((error: unknown) => ({ refusal: toErrorData(error) }));
    described.push({ id: model.path, state: "elsewhere", ...model, ...description });
  }
  return described;
}

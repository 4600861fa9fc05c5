import { type LoadedModel, openModel } from "../src/reader/loadedModel.js";
import { product } from "../src/cli/packageFiles.js";
import { ownProbeShelf } from "../src/cli/probeFolders.js";
import { createEngine } from "../src/engine/core.js";
import { resolveModel } from "../src/models/resolveModel.js";
import { loadRequest } from "./speed/ours.js";

/** A model with its own probes, in this process and on the CPU. `reference` is an id of the catalogue, or the path of a GGUF file. */
export async function modelToCheck(reference: string, threads: number): Promise<LoadedModel> {
  const identity = await resolveModel(reference, {});
  const load = loadRequest({ model: identity, threads });
  return openModel(createEngine(), { identity, load, probes: ownProbeShelf(), product });
}

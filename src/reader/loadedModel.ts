import type { Note } from "../core/run/run.js";
import { directionsOf } from "../probes/apply.js";
import type { Engine, LoadProgress, LoadRequest, ModelInfo } from "../protocol/engine.js";
import type { ModelIdentity, ProbeShelf } from "./ports.js";
import { type FoundProbes, probesFor } from "./probesFor.js";

/** A model that is loaded in an engine, with its probes' directions set: what every check works on. */
export interface LoadedModel {
  readonly engine: Engine;
  readonly identity: ModelIdentity;
  readonly info: ModelInfo;
  readonly probes: FoundProbes | null;
  /** Why there are no probes; undefined when there are. */
  readonly withoutProbes: Note | undefined;
  /** Name and version of this program. */
  readonly product: string;
}

export interface OpenModelOptions {
  readonly identity: ModelIdentity;
  readonly load: LoadRequest;
  readonly probes: ProbeShelf;
  readonly product: string;
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Loads the model and sets the directions of its probes, once for all checks. Rejects as `Engine.load` does. */
export async function openModel(engine: Engine, options: OpenModelOptions): Promise<LoadedModel> {
  const { identity, load, product, onProgress, signal } = options;
  const info = await engine.load(load, onProgress, signal);
  const found = await probesFor(identity, info, options.probes);
  const probes = "set" in found ? found : null;
  await engine.setDirections(probes && directionsOf(probes.set));
  return { engine, identity, info, probes, withoutProbes: "set" in found ? undefined : found, product };
}

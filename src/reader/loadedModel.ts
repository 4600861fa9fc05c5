import type { Note } from "../core/run/run.js";
import { directionsOf } from "../probes/apply.js";
import { packColumns } from "../probes/readTraits.js";
import type { DirectionSet, Engine, LoadProgress, LoadRequest, ModelInfo } from "../protocol/engine.js";
import type { ModelIdentity, ProbeShelf } from "./ports.js";
import { directionSet } from "./directionSet.js";
import { type FoundProbes, probesFor } from "./probesFor.js";
import { type FoundTraits, traitsFor } from "./traitsFor.js";

/** A model that is loaded in an engine, with the directions of its probes and traits set: what every check works on. */
export interface LoadedModel {
  readonly engine: Engine;
  readonly identity: ModelIdentity;
  readonly info: ModelInfo;
  readonly probes: FoundProbes | null;
  /** Why there are no probes; undefined when there are. */
  readonly withoutProbes: Note | undefined;
  readonly traits: FoundTraits | null;
  /** Why traits that are there are not used. */
  readonly withoutTraits?: Note | undefined;
  /** False where it is told, in this check, that it does not think first; see check/thinking.ts. */
  readonly thinking?: boolean;
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

/** Loads the model and sets the directions of its probes and traits, once for all checks. Rejects as `Engine.load` does. */
export async function openModel(engine: Engine, options: OpenModelOptions): Promise<LoadedModel> {
  const { identity, load, product, onProgress, signal } = options;
  const info = await engine.load(load, onProgress, signal);
  const found = await probesFor(identity, info, options.probes);
  const probes = "set" in found ? found : null;
  const foundTraits = await traitsFor(identity, info, options.probes);
  const usable = foundTraits && "pack" in foundTraits ? foundTraits : null;
  const traits = usable && { ...usable, first: probes ? directionsOf(probes.set).count : 0 };
  await engine.setDirections(directionsRead({ info, probes, traits }));
  return {
    engine,
    identity,
    info,
    probes,
    withoutProbes: "set" in found ? undefined : found,
    traits,
    withoutTraits: foundTraits && "code" in foundTraits ? foundTraits : undefined,
    product,
  };
}

/** The directions of a model's probes, and behind them those of its traits; null where it has neither. */
export function directionsRead({
  info,
  probes,
  traits,
}: Pick<LoadedModel, "info" | "probes" | "traits">): DirectionSet | null {
  const columns = traits ? packColumns(traits.pack) : [];
  const shape = { layers: info.layers, hidden: info.hiddenSize };
  return directionSet(shape, columns, probes && directionsOf(probes.set));
}

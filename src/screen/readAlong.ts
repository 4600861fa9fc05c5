import { directionsRead, type LoadedModel } from "../reader/loadedModel.js";
import type { FoundTraits } from "../reader/traitsFor.js";

/** A loaded model that is read along these traits alone, whoever's they are. Its probes are not read any more. */
export async function readAlong(loaded: LoadedModel, traits: FoundTraits): Promise<LoadedModel> {
  const model = { ...loaded, probes: null, traits: { ...traits, first: 0 } };
  await loaded.engine.setDirections(directionsRead(model));
  return model;
}

import type { TraitReading } from "../core/run/traitReading.js";
import { departs } from "../core/traits/course.js";
import { nearestFirst } from "./nearestRoles.js";
import { ASSISTANT } from "../core/traits/assistant.js";
import type { NeutralSpread, TraitDirection, TraitPack } from "./traitPack.js";

/** The engine reads at most this many directions at each layer for traits, and as many for roles, beside those of the probes. */
export const MOST_TRAITS = 48;

/** Names that are kept of the roles that a text is nearest to. */
const MOST_ROLES = 5;

/** Those that tell the two sides well enough, in the pack's order. */
export function traitsOn({ traits }: TraitPack): TraitDirection[] {
  return traits.filter(({ on }) => on);
}

/** Of the traits that are on, those that say what a text is like. */
export function characterTraits(pack: TraitPack): TraitDirection[] {
  return traitsOn(pack).filter(({ name }) => name !== ASSISTANT);
}

/** What the engine reads for a pack: the traits that are on, and behind them the components of the roles. */
export function packColumns(pack: TraitPack): Float32Array[] {
  return traitColumns(pack, [...traitsOn(pack), ...(pack.roles?.space?.components ?? [])]);
}

/** A column of directions for the engine: [layers, hidden]. */
function traitColumns(
  { layers, hidden }: Pick<TraitPack, "layers" | "hidden">,
  traits: readonly Pick<TraitDirection, "stack">[],
): Float32Array[] {
  return traits.map(({ stack }) => {
    const column = new Float32Array(layers * hidden);
    for (const { layer, direction } of stack) column.set(direction, layer * hidden);
    return column;
  });
}

/**
 * What each trait says at each token: the sum of its readouts over all layers, plus its bias.
 * @param readouts for each token [layers, directions], of which the traits' begin at column `first`
 * @returns for each trait [tokens]
 */
function traitValues(
  traits: readonly Pick<TraitDirection, "bias">[],
  readouts: readonly Float32Array[],
  layers: number,
  first: number,
): Float64Array[] {
  return traits.map(({ bias }, k) =>
    Float64Array.from(readouts, (own) => {
      const directions = own.length / layers;
      let sum = bias;
      for (let layer = 0; layer < layers; layer++) sum += own[layer * directions + first + k];
      return sum;
    }),
  );
}

/** Mean over the tokens in neutral deviations from the neutral mean. */
function zScore(values: Float64Array, { mean, deviation }: NeutralSpread): number {
  return (meanOf(values) - mean) / deviation;
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The z-scores of a text's tokens, in the order of the traits; empty without tokens. @param of how long a text it is */
export function traitReadings(
  traits: readonly TraitDirection[],
  readouts: readonly Float32Array[],
  place: { readonly layers: number; readonly first: number; readonly of: "response" | "step" },
): TraitReading[] {
  if (readouts.length === 0) return [];
  const values = traitValues(traits, readouts, place.layers, place.first);
  return traits.map(({ name, neutral }, k) => ({ trait: name, z: zScore(values[k], neutral[place.of]) }));
}

/**
 * The names of the roles that a text is nearest to, the nearest first; undefined where it does not lie further from the assistant than neutral texts
 * do, and where the pack names no roles.
 * @param readings of the same text
 */
export function rolesAway(
  pack: TraitPack,
  readings: readonly TraitReading[],
  readouts: readonly Float32Array[],
  { layers, first }: { readonly layers: number; readonly first: number },
): string[] | undefined {
  const space = pack.roles?.space;
  const axis = readings.find(({ trait }) => trait === ASSISTANT);
  if (!space || !axis || axis.z > 0 || !departs(axis.z)) return undefined;
  const values = traitValues(space.components, readouts, layers, first + readings.length);
  return nearestFirst(space.roles, values.map(meanOf)).slice(0, MOST_ROLES);
}

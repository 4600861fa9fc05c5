import { CancelledError } from "../core/errors.js";
import { lengthOf, orthonormal } from "../core/statistics/orthonormal.js";
import { randomNormal, seededRandom } from "../core/statistics/random.js";
import { readProbeFile } from "../probes/file.js";
import type { LayerProbe } from "../probes/probeSet.js";
import { readTraitFile } from "../probes/traitFile.js";
import type { FeatureDictionary } from "./dictionary.js";

/** What a head or a trait reads at one layer. */
export interface ReadDirection {
  readonly of: "head" | "trait";
  readonly name: string;
  /** 0-based; the dictionary's own, or the nearest at which it reads. */
  readonly layer: number;
  readonly direction: Float32Array;
}

export interface NearFeature {
  readonly feature: number;
  readonly cosine: number;
}

/** The features that lie nearest to a direction. */
export interface Nearest {
  /** By the size of their cosine, the largest first. */
  readonly features: readonly NearFeature[];
  /** Share of the direction's squared length that lies in the space of these features. */
  readonly share: number;
}

/** What the features write, and what they are read by. */
export const featureSides = ["decoder", "encoder"] as const;
export type FeatureSide = (typeof featureSides)[number];

export interface ComparedDirections {
  /** Of each direction its ten nearest features on either side. */
  readonly directions: readonly {
    readonly read: ReadDirection;
    readonly nearest: Readonly<Record<FeatureSide, Nearest>>;
  }[];
  /** The same of random directions. */
  readonly chance: Readonly<Record<FeatureSide, Chance>>;
}

export interface Chance {
  /** Of the nearest feature's cosines: their mean, and the largest of all draws. */
  readonly mean: number;
  readonly largest: number;
  /** Mean share. */
  readonly share: number;
}

/** So many features together, and so many random directions: beyond all of these lies one in 101 by chance. */
const TOGETHER = 10;
const DRAWS = 100;
/** Directions between two looks at whether to go on; a tenth of a second. */
const AT_ONCE = 10;

export interface CompareOptions {
  /** Random directions. */
  readonly draws?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** How near features lie to directions, and how near they lie to random ones. Rejects with CancelledError on abort. */
export async function compareDirections(
  dictionary: FeatureDictionary,
  directions: readonly ReadDirection[],
  { draws = DRAWS, signal, onProgress }: CompareOptions = {},
): Promise<ComparedDirections> {
  const random = seededRandom(1);
  const drawn = Array.from({ length: draws }, () =>
    Float32Array.from({ length: dictionary.hidden }, () => randomNormal(random)),
  );
  const all = [...directions.map(({ direction }) => direction), ...drawn];
  const nearest: Record<FeatureSide, Nearest[]> = { decoder: [], encoder: [] };
  for (const side of featureSides) {
    const rows = unitRows(dictionary, side);
    for (const [i, direction] of all.entries()) {
      if (i % AT_ONCE === 0) {
        await new Promise(setImmediate);
        if (signal?.aborted) throw new CancelledError();
        onProgress?.(nearest.decoder.length + nearest.encoder.length, featureSides.length * all.length);
      }
      nearest[side].push(nearestFeatures(rows, direction, TOGETHER));
    }
  }
  const { decoder, encoder } = nearest;
  return {
    directions: directions.map((read, i) => ({ read, nearest: { decoder: decoder[i], encoder: encoder[i] } })),
    chance: {
      decoder: chanceOf(decoder.slice(directions.length)),
      encoder: chanceOf(encoder.slice(directions.length)),
    },
  };
}

function chanceOf(drawn: readonly Nearest[]): Chance {
  const largest = drawn.map(largestCosine);
  return { mean: mean(largest), largest: Math.max(...largest), share: mean(drawn.map(({ share }) => share)) };
}

/** Of the nearest feature, without its sign. */
export function largestCosine({ features: [nearest] }: Nearest): number {
  return Math.abs(nearest?.cosine ?? 0);
}

/** Of the files of a model the directions nearest to the dictionary's layer. Throws as the readers of these files do. */
export function directionsNear(
  { layer, modelSha256, hidden }: Pick<FeatureDictionary, "layer" | "modelSha256" | "hidden">,
  files: { readonly probes: Uint8Array | undefined; readonly traits: Uint8Array | undefined },
): ReadDirection[] {
  const file = { modelSha256, hidden };
  const heads = files.probes ? readProbeFile(files.probes, file).heads : [];
  const traits = files.traits ? readTraitFile(files.traits, file).traits : [];
  return [
    ...heads.flatMap(({ name, byLayer }) => nearestLayer("head", name, byLayer, layer)),
    ...traits.flatMap(({ name, stack }) => nearestLayer("trait", name, stack, layer)),
  ];
}

/** Of two layers as near the deeper: the stream behind it still holds what the dictionary reads. */
function nearestLayer(
  of: ReadDirection["of"],
  name: string,
  probes: readonly LayerProbe[],
  layer: number,
): ReadDirection[] {
  const distance = (one: LayerProbe) => Math.abs(one.layer - layer);
  const [nearest] = probes.toSorted((a, b) => distance(a) - distance(b) || b.layer - a.layer);
  return nearest ? [{ of, name, layer: nearest.layer, direction: nearest.direction }] : [];
}

/** Directions of features, each of length 1. */
interface UnitRows {
  readonly hidden: number;
  readonly values: Float32Array;
}

function unitRows(dictionary: FeatureDictionary, side: FeatureSide): UnitRows {
  const { hidden, features } = dictionary;
  const { values } = dictionary[side];
  const rows = Float32Array.from(values);
  for (let feature = 0; feature < features; feature++) {
    const row = rows.subarray(feature * hidden, (feature + 1) * hidden);
    const length = lengthOf(row) || 1;
    for (let i = 0; i < hidden; i++) row[i] /= length;
  }
  return { hidden, values: rows };
}

/** So many nearest features of a direction; see {@link Nearest}. */
function nearestFeatures(rows: UnitRows, direction: Float32Array, most: number): Nearest {
  const features = largestOf(cosinesTo(rows, direction), most);
  const near = features.map(({ feature }) => rows.values.subarray(feature * rows.hidden, (feature + 1) * rows.hidden));
  const along = orthonormal(near).axes.map((axis) => axis.reduce((sum, value, i) => sum + value * direction[i], 0));
  return { features, share: (lengthOf(along) / lengthOf(direction)) ** 2 };
}

/** So many of the largest, whatever their sign. */
function largestOf(cosines: Float32Array, most: number): NearFeature[] {
  const found: NearFeature[] = [];
  for (const [feature, cosine] of cosines.entries()) {
    const last = found.at(-1);
    if (last && found.length === most && Math.abs(cosine) <= Math.abs(last.cosine)) continue;
    found.push({ feature, cosine });
    found.sort((a, b) => Math.abs(b.cosine) - Math.abs(a.cosine));
    if (found.length > most) found.pop();
  }
  return found;
}

function cosinesTo({ hidden, values }: UnitRows, direction: Float32Array): Float32Array {
  const length = lengthOf(direction) || 1;
  return Float32Array.from({ length: values.length / hidden }, (_, feature) => {
    let sum = 0;
    const row = feature * hidden;
    for (let i = 0; i < hidden; i++) sum += values[row + i] * direction[i];
    return sum / length;
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

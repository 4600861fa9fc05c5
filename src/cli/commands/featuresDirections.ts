import { Command } from "commander";
import type { DescribedFeatures } from "../../features/described.js";
import {
  type Chance,
  type ComparedDirections,
  compareDirections,
  directionsNear,
  featureSides,
  largestCosine,
  type Nearest,
  type ReadDirection,
} from "../../features/directions.js";
import { headLabel } from "../../report/words/heads.js";
import { english } from "../../report/words/language.js";
import { traitLabel } from "../../report/words/traits.js";
import { knownFeatures } from "../features/featureReading.js";
import { namesForJson, shortFeature } from "../features/featureWords.js";
import { interruptSignal } from "../interrupt.js";
import { type CommonFlags, type EngineFlags, wholeFrom, withCommonOptions, withEngineOptions } from "../options.js";
import { ownProbeShelf } from "../probeFolders.js";
import { progressLine } from "../progressLine.js";

interface DirectionsFlags extends CommonFlags, EngineFlags {
  readonly most: number;
  readonly all: boolean;
  readonly json: boolean;
}

export function directionsCommand(): Command {
  const directions = new Command("directions")
    .description("which features the directions of heads and traits are made of, beside random directions")
    .option("--most <n>", "so many features a direction, at most 10", wholeFrom(1, 10), 3)
    .option("--all", "name features that lie no nearer than random directions too", false)
    .option("--json", "as JSON, with all", false);
  return withCommonOptions(withEngineOptions(directions)).action(showDirections);
}

async function showDirections(flags: DirectionsFlags): Promise<void> {
  const { model, described, dictionary } = await knownFeatures(flags);
  const shelf = ownProbeShelf();
  const [probes, traits] = await Promise.all([shelf.find(model.id), shelf.findTraits?.(model.id)]);
  const directions = directionsNear(dictionary, { probes: probes?.bytes, traits: traits?.bytes });
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() => line.note("Stopping. Ctrl-C again ends at once."));
  try {
    const compared = await compareDirections(dictionary, directions, {
      signal,
      onProgress: (done, total) => line.show(`Comparing: ${done} of ${total} directions`),
    });
    line.clear();
    process.stdout.write((flags.json ? asJson : asText)(compared, described, flags));
  } finally {
    line.clear();
  }
}

function asJson(
  { directions, chance }: ComparedDirections,
  { layer, features }: DescribedFeatures,
  { most }: DirectionsFlags,
): string {
  const named = ({ features: near, share }: Nearest) => ({
    share,
    features: near.slice(0, most).map((one) => ({ ...one, ...namesForJson(features[one.feature]) })),
  });
  const rows = directions.map(({ read: { of, name, layer }, nearest }) => ({
    of,
    name,
    layer,
    ...Object.fromEntries(featureSides.map((side) => [side, named(nearest[side])])),
  }));
  return `${JSON.stringify({ layer, random: chance, directions: rows })}\n`;
}

/** What a side of a feature is to it. */
const sideWords = { decoder: "written", encoder: "read" } as const;

function asText(
  { directions, chance }: ComparedDirections,
  { layer, features }: DescribedFeatures,
  { most, all }: DirectionsFlags,
): string {
  const rows = directions.map(({ read, nearest }) => {
    const lines = featureSides.flatMap((side) => [
      `    ${sideWords[side].padEnd(7)}  ${sideLine(nearest[side], chance[side])}`,
      ...nearest[side].features
        .filter(({ cosine }) => all || Math.abs(cosine) > chance[side].largest)
        .slice(0, most)
        .map(({ feature, cosine }) => `       ${signed(cosine)}  #${feature}  ${shortFeature(features[feature])}`),
    ]);
    return `${directionWords(read)}\n${lines.join("\n")}\n`;
  });
  const { decoder, encoder } = chance;
  return `Cosines of directions with the ${features.length} features of layer ${layer}: with what a feature writes (its row of the decoder), and with what it is
read by (of the encoder). A random direction's nearest feature is at ${decoder.mean.toFixed(2)} and ${encoder.mean.toFixed(2)}, that of the farthest out of 100 at
${decoder.largest.toFixed(2)} and ${encoder.largest.toFixed(2)}. ${all ? "Features no nearer than that are chance" : "Only features nearer than that are named"}.

${rows.join("\n")}
A name is no cause: a feature that lies near a direction need not be what moves it. A direction of another layer than ${layer} is compared across
layers, between which the stream is added to.
`;
}

function directionWords({ of, name, layer }: ReadDirection): string {
  const words = of === "head" ? headLabel(name, english.say) : `trait: ${traitLabel(name, english.say)}`;
  return `${words}, after layer ${layer}`;
}

function sideLine(nearest: Nearest, chance: Chance): string {
  const largest = largestCosine(nearest);
  const near = largest > chance.largest ? "nearer than any random direction" : "no nearer than random directions";
  return `${largest.toFixed(2)}, ${near}; the ten nearest hold ${percent(nearest.share)} of it, of a random one ${percent(chance.share)}`;
}

const signed = (cosine: number) => `${cosine < 0 ? "−" : "+"}${Math.abs(cosine).toFixed(2)}`;

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

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
import { knownFeatures } from "../featureReading.js";
import { namesForJson, shortFeature } from "../featureWords.js";
import { type CommonFlags, type EngineFlags, wholeFrom, withCommonOptions, withEngineOptions } from "../options.js";
import { ownProbeShelf } from "../probeFolders.js";

interface DirectionsFlags extends CommonFlags, EngineFlags {
  readonly most: number;
  readonly json: boolean;
}

export function directionsCommand(): Command {
  const directions = new Command("directions")
    .description("which features the directions of heads and traits are made of, beside random directions")
    .option("--most <n>", "so many features a direction, at most 10", wholeFrom(1, 10), 3)
    .option("--json", "as JSON", false);
  return withCommonOptions(withEngineOptions(directions)).action(showDirections);
}

async function showDirections(flags: DirectionsFlags): Promise<void> {
  const { model, described, dictionary } = await knownFeatures(flags);
  const shelf = ownProbeShelf();
  const [probes, traits] = await Promise.all([shelf.find(model.id), shelf.findTraits?.(model.id)]);
  const directions = directionsNear(dictionary, { probes: probes?.bytes, traits: traits?.bytes });
  const compared = compareDirections(dictionary, directions);
  process.stdout.write((flags.json ? asJson : asText)(compared, described, flags.most));
}

function asJson(
  { directions, chance }: ComparedDirections,
  { layer, features }: DescribedFeatures,
  most: number,
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
  most: number,
): string {
  const rows = directions.map(({ read, nearest }) => {
    const lines = featureSides.flatMap((side) => [
      `    ${sideWords[side].padEnd(7)}  ${sideLine(nearest[side], chance[side])}`,
      ...nearest[side].features
        .slice(0, most)
        .map(({ feature, cosine }) => `       ${signed(cosine)}  #${feature}  ${shortFeature(features[feature])}`),
    ]);
    return `${directionWords(read)}\n${lines.join("\n")}\n`;
  });
  const random = featureSides.map(
    (side) =>
      `${sideWords[side]}: ${chance[side].mean.toFixed(2)} on average, ${chance[side].largest.toFixed(2)} at most`,
  );
  return `Cosines of directions with the ${features.length} features of layer ${layer}: with what a feature writes (its row of the decoder), and with what it is
read by (of the encoder). The nearest feature to a random direction, of 100: ${random.join("; ")}.

${rows.join("\n")}
A name is no cause: a feature that lies near a direction need not be what moves it. Directions of another layer than ${layer} are said with theirs; the
stream carries on what was written before, and turns it on the way.
`;
}

function directionWords({ of, name, layer }: ReadDirection): string {
  const words = of === "head" ? headLabel(name, english.say) : `trait: ${traitLabel(name, english.say)}`;
  return `${words}, after layer ${layer}`;
}

function sideLine(nearest: Nearest, chance: Chance): string {
  const isNear = largestCosine(nearest) > chance.largest;
  const share = `the ten nearest hold ${percent(nearest.share)} of its length squared, of a random direction's ${percent(chance.share)}`;
  return `${isNear ? "nearer than any random direction" : "no nearer than random directions"}; ${share}`;
}

const signed = (cosine: number) => `${cosine < 0 ? "−" : "+"}${Math.abs(cosine).toFixed(2)}`;

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

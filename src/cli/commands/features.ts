import { Command } from "commander";
import { CodedError } from "../../core/errors.js";
import { LEAST_NAME_SCORE } from "../../core/featureName.js";
import { namesOf, searched } from "../../features/described.js";
import { featureDifferences, type FeatureUse } from "../../features/differences.js";
import { overSteps } from "../../features/overSteps.js";
import { plainLine } from "../../report/plainText.js";
import { chanceWords, featureNameWords, featureTemplates, scoredName } from "../../report/words/features.js";
import { english } from "../../report/words/language.js";
import { exitCodesHelp } from "../exitCodes.js";
import { type FeaturesFlags, knownFeatures, readingFeatures } from "../features/featureReading.js";
import { namesForJson, quotedToken, shortFeature } from "../features/featureWords.js";
import { wholeFrom, withCommonOptions, withEngineOptions, withServeOption } from "../options.js";
import { runFrom } from "../runFrom.js";
import { directionsCommand } from "./featuresDirections.js";
import { showCommand } from "./featuresShow.js";

interface DiffFlags extends FeaturesFlags {
  readonly most: number;
  readonly json: boolean;
}

export function featuresCommand(): Command {
  const features = new Command("features")
    .description(
      "What is active inside: features of a sparse dictionary of the residual stream, for looking, never for marks.",
    )
    .addHelpText(
      "after",
      `
A feature is shown by a name where a program or a scored label gives one, else by its strongest examples; a name is no cause.

Examples:
  cotcheck features show out/quickstart.cotrun.json
  cotcheck features show out/quickstart.cotrun.json --step 3 --tokens
  cotcheck features show out/quickstart.cotrun.json --step 3 --token 7
  cotcheck features search percent
  cotcheck features page 1234
  cotcheck features directions
  cotcheck features diff with.cotrun.json without.cotrun.json
${exitCodesHelp}`,
    );
  const search = new Command("search")
    .description("features whose name, written tokens or examples hold a word")
    .argument("<word>");
  const page = new Command("page")
    .description("all that is known of one feature")
    .argument("<number>", "", wholeFrom(0));
  const diff = new Command("diff")
    .description("the features that one run uses otherwise than another")
    .argument("<left>", "a run's .cotrun.json")
    .argument("<right>", "another's")
    .option("--most <n>", "so many features", wholeFrom(1), 20)
    .option("--json", "as JSON", false);
  features.addCommand(showCommand());
  features.addCommand(withCommonOptions(withServeOption(withEngineOptions(diff))).action(showDifferences));
  features.addCommand(withCommonOptions(withEngineOptions(search)).action(searchWord));
  features.addCommand(withCommonOptions(withEngineOptions(page)).action(showPage));
  features.addCommand(directionsCommand());
  return features;
}

async function showDifferences(left: string, right: string, flags: DiffFlags): Promise<void> {
  const runs = [await runFrom(left), await runFrom(right)];
  const { known, compared } = await readingFeatures(flags, async (known, read) => {
    const [first, second] = [overSteps(await read(runs[0])), overSteps(await read(runs[1]))];
    return { known, compared: featureDifferences(known.dictionary, first, second) };
  });
  const { beyondChance } = compared;
  const differences = compared.differences.slice(0, flags.most);
  const { features, layer } = known.described;
  if (flags.json) {
    const rows = differences.map((one) => ({ ...one, ...namesForJson(features[one.feature]) }));
    process.stdout.write(
      `${JSON.stringify({ layer, runs: runs.map(({ id }) => id), beyondChance, features: rows })}\n`,
    );
    return;
  }
  const rows = differences.map(
    ({ feature, left, right }) =>
      `#${feature}  ${shortFeature(features[feature])}\n    ${useWords(left)} | ${useWords(right)}\n`,
  );
  process.stdout.write(
    `${chanceWords(beyondChance, english.say)}\n\nMean strength a step, left | right\n${rows.join("")}\nFeatures of layer ${layer}. They are for looking: a name is no cause.\n`,
  );
}

function useWords({ mean, steps }: FeatureUse): string {
  if (steps.length === 0) return "not active";
  return `${mean.toFixed(2)} in ${steps.length === 1 ? "step" : "steps"} ${steps.map((step) => step + 1).join(", ")}`;
}

async function searchWord(word: string, flags: FeaturesFlags): Promise<void> {
  if (word.trim() === "") throw new CodedError("usage", "Name a word to search for.");
  const { described, dictionary } = await knownFeatures(flags);
  const found = searched(described.features, word, (name) => featureNameWords(name, english.say));
  const lines = found.slice(0, 50).map((i) => {
    const share = `${(100 * dictionary.frequency[i]).toPrecision(2)} % of tokens`;
    return `#${i}  ${shortFeature(described.features[i])}, ${share}\n`;
  });
  const more = found.length > 50 ? `and ${found.length - 50} more\n` : "";
  process.stdout.write(found.length === 0 ? `No feature speaks of ${quotedToken(word)}.\n` : lines.join("") + more);
}

async function showPage(number: number, flags: FeaturesFlags): Promise<void> {
  const { described, dictionary } = await knownFeatures(flags);
  const feature = described.features[number];
  if (!feature)
    throw new CodedError("usage", `There are ${dictionary.features} features, from 0, so there is no ${number}.`);
  const { examples, writes } = feature;
  const known = namesOf(feature);
  const names = known.map(
    (name) => `${name.by === "program" ? "By program" : "Label     "} ${scoredName(name, english.say)}\n`,
  );
  if (known.some(({ by }) => by === "program")) names.push(`           ${featureTemplates.peak}\n`);
  const shown = examples.map(
    ({ before, token, after, strength }) =>
      `  ${strength.toFixed(1).padStart(5)}  ${plainLine(before)}[${plainLine(token)}]${plainLine(after)}\n`,
  );
  process.stdout.write(
    `#${number} of layer ${described.layer}
${names.join("") || `Name       none with a score of ${LEAST_NAME_SCORE} or more\n`}Active     at ${(100 * dictionary.frequency[number]).toPrecision(2)} % of tokens
Writes     ${writes.map(quotedToken).join(" ")}
Examples   ${shown.length === 0 ? "none in texts of our own\n" : `the strongest in texts of our own\n${shown.join("")}`}`,
  );
}

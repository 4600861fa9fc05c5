import { Command } from "commander";
import { CodedError } from "../../core/errors.js";
import type { Run } from "../../core/run/run.js";
import { type DescribedFeature, nameOf, searched } from "../../features/described.js";
import { featureDifferences, type FeatureUse } from "../../features/differences.js";
import { type RunFeatures, readFeatures } from "../../features/readFeatures.js";
import { mostTelling } from "../../features/telling.js";
import { type ModelFeatures, modelFeatures } from "../../host/featureShelf.js";
import { resolveModel } from "../../models/resolveModel.js";
import { plainLine } from "../../report/plainText.js";
import { exitCodesHelp } from "../exitCodes.js";
import { interruptSignal } from "../interrupt.js";
import { modelProgress } from "../modelProgress.js";
import {
  type EngineFlags,
  type ServeFlags,
  wholeFrom,
  withCommonOptions,
  withEngineOptions,
  withServeOption,
} from "../options.js";
import { probeFolders } from "../probeFolders.js";
import { type ProgressLine, progressLine } from "../progressLine.js";
import { runFrom } from "../runFrom.js";
import { withModel } from "../session.js";

interface FeaturesFlags extends EngineFlags, ServeFlags {
  readonly quiet: boolean;
  readonly debug: boolean;
}

interface ShowFlags extends FeaturesFlags {
  readonly step?: number;
  readonly most: number;
  readonly json: boolean;
}

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
  cotcheck features show out/quickstart.cotrun.json --step 3
  cotcheck features search percent
  cotcheck features page 1234
  cotcheck features diff with.cotrun.json without.cotrun.json
${exitCodesHelp}`,
    );
  const show = new Command("show")
    .description("the features that are active at each step of a run")
    .argument("<run>", "a run's .cotrun.json")
    .option("--step <n>", "of this step only, counted from 1", wholeFrom(1))
    .option("--most <n>", "so many features a step", wholeFrom(1), 5)
    .option("--json", "as JSON", false);
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
  features.addCommand(withCommonOptions(withServeOption(withEngineOptions(show))).action(showRun));
  features.addCommand(withCommonOptions(withServeOption(withEngineOptions(diff))).action(showDifferences));
  features.addCommand(withCommonOptions(withEngineOptions(search)).action(searchWord));
  features.addCommand(withCommonOptions(withEngineOptions(page)).action(showPage));
  return features;
}

async function showRun(path: string, flags: ShowFlags): Promise<void> {
  const run = await runFrom(path);
  if (flags.step !== undefined && !run.steps[flags.step - 1])
    throw new CodedError("usage", `${path} has ${run.steps.length} steps, so there is no step ${flags.step}.`);
  const { known, found } = await reading(flags, async (known, read) => ({ known, found: await read(run) }));
  process.stdout.write(flags.json ? runJson(run, known, found) : runText(run, known, found, flags));
}

/** Loads the model with its dictionary, and lets `work` read runs with them. */
async function reading<T>(
  flags: FeaturesFlags,
  work: (known: ModelFeatures, read: (run: Run) => Promise<RunFeatures>) => Promise<T>,
): Promise<T> {
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() => line.note("Stopping. Ctrl-C again ends at once."));
  try {
    return await withModel(flags, line, signal, async ({ model }) => {
      const known = await modelFeatures(probeFolders(), model.identity);
      const show = (done: number, total: number) => line.show(`Reading: ${done} of ${total} tokens`);
      return work(known, (run) => readFeatures(model, known.dictionary, run, signal, show));
    });
  } finally {
    line.clear();
  }
}

function runJson(run: Run, { described }: ModelFeatures, found: RunFeatures): string {
  const steps = found.map((features, i) => ({
    index: run.steps[i].index,
    features: features.map((one) => ({ ...one, name: nameOf(described.features[one.feature]) })),
  }));
  return `${JSON.stringify({ id: run.id, layer: described.layer, steps })}\n`;
}

function runText(run: Run, { dictionary, described }: ModelFeatures, found: RunFeatures, flags: ShowFlags): string {
  const steps = run.steps.flatMap((step, i) => {
    if (flags.step !== undefined && flags.step !== i + 1) return [];
    const shown = mostTelling(dictionary, found[i]).slice(0, flags.most);
    const lines = shown.map(({ feature, strength, token, tokens }) => {
      const others = found.flatMap((features, j) =>
        j !== i && features.some((one) => one.feature === feature) ? [j + 1] : [],
      );
      const also = others.length > 0 ? `, also in ${others.length === 1 ? "step" : "steps"} ${others.join(", ")}` : "";
      const where = `${strength.toFixed(1)} at ${quoted(token)}, ${tokens} ${tokens === 1 ? "token" : "tokens"}${also}`;
      return `     #${feature}  ${shortly(described.features[feature])}\n         ${where}`;
    });
    return [`${String(i + 1).padStart(3)}  ${plainLine(step.text)}\n${lines.join("\n")}`];
  });
  return `${steps.join("\n")}\n\nFeatures of layer ${described.layer}. They are for looking: a name is no cause, and no step is marked by one.\n`;
}

async function showDifferences(left: string, right: string, flags: DiffFlags): Promise<void> {
  const runs = [await runFrom(left), await runFrom(right)];
  const { known, differences } = await reading(flags, async (known, read) => {
    const [first, second] = [await read(runs[0]), await read(runs[1])];
    return { known, differences: featureDifferences(known.dictionary, first, second).slice(0, flags.most) };
  });
  const { features, layer } = known.described;
  if (flags.json) {
    const rows = differences.map((one) => ({ ...one, name: nameOf(features[one.feature]) }));
    process.stdout.write(`${JSON.stringify({ layer, runs: runs.map(({ id }) => id), features: rows })}\n`);
    return;
  }
  const rows = differences.map(
    ({ feature, left, right }) =>
      `#${feature}  ${shortly(features[feature])}\n    ${useWords(left)} | ${useWords(right)}\n`,
  );
  process.stdout.write(
    `Mean strength a step, left | right\n${rows.join("")}\nFeatures of layer ${layer}. They are for looking: a name is no cause.\n`,
  );
}

function useWords({ mean, steps }: FeatureUse): string {
  if (steps.length === 0) return "not active";
  return `${mean.toFixed(2)} in ${steps.length === 1 ? "step" : "steps"} ${steps.map((step) => step + 1).join(", ")}`;
}

/** A name where there is one, else what it writes. */
function shortly(feature: DescribedFeature): string {
  const name = nameOf(feature);
  if (name === null) return `writes ${feature.writes.slice(0, 4).map(quoted).join(" ")}`;
  const score =
    feature.program === undefined && feature.label ? ` (label, score ${feature.label.score.toFixed(2)})` : "";
  return `${plainLine(name)}${score}`;
}

const quoted = (token: string) =>
  `“${plainLine(token.trim() === "" ? JSON.stringify(token).slice(1, -1) : token.trim())}”`;

async function searchWord(word: string, flags: FeaturesFlags): Promise<void> {
  if (word.trim() === "") throw new CodedError("usage", "Name a word to search for.");
  const { described, dictionary } = await knownFeatures(flags);
  const found = searched(described.features, word);
  const lines = found.slice(0, 50).map((i) => {
    const share = `${(100 * dictionary.frequency[i]).toPrecision(2)} % of tokens`;
    return `#${i}  ${shortly(described.features[i])}, ${share}\n`;
  });
  const more = found.length > 50 ? `and ${found.length - 50} more\n` : "";
  process.stdout.write(found.length === 0 ? `No feature speaks of ${quoted(word)}.\n` : lines.join("") + more);
}

async function showPage(number: number, flags: FeaturesFlags): Promise<void> {
  const { described, dictionary } = await knownFeatures(flags);
  const feature = described.features[number];
  if (!feature)
    throw new CodedError("usage", `There are ${dictionary.features} features, from 0, so there is no ${number}.`);
  const { label, examples, writes } = feature;
  const labelled = label
    ? `${plainLine(label.text)} (score ${label.score.toFixed(2)} on examples it was not made from)`
    : "none";
  const shown = examples.map(
    ({ before, token, after, strength }) =>
      `  ${strength.toFixed(1).padStart(5)}  ${plainLine(before)}[${plainLine(token)}]${plainLine(after)}\n`,
  );
  process.stdout.write(
    `#${number} of layer ${described.layer}
Label      ${labelled}
Active     at ${(100 * dictionary.frequency[number]).toPrecision(2)} % of tokens
Writes     ${writes.map(quoted).join(" ")}
Examples   ${shown.length === 0 ? "none in texts of our own\n" : `the strongest in texts of our own\n${shown.join("")}`}`,
  );
}

/** Without an engine: the model's file names the dictionary. */
async function knownFeatures(flags: FeaturesFlags): Promise<ModelFeatures> {
  const line: ProgressLine = progressLine(process.stderr, flags);
  try {
    const signal = interruptSignal(() => line.note("Stopping. Ctrl-C again ends at once."));
    return await modelFeatures(
      probeFolders(),
      await resolveModel(flags.model, { onProgress: modelProgress(line), signal }),
    );
  } finally {
    line.clear();
  }
}

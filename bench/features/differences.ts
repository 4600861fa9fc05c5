import { Command } from "commander";
import { probeFolders } from "../../src/cli/probeFolders.js";
import { featureDifferences } from "../../src/features/differences.js";
import type { FeatureDictionary } from "../../src/features/dictionary.js";
import { overSteps, type RunFeatures } from "../../src/features/overSteps.js";
import type { ReadToken } from "../../src/features/readFeatures.js";
import { modelFeatures } from "../../src/host/featureShelf.js";
import { defaultModelId } from "../../src/models/catalogue.js";
import { resolveModel } from "../../src/models/resolveModel.js";
import { table } from "../../src/training/report/reportTable.js";
import { modelToCheck } from "../modelToCheck.js";
import { type ReadHeld, readHeldTexts } from "./heldTokens.js";

interface Options {
  readonly model: string;
  readonly threads: number;
  readonly kept?: string;
}

type Pair = readonly [RunFeatures, RunFeatures];

/** How often a comparison of two runs says something: beside halves of one text, in which nothing differs. */
export function differencesCommand(): Command {
  return new Command("differences")
    .description("In how many pairs of texts a feature differs by more than chance, alike and unlike. As Markdown.")
    .option("--model <model>", "catalogue id or GGUF file", defaultModelId)
    .option("--threads <n>", "of the engine", Number, 2)
    .option("--kept <file>", "JSON Lines of what was read: it is not read again, and what is new is added")
    .action(async ({ model, threads, kept }: Options) => {
      const { dictionary } = await modelFeatures(probeFolders(), await resolveModel(model, {}));
      const texts = await readHeldTexts(kept, () => modelToCheck(model, threads), dictionary);
      const read = texts.map(({ held: { kind }, tokens }) => ({ kind, run: overSteps(byStep(tokens)) }));
      process.stdout.write(`${differencesTable(dictionary, read)}\n`);
      process.exit(0);
    });
}

function byStep(tokens: readonly ReadHeld[]): ReadToken[][] {
  const steps = Math.max(-1, ...tokens.map(({ step }) => step)) + 1;
  return Array.from({ length: steps }, (_, at) =>
    tokens.filter(({ step }) => step === at).map(({ place, active }) => ({ text: place.token, active })),
  );
}

function differencesTable(
  dictionary: FeatureDictionary,
  texts: readonly { readonly kind: string; readonly run: RunFeatures }[],
): string {
  const pairs = texts.flatMap((one, i) => texts.slice(i + 1).map((other) => ({ one, other })));
  const runs = (alike: boolean): Pair[] =>
    pairs.filter(({ one, other }) => (one.kind === other.kind) === alike).map(({ one, other }) => [one.run, other.run]);
  const kinds: readonly (readonly [name: string, pairs: readonly Pair[]])[] = [
    ["every second step of a text, and the others", texts.map(({ run }) => halves(run))],
    ["two texts of a kind", runs(true)],
    ["texts of two kinds", runs(false)],
  ];
  return table(
    ["compared", "pairs with steps enough", "a feature differs by more than chance in", "features in these, mean"],
    kinds.map(([name, pairs]) => [name, ...pairFigures(dictionary, pairs)]),
  );
}

function halves(run: RunFeatures): Pair {
  return [run.filter((_, i) => i % 2 === 0), run.filter((_, i) => i % 2 === 1)];
}

function pairFigures(dictionary: FeatureDictionary, pairs: readonly Pair[]): (string | number)[] {
  const told = pairs.flatMap(([left, right]) => featureDifferences(dictionary, left, right).beyondChance ?? []);
  const beyond = told.filter((count) => count > 0);
  const mean = beyond.reduce((sum, count) => sum + count, 0) / beyond.length;
  return [told.length, `${beyond.length}`, beyond.length === 0 ? "–" : mean.toFixed(1)];
}

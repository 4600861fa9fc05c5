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
  readonly count?: number;
  readonly threads: number;
  readonly kept?: string;
}

type Pair = readonly [RunFeatures, RunFeatures];

/** How often a comparison of two runs says something: beside texts of one kind, of which babble differs in nothing but its draws. */
export function differencesCommand(): Command {
  return new Command("differences")
    .description("In how many pairs of texts a feature differs by more than chance, alike and unlike. As Markdown.")
    .option("--model <model>", "catalogue id or GGUF file", defaultModelId)
    .option("--count <n>", "texts, from the first on; all when absent", Number)
    .option("--threads <n>", "of the engine", Number, 2)
    .option("--kept <file>", "JSON Lines of what was read: it is not read again, and what is new is added")
    .action(async ({ model, count, threads, kept }: Options) => {
      const { dictionary } = await modelFeatures(probeFolders(), await resolveModel(model, {}));
      const texts = await readHeldTexts(dictionary, { kept, count, model: () => modelToCheck(model, threads) });
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
  const runs = (own: typeof pairs): Pair[] => own.map(({ one, other }) => [one.run, other.run]);
  const kinds = [...new Set(texts.map(({ kind }) => kind))].map((name) => ({
    name: `two of ${name}`,
    pairs: runs(pairs.filter(({ one, other }) => one.kind === name && other.kind === name)),
  }));
  const unlike = { name: "of two kinds", pairs: runs(pairs.filter(({ one, other }) => one.kind !== other.kind)) };
  return table(
    ["texts", "pairs with steps enough", "a feature differs by more than chance in", "features in these, mean"],
    [...kinds, unlike].map(({ name, pairs }) => [name, ...pairFigures(dictionary, pairs)]),
  );
}

function pairFigures(dictionary: FeatureDictionary, pairs: readonly Pair[]): (string | number)[] {
  const told = pairs.flatMap(([left, right]) => featureDifferences(dictionary, left, right).beyondChance ?? []);
  const beyond = told.filter((count) => count > 0);
  const mean = beyond.reduce((sum, count) => sum + count, 0) / beyond.length;
  return [told.length, `${beyond.length}`, beyond.length === 0 ? "–" : mean.toFixed(1)];
}

import { Command } from "commander";
import { probeFolders } from "../../src/cli/probeFolders.js";
import { rebuilt } from "../../src/features/active.js";
import { modelFeatures } from "../../src/host/featureShelf.js";
import { defaultModelId } from "../../src/models/catalogue.js";
import { table } from "../../src/training/report/reportTable.js";
import { modelToCheck } from "../modelToCheck.js";
import { HeldNames } from "./heldNames.js";
import { heldTexts, heldTokens } from "./heldTokens.js";

/** What a dictionary is worth on the graph that the product reads, which is not the one that it was trained on. */
export function explainedCommand(): Command {
  return new Command("explained")
    .description(
      "Variance that the dictionary explains, and features active a token, by kind of text, on the product's own graph; and whether names by program hold there.",
    )
    .option("--model <model>", "catalogue id or GGUF file", defaultModelId)
    .option("--threads <n>", "of the engine", Number, 2)
    .action(async ({ model: reference, threads }: { model: string; threads: number }) => {
      const model = await modelToCheck(reference, threads);
      const { dictionary, described } = await modelFeatures(probeFolders(), model.identity);
      const names = new HeldNames(described);
      const sums = new Map<string, { tokens: number; active: number; left: number; whole: number }>();
      for (const held of await heldTexts()) {
        const sum = sums.get(held.kind) ?? { tokens: 0, active: 0, left: 0, whole: 0 };
        for await (const { place, residual, active } of heldTokens(model, dictionary, held)) {
          names.add(place, active);
          sum.tokens++;
          sum.active += active.length;
          sum.left += squared(residual, rebuilt(dictionary, active));
          sum.whole += squared(residual, dictionary.mean);
        }
        sums.set(held.kind, sum);
      }
      const rows = [...sums].map(([kind, { tokens, active, left, whole }]) => [
        ...[kind, tokens, (active / tokens).toFixed(1)],
        (1 - left / whole).toFixed(2),
      ]);
      process.stdout.write(
        `${table(["", "tokens", "active a token", "variance explained"], rows)}\n\n${names.words()}\n`,
      );
      process.exit(0);
    });
}

function squared(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return sum;
}

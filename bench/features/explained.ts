import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { probeFolders } from "../../src/cli/probeFolders.js";
import { activeFeatures, rebuilt } from "../../src/features/active.js";
import type { Place } from "../../src/features/programs/place.js";
import { modelFeatures } from "../../src/host/featureShelf.js";
import { defaultModelId } from "../../src/models/catalogue.js";
import { table } from "../../src/training/report/reportTable.js";
import { modelToCheck } from "../modelToCheck.js";
import { recordsOf, solutionsWithMistakes } from "../realRuns/records.js";
import { HeldNames } from "./heldNames.js";

/** The first tokens of a text draw attention whatever they are; a dictionary is not trained on them. */
const FIRST = 4;
/** Tokens around an example, as bench/bulk/ship.py keeps them. */
const [BEFORE, BEHIND] = [15, 8];

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
      const outside = await readFile(new URL("../prompts/outside.jsonl", import.meta.url), "utf8");
      const names = new HeldNames(described);
      const sums = new Map<string, { tokens: number; active: number; left: number; whole: number }>();
      for (const { task } of [...recordsOf(outside), ...solutionsWithMistakes()]) {
        if (task.response.kind === "write") continue;
        const text = task.response.kind === "text" ? task.response.text : task.response.steps.join("\n");
        const { ids, ends } = await model.engine.tokenize(text);
        const at = Int32Array.from({ length: Math.max(0, ids.length - FIRST) }, (_, i) => i + FIRST);
        const { residuals } = await model.engine.score({ ids, from: 0, residualsAt: at });
        const kind = task.id.split("/", 1)[0];
        const sum = sums.get(kind) ?? { tokens: 0, active: 0, left: 0, whole: 0 };
        for (let i = 0; i < at.length; i++) {
          const start = (dictionary.layer * at.length + i) * dictionary.hidden;
          const residual = residuals.subarray(start, start + dictionary.hidden);
          const active = activeFeatures(dictionary, residual);
          names.add(placeIn(text, ends, FIRST + i), active);
          sum.tokens++;
          sum.active += active.length;
          sum.left += squared(residual, rebuilt(dictionary, active));
          sum.whole += squared(residual, dictionary.mean);
        }
        sums.set(kind, sum);
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

/** A token of a text, with as much around it as the dictionary's examples have. */
function placeIn(text: string, ends: Int32Array, token: number): Place {
  const end = (at: number) => (at < 0 ? 0 : ends[Math.min(at, ends.length - 1)]);
  return {
    before: text.slice(end(token - 1 - BEFORE), end(token - 1)),
    token: text.slice(end(token - 1), end(token)),
    after: text.slice(end(token), end(token + BEHIND)),
  };
}

function squared(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return sum;
}

import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { checkTranscript } from "../src/check/checkTranscript.js";
import type { LoadedModel } from "../src/reader/loadedModel.js";
import { defaultReadTokens } from "../src/check/request.js";
import { isSuspect } from "../src/core/verdict/codes.js";
import type { Step } from "../src/core/run/step.js";
import { defaultModelId } from "../src/models/catalogue.js";
import { table } from "../src/training/report/reportTable.js";
import { finishedRun } from "./finishedRun.js";
import { modelToCheck } from "./modelToCheck.js";
import { type KnownRecord, recordsOf, solutionsWithMistakes } from "./realRuns/records.js";

/** How often verdicts abstain on texts that hold nothing to be read, and on reasoning, where they should not for that reason. */
export function abstentionCommand(): Command {
  return new Command("abstention")
    .description("Verse, stories, other languages, programs and babble: how many of their steps are “cannot tell”.")
    .option("--model <model>", "catalogue id or GGUF file", defaultModelId)
    .option("--threads <n>", "of the engine", Number, 2)
    .action(async ({ model: reference, threads }: { model: string; threads: number }) => {
      const model = await modelToCheck(reference, threads);
      const outside = await readFile(new URL("prompts/outside.jsonl", import.meta.url), "utf8");
      const records = [...recordsOf(outside), ...solutionsWithMistakes()];
      const steps = new Map<string, Step[]>();
      for (const { task } of records) {
        const kind = task.id.split("/", 1)[0];
        steps.set(kind, [...(steps.get(kind) ?? []), ...(await stepsOf(model, task))]);
      }
      const percent = (some: readonly Step[], holds: (step: Step) => boolean) =>
        `${((100 * some.filter(holds).length) / some.length).toFixed(0)} %`;
      process.stdout.write(
        `${table(
          ["", "steps", "cannot tell", "out of domain", "worth a look", "marked"],
          [...steps].map(([kind, mine]) => [
            ...[kind, mine.length, percent(mine, ({ verdict }) => verdict.code === "cannot-tell")],
            percent(mine, ({ verdict }) => verdict.rule === "out-of-domain"),
            percent(mine, ({ verdict }) => verdict.code === "weak-evidence"),
            percent(mine, ({ verdict }) => isSuspect(verdict.code)),
          ]),
        )}\n`,
      );
      process.exit(0);
    });
}

async function stepsOf(model: LoadedModel, { messages, response }: KnownRecord["task"]): Promise<Step[]> {
  if (response.kind === "write") throw new Error("These texts are given.");
  const text = response.kind === "text" ? response.text : response.steps;
  const request = { messages, readTokens: defaultReadTokens, checks: false, response: text };
  return (await finishedRun(checkTranscript(model, request))).steps;
}

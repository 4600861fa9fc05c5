import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { checkReasoning } from "../../src/check/checkReasoning.js";
import { checkTranscript } from "../../src/check/checkTranscript.js";
import type { LoadedModel } from "../../src/reader/loadedModel.js";
import { chatOf, defaultReadTokens, defaultSampling } from "../../src/check/request.js";
import { renderMarkdown } from "../../src/report/markdown.js";
import type { Run } from "../../src/core/run/run.js";
import { defaultModelId } from "../../src/models/catalogue.js";
import { finishedRun } from "../finishedRun.js";
import { modelToCheck } from "../modelToCheck.js";
import { type CheckedRecord, choose, counted } from "./choose.js";
import { type KnownRecord, recordsOf, solutionsWithMistakes } from "./records.js";

const folder = new URL("../prompts/", import.meta.url);
/** Long answers to harmless questions say little more than short ones. */
const HARMLESS_TOKENS = 160;

/** Real runs of the default model as a page: what it marks rightly, wrongly and not at all. */
export function realRunsCommand(): Command {
  return new Command("runs")
    .description(
      "Checks suggestions, harmless questions and solutions with mistakes; prints ten of the runs as Markdown.",
    )
    .option("--model <model>", "catalogue id or GGUF file", defaultModelId)
    .option("--threads <n>", "of the engine", Number, 2)
    .action(async ({ model: reference, threads }: { model: string; threads: number }) => {
      const model = await modelToCheck(reference, threads);
      const records = [
        ...recordsOf(await readFile(new URL("hints.jsonl", folder), "utf8")),
        ...solutionsWithMistakes(),
        ...recordsOf(await readFile(new URL("benign.jsonl", folder), "utf8")),
      ];
      const checked: CheckedRecord[] = [];
      for (const [i, record] of records.entries()) {
        process.stderr.write(`${i + 1} of ${records.length}: ${record.task.id}\n`);
        checked.push({ record, run: await check(model, record) });
      }
      process.stdout.write(page(checked));
      process.exit(0);
    });
}

async function check(model: LoadedModel, { task, harmless }: KnownRecord): Promise<Run> {
  const { messages, response } = task;
  const question = messages.at(-1)!.content;
  const events =
    response.kind === "write"
      ? checkReasoning(model, {
          messages: chatOf(question),
          sampling: { ...defaultSampling, ...(harmless && { maxTokens: HARMLESS_TOKENS }) },
          checks: true,
        })
      : checkTranscript(model, {
          messages,
          readTokens: defaultReadTokens,
          checks: true,
          response: response.kind === "text" ? response.text : response.steps,
        });
  return finishedRun(events);
}

function page(checked: readonly CheckedRecord[]): string {
  const { deserved, found, looks, undeserved, falselyMarked, falseLooks } = counted(checked);
  const model = checked[0].run.provenance.model.name;
  return `# Ten real runs

Printed by \`npm run --silent bench -- runs\`, unedited: ${model} on ${checked.length} records – multiple-choice questions with a wrong suggestion
(\`bench/prompts/hints.jsonl\`), generated solutions that end with a mistake, of a seed the probes were not trained on, and harmless
questions (\`bench/prompts/benign.jsonl\`). Runs are chosen by the rules of \`bench/realRuns/choose.ts\`, not by hand.

Of ${deserved} steps that deserve a mark – the mistakes, and conclusions that follow a suggestion which no step mentions – ${found} are marked and ${looks} more are worth a look.
Of ${undeserved} steps that deserve none, ${falselyMarked} are marked and ${falseLooks} are said to be worth a look.

${choose(checked)
  .map(
    ({ why, checked: { record, run }, step }) =>
      `---\n\n## ${why}: step ${step.index + 1} of ${record.task.id}\n\n${nested(renderMarkdown(run))}`,
  )
  .join("\n")}`;
}

/** The run's own headings go two levels down. */
function nested(markdown: string): string {
  return markdown.replace(/^(#{1,4}) /gm, "##$1 ");
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkReasoning } from "../../src/check/checkReasoning.js";
import type { LoadedModel } from "../../src/reader/loadedModel.js";
import { chatOf, defaultSampling } from "../../src/check/request.js";
import { cacheFolder } from "../../src/models/cacheFolder.js";
import { finishedRun } from "../finishedRun.js";
import { modelToCheck } from "../modelToCheck.js";
import { type MadeWith, openKeptRuns } from "./keptRuns.js";
import { type CheckedPrompt, idOf } from "./labels.js";
import { questionsOf } from "./questions.js";
import { summarize } from "./summary.js";
import { type Measurement, plainText } from "./table.js";
import { hintedPrompt, wordings } from "./wordings.js";

export interface HintsOptions {
  /** Id of the catalogue, or path of a GGUF file. */
  readonly model: string;
  /** Questions, from the first of the file on; each is asked once with every wording. */
  readonly count: number;
  readonly threads: number;
  /** Makes all runs anew. */
  readonly fresh: boolean;
  readonly json: boolean;
}

const file = new URL("../prompts/choices.jsonl", import.meta.url);

/**
 * Plants wrong answers in multiple-choice questions, checks each prompt as the product does, and prints how well the mark
 * "influence not mentioned" finds the runs that followed the hint and do not mention it. Runs that were made already are not
 * made again.
 */
export async function measureHints({ model: reference, count, threads, fresh, json }: HintsOptions): Promise<void> {
  const questions = questionsOf(await readFile(file, "utf8")).slice(0, count);
  const model = await modelToCheck(reference, threads);
  const kept = await openKeptRuns(join(cacheFolder().root, "bench", "hints"), madeWith(model), fresh);
  process.stderr.write(`Finished runs are kept in ${kept.path}\n`);
  const asked = questions.flatMap((question) => wordings.map((wording) => ({ question, wording })));
  const all: CheckedPrompt[] = [];
  for (const [i, one] of asked.entries()) {
    const { prompt } = hintedPrompt(one.question, one.wording);
    const request = { messages: chatOf(prompt), sampling: defaultSampling, checks: true };
    const known = kept.find(request);
    const run = known ?? (await finishedRun(checkReasoning(model, request)));
    if (!known) await kept.keep(idOf(one), request, run);
    all.push({ ...one, run });
    const answer = `${run.answer?.text ?? "no answer"}${known ? ", kept from before" : ""}`;
    process.stderr.write(`${i + 1} of ${asked.length}: ${idOf(one)}: ${answer}\n`);
  }
  await kept.close();
  const measurement = measured(all);
  process.stdout.write(`${json ? JSON.stringify(measurement) : plainText(measurement)}\n`);
}

function measured(all: readonly CheckedPrompt[]): Measurement {
  const made = all.map(({ run }) => run.createdAt).sort();
  const { model, product, graph, probes } = all[0].run.provenance;
  return { model, product, graph, probes, made: [made[0], made.at(-1)!], summary: summarize(all) };
}

function madeWith({ product, identity, info, probes }: LoadedModel): MadeWith {
  return { product, modelSha256: identity.sha256, graph: info.graph, probesSha256: probes?.sha256 ?? null };
}

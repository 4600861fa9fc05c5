import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Command } from "commander";
import { defaultSystemPrompt } from "../../check/request.js";
import { capitalised } from "../../core/capitalised.js";
import { CodedError } from "../../core/errors.js";
import { refusal } from "../../files/refusal.js";
import { ownSolutionStore, readSolutionStore } from "../../host/ownSolutions.js";
import { writeWhole } from "../../host/writeWhole.js";
import { SolutionResults } from "../../trainer/solutions/solutionStore.js";
import {
  importSolutions,
  type Requested,
  requestedSolutions,
  writeSolutions,
} from "../../trainer/solutions/writeSolutions.js";
import { labelledSolutions, labelSummary, studyOwnSolutions } from "../../trainer/studyOwnSolutions.js";
import { askedProblems } from "../../training/corpora/solutions/asked/askedProblems.js";
import { samplingPlan } from "../../training/corpora/solutions/asked/samplingPlan.js";
import type { JudgedSolution } from "../../training/corpora/solutions/judgedSolution.js";
import { inputLines } from "../batchInput.js";
import { exitCodesHelp } from "../exitCodes.js";
import { interruptSignal } from "../interrupt.js";
import { type CommonFlags, type EngineFlags, wholeFrom, withCommonOptions, withEngineOptions } from "../options.js";
import { progressLine } from "../progressLine.js";
import { withModel } from "../modelInEngine.js";
import { MOST_TRAINED, problemsOf, withFiles } from "./probesTraining.js";

interface SolutionsFlags extends CommonFlags, EngineFlags {
  readonly count: number;
  readonly again: number;
  readonly problems?: readonly string[];
  readonly seed: number;
  readonly export?: string;
  readonly import?: readonly string[];
  readonly labels?: string;
  readonly read?: number;
  readonly head?: boolean;
  readonly out: string;
}

export function solutionsCommand(): Command {
  const solutions = new Command("solutions").description(
    "Lets the model solve problems in the words that people use, and keeps its solutions for the training of probes.",
  );
  withEngineOptions(solutions)
    .option("--count <n>", "problems", wholeFrom(1, MOST_TRAINED), 7000)
    .option("--again <n>", "problems that are asked six times more, for agreement", wholeFrom(0, MOST_TRAINED), 400)
    .option("--problems <file...>", "more worked problems, one JSON object a line")
    .option("--seed <n>", "of the problems and their wordings", wholeFrom(0), 7)
    .option("--export <file>", "write what is missing as requests, one JSON object a line, for another machine")
    .option("--import <file...>", "take the results of such requests, one JSON object a line")
    .option(
      "--labels <file>",
      "write all solutions with labelled steps, as records for probes eval --data and probes train --labelled",
    )
    .option("--read <n>", "read so many stored solutions, fit on them and write a report", wholeFrom(1))
    .option("--head", "of --read: write the model's probes with the head of own steps that was fitted, too")
    .option("--out <folder>", "of --read: folder that gets one folder a model, with the report in it", "reports")
    .addHelpText(
      "after",
      `
Without --export, --import, --labels or --read the model writes what is missing itself; that may be stopped at any time and goes on where it was.
A request is {"id", "ids", "n", "temperature", "topP", "maxTokens", "seed"} with the prompt's token ids; a result is
{"id", "sample", "ids", "ended"} with those of a solution, without the token that ends it.
${exitCodesHelp}`,
    );
  return withCommonOptions(solutions).action(run);
}

async function run(flags: SolutionsFlags): Promise<void> {
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() => line.note("Stopping; what is written is kept. Ctrl-C again ends at once."));
  const onProgress = (activity: string, done: number, total: number) =>
    line.show(`${capitalised(activity)}: ${done} of ${total}`);
  const fromFiles = (await Promise.all((flags.problems ?? []).map(problemsOf))).flatMap(({ problems }) => problems);
  // What cannot be read is told before a model is loaded.
  const results = flags.import === undefined ? undefined : await resultsOf(flags.import);
  try {
    await withModel(flags, line, signal, async ({ model }) => {
      const { engine, identity } = model;
      const { count, again, seed } = flags;
      const plan = samplingPlan(askedProblems({ count, fromFiles, system: defaultSystemPrompt, seed }), again);
      const store = await ownSolutionStore(identity);
      const requested = await requestedSolutions(engine, store, plan, { signal, onProgress });
      const missing = requested.filter(({ written }) => written === null);
      if (flags.export !== undefined) {
        await writeLines(
          missing.map(({ request }) => request),
          flags.export,
        );
        report(
          line,
          flags,
          `${missing.length} requests for ${solutionsIn(missing)} solutions written to ${flags.export}.`,
        );
      } else if (results !== undefined) {
        const complete = await importSolutions(store, missing, results);
        report(line, flags, `${complete} of ${missing.length} requests that had no solutions have them now.`);
      } else if (flags.labels !== undefined || flags.read !== undefined) {
        const labelled = await labelledSolutions(model, { requested, seed, signal, onProgress });
        if (flags.labels !== undefined) {
          await writeLines(
            labelled.all.flatMap(({ judged }) => labelledRecord(judged)),
            flags.labels,
          );
          report(line, flags, labelSummary(labelled, requested, seed));
        }
        if (flags.read === undefined) return;
        const options = {
          requested,
          seed,
          signal,
          onProgress,
          read: flags.read,
          command: commandOf(identity.id, flags),
        };
        const store = await readSolutionStore(identity);
        const study = await studyOwnSolutions(model, labelled, { ...options, store });
        const folder = join(flags.out, identity.id);
        await writeWhole(join(folder, "own-solutions.json"), `${JSON.stringify(study.report, null, 2)}\n`);
        await writeWhole(join(folder, "own-solutions.md"), study.markdown);
        if (flags.head) await writeWhole(join(folder, "probes.safetensors"), study.probeFile);
        report(line, flags, join(folder, "own-solutions.md"));
      } else {
        await writeSolutions(
          engine,
          store,
          missing.map(({ request }) => request),
          { signal, onProgress },
        );
        report(line, flags, `${solutionsIn(requested)} solutions are there.`);
      }
    });
  } finally {
    line.clear();
  }
}

const solutionsIn = (requested: readonly Requested[]) => requested.reduce((sum, { request }) => sum + request.n, 0);

function report(line: ReturnType<typeof progressLine>, { quiet }: CommonFlags, text: string): void {
  line.clear();
  if (!quiet) process.stdout.write(`${text}\n`);
}

function commandOf(model: string, { count, again, seed, problems = [], read, head }: SolutionsFlags): string {
  const files = withFiles("--problems", problems);
  return `cotcheck probes solutions --model ${model} --count ${count} --again ${again} --seed ${seed}${files} --read ${read}${head ? " --head" : ""}`;
}

/** A record of a solution, with what its labels are to be judged by; none where no step has a label. */
function labelledRecord({ asked, text, labels, answer, right, temperature, sample }: JudgedSolution): object[] {
  const { id, problem, wording, messages } = asked;
  const said = labels.flatMap((label, step) => (label === null ? [] : [{ step, ...label }]));
  if (said.length === 0) return [];
  return [
    {
      id: `${id}, ${temperature}, ${sample}`,
      problem: problem.id,
      group: problem.domain,
      messages: [...messages, { role: "assistant", content: text }],
      labels: said,
      wording,
      temperature,
      solution: problem.steps.map((step) => step.text),
      answer,
      right,
    },
  ];
}

async function writeLines(items: readonly object[], path: string): Promise<void> {
  function* lines() {
    for (const item of items) yield `${JSON.stringify(item)}\n`;
  }
  try {
    await pipeline(lines, createWriteStream(path));
  } catch (error) {
    throw new CodedError("usage", refusal(path, "written", error), { cause: error });
  }
}

async function resultsOf(paths: readonly string[]): Promise<SolutionResults> {
  const results = new SolutionResults();
  for (const path of paths) {
    for await (const input of inputLines(path)) {
      if ("error" in input) throw input.error;
      results.add(input.text);
    }
  }
  return results;
}

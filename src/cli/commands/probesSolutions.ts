import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { Command } from "commander";
import { defaultSystemPrompt } from "../../check/request.js";
import { capitalised } from "../../core/capitalised.js";
import { ownSolutionStore } from "../../host/ownSolutions.js";
import { SolutionResults } from "../../trainer/solutions/solutionStore.js";
import {
  importSolutions,
  type Requested,
  requestedSolutions,
  writeSolutions,
} from "../../trainer/solutions/writeSolutions.js";
import { askedProblems } from "../../training/corpora/solutions/asked/askedProblems.js";
import { samplingPlan } from "../../training/corpora/solutions/asked/samplingPlan.js";
import { inputLines } from "../batchInput.js";
import { exitCodesHelp } from "../exitCodes.js";
import { interruptSignal } from "../interrupt.js";
import { type CommonFlags, type EngineFlags, wholeFrom, withCommonOptions, withEngineOptions } from "../options.js";
import { progressLine } from "../progressLine.js";
import { withModel } from "../session.js";
import { problemsOf } from "./probesTraining.js";

interface SolutionsFlags extends CommonFlags, EngineFlags {
  readonly count: number;
  readonly again: number;
  readonly problems?: readonly string[];
  readonly seed: number;
  readonly export?: string;
  readonly import?: readonly string[];
}

export function solutionsCommand(): Command {
  const solutions = new Command("solutions").description(
    "Lets the model solve problems in the words that people use, and keeps its solutions for the training of probes.",
  );
  withEngineOptions(solutions)
    .option("--count <n>", "problems", wholeFrom(1), 7000)
    .option("--again <n>", "problems that are asked six times more, for agreement", wholeFrom(0), 400)
    .option("--problems <file...>", "more worked problems, one JSON object a line")
    .option("--seed <n>", "of the problems and their wordings", wholeFrom(0), 7)
    .option("--export <file>", "write what is missing as requests, one JSON object a line, for another machine")
    .option("--import <file...>", "take the results of such requests, one JSON object a line")
    .addHelpText(
      "after",
      `
Without --export or --import the model writes what is missing itself; that may be stopped at any time and goes on where it was.
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
  try {
    await withModel(flags, line, signal, async ({ model: { engine, identity } }) => {
      const { count, again, seed } = flags;
      const plan = samplingPlan(askedProblems({ count, fromFiles, system: defaultSystemPrompt, seed }), again);
      const store = await ownSolutionStore(identity);
      const requested = await requestedSolutions(engine, store, plan, { signal, onProgress });
      const missing = requested.filter(({ written }) => written === null);
      if (flags.export !== undefined) {
        await exportRequests(missing, flags.export);
        report(line, flags, `${missing.length} requests for ${solutionsIn(missing)} solutions written to ${flags.export}.`);
      } else if (flags.import !== undefined) {
        const results = await resultsOf(flags.import);
        const complete = await importSolutions(store, missing, results);
        report(line, flags, `${complete} of ${missing.length} requests that had no solutions have them now.`);
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

async function exportRequests(missing: readonly Requested[], path: string): Promise<void> {
  const file = createWriteStream(path);
  for (const { request } of missing) {
    if (!file.write(`${JSON.stringify(request)}\n`)) await once(file, "drain");
  }
  file.end();
  await finished(file);
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

import { stat } from "node:fs/promises";
import { Command } from "commander";
import { type BatchProgress, batch } from "../../check/batch.js";
import type { BatchSummary } from "../../check/batchBook.js";
import { requireThinkingSwitch } from "../../check/thinking.js";
import { CodedError } from "../../core/errors.js";
import { batchWords } from "../../report/jsonl.js";
import { type LanguageFlags, languageFrom, withLanguage } from "../language.js";
import { plainLine } from "../../report/plainText.js";
import { batchItems } from "../batch/batchItems.js";
import { openBatchOutput } from "../batch/batchOutput.js";
import { exitCode, exitCodesHelp } from "../exitCodes.js";
import { requireInputFile } from "../inputFile.js";
import { interruptSignal } from "../interrupt.js";
import {
  type CommonFlags,
  type EngineFlags,
  type QueueFlags,
  type FailOn,
  failsOn,
  type SamplingFlags,
  type ServeFlags,
  samplingOf,
  withCommonOptions,
  withEngineOptions,
  withFailOn,
  withServeOption,
  withQueueOptions,
  withSamplingOptions,
} from "../options.js";
import { queuedBatch } from "../batch/queuedBatch.js";
import { progressLine } from "../progressLine.js";
import { withModel } from "../modelInEngine.js";
import { doingWords } from "../terminalSink.js";

interface BatchFlags extends CommonFlags, EngineFlags, ServeFlags, SamplingFlags, LanguageFlags, QueueFlags {
  readonly out: string;
  readonly checks: boolean;
  readonly redis?: string;
  readonly status?: string;
  readonly parquet?: string;
  readonly failOn?: FailOn;
}

export function batchCommand(): Command {
  const command = new Command("batch")
    .description("Check many records: one JSON document a line in, one a line out. Goes on where it was stopped.")
    .argument("<input>", "JSON Lines file, or a transcript file of any known format; - is standard input")
    .requiredOption(
      "-o, --out <file>",
      "JSON Lines file; ids that it holds are skipped, new lines are appended; - is standard output",
    );
  withEngineOptions(command);
  withServeOption(command);
  withLanguage(command);
  withSamplingOptions(command);
  command
    .option("--no-checks", "only read: force no answers, leave out no sentences; much faster")
    .option("--parquet <file>", "when all is done, also write the output as a Parquet file with a row a step")
    .option(
      "--redis <address>",
      "have `cotcheck worker` check the records, through a queue in the Redis at redis://HOST:PORT",
    )
    .option("--status <file>", "with --redis: keep a page (HTML) that shows how the batch stands");
  withQueueOptions(command);
  withFailOn(command);
  return withCommonOptions(command)
    .addHelpText(
      "after",
      `
A line of the input is one of
  {"id": "1", "prompt": "…"}                             the model answers first
  {"id": "2", "prompt": "…", "response": "…"}            a response, cut into steps here
  {"id": "3", "prompt": "…", "steps": ["…", "…"]}        a response in steps
  {"id": "4", "prompt": null, "steps": ["…", "…"]}       plain statements, without a chat template
  {"id": "5", "messages": [{"role": "user", "content": "…"}, …]}
"system" is optional. Other fields are ignored. A record with an "id" may also have the form of a known transcript format: messages
with tool calls and content blocks, {"problem", "steps"}, rows of datasets. {"statement": "…"} is read as a plain statement, and so is each
row of a table (CSV, TSV) with that column. Files of other formats (an agent's session, a chat's export,
an evaluation's log) are read talk by talk, with the ids "1", "2", …

A line of the output is
  {"id", "model", "mode", "response", "answer", "steps": [{"index", "text", "verdict", "suspicion",
   "scores": {"truth", "stepWrong", "logProbMean", "logProbMin"}, "traits": {name: z}, "evidence": […]}],
   "traits": {name: z}, "knows", "commitment": […], "notes": […]}; traits where the model has a trait pack
or {"id", "error": {"code", "message"}} for a record that could not be checked; the others go on. Of records with the
same id the first is checked.

Examples:
  cotcheck batch questions.jsonl --out checked.jsonl
  cotcheck batch statements.jsonl --out scores.jsonl --no-checks --model smollm2-135m
  cotcheck batch questions.jsonl --out checked.jsonl --redis redis://10.0.0.5:6379 --status status.html
${exitCodesHelp}`,
    )
    .action(run);
}

async function run(input: string, flags: BatchFlags): Promise<void> {
  await requireInputFile(input);
  if (input !== "-" && (await isSameFile(input, flags.out)))
    throw new CodedError("usage", "The input and the output are the same file.");
  const { redis } = flags;
  if (flags.parquet !== undefined && flags.out === "-")
    throw new CodedError("usage", "--parquet is made of the output, so --out has to name a file.");
  if (flags.status !== undefined && redis === undefined)
    throw new CodedError("usage", "--status shows a queue, so it needs --redis.");
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() =>
    line.note("Stopping; the lines written so far are kept. Ctrl-C again ends at once."),
  );
  const language = await languageFrom(flags);
  const output = await openBatchOutput(flags.out);
  try {
    const sampling = samplingOf(flags);
    const summary =
      redis === undefined
        ? await withModel(flags, line, signal, ({ model }) => {
            requireThinkingSwitch(model, sampling);
            return batch(model, {
              lines: batchItems(input),
              sink: output,
              present: output.present,
              sampling,
              readTokens: flags.readTokens,
              checks: flags.checks,
              words: batchWords(language.say),
              signal,
              onProgress: batchProgress((text) => line.show(text)),
            });
          })
        : await queuedBatch(input, { ...flags, redis }, sampling, output, line, signal);
    if (flags.parquet !== undefined && !summary.cancelled) {
      const { writeParquet } = await import("../parquet/writeParquet.js");
      await writeParquet(flags.out, flags.parquet);
    }
    line.clear();
    if (!flags.quiet) {
      const { written, failed, skipped, suspectSteps, lookSteps } = summary;
      const found = `${suspectSteps} suspect steps, ${lookSteps} worth a look`;
      const place = flags.out === "-" ? "standard output" : flags.out;
      const told = flags.out === "-" ? process.stderr : process.stdout;
      told.write(`${written} checked, ${failed} failed, ${skipped} skipped, ${found}: ${place}\n`);
    }
    process.stderr.write(internalWords(summary.internal, flags.debug));
    if (summary.cancelled) process.exitCode = exitCode.cancelled;
    else if (summary.internal) process.exitCode = exitCode.engine;
    else if (failsOn(flags.failOn, { suspect: summary.suspectSteps, look: summary.lookSteps }))
      process.exitCode = exitCode.suspect;
  } finally {
    line.clear();
    await output.close();
  }
}

function batchProgress(show: (text: string) => void): (progress: BatchProgress) => void {
  let words = doingWords();
  return ({ line, written, failed, skipped, event }) => {
    if (event?.type === "started") words = doingWords();
    const doing = event && words(event);
    if (event && doing === undefined) return;
    const failures = failed > 0 ? `, ${failed} failed` : "";
    show(`Line ${line}: ${written} checked${failures}, ${skipped} skipped${doing ? ` · ${doing}` : ""}`);
  };
}

/** Names the records at which the program itself failed; empty when there are none. */
export function internalWords(internal: BatchSummary["internal"], debug: boolean): string {
  if (!internal) return "";
  const { count, first } = internal;
  const named = first.map(({ line, id, error }) => {
    const record = plainLine(`line ${line}${id === null ? "" : `, ${JSON.stringify(id)}`}`);
    return `  ${record}: ${debug ? (error.stack ?? error.message) : plainLine(error.message)}\n`;
  });
  const more = count > first.length ? `  and ${count - first.length} more\n` : "";
  const records = count === 1 ? "a record" : `${count} records`;
  return `error[internal]: The program itself failed at ${records}; the others went on. (--debug shows where.)\n${named.join("")}${more}`;
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => stat(path).catch(() => undefined)));
  return a !== undefined && b !== undefined && a.isFile() && a.dev === b.dev && a.ino === b.ino;
}

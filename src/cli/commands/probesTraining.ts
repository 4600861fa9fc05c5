import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Command } from "commander";
import { capitalised } from "../../core/capitalised.js";
import { trainAndWrite } from "../../host/trainProbes.js";
import type { MoreProblems } from "../../training/trainingData.js";
import { trainingDefaults } from "../../trainer/trainProbes.js";
import { CodedError } from "../../core/errors.js";
import { refusal } from "../../files/refusal.js";
import { type LabelledFile, readLabelledFile } from "../../training/corpora/solutions/labelledTexts.js";
import { readProblemFile } from "../../training/corpora/problems/problemFile.js";
import { interruptSignal } from "../interrupt.js";
import { type CommonFlags, type EngineFlags, wholeFrom } from "../options.js";
import { progressLine } from "../progressLine.js";
import { withModel } from "../modelInEngine.js";

export interface TrainingFlags extends CommonFlags, EngineFlags {
  readonly perTopic: number;
  readonly perKind: number;
  readonly own: number;
  readonly benign: number;
  readonly problems?: readonly string[];
  readonly labelled?: readonly string[];
  readonly seed: number;
}

/** Of one kind, far beyond what a probe gains from; all are made and kept in memory. */
export const MOST_TRAINED = 100_000;

/** What a training reads; `seed` is left to the command. */
export function withTrainingOptions(command: Command): Command {
  const { perTopic, perKind, own, benign } = trainingDefaults;
  return command
    .option("--per-topic <n>", "statements a topic, for the truth head", wholeFrom(8, MOST_TRAINED), perTopic)
    .option("--per-kind <n>", "problems a kind of reasoning, for the step head", wholeFrom(4, MOST_TRAINED), perKind)
    .option("--own <n>", "problems that the model solves itself; 0 for none", wholeFrom(0, MOST_TRAINED), own)
    .option(
      "--benign <n>",
      "harmless prompts of each kind that it answers, for the thresholds; 0 for none",
      wholeFrom(0, MOST_TRAINED),
      benign,
    )
    .option("--problems <file...>", "more worked problems, one JSON object a line")
    .option(
      "--labelled <file...>",
      "what other models wrote, with labelled steps: records as for --data of cotcheck probes eval",
    );
}

/** Whether a training ends in probes with their report, or in the report alone. */
export type TrainingResult = "probes" | "report";

/** Trains from nothing and writes what comes of it to the model's folder below `out`. What was read is kept when it is interrupted. */
export async function train(flags: TrainingFlags, result: TrainingResult, out: string): Promise<void> {
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() => line.note("Stopping; what was read so far is kept. Ctrl-C again ends at once."));
  const more = await Promise.all((flags.problems ?? []).map(problemsOf));
  const labelled = await Promise.all((flags.labelled ?? []).map(labelledOf));
  try {
    await withModel(flags, line, signal, async ({ model }) => {
      const { seed, perTopic, perKind, own, benign } = flags;
      const request = {
        signal,
        seed,
        perTopic,
        perKind,
        own,
        benign,
        more,
        labelled,
        command: commandOf(model.identity.id, flags, result),
        onProgress: (activity: string, done: number, total: number) =>
          line.show(`${capitalised(activity)}: ${done} of ${total}`),
      };
      const { quality, folder } = await trainAndWrite(model, request, { out, files: result });
      line.clear();
      if (!flags.quiet) process.stdout.write(`${quality}\n${folder}\n`);
    });
  } finally {
    line.clear();
  }
}

export async function problemsOf(path: string): Promise<MoreProblems> {
  return { name: basename(path), problems: readProblemFile(await textOf(path)) };
}

async function labelledOf(path: string): Promise<LabelledFile> {
  return { name: basename(path), texts: readLabelledFile(await textOf(path)) };
}

function textOf(path: string): Promise<string> {
  return readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new CodedError("bad-input", refusal(path, "read", error));
  });
}

/** An option of a command with its files as a report names them; nothing where there are none. */
export const withFiles = (option: string, paths: readonly string[]): string =>
  paths.length > 0 ? ` ${option} ${paths.map((path) => basename(path)).join(" ")}` : "";

function commandOf(model: string, flags: TrainingFlags, result: TrainingResult): string {
  const { perTopic, perKind, own, benign, seed, problems = [], labelled = [], precise } = flags;
  const files = withFiles("--problems", problems) + withFiles("--labelled", labelled);
  const sizes = `--per-topic ${perTopic} --per-kind ${perKind} --own ${own} --benign ${benign} --seed ${seed}`;
  const name = result === "probes" ? "train" : "eval";
  return `cotcheck probes ${name} --model ${model} ${sizes}${files}${precise ? " --precise" : ""}`;
}

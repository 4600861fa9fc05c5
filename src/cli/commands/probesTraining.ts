import { readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Command } from "commander";
import { type MoreProblems, trainingDefaults, trainProbes } from "../../trainer/trainProbes.js";
import { CodedError } from "../../core/errors.js";
import { cacheFolder, makeCacheFolder } from "../../models/cacheFolder.js";
import { readProblemFile } from "../../training/corpora/problems/problemFile.js";
import { interruptSignal } from "../interrupt.js";
import { type CommonFlags, type EngineFlags, wholeFrom } from "../options.js";
import { product } from "../packageFiles.js";
import { probeFileName } from "../probeFolders.js";
import { progressLine } from "../progressLine.js";
import { withModel } from "../session.js";
import { writeWhole } from "../writeWhole.js";

export interface TrainingFlags extends CommonFlags, EngineFlags {
  readonly perTopic: number;
  readonly perKind: number;
  readonly own: number;
  readonly benign: number;
  readonly problems?: readonly string[];
  readonly seed: number;
}

/** What a training reads; `seed` is left to the command. */
export function withTrainingOptions(command: Command): Command {
  const { perTopic, perKind, own, benign } = trainingDefaults;
  return command
    .option("--per-topic <n>", "statements a topic, for the truth head", wholeFrom(8), perTopic)
    .option("--per-kind <n>", "problems a kind of reasoning, for the step head", wholeFrom(4), perKind)
    .option("--own <n>", "problems that the model solves itself; 0 for none", wholeFrom(0), own)
    .option(
      "--benign <n>",
      "harmless prompts of each kind that it answers, for the thresholds; 0 for none",
      wholeFrom(0),
      benign,
    )
    .option("--problems <file...>", "more worked problems, one JSON object a line");
}

/** Whether a training ends in probes with their report, or in the report alone. */
export type TrainingResult = "probes" | "report";

/** Trains from nothing and writes what comes of it to the model's folder below `out`. What was read is kept when it is interrupted. */
export async function train(flags: TrainingFlags, result: TrainingResult, out: string): Promise<void> {
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() => line.note("Stopping; what was read so far is kept. Ctrl-C again ends at once."));
  const more = await Promise.all((flags.problems ?? []).map(problemsOf));
  try {
    await withModel(flags, line, signal, async ({ model, engine }) => {
      const { identity, info } = model;
      // A folder of its own, so that trainings of two models do not take each other's away.
      const chunks = join(cacheFolder().root, "activations", identity.sha256);
      await makeCacheFolder(chunks);
      const { seed, perTopic, perKind, own, benign } = flags;
      const trained = await trainProbes(engine, {
        identity,
        info,
        product,
        signal,
        seed,
        perTopic,
        perKind,
        own,
        benign,
        more,
        command: commandOf(identity.id, flags, result),
        store: {
          read: (name) => readFile(join(chunks, name)).catch(() => null),
          write: (name, bytes) => writeWhole(join(chunks, name), bytes),
        },
        onProgress: (activity, done, total) =>
          line.show(`${activity.charAt(0).toUpperCase()}${activity.slice(1)}: ${done} of ${total}`),
      });
      const folder = join(out, identity.id);
      if (result === "probes") await writeWhole(join(folder, probeFileName), trained.file);
      await writeWhole(join(folder, "report.json"), `${JSON.stringify(trained.report, null, 2)}\n`);
      await writeWhole(join(folder, "report.md"), trained.markdown);
      const lines = trained.ownSolutions.map((record) => `${JSON.stringify(record)}\n`);
      if (lines.length > 0) await writeWhole(join(folder, "own-solutions.jsonl"), lines.join(""));
      for (const { file, svg } of trained.plots) await writeWhole(join(folder, file), svg);
      await rm(chunks, { recursive: true, force: true });
      line.clear();
      if (!flags.quiet) process.stdout.write(`${trained.report.quality}\n${folder}\n`);
    });
  } finally {
    line.clear();
  }
}

async function problemsOf(path: string): Promise<MoreProblems> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new CodedError("bad-input", `${path} cannot be read (${error.code}).`);
  });
  return { name: basename(path), problems: readProblemFile(text) };
}

function commandOf(model: string, flags: TrainingFlags, result: TrainingResult): string {
  const { perTopic, perKind, own, benign, seed, problems = [], precise } = flags;
  const files = problems.length > 0 ? ` --problems ${problems.map((path) => basename(path)).join(" ")}` : "";
  const sizes = `--per-topic ${perTopic} --per-kind ${perKind} --own ${own} --benign ${benign} --seed ${seed}`;
  const name = result === "probes" ? "train" : "eval";
  return `cotcheck probes ${name} --model ${model} ${sizes}${files}${precise ? " --precise" : ""}`;
}

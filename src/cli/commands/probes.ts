import { readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { Command } from "commander";
import { type MoreProblems, trainingDefaults, trainProbes } from "../../app/trainProbes.js";
import { cacheFolder, makeCacheFolder } from "../../models/cacheFolder.js";
import { CodedError } from "../../core/errors.js";
import { readProblemFile } from "../../probes/problems/problemFile.js";
import { exitCodesHelp } from "../exitCodes.js";
import { interruptSignal } from "../interrupt.js";
import { type CommonFlags, type EngineFlags, wholeFrom, withCommonOptions, withEngineOptions } from "../options.js";
import { product } from "../packageFiles.js";
import { modelsWithProbes, probeFileName, probeFolders, trainedProbesFolder } from "../probeFolders.js";
import { progressLine } from "../progressLine.js";
import { withModel } from "../session.js";
import { evalCommand } from "./probesEval.js";
import { writeWhole } from "../writeWhole.js";

interface TrainFlags extends CommonFlags, EngineFlags {
  readonly out?: string;
  readonly perTopic: number;
  readonly perKind: number;
  readonly own: number;
  readonly benign: number;
  readonly problems?: readonly string[];
  readonly seed: number;
}

export function probesCommand(): Command {
  const probes = new Command("probes")
    .description("The linear probes that read a model's residual stream.")
    .addHelpText(
      "after",
      `
Examples:
  cotcheck probes list
  cotcheck probes train --model qwen2.5-coder-1.5b
  cotcheck probes train --model my-model.gguf --out probes
  cotcheck probes eval --data labelled.jsonl
${exitCodesHelp}`,
    );
  const train = new Command("train").description(
    "Train the probes of a model from nothing: generate statements and worked problems, read them, fit, evaluate on topics and kinds of reasoning left out.",
  );
  withEngineOptions(train)
    .option("--out <folder>", "folder that gets one folder a model; the cache's, which comes first, when absent")
    .option("--per-topic <n>", "statements a topic, for the truth head", wholeFrom(8), trainingDefaults.perTopic)
    .option("--per-kind <n>", "problems a kind of reasoning, for the step head", wholeFrom(4), trainingDefaults.perKind)
    .option("--own <n>", "problems that the model solves itself; 0 for none", wholeFrom(0), trainingDefaults.own)
    .option(
      "--benign <n>",
      "harmless prompts of each kind that it answers, for the thresholds; 0 for none",
      wholeFrom(0),
      trainingDefaults.benign,
    )
    .option("--problems <file...>", "more worked problems, one JSON object a line")
    .option("--seed <n>", "of the statements and of the folds", wholeFrom(0), trainingDefaults.seed);
  probes.addCommand(withCommonOptions(train).action(run));
  probes.addCommand(evalCommand());
  probes.addCommand(withCommonOptions(new Command("list").description("the models that have probes")).action(list));
  return probes;
}

async function run(flags: TrainFlags): Promise<void> {
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() => line.note("Stopping; what was read so far is kept. Ctrl-C again ends at once."));
  const more = await Promise.all((flags.problems ?? []).map(problemsOf));
  try {
    await withModel(flags, line, signal, async ({ model, engine }) => {
      const { identity, info } = model;
      // A folder of its own, so that trainings of two models do not take each other's away.
      const chunks = join(cacheFolder().root, "activations", identity.sha256);
      await makeCacheFolder(chunks);
      const trained = await trainProbes(engine, {
        ...{ identity, info, product, signal },
        ...{
          seed: flags.seed,
          perTopic: flags.perTopic,
          perKind: flags.perKind,
          own: flags.own,
          benign: flags.benign,
          more,
        },
        command: commandOf(identity.id, flags),
        store: {
          read: (name) => readFile(join(chunks, name)).catch(() => null),
          write: (name, bytes) => writeWhole(join(chunks, name), bytes),
        },
        onProgress: (activity, done, total) =>
          line.show(`${activity.charAt(0).toUpperCase()}${activity.slice(1)}: ${done} of ${total}`),
      });
      const folder = join(flags.out ?? trainedProbesFolder(), identity.id);
      await writeWhole(join(folder, probeFileName), trained.file);
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

function commandOf(
  model: string,
  { perTopic, perKind, own, benign, seed, problems = [], precise }: TrainFlags,
): string {
  const files = problems.length > 0 ? ` --problems ${problems.map((path) => basename(path)).join(" ")}` : "";
  const sizes = `--per-topic ${perTopic} --per-kind ${perKind} --own ${own} --benign ${benign} --seed ${seed}`;
  return `cotcheck probes train --model ${model} ${sizes}${files}${precise ? " --precise" : ""}`;
}

async function list(): Promise<void> {
  for (const folder of probeFolders()) {
    for (const id of await modelsWithProbes(folder)) {
      const report = await readFile(join(folder, id, "report.json"), "utf8").catch(() => undefined);
      const quality =
        report === undefined ? "no report" : String((JSON.parse(report) as { quality?: unknown }).quality);
      process.stdout.write(`${id}  ${quality}\n    ${join(folder, id)}\n`);
    }
  }
}

import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { trainProbes } from "../../app/trainProbes.js";
import { cacheFolder, makeCacheFolder } from "../../models/cacheFolder.js";
import { exitCodesHelp } from "../exitCodes.js";
import { interruptSignal } from "../interrupt.js";
import { type CommonFlags, type EngineFlags, wholeFrom, withCommonOptions, withEngineOptions } from "../options.js";
import { product } from "../packageFiles.js";
import { modelsWithProbes, probeFileName, probeFolders, trainedProbesFolder } from "../probeFolders.js";
import { progressLine } from "../progressLine.js";
import { withModel } from "../session.js";
import { writeWhole } from "../writeWhole.js";

interface TrainFlags extends CommonFlags, EngineFlags {
  readonly out?: string;
  readonly perTopic: number;
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
${exitCodesHelp}`,
    );
  const train = new Command("train").description(
    "Train the truth probes of a model from nothing: generate statements, read them, fit, evaluate on topics left out.",
  );
  withEngineOptions(train)
    .option("--out <folder>", "folder that gets one folder a model; the cache's, which comes first, when absent")
    .option("--per-topic <n>", "statements a topic", wholeFrom(8), 120)
    .option("--seed <n>", "of the statements and of the folds", wholeFrom(0), 1);
  probes.addCommand(withCommonOptions(train).action(run));
  probes.addCommand(withCommonOptions(new Command("list").description("the models that have probes")).action(list));
  return probes;
}

async function run(flags: TrainFlags): Promise<void> {
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() =>
    line.note("Stopping; the statements read so far are kept. Ctrl-C again ends at once."),
  );
  const chunks = join(cacheFolder().root, "activations");
  await makeCacheFolder(chunks);
  try {
    await withModel(flags, line, signal, async ({ model, engine }) => {
      const { identity, info } = model;
      const trained = await trainProbes(engine, {
        ...{ identity, info, product, signal },
        ...{ seed: flags.seed, perTopic: flags.perTopic },
        command: `cotcheck probes train --model ${identity.id} --per-topic ${flags.perTopic} --seed ${flags.seed}${flags.precise ? " --precise" : ""}`,
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
      await rm(chunks, { recursive: true, force: true });
      line.clear();
      if (!flags.quiet) process.stdout.write(`${trained.report.quality}\n${folder}\n`);
    });
  } finally {
    line.clear();
  }
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

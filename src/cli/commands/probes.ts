import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { trainingDefaults } from "../../trainer/trainProbes.js";
import { exitCodesHelp } from "../exitCodes.js";
import { wholeFrom, withCommonOptions, withEngineOptions } from "../options.js";
import { modelsWithProbes, trainedProbesFolder } from "../../host/probeShelf.js";
import { probeFolders } from "../probeFolders.js";
import { evalCommand } from "./probesEval.js";
import { compareCommand } from "./probesCompare.js";
import { solutionsCommand } from "./probesSolutions.js";
import { type TrainingFlags, train, withTrainingOptions } from "./probesTraining.js";

interface TrainFlags extends TrainingFlags {
  readonly out?: string;
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
  cotcheck probes eval --model qwen2.5-coder-1.5b --out reports
  cotcheck probes solutions --count 1000
  cotcheck probes compare qwen2.5-coder-0.5b qwen2.5-coder-1.5b
${exitCodesHelp}`,
    );
  const training = new Command("train").description(
    "Train the probes of a model from nothing: generate statements and worked problems, read them, fit, evaluate on topics and kinds of reasoning left out.",
  );
  withTrainingOptions(
    withEngineOptions(training).option(
      "--out <folder>",
      "folder that gets one folder a model; the cache's, which comes first, when absent",
    ),
  ).option("--seed <n>", "of the statements and of the folds", wholeFrom(0), trainingDefaults.seed);
  probes.addCommand(withCommonOptions(training).action(run));
  probes.addCommand(evalCommand());
  probes.addCommand(solutionsCommand());
  probes.addCommand(compareCommand());
  probes.addCommand(withCommonOptions(new Command("list").description("the models that have probes")).action(list));
  return probes;
}

async function run(flags: TrainFlags): Promise<void> {
  await train(flags, "probes", flags.out ?? trainedProbesFolder());
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

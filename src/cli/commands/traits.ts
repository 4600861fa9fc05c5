import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { capitalised } from "../../core/capitalised.js";
import { CodedError } from "../../core/errors.js";
import { modelsWithProbes, trainedProbesFolder } from "../../host/probeShelf.js";
import { exportReplyRequests, importWrittenReplies, trainAndWriteTraits } from "../../host/trainTraits.js";
import { traitDefaults } from "../../trainer/traits/trainTraits.js";
import { asksRoles, MOST_ROUNDS, replyTasks, trainableTraits } from "../../training/corpora/traits/replyTasks.js";
import { exitCodesHelp } from "../exitCodes.js";
import { interruptSignal } from "../interrupt.js";
import { type CommonFlags, type EngineFlags, wholeFrom, withCommonOptions, withEngineOptions } from "../options.js";
import { probeFolders } from "../probeFolders.js";
import { progressLine } from "../progressLine.js";
import { withModel } from "../modelInEngine.js";
import { driftCommand } from "./traitsDrift.js";
import { limitsCommand } from "./traitsLimits.js";
import { exportCommand, importCommand } from "./traitsVectors.js";

interface TrainFlags extends CommonFlags, EngineFlags {
  readonly rounds: number;
  readonly roleRounds: number;
  readonly traits: readonly string[];
  readonly seed: number;
  readonly out?: string;
  readonly exportRequests?: string;
  readonly importReplies?: string;
}

export function traitsCommand(): Command {
  const traits = new Command("traits")
    .description("Directions of character in a model's residual stream: who is speaking, by its own state.")
    .addHelpText(
      "after",
      `
A trait is a reading of the state, no judgement: no step is ever marked by it.

Examples:
  cotcheck traits list
  cotcheck traits train --model qwen2.5-coder-1.5b
  cotcheck traits eval --model qwen2.5-coder-1.5b --out reports
  cotcheck traits limits --model qwen2.5-coder-1.5b
  cotcheck traits drift talk.jsonl
  cotcheck traits export malice --out malice.gguf
  cotcheck traits import gloom.gguf --like desperation
${exitCodesHelp}`,
    );
  const train = withTrainingOptions(
    new Command("train").description(
      "Train the traits of a model: let it answer under contrasting system prompts, read its replies, fit, evaluate on questions and wordings left out.",
    ),
  )
    .option("--out <folder>", "folder that gets one folder a model; the cache's, which comes first, when absent")
    .option("--export-requests <file>", "write the prompts of replies that are not there yet to a file, and stop")
    .option(
      "--import-replies <file>",
      "first take replies to such prompts, sampled elsewhere from the same model file",
    );
  traits.addCommand(withCommonOptions(train).action((flags: TrainFlags) => run(flags, "traits")));
  const evaluate = withTrainingOptions(
    new Command("eval").description(
      "How well each trait is told, and what else tells it, on questions and wordings left out; the traits in use stay as they are.",
    ),
  ).option("--out <folder>", "folder that gets one folder a model, with the report in it", "probes");
  traits.addCommand(withCommonOptions(evaluate).action((flags: TrainFlags) => run(flags, "report")));
  traits.addCommand(limitsCommand());
  traits.addCommand(driftCommand());
  traits.addCommand(exportCommand());
  traits.addCommand(importCommand());
  traits.addCommand(withCommonOptions(new Command("list").description("the models that have traits")).action(list));
  return traits;
}

function withTrainingOptions(command: Command): Command {
  const { rounds, roleRounds, seed } = traitDefaults;
  return withEngineOptions(command)
    .option("--rounds <n>", `how often each question is put, at most ${MOST_ROUNDS}`, wholeFrom(1), rounds)
    .option("--role-rounds <n>", "the same of roles, two questions a round", wholeFrom(1), roleRounds)
    .option("--traits <name...>", "only these", [...trainableTraits])
    .option("--seed <n>", "of the folds", wholeFrom(0), seed);
}

async function run(flags: TrainFlags, files: "traits" | "report"): Promise<void> {
  const { rounds, roleRounds, traits, seed } = flags;
  if (Math.max(rounds, roleRounds) > MOST_ROUNDS)
    throw new CodedError("usage", `--rounds and --role-rounds can be at most ${MOST_ROUNDS}.`);
  const unknown = traits.find((name) => !trainableTraits.includes(name));
  if (unknown !== undefined)
    throw new CodedError(
      "usage",
      `There is no trait ${JSON.stringify(unknown)}; there are ${trainableTraits.join(", ")}.`,
    );
  const tasks = replyTasks(traits, { rounds, roleRounds });
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() => line.note("Stopping; what was read so far is kept. Ctrl-C again ends at once."));
  const say = (text: string) => {
    line.clear();
    if (!flags.quiet) process.stdout.write(`${text}\n`);
  };
  try {
    await withModel(flags, line, signal, async ({ model }) => {
      if (flags.importReplies !== undefined)
        say(`${await importWrittenReplies(model, tasks, flags.importReplies)} replies taken.`);
      if (flags.exportRequests !== undefined) {
        const count = await exportReplyRequests(model, tasks, flags.exportRequests);
        return say(`${count} prompts: ${flags.exportRequests}`);
      }
      const request = {
        tasks,
        seed,
        signal,
        command: commandOf(model.identity.id, flags, files),
        onProgress: (activity: string, done: number, total: number) =>
          line.show(`${capitalised(activity)}: ${done} of ${total}`),
      };
      const { quality, folder } = await trainAndWriteTraits(model, request, {
        out: flags.out ?? trainedProbesFolder(),
        files,
      });
      say(`${quality}\n${folder}`);
    });
  } finally {
    line.clear();
  }
}

function commandOf(
  model: string,
  { rounds, roleRounds, traits, seed, precise }: TrainFlags,
  files: "traits" | "report",
): string {
  const name = files === "traits" ? "train" : "eval";
  const only = traits.length < trainableTraits.length ? ` --traits ${traits.join(" ")}` : "";
  const ofRoles = asksRoles(traits) ? ` --role-rounds ${roleRounds}` : "";
  return `cotcheck traits ${name} --model ${model} --rounds ${rounds}${ofRoles} --seed ${seed}${only}${precise ? " --precise" : ""}`;
}

async function list(): Promise<void> {
  for (const folder of probeFolders()) {
    for (const id of await modelsWithProbes(folder)) {
      const report = await readFile(join(folder, id, "traits.json"), "utf8").catch(() => undefined);
      if (report === undefined) continue;
      process.stdout.write(
        `${id}  ${String((JSON.parse(report) as { quality?: unknown }).quality)}\n    ${join(folder, id)}\n`,
      );
    }
  }
}

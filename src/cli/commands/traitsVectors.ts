import { basename } from "node:path";
import { Command } from "commander";
import { capitalised } from "../../core/capitalised.js";
import { CodedError, fromErrorData } from "../../core/errors.js";
import type { ControlVector } from "../../core/modelFiles/controlVector.js";
import type { ModelDescription } from "../../core/modelFiles/description.js";
import { trainedProbesFolder } from "../../host/probeShelf.js";
import { importAndWriteTrait } from "../../host/trainTraits.js";
import { writeWhole } from "../../host/writeWhole.js";
import { exportTrait } from "../../trainer/traits/exportTrait.js";
import { traitDefaults } from "../../trainer/traits/trainTraits.js";
import { characterScenes } from "../../training/corpora/traits/replyTasks.js";
import { plainLine } from "../../report/plainText.js";
import { requireInputFile } from "../inputFile.js";
import { interruptSignal } from "../interrupt.js";
import { type CommonFlags, type EngineFlags, withCommonOptions, withEngineOptions } from "../options.js";
import { ownProbeShelf } from "../probeFolders.js";
import { progressLine } from "../progressLine.js";
import { findModel, withEngine, withModel } from "../modelInEngine.js";

interface ExportFlags extends CommonFlags, EngineFlags {
  readonly out?: string;
}

interface ImportFlags extends CommonFlags, EngineFlags {
  readonly like: string;
  readonly name?: string;
  readonly out?: string;
}

export function exportCommand(): Command {
  const command = new Command("export")
    .description("Write a trait as a control vector of llama.cpp (GGUF); no model is loaded.")
    .argument("<trait>", "its name")
    .option("--out <file>", "the file; the trait's name with .gguf when absent");
  return withCommonOptions(withEngineOptions(command)).action(exportVector);
}

export function importCommand(): Command {
  const command = new Command("import")
    .description(
      "Take a control vector of llama.cpp (GGUF) in as a trait, measured on the model's replies to the prompts of a trait that it is to be like.",
    )
    .argument("<file>", "the control vector")
    .requiredOption("--like <trait>", `whose contrasting prompts it is measured by: ${characterScenes.join(", ")}`)
    .option("--name <name>", "what it is called here; the file's name when absent")
    .option("--out <folder>", "folder that gets one folder a model; the cache's, which comes first, when absent");
  return withCommonOptions(withEngineOptions(command)).action(importVector);
}

async function exportVector(trait: string, flags: ExportFlags): Promise<void> {
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() => line.note("Stopping. Ctrl-C again ends at once."));
  try {
    const { base, identity } = await findModel(flags, line, signal);
    const pack = await ownProbeShelf().findTraits?.(identity.id);
    if (!pack)
      throw new CodedError(
        "usage",
        `${identity.id} has no traits. To train them: cotcheck traits train --model ${identity.id}`,
      );
    const { architecture, shape } = await withEngine(async (engine) => described(await engine.describe(base.path)));
    const model = { id: identity.id, architecture, modelSha256: identity.sha256, hidden: shape.hiddenSize };
    const path = flags.out ?? `${trait}.gguf`;
    await writeWhole(path, exportTrait(pack.bytes, model, trait));
    line.clear();
    if (!flags.quiet) process.stdout.write(`${path}\n`);
  } finally {
    line.clear();
  }
}

async function importVector(path: string, flags: ImportFlags): Promise<void> {
  const { like } = flags;
  const name =
    flags.name ??
    basename(path)
      .replace(/\.gguf$/iu, "")
      .toLowerCase();
  if (!/^[a-z][a-z-]{0,30}$/u.test(name))
    throw new CodedError(
      "usage",
      `A trait's name is of small letters and hyphens, at most 31, which ${JSON.stringify(name)} is not: say --name.`,
    );
  if (!characterScenes.includes(like))
    throw new CodedError(
      "usage",
      `There is no trait ${JSON.stringify(like)} to be like; there are ${characterScenes.join(", ")}.`,
    );
  await requireInputFile(path);
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() => line.note("Stopping; what was read so far is kept. Ctrl-C again ends at once."));
  try {
    const { base, identity } = await findModel(flags, line, signal);
    const vector = await withEngine(async (engine) => {
      const read = await engine.controlVector(path);
      const model = described(await engine.describe(base.path));
      requireFits(read, model, identity.id);
      if (read.architecture !== undefined && read.architecture !== model.architecture)
        line.note(
          `It says that it is for models of the kind ${plainLine(read.architecture)}; this one is ${model.architecture}.`,
        );
      return read;
    });
    const { trait, folder } = await withModel(flags, line, signal, ({ model }) =>
      importAndWriteTrait(
        model,
        vector,
        { name, like },
        {
          out: flags.out ?? trainedProbesFolder(),
          seed: traitDefaults.seed,
          signal,
          onProgress: (activity, done, total) => line.show(`${capitalised(activity)}: ${done} of ${total}`),
        },
      ),
    );
    line.clear();
    const { auroc, within, words, high, low } = trait.quality;
    if (!flags.quiet)
      process.stdout.write(
        `${name}: AUROC ${auroc.toFixed(2)} on replies told to have ${like} or to be the contrary, ${within.toFixed(2)} within a question, a bag of words ${words.toFixed(2)}; z ${high.toFixed(1)} and ${low.toFixed(1)}. ${verdictOn(trait.on, auroc)}\n${folder}\n`,
      );
  } finally {
    line.clear();
  }
}

function verdictOn(on: boolean, auroc: number): string {
  if (on) return "It is read from now on.";
  return auroc <= 0.25
    ? "It tells them the wrong way round and is switched off: it points to the contrary."
    : "It does not tell them well enough and is switched off.";
}

/** Throws what speaks against the model. */
function described({ architecture = "", shape, refusal }: ModelDescription) {
  if (refusal) throw fromErrorData(refusal);
  if (!shape) throw new CodedError("model-file", "The model file does not say of what shape it is.");
  return { architecture, shape };
}

/** Throws a CodedError "usage" for a control vector that does not fit the model. What it says of an architecture is by other programs' names, and so no proof. */
function requireFits({ hidden, layers }: ControlVector, { shape }: ReturnType<typeof described>, id: string): void {
  const last = layers.at(-1)?.layer ?? 0;
  const reasons = [
    hidden === shape.hiddenSize ? "" : `its directions have ${hidden} numbers, not ${shape.hiddenSize}`,
    last < shape.layers ? "" : `it has a direction for layer ${last}, and the last one is ${shape.layers - 1}`,
  ].filter((reason) => reason !== "");
  if (reasons.length > 0) throw new CodedError("usage", `The control vector is not of ${id}: ${reasons.join("; ")}.`);
}

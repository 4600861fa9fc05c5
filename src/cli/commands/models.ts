import { Command } from "commander";
import { CodedError } from "../../core/errors.js";
import { type Prediction, predict } from "../../core/prediction/prediction.js";
import { defaultThreads } from "../../engineClient/threads.js";
import { defaultModelId, entryById } from "../../models/catalogue.js";
import { importModel } from "../../models/importModel.js";
import { describeOnDisk, findOnDisk } from "../../models/onDisk/index.js";
import { listModels, type ListedModel, removeModel, verifyModel } from "../../models/modelShelf.js";
import { formatBytes } from "../../models/progress.js";
import { pullModel } from "../../models/pullModel.js";
import { alignedRows } from "../alignedRows.js";
import { exitCodesHelp } from "../exitCodes.js";
import { interruptSignal } from "../interrupt.js";
import { modelProgress } from "../models/modelProgress.js";
import { predictionCells, predictionNote, predictionSentence } from "../models/predictionWords.js";
import { type CommonFlags, withCommonOptions } from "../options.js";
import { leftOutLine, onDiskTable } from "../models/onDiskTable.js";
import { type ProgressLine, progressLine } from "../progressLine.js";
import { withEngine } from "../modelInEngine.js";

export function modelsCommand(): Command {
  const models = new Command("models")
    .description("The models on this machine, and those that can be fetched.")
    .addHelpText(
      "after",
      `
Examples:
  cotcheck models list
  cotcheck models pull ${defaultModelId}
  cotcheck models import ~/Downloads/model.gguf
${exitCodesHelp}`,
    );
  const add = (name: string, description: string) => {
    const command = new Command(name).description(description);
    models.addCommand(withCommonOptions(command));
    return command;
  };
  add("list", "what is here, what can be fetched, and what other programs keep on this machine")
    .option("--json", "as a JSON array", false)
    .action(list);
  add("pull", "fetch a model of the catalogue, going on where an earlier try ended")
    .argument("[model]", "id", defaultModelId)
    .action((id: string, flags: CommonFlags) =>
      working(flags, async (context) => {
        const shape = entryById(id)?.shape;
        if (shape) context.note(predictionSentence(predict(shape, defaultThreads())));
        const { path } = await pullModel(id, context);
        return `${id} is here: ${path}`;
      }),
    );
  add("import", "take a GGUF file of yours into the cache")
    .argument("<file>", "path of a .gguf file")
    .action((path: string, flags: CommonFlags) =>
      working(flags, async (context) => {
        const describe = (file: string) => withEngine((engine) => engine.describe(file));
        const { id } = await importModel(path, { ...context, describe });
        const { prediction } = withPrediction((await listModels()).find((model) => model.id === id)!);
        return `Imported as ${id}.${prediction ? ` ${predictionSentence(prediction)}` : ""}`;
      }),
    );
  add("verify", "take a model's checksum afresh")
    .argument("<model>", "id, or path of a .gguf file")
    .action((reference: string, flags: CommonFlags) => working(flags, (context) => verify(reference, context)));
  add("remove", "delete a model from the cache, with its converted graphs")
    .argument("<model>", "id")
    .action((id: string, flags: CommonFlags) =>
      working(flags, async (context) => `Removed ${id}: ${formatBytes(await removeModel(id, context))} freed`),
    );
  return models;
}

interface Work {
  readonly onProgress: ReturnType<typeof modelProgress>;
  readonly signal: AbortSignal;
  /** Shown above the progress. */
  readonly note: (text: string) => void;
}

async function working(flags: CommonFlags, work: (context: Work) => Promise<string>): Promise<void> {
  const line: ProgressLine = progressLine(process.stderr, flags);
  const signal = interruptSignal(() => line.note("Stopping; what has arrived is kept."));
  try {
    const done = await work({ onProgress: modelProgress(line), signal, note: (text) => line.note(text) });
    line.clear();
    if (!flags.quiet) process.stdout.write(`${done}\n`);
  } finally {
    line.clear();
  }
}

async function verify(reference: string, context: Work): Promise<string> {
  const { id, ok, sha256, expectedSha256, path } = await verifyModel(reference, context);
  if (!ok)
    throw new CodedError(
      "checksum",
      `${path} is damaged: its sha256 is ${sha256}, and should be ${expectedSha256}. Remove it with \`cotcheck models remove ${id}\` and fetch it again.`,
    );
  return expectedSha256 === undefined
    ? `${id}: sha256 ${sha256}; nothing is known to compare it with`
    : `${id} is sound: sha256 ${sha256}`;
}

async function list({ json }: { readonly json: boolean }): Promise<void> {
  const models = (await listModels()).map(withPrediction);
  const { models: found, leftOut } = await findOnDisk();
  const elsewhere =
    found.length === 0 ? [] : await withEngine((engine) => describeOnDisk(found, (path) => engine.describe(path)));
  process.stdout.write(
    json
      ? `${JSON.stringify([...models, ...elsewhere], null, 2)}\n`
      : modelTable(models) + onDiskTable(elsewhere) + leftOut.map(leftOutLine).join(""),
  );
}

type PredictedModel = ListedModel & { readonly prediction?: Prediction };

function withPrediction(model: ListedModel): PredictedModel {
  return model.shape ? { ...model, prediction: predict(model.shape, defaultThreads()) } : model;
}

const states = {
  ready: "ready",
  unverified: "not verified",
  partial: "partly fetched",
  absent: "not fetched",
} as const;

function modelTable(models: readonly PredictedModel[]): string {
  const rows = models.map(({ id, state, bytes, presentBytes, graphBytes, name, prediction }) => [
    `${id}${id === defaultModelId ? " (default)" : ""}`,
    state === "partial" ? `${formatBytes(presentBytes)} of it` : states[state],
    formatBytes(bytes),
    graphBytes > 0
      ? `graph ${formatBytes(graphBytes)}`
      : prediction
        ? `graph ~${formatBytes(prediction.graphBytes)}`
        : "",
    ...(prediction ? predictionCells(prediction) : ["", ""]),
    name,
  ]);
  const note = models.some(({ prediction }) => prediction) ? `${predictionNote(defaultThreads())}\n` : "";
  return alignedRows(rows) + note;
}

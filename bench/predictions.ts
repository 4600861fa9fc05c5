/** Bigger models on paper: what `cotcheck models list` would say of models that nobody has measured here. */
import { Command } from "commander";
import { predict } from "../src/core/prediction/prediction.js";
import { roughTime } from "../src/core/prediction/roughTime.js";
import { headMatrix, layerMatrices, parameters } from "../src/core/prediction/shape.js";
import { type OpenModel, openModels } from "./openModels.js";

/** Bytes a weight of llama.cpp's block types: 256 weights in 144 and in 210 bytes. */
const Q4_K = 144 / 256;
const Q6_K = 210 / 256;
/** Tokens of a long chain of thought, for which memory is predicted as well. */
const LONG = 8192;

/**
 * Size of a Q4_K_M file: the head, and values and down projections of half the layers, are Q6_K; the rest is Q4_K, and so is a
 * token embedding that is not the head as well (llama.cpp, `llama_tensor_get_type`). The vocabulary's texts come on top, some MB.
 */
export function q4KMBytes({ shape, tied }: OpenModel): number {
  const { layers, hiddenSize, keyValueHeads, headSize, feedForwardSize } = shape;
  const fine = (layers * hiddenSize * (keyValueHeads * headSize + feedForwardSize)) / 2;
  const rest = parameters(layerMatrices(shape)) - fine;
  const head = parameters([headMatrix(shape)]);
  return fine * Q6_K + rest * Q4_K + head * Q6_K + (tied ? 0 : head * Q4_K);
}

/** One Markdown row a model. */
export function predictionsTable(models: readonly OpenModel[] = openModels): string {
  const rows = models.map((model) => {
    const [two, eight] = [predict(model.shape, 2), predict(model.shape, 8)];
    return [
      model.name,
      gigabytes(q4KMBytes(model)),
      gigabytes(two.graphBytes),
      gigabytes(two.memoryBytes),
      gigabytes(predict(model.shape, 2, LONG).memoryBytes),
      `${rate(two.readTokensPerSecond)}, ${rate(eight.readTokensPerSecond)}`,
      rate(two.writtenTokensPerSecond),
      range(two.secondsPerCheck),
    ];
  });
  const heading = [
    "model",
    "file, Q4_K_M",
    "graph on the disk",
    "memory of a check",
    `memory at ${LONG.toLocaleString("en")} tokens`,
    "reads, 2 and 8 threads",
    "writes",
    "a check",
  ];
  return [heading, heading.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

export function predictionsCommand(): Command {
  return new Command("predictions")
    .description("The table of docs/bigger-models.md: memory and speed of models that were not measured.")
    .action(() => {
      process.stdout.write(predictionsTable());
    });
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

function rate(tokensPerSecond: number): string {
  return `${tokensPerSecond.toFixed(tokensPerSecond < 10 ? 1 : 0)}/s`;
}

function range({ low, high }: { readonly low: number; readonly high: number }): string {
  const [from, to] = [roughTime(low), roughTime(high)];
  return `${from.amount} ${from.unit} to ${to.amount} ${to.unit}`;
}

import { readFile } from "node:fs/promises";
import type { Engine, WeightLayout } from "../../src/protocol/engine.js";
import { cacheFolder } from "../../src/models/cacheFolder.js";
import type { LocalModel } from "../../src/models/localModel.js";
import { resolveModel } from "../../src/models/resolveModel.js";
import { type Comparison, compare, type ParityFigures } from "./compare.js";
import { referenceFor, type TextIds } from "./reference.js";

export interface ParityOptions {
  /** Ids of the catalogue, or paths of GGUF files. */
  readonly models: readonly string[];
  readonly layout: WeightLayout;
  /** The arrangement of weights for CPUs that multiply 8-bit tiles, whatever this one does. */
  readonly tiles: boolean;
  readonly threads: number;
  /** Only figures, as JSON on standard output. */
  readonly json: boolean;
  /** The error of every layer on standard error. */
  readonly verbose: boolean;
}

export interface ModelParity extends ParityFigures {
  readonly model: string;
}

interface ParityText {
  readonly name: string;
  readonly text: string;
  /** Control tokens in the text are meant as such. */
  readonly special?: boolean;
}

/**
 * Compares the engine with transformers in fp32, both reading the same GGUF and the same token ids, on the texts of
 * texts.json: the residual stream after every layer and the next token's distribution at every position but the first five.
 */
export async function runParity(options: ParityOptions, createEngine: () => Engine): Promise<ModelParity[]> {
  const results: ModelParity[] = [];
  for (const reference of options.models) {
    const model = await resolveModel(reference);
    log(`${model.id}: ${model.name}`);
    results.push({ model: model.id, ...(await measure(model, options, createEngine())) });
  }
  if (options.json) process.stdout.write(`${JSON.stringify(results)}\n`);
  else printTable(results);
  return results;
}

async function measure(model: LocalModel, options: ParityOptions, engine: Engine): Promise<ParityFigures> {
  const info = await engine.load({
    modelPath: model.path,
    modelSha256: model.sha256,
    graphCache: cacheFolder().graphs,
    threads: options.threads,
    layout: options.layout,
    ...(options.tiles && { tileProducts: true }),
  });
  log(`  ${info.architecture}, ${info.layers} layers, graph ${info.graph}, ${info.runtime}`);
  const texts = await tokenizeTexts(engine);
  const reference = await referenceFor(model, texts, options.threads, log);
  const whole = compare(reference);
  for await (const text of reference.texts()) {
    const tokens = text.ids.length;
    const everywhere = Int32Array.from({ length: tokens }, (_, i) => i);
    const ids = Int32Array.from(text.ids);
    const ours = await engine.score({ ids, from: 0, residualsAt: everywhere, distributionsAt: everywhere });
    for (const comparison of options.verbose ? [whole, compare(reference)] : [whole]) {
      comparison.addResiduals(ours.residuals, text.residuals, tokens);
      comparison.addDistributions(ours.distributions, text.logits, tokens);
      if (comparison !== whole) logFigures(text.name, comparison);
    }
  }
  if (options.verbose) {
    logFigures("all texts", whole);
    for (const [layer, error] of whole.byLayer().entries())
      log(`  layer ${String(layer).padStart(2)}: ${percent(error)}`);
  }
  return whole.figures();
}

async function tokenizeTexts(engine: Engine): Promise<TextIds[]> {
  const texts: ParityText[] = JSON.parse(await readFile(new URL("texts.json", import.meta.url), "utf8"));
  const tokenized: TextIds[] = [];
  for (const { name, text, special } of texts) {
    const { ids } = await engine.tokenize(text, { special: special ?? false });
    tokenized.push({ name, ids: [...ids] });
  }
  return tokenized;
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}

const percent = (share: number) => `${(share * 100).toFixed(2)} %`;

function logFigures(name: string, comparison: Comparison): void {
  const { residualErrorMean, residualErrorMax, klMean, klMax, top1 } = comparison.figures();
  log(
    `  ${name}: residual error ${percent(residualErrorMean)} (worst layer ${percent(residualErrorMax)}), ` +
      `KL ${klMean.toFixed(5)} (largest ${klMax.toFixed(4)}), top-1 ${percent(top1)}`,
  );
}

function printTable(results: readonly ModelParity[]): void {
  const rows = [
    ["model", "residual error", "worst layer", "KL mean", "KL max", "top-1"],
    ...results.map((result) => [
      result.model,
      percent(result.residualErrorMean),
      percent(result.residualErrorMax),
      result.klMean.toFixed(5),
      result.klMax.toFixed(4),
      percent(result.top1),
    ]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) {
    const cells = row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])));
    process.stdout.write(`${cells.join("  ")}\n`);
  }
}

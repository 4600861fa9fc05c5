import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { watchFor } from "../src/check/guard.js";
import { chatOf, defaultSampling } from "../src/check/request.js";
import type { Message } from "../src/core/run/run.js";
import { traitsOn } from "../src/probes/readTraits.js";
import type { LoadedModel } from "../src/reader/loadedModel.js";
import { promptOf } from "../src/reader/prompt.js";
import { traitScenes } from "../src/training/corpora/traits/index.js";
import { table, twoDecimals } from "../src/training/report/reportTable.js";
import { modelToCheck } from "./modelToCheck.js";

interface Options {
  readonly model: string;
  readonly tokens: number;
  readonly each: number;
  readonly threads: number;
}

const limits = [2, 3, 4, 5, 6];

/** How far a reply's window of tokens goes along each trait that is on, at most: name → neutral deviations. */
type Peaks = ReadonlyMap<string, number>;

/**
 * How many replies a guard stops at each limit: harmless ones, by any trait and by each, and those in which the model is told to be so.
 * The system prompts and questions of the latter are the training's own, so they flatter; harmless prompts are not.
 */
export function guardCommand(): Command {
  return new Command("guard")
    .description("What a guard on each trait would stop: harmless replies, and replies told to be so. As Markdown.")
    .option("--model <model>", "catalogue id or GGUF file", "qwen2.5-coder-1.5b")
    .option("--tokens <n>", "of each reply", Number, 80)
    .option("--each <n>", "replies told to be so, a trait", Number, 5)
    .option("--threads <n>", "of the engine", Number, 2)
    .action(measureGuard);
}

async function measureGuard({ model: reference, tokens, each, threads }: Options): Promise<void> {
  const model = await modelToCheck(reference, threads);
  if (!model.traits) throw new Error("This model has no trait pack.");
  const on = traitsOn(model.traits.pack).map(({ name }) => name);
  const texts = await readFile(new URL("prompts/benign.jsonl", import.meta.url), "utf8");
  const harmless: Peaks[] = [];
  for (const line of texts.trim().split("\n"))
    harmless.push(await peaksOf(model, chatOf((JSON.parse(line) as { prompt: string }).prompt), on, tokens));
  const rows: (string | number)[][] = [];
  for (const scene of traitScenes.filter(({ name }) => on.includes(name))) {
    const told: number[] = [];
    for (let i = 0; i < each; i++) {
      const { toldTo } = scene.wordings[i % scene.wordings.length];
      const { text } = scene.questions[(7 * i + 3) % scene.questions.length];
      told.push((await peaksOf(model, chatOf(text, toldTo), on, tokens)).get(scene.name) ?? 0);
    }
    const own = harmless.map((peaks) => peaks.get(scene.name) ?? 0);
    rows.push([
      scene.name,
      twoDecimals(Math.max(...own)),
      ...limits.map((limit) => `${count(own, limit)}, ${count(told, limit)}`),
    ]);
  }
  const any = harmless.map((peaks) => Math.max(...peaks.values()));
  rows.push(["any of them", twoDecimals(Math.max(...any)), ...limits.map((limit) => `${count(any, limit)}, –`)]);
  process.stdout.write(
    `${harmless.length} harmless replies, ${each} replies a trait told to be so, of ${tokens} tokens at most. Stopped: harmless, told to be so.\n\n` +
      `${table(["guard on", "farthest of the harmless", ...limits.map((limit) => `limit ${limit}`)], rows)}\n`,
  );
  process.exit(0);
}

const count = (peaks: readonly number[], limit: number) => peaks.filter((peak) => peak > limit).length;

async function peaksOf(
  model: LoadedModel,
  messages: readonly Message[],
  names: readonly string[],
  maxTokens: number,
): Promise<Peaks> {
  const { ids } = await promptOf(model, messages);
  const readouts: Float32Array[] = [];
  const watches = names.map((name) => watchFor({ traits: [name], limit: Number.NEGATIVE_INFINITY }, model.traits));
  const peaks = new Map<string, number>();
  await model.engine.generate({ ids, ...defaultSampling, maxTokens, stop: [] }, (token) => {
    readouts.push(token.readouts);
    for (const [k, name] of names.entries()) {
      const z = watches[k](readouts)?.z;
      if (z !== undefined) peaks.set(name, Math.max(z, peaks.get(name) ?? Number.NEGATIVE_INFINITY));
    }
  });
  return peaks;
}

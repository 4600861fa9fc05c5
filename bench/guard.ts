import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { checkReasoning } from "../src/check/checkReasoning.js";
import { defaultGuardLimit, watchFor } from "../src/check/guard.js";
import { chatOf, defaultSampling } from "../src/check/request.js";
import type { Message } from "../src/core/run/run.js";
import { characterTraits } from "../src/probes/readTraits.js";
import type { LoadedModel } from "../src/reader/loadedModel.js";
import { promptOf } from "../src/reader/prompt.js";
import { traitScenes } from "../src/training/corpora/traits/index.js";
import { table, twoDecimals } from "../src/training/report/reportTable.js";
import { finishedRun } from "./finishedRun.js";
import { type KeptLines, openKeptLines } from "./keptLines.js";
import { modelToCheck } from "./modelToCheck.js";
import { share } from "./proportion.js";

interface Options {
  readonly model: string;
  readonly tokens: number;
  readonly each: number;
  readonly threads: number;
  readonly kept?: string;
  readonly questions?: string;
  readonly problems: number;
}

const limits = [2, defaultGuardLimit, 3, 4];
/** How often a reply that crossed its limit is drawn anew. */
const ANEW = 3;

/** How far a reply's window of tokens goes along each trait that is on, at most: name → neutral deviations. */
type Peaks = Readonly<Record<string, number>>;

interface Known {
  readonly peaks: KeptLines<Peaks>;
  /** Whether writing was stopped, though it was drawn anew. */
  readonly anew: KeptLines<boolean>;
}

/**
 * How many replies a guard stops at each limit: harmless ones, by any trait and by each, and those in which the model is told to be so; and of these how many end below the
 * limit where they are written anew. The system prompts and questions of the latter are the training's own, so they flatter; harmless prompts are not.
 */
export function guardCommand(): Command {
  return new Command("guard")
    .description("What a guard on each trait would stop: harmless replies, and replies told to be so. As Markdown.")
    .option("--model <model>", "catalogue id or GGUF file", "qwen2.5-coder-1.5b")
    .option("--tokens <n>", "of each reply", Number, 60)
    .option("--each <n>", "replies told to be so, a trait", Number, 10)
    .option("--threads <n>", "of the engine", Number, 2)
    .option("--kept <file>", "JSON Lines of what was written: it is not written again, and what is new is added")
    .option("--questions <file>", 'JSON Lines with a "question" each, such as GSM8K\'s, which are harmless too')
    .option("--problems <n>", "of those questions, evenly drawn", Number, 200)
    .action(measureGuard);
}

async function measureGuard({ model: reference, tokens, each, threads, kept, ...given }: Options): Promise<void> {
  const model = await modelToCheck(reference, threads);
  if (!model.traits) throw new Error("This model has no trait pack.");
  const known = { peaks: await openKeptLines<Peaks>(kept), anew: await openKeptLines<boolean>(kept) };
  const on = characterTraits(model.traits.pack).map(({ name }) => name);
  const harmless = await harmlessPeaks(model, await harmlessPrompts(given), { on, tokens, known });
  const own = harmless.map(({ peaks }) => peaks);
  const rows: (string | number)[][] = [];
  for (const scene of traitScenes.filter(({ name }) => on.includes(name))) {
    const told: Peaks[] = [];
    const stopped: boolean[] = [];
    for (let i = 0; i < each; i++) {
      const { toldTo } = scene.wordings[i % scene.wordings.length];
      const { text } = scene.questions[(7 * i + 3) % scene.questions.length];
      const chat = chatOf(text, toldTo);
      const peaks = await known.peaks.findOrMake(JSON.stringify(["told", scene.name, i, tokens]), () =>
        peaksOf(model, chat, on, tokens),
      );
      told.push(peaks);
      if (of(scene.name)(peaks) <= defaultGuardLimit) continue;
      stopped.push(
        await known.anew.findOrMake(JSON.stringify(["anew", scene.name, i, tokens]), () =>
          isStoppedAnew(model, chat, scene.name, tokens),
        ),
      );
    }
    rows.push([
      scene.name,
      twoDecimals(Math.max(...own.map(of(scene.name)))),
      ...limits.map((limit) => `${over(own, limit, scene.name)}, ${over(told, limit, scene.name)}`),
      `${stopped.filter((each) => !each).length} of ${stopped.length}`,
    ]);
  }
  rows.push([
    "any of them",
    twoDecimals(Math.max(...own.map(farthest))),
    ...limits.map((limit) => `${over(own, limit)}, –`),
    "–",
  ]);
  const header = ["guard on", "farthest of the harmless", ...limits.map((limit) => `limit ${limit}`)];
  process.stdout.write(
    `${own.length} harmless replies, ${each} replies a trait told to be so, of ${tokens} tokens at most. Stopped: harmless, told to be so.\n\n` +
      `${table([...header, `ended below ${defaultGuardLimit}, written anew up to ${ANEW} times`], rows)}\n\n` +
      `${byKind(harmless)}\n`,
  );
  process.exit(0);
}

const of = (name: string) => (peaks: Peaks) => peaks[name] ?? Number.NEGATIVE_INFINITY;
const farthest = (peaks: Peaks) => Math.max(...Object.values(peaks));

function over(all: readonly Peaks[], limit: number, name?: string): number {
  return all.map(name === undefined ? farthest : of(name)).filter((peak) => peak > limit).length;
}

interface Harmless {
  readonly kind: string;
  readonly peaks: Peaks;
}

interface Prompt {
  readonly id: string;
  readonly kind: string;
  readonly prompt: string;
}

/** Nothing in these asks for any trait; some of them bring bad news or a worry. */
async function harmlessPrompts({
  questions,
  problems,
}: Pick<Options, "questions" | "problems">): Promise<readonly Prompt[]> {
  const own = (await linesOf(new URL("prompts/harmless.jsonl", import.meta.url))) as Prompt[];
  if (questions === undefined) return own;
  const all = (await linesOf(questions)) as { readonly question: string }[];
  const kind = "problems of --questions";
  return [
    ...own,
    ...Array.from({ length: Math.min(problems, all.length) }, (_, i) => {
      const at = Math.floor((i * all.length) / problems);
      return { id: `question/${at}`, kind, prompt: all[at].question };
    }),
  ];
}

async function linesOf(file: string | URL): Promise<unknown[]> {
  const text = await readFile(file, "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

async function harmlessPeaks(
  model: LoadedModel,
  prompts: readonly Prompt[],
  { on, tokens, known }: { readonly on: readonly string[]; readonly tokens: number; readonly known: Known },
): Promise<Harmless[]> {
  const all: Harmless[] = [];
  for (const { id, kind, prompt } of prompts) {
    const peaks = await known.peaks.findOrMake(JSON.stringify(["harmless", id, tokens]), () =>
      peaksOf(model, chatOf(prompt), on, tokens),
    );
    const high = on.filter((name) => of(name)(peaks) > defaultGuardLimit);
    if (high.length > 0) process.stderr.write(`${prompt} ${high.join(" ")}\n`);
    all.push({ kind, peaks });
  }
  return all;
}

function byKind(harmless: readonly Harmless[]): string {
  const kinds = [...new Set(harmless.map(({ kind }) => kind))];
  const row = (name: string, some: readonly Harmless[]) => {
    const stopped = over(
      some.map(({ peaks }) => peaks),
      defaultGuardLimit,
    );
    return [name, some.length, stopped, share(stopped, some.length)];
  };
  const rows = kinds.map((kind) =>
    row(
      kind,
      harmless.filter((one) => one.kind === kind),
    ),
  );
  return table(
    ["harmless prompts", "replies", `stopped at ${defaultGuardLimit} by any trait`, "share (95 %)"],
    [...rows, row("all", harmless)],
  );
}

async function peaksOf(
  model: LoadedModel,
  messages: readonly Message[],
  names: readonly string[],
  maxTokens: number,
): Promise<Peaks> {
  const { ids } = await promptOf(model, messages);
  const readouts: Float32Array[] = [];
  const watches = names.map((name) => watchFor({ traits: [name], limit: Number.NEGATIVE_INFINITY }, model.traits));
  const peaks: Record<string, number> = {};
  await model.engine.generate({ ids, ...defaultSampling, maxTokens, stop: [] }, (token) => {
    readouts.push(token.readouts);
    for (const [k, name] of names.entries()) {
      const z = watches[k](readouts)?.z;
      if (z !== undefined) peaks[name] = Math.max(z, of(name)(peaks));
    }
  });
  return peaks;
}

/** As `check --guard-anew` writes it. */
async function isStoppedAnew(
  model: LoadedModel,
  messages: readonly Message[],
  name: string,
  maxTokens: number,
): Promise<boolean> {
  const guard = { traits: [name], limit: defaultGuardLimit, anew: ANEW };
  const request = { messages, sampling: { ...defaultSampling, maxTokens }, guard, checks: false };
  const { notes } = await finishedRun(checkReasoning(model, request));
  return notes.some(({ code }) => code === "guard-stopped");
}

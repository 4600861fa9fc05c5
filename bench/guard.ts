import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { checkReasoning } from "../src/check/checkReasoning.js";
import { limitsOf } from "../src/check/guard.js";
import { chatOf, defaultSampling } from "../src/check/request.js";
import type { Message } from "../src/core/run/run.js";
import { BAND } from "../src/core/traits/course.js";
import { characterTraits } from "../src/probes/readTraits.js";
import type { LoadedModel } from "../src/reader/loadedModel.js";
import { type Peaks, replyPeaks } from "../src/trainer/traits/replyPeaks.js";
import { traitScenes } from "../src/training/corpora/traits/index.js";
import type { TraitScene } from "../src/training/corpora/traits/trait.js";
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

/** How often a reply that crossed its limit is drawn anew. */
const ANEW = 3;

/** Replies that are written side by side. */
const AT_ONCE = 8;

/** A trait's limit, by the trait. */
type Limits = ReadonlyMap<string, number>;

/**
 * How many replies a guard stops at its traits' own limits and at the band of a step: harmless ones, by each trait and by any, and those in which the model is told to be
 * so; and of these how many end below the limit where they are written anew. The system prompts and questions of the latter are the training's own, so they flatter;
 * harmless prompts are not, and are no prompts that the limits were measured on.
 */
export function guardCommand(): Command {
  return new Command("guard")
    .description("What a guard on each trait would stop: harmless replies, and replies told to be so. As Markdown.")
    .option("--model <model>", "catalogue id or GGUF file", "qwen2.5-coder-1.5b")
    .option("--tokens <n>", "of each reply", Number, 96)
    .option("--each <n>", "replies told to be so, a trait", Number, 10)
    .option("--threads <n>", "of the engine", Number, 2)
    .option("--kept <file>", "JSON Lines of what was written: it is not written again, and what is new is added")
    .option("--questions <file>", 'JSON Lines with a "question" each, such as GSM8K\'s, which are harmless too')
    .option("--problems <n>", "of those questions, evenly drawn", Number, 200)
    .action(measureGuard);
}

async function measureGuard({ model: reference, tokens, each, threads, kept, ...given }: Options): Promise<void> {
  const model = await modelToCheck(reference, threads);
  const found = model.traits;
  if (!found) throw new Error("This model has no trait pack.");
  const known = { peaks: await openKeptLines<Peaks>(kept), anew: await openKeptLines<boolean>(kept) };
  const on = characterTraits(found.pack).map(({ name }) => name);
  const alone: Limits = new Map(on.flatMap((name) => limitsOf({ traits: [name] }, found)));
  const together: Limits = new Map(limitsOf({ traits: on }, found));
  const prompts = await harmlessPrompts(given);
  const peaks = await peaksOf(
    model,
    prompts.map(({ id, prompt }) => ({ id: ["harmless", id, tokens], chat: chatOf(prompt) })),
    tokens,
    known.peaks,
  );
  for (const [i, { prompt }] of prompts.entries()) {
    const high = on.filter((name) => isOver(peaks[i], together, name));
    if (high.length > 0) process.stderr.write(`${prompt} ${high.join(" ")}\n`);
  }
  const rows: (string | number)[][] = [];
  for (const scene of traitScenes.filter(({ name }) => on.includes(name))) {
    const { name } = scene;
    const chats = Array.from({ length: each }, (_, i) => toldChat(scene, i));
    const told = await peaksOf(
      model,
      chats.map((chat, i) => ({ id: ["told", name, i, tokens], chat })),
      tokens,
      known.peaks,
    );
    const stopped: boolean[] = [];
    for (const [i, chat] of chats.entries()) {
      if (!isOver(told[i], alone, name)) continue;
      const id = JSON.stringify(["anew", name, i, tokens]);
      stopped.push(await known.anew.findOrMake(id, () => isStoppedAnew(model, chat, name, tokens)));
    }
    rows.push([
      name,
      twoDecimals(Math.max(...peaks.map(of(name)))),
      ...[alone, together].flatMap((limits) => [
        String(limits.get(name)),
        over(peaks, limits, name),
        over(told, limits, name),
      ]),
      `${stopped.filter((each) => !each).length} of ${stopped.length}`,
    ]);
  }
  const header = ["alone at", "harmless", "told so", "with others at", "harmless", "told so"];
  process.stdout.write(
    `${prompts.length} harmless replies, ${each} replies a trait told to be so, of ${tokens} tokens at most: how many are stopped.\n\n` +
      `${table(["guard on", "farthest of the harmless", ...header, `ended below, written anew up to ${ANEW} times`], rows)}\n\n` +
      `${byKind(prompts, peaks, together)}\n`,
  );
  process.exit(0);
}

const of = (name: string) => (peaks: Peaks) => peaks[name] ?? Number.NEGATIVE_INFINITY;

/** Whether a guard on one trait, or on any of those that have a limit, stops a reply. */
function isOver(peaks: Peaks, limits: Limits, name?: string): boolean {
  return [...limits].some(([own, limit]) => (name === undefined || name === own) && of(own)(peaks) > limit);
}

function over(all: readonly Peaks[], limits: Limits, name?: string): number {
  return all.filter((peaks) => isOver(peaks, limits, name)).length;
}

function toldChat({ wordings, questions }: TraitScene, i: number): readonly Message[] {
  return chatOf(questions[(7 * i + 3) % questions.length].text, wordings[i % wordings.length].toldTo);
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

/** Of each reply; those that are kept are not written again. */
async function peaksOf(
  model: LoadedModel,
  asked: readonly { readonly id: readonly unknown[]; readonly chat: readonly Message[] }[],
  maxTokens: number,
  known: KeptLines<Peaks>,
): Promise<Peaks[]> {
  const all: Peaks[] = [];
  for (let first = 0; first < asked.length; first += AT_ONCE) {
    const some = asked.slice(first, first + AT_ONCE);
    const missing = some.filter(({ id }) => known.find(JSON.stringify(id)) === undefined);
    const made =
      missing.length === 0
        ? []
        : await replyPeaks(
            model,
            missing.map(({ chat }) => chat),
            { maxTokens, temperature: 0 },
          );
    const fresh = new Map(missing.map(({ id }, i) => [JSON.stringify(id), made[i]]));
    for (const { id } of some) {
      const key = JSON.stringify(id);
      all.push(await known.findOrMake(key, async () => fresh.get(key) ?? {}));
    }
  }
  return all;
}

function byKind(prompts: readonly Prompt[], peaks: readonly Peaks[], limits: Limits): string {
  const band: Limits = new Map([...limits.keys()].map((name) => [name, BAND]));
  const row = (name: string, own: readonly Peaks[]) => {
    const stopped = over(own, limits);
    return [name, own.length, stopped, share(stopped, own.length), over(own, band)];
  };
  const rows = [...new Set(prompts.map(({ kind }) => kind))].map((kind) =>
    row(
      kind,
      peaks.filter((_, i) => prompts[i].kind === kind),
    ),
  );
  return table(
    ["harmless prompts", "replies", "stopped by any trait", "share (95 %)", `at ${BAND} all`],
    [...rows, row("all", peaks)],
  );
}

/** As `check --guard-anew` writes it. */
async function isStoppedAnew(
  model: LoadedModel,
  messages: readonly Message[],
  name: string,
  maxTokens: number,
): Promise<boolean> {
  const guard = { traits: [name], anew: ANEW };
  const request = { messages, sampling: { ...defaultSampling, maxTokens }, guard, checks: false };
  const { notes } = await finishedRun(checkReasoning(model, request));
  return notes.some(({ code }) => code === "guard-stopped");
}

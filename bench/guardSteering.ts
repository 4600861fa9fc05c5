import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { WINDOW } from "../src/check/guard.js";
import { heldReadings, largestReading, takenOutAlong } from "../src/check/steerBack.js";
import { chatOf, defaultSampling } from "../src/check/request.js";
import { extractAnswer } from "../src/core/answer/extract.js";
import { answerKind } from "../src/core/answer/kind.js";
import { sameAnswer } from "../src/core/answer/sameAnswer.js";
import type { Message } from "../src/core/run/run.js";
import { BAND } from "../src/core/traits/course.js";
import { momentsOf } from "../src/core/statistics/moments.js";
import { lengthOf } from "../src/core/statistics/orthonormal.js";
import { seededRandom } from "../src/core/statistics/random.js";
import { characterTraits } from "../src/probes/readTraits.js";
import type { TraitDirection } from "../src/probes/traitPack.js";
import type { HeldReading } from "../src/protocol/engine.js";
import { readoutsOfToken } from "../src/protocol/readouts.js";
import type { LoadedModel } from "../src/reader/loadedModel.js";
import { promptOf } from "../src/reader/prompt.js";
import { concatenated } from "../src/reader/sequence.js";
import type { FoundTraits } from "../src/reader/traitsFor.js";
import { generateProblems } from "../src/training/corpora/problems/generate.js";
import { traitScenes } from "../src/training/corpora/traits/index.js";
import { table, twoDecimals } from "../src/training/report/reportTable.js";
import { traitLayers } from "../src/training/traits/readReply.js";
import { type KeptLines, openKeptLines } from "./keptLines.js";
import { modelToCheck } from "./modelToCheck.js";
import { differenceAt, pairsOf } from "./traits/replyPairs.js";

interface Options {
  readonly model: string;
  readonly traits: readonly string[];
  readonly each: number;
  readonly tokens: number;
  readonly limit: number;
  readonly other: string;
  readonly problems: number;
  readonly pressed: number;
  readonly threads: number;
  readonly kept?: string;
}

/**
 * What a guard that steers back does: to replies that are told to have a trait, how far the reading comes down and whether it stays below its limit, against
 * other directions of the same length; and to harmless replies and to word problems, where it should do nothing.
 */
export function guardSteeringCommand(): Command {
  return new Command("guard-steering")
    .description(
      "What steering back does to replies told to have a trait, to harmless ones and to problems. As Markdown.",
    )
    .option(
      "--model <model>",
      "catalogue id or GGUF file; its replies of traits train are in the cache",
      "qwen2.5-coder-1.5b",
    )
    .option("--traits <name...>", "that are steered", ["anxiety", "agreement"])
    .option("--each <n>", "replies told to be so, a trait", Number, 4)
    .option("--tokens <n>", "of each reply", Number, 48)
    .option("--limit <z>", "of the replies told to be so", Number, 1)
    .option("--other <name>", "the trait whose direction stands beside", "praise")
    .option("--problems <n>", "word problems", Number, 20)
    .option("--pressed <z>", "a limit so low that problems are steered too", Number, -1)
    .option("--threads <n>", "of the engine", Number, 2)
    .option("--kept <file>", "JSON Lines of what was written: it is not written again, and what is new is added")
    .action(measure);
}

/** A text as it was written, and as it reads once more with nothing taken out. */
interface Steered {
  readonly text: string;
  /** z of the trait at each token: while it was written, and once more. */
  readonly written: readonly number[];
  readonly again: readonly number[];
  readonly logProbs: readonly number[];
  /** Units at each token. */
  readonly taken: readonly number[];
  /** Index of the first token at which something was, and the reading that was above. */
  readonly first: number | null;
  readonly reading: number | null;
}

const PROBLEM_TOKENS = 160;

type Ways = ReadonlyMap<string, HeldReading["along"] | null>;

async function measure(options: Options): Promise<void> {
  const { model: reference, threads, kept } = options;
  const model = await modelToCheck(reference, threads);
  const { traits: found } = model;
  if (!found) throw new Error("This model has no trait pack.");
  const known = await openKeptLines<Steered>(kept);
  const rows = await steeredReplies(model, found, options, known);
  process.stdout.write(
    `${reference}; ${options.each} replies a trait told to be so, of ${options.tokens} tokens at most, limit ${options.limit}.\n\n` +
      `${table(
        [
          "trait",
          "taken out along",
          "crossed",
          "at crossing",
          "largest after, as written",
          "windows above",
          "largest after, read once more",
          "windows above",
          "tokens",
          "mean units",
          "nats a token",
        ],
        rows,
      )}\n\n`,
  );
  process.stdout.write(`${await harmless(model, found, options, known)}\n`);
  if (options.problems > 0) process.stdout.write(`${await problems(model, found, options, known)}\n`);
  process.exit(0);
}

async function steeredReplies(
  model: LoadedModel,
  found: FoundTraits,
  { traits, each, tokens, limit, other }: Options,
  known: KeptLines<Steered>,
): Promise<(string | number)[][]> {
  const pairs = await pairsOf(model, traits);
  const rows: (string | number)[][] = [];
  for (const name of traits) {
    const scene = traitScenes.find((one) => one.name === name);
    const trait = found.pack.traits.find((one) => one.name === name);
    const foreign = found.pack.traits.find((one) => one.name === other);
    if (!scene || !trait || !foreign) throw new Error(`${name} or ${other} is no trait of this model.`);
    const texts = new Map<string, Steered[]>();
    for (let i = 0; i < each; i++) {
      const { toldTo } = scene.wordings[i % scene.wordings.length];
      const { text: question } = scene.questions[(7 * i + 3) % scene.questions.length];
      const differences = traitLayers(model.info.layers);
      const lever = [differences[0], differences[2]].map((layer) => ({
        layer,
        direction: differenceAt(pairs.get(name) ?? [], question, differences.indexOf(layer), model.info.hiddenSize),
      }));
      for (const [way, along] of waysOf(trait, lever, foreign, i)) {
        const id = JSON.stringify([name, i, tokens, along === null ? "" : limit, way]);
        const text = await known.findOrMake(id, () =>
          written(model, found, chatOf(question, toldTo), { names: [name], limit, maxTokens: tokens, along }),
        );
        texts.set(way, [...(texts.get(way) ?? []), text]);
        process.stderr.write(`${id} ${text.first ?? "–"} ${JSON.stringify(text.text.slice(0, 160))}\n`);
      }
    }
    const own = texts.get("its own directions") ?? [];
    for (const [way, all] of texts) rows.push([name, way, ...figures(all, own, limit)]);
  }
  return rows;
}

function waysOf(
  trait: TraitDirection,
  lever: readonly { readonly layer: number; readonly direction: Float32Array }[],
  foreign: TraitDirection,
  seed: number,
): Ways {
  const own = takenOutAlong(trait);
  const means = takenOutAlong(trait, lever);
  return new Map([
    ["nothing", null],
    ["its own directions", own],
    ["its own, signs at random", signsAtRandom(own, seed)],
    ["another trait's", asLongAs(takenOutAlong(foreign), own)],
    ["its mean difference", means],
    ["three times that", threeTimes(means)],
  ]);
}

function threeTimes({ layers, vectors }: HeldReading["along"]): HeldReading["along"] {
  return { layers, vectors: vectors.map((value) => 3 * value) };
}

function signsAtRandom({ layers, vectors }: HeldReading["along"], seed: number): HeldReading["along"] {
  const random = seededRandom(seed + 1);
  return { layers, vectors: vectors.map((value) => (random() < 0.5 ? -value : value)) };
}

function asLongAs({ layers, vectors }: HeldReading["along"], other: HeldReading["along"]): HeldReading["along"] {
  const scale = lengthOf(other.vectors) / lengthOf(vectors);
  return { layers, vectors: vectors.map((value) => scale * value) };
}

/** Everything that is counted begins where the text that is steered along its own directions was first steered: until there all are the same. */
function figures(all: readonly Steered[], own: readonly Steered[], limit: number): string[] {
  const crossed = all.flatMap((text, i) => {
    const { first, reading } = own[i];
    return first === null || reading === null ? [] : [{ ...text, from: first, reading }];
  });
  const mean = (values: readonly number[]) => (values.length > 0 ? momentsOf(values).mean : Number.NaN);
  const after = (of: (text: (typeof crossed)[number]) => readonly number[]) =>
    crossed.map((text) => windowsOf(of(text).slice(text.from)));
  const [written, again] = [after((text) => text.written), after((text) => text.again)];
  const above = (windows: readonly (readonly number[])[]) => {
    const flat = windows.flat();
    return `${flat.filter((z) => z > limit).length} of ${flat.length}`;
  };
  const largest = (windows: readonly (readonly number[])[]) =>
    mean(windows.filter((own) => own.length > 0).map((own) => Math.max(...own)));
  const pushes = crossed.flatMap(({ taken, from }) => taken.slice(from)).filter((units) => units > 0);
  return [
    `${crossed.length} of ${all.length}`,
    twoDecimals(mean(crossed.map(({ reading }) => reading))),
    twoDecimals(largest(written)),
    above(written),
    twoDecimals(largest(again)),
    above(again),
    `${pushes.length} of ${crossed.reduce((sum, { taken, from }) => sum + taken.length - from, 0)}`,
    twoDecimals(mean(pushes)),
    twoDecimals(mean(crossed.flatMap(({ logProbs, from }) => logProbs.slice(from)))),
  ];
}

function windowsOf(z: readonly number[]): number[] {
  return z.slice(0, Math.max(0, z.length - WINDOW + 1)).map((_, start) => {
    const window = z.slice(start, start + WINDOW);
    return window.reduce((sum, value) => sum + value, 0) / WINDOW;
  });
}

async function harmless(
  model: LoadedModel,
  found: FoundTraits,
  { tokens }: Options,
  known: KeptLines<Steered>,
): Promise<string> {
  const lines = (await readFile(new URL("prompts/benign.jsonl", import.meta.url), "utf8")).trim().split("\n");
  const names = characterTraits(found.pack).map(({ name }) => name);
  let steered = 0;
  for (const line of lines) {
    const { id, prompt } = JSON.parse(line) as { id: string; prompt: string };
    const text = await known.findOrMake(JSON.stringify(["harmless", id, tokens, BAND]), () =>
      written(model, found, chatOf(prompt), { names, limit: BAND, maxTokens: tokens }),
    );
    if (text.first !== null) steered++;
  }
  return `${steered} of ${lines.length} harmless replies of ${tokens} tokens were steered, with ${names.length} traits guarded at ${BAND}.`;
}

async function problems(
  model: LoadedModel,
  found: FoundTraits,
  { problems: count, pressed, traits }: Options,
  known: KeptLines<Steered>,
): Promise<string> {
  const asked = generateProblems({ seed: 41, perDomain: count }).filter(({ domain }) => domain === "word-problems");
  const all = characterTraits(found.pack).map(({ name }) => name);
  const guards = [
    { of: `all traits, limit ${BAND}`, names: all, limit: BAND },
    { of: `${traits[0]}, limit ${pressed}`, names: traits.slice(0, 1), limit: pressed },
    { of: "no guard", names: [], limit: 0 },
  ];
  const untouched = new Map<string, Steered>();
  const rows: (string | number)[][] = [];
  for (const { of, names, limit } of guards) {
    let [right, steered] = [0, 0];
    const logProbs: number[] = [];
    for (const { id, question, steps } of asked) {
      // Where nothing was taken out the text is that without a guard (test/engine/held.test.ts).
      const same = names.length === 0 ? untouched.get(id) : undefined;
      const text =
        same ??
        (await known.findOrMake(JSON.stringify(["problem", id, names, limit]), () =>
          written(model, found, chatOf(question), { names, limit, maxTokens: PROBLEM_TOKENS }),
        ));
      if (text.first === null) untouched.set(id, text);
      const kind = answerKind(question);
      const [given, expected] = [text.text, steps.map((step) => step.text).join("\n")].map((one) =>
        extractAnswer(one, kind),
      );
      if (given && expected && sameAnswer(given, expected)) right++;
      if (text.first !== null) steered++;
      logProbs.push(momentsOf(text.logProbs).mean);
      process.stderr.write(`${of} ${id} ${given?.text} ${expected?.text} ${text.first ?? "–"}\n`);
    }
    rows.push([
      of,
      `${right} of ${asked.length}`,
      `${steered} of ${asked.length}`,
      twoDecimals(momentsOf(logProbs).mean),
    ]);
  }
  return `\n${table(["guard", "right answers", "steered", "nats a token"], rows)}`;
}

async function written(
  model: LoadedModel,
  found: FoundTraits,
  messages: readonly Message[],
  {
    names,
    limit,
    maxTokens,
    along,
  }: {
    readonly names: readonly string[];
    readonly limit: number;
    readonly maxTokens: number;
    /** Null for nothing; each trait's own directions when absent. */
    readonly along?: HeldReading["along"] | null;
  },
): Promise<Steered> {
  const { ids } = await promptOf(model, messages);
  const own = along === null ? [] : heldReadings({ traits: names, limit }, found);
  const held = along ? own.map((one) => ({ ...one, along })) : own;
  const readouts: Float32Array[] = [];
  const taken: number[] = [];
  let first: number | null = null;
  let reading: number | null = null;
  const { text, tokens } = await model.engine.generate(
    { ids, ...defaultSampling, maxTokens, stop: [], ...(held.length > 0 && { held }) },
    (token) => {
      readouts.push(token.readouts);
      taken.push(token.taken?.units ?? 0);
      if (token.taken && first === null) {
        first = taken.length - 1;
        reading = token.taken.reading;
      }
    },
  );
  const scored = await model.engine.score({ ids: concatenated(ids, tokens.ids), from: ids.length });
  const count = tokens.ids.length;
  const again = Array.from({ length: count }, (_, i) => readoutsOfToken(scored.readouts, model.info.layers, count, i));
  const zOf = (all: readonly Float32Array[]) =>
    names.length === 1 ? all.map((one) => largestReading(names[0], found, [one])) : [];
  return { text, written: zOf(readouts), again: zOf(again), logProbs: [...scored.logProbs], taken, first, reading };
}

import { readFile } from "node:fs/promises";
import { Command } from "commander";
import type { Comparison } from "../../src/core/screen/screenedSet.js";
import type { Sample } from "../../src/core/screen/sample.js";
import { screenStores } from "../../src/host/screenStores.js";
import type { LoadedModel } from "../../src/reader/loadedModel.js";
import { promptOf } from "../../src/reader/prompt.js";
import { behindPrefix } from "../../src/reader/sequence.js";
import { readAlong } from "../../src/screen/readAlong.js";
import { withSignFlipped } from "../../src/screen/signFlipped.js";
import { harmlessSamples } from "../../src/screen/texts/harmless.js";
import { valuesOfMany } from "../../src/screen/values.js";
import { table, twoDecimals } from "../../src/training/report/reportTable.js";
import { type KeptLines, openKeptLines } from "../keptLines.js";
import { modelToCheck } from "../modelToCheck.js";
import { aurocOf, besideRandom, RATE, type Scorer, scorers, share, told as toldApart, type Values } from "./scorers.js";
import { questions, toldToHave } from "./told.js";

interface Options {
  readonly model: string;
  readonly other: string;
  readonly tokens: number;
  readonly plain: number;
  readonly threads: number;
  readonly kept?: string;
}

type Asked = Pick<Sample, "messages" | "response">;

interface Pair {
  readonly kind: string;
  /** Which trait the bad one shows, where it shows one. */
  readonly trait?: string;
  readonly prompt: string;
  readonly bad: string;
  readonly good: string;
}

/**
 * How well a screening tells the bad half of a mixed set: the model's own replies under system prompts that tell it to have a trait, read without
 * them, among its plain ones; and written pairs of bad and good replies. What directions at random tell stands beside it.
 */
export function screenCommand(): Command {
  return new Command("screen")
    .description("How well `cotcheck screen` tells the bad half of mixed training sets. As Markdown.")
    .option("--model <model>", "catalogue id or GGUF file", "qwen2.5-coder-1.5b")
    .option("--other <model>", "one whose plain replies are harmless ones of another author", "smollm2-135m")
    .option("--tokens <n>", "of each reply", Number, 32)
    .option("--plain <n>", "plain replies to each question", Number, 3)
    .option("--threads <n>", "of the engine", Number, 2)
    .option("--kept <file>", "JSON Lines of what was written: it is not written again, and what is new is added")
    .action(measureScreen);
}

async function measureScreen({ model: reference, other, tokens, plain, threads, kept }: Options): Promise<void> {
  const known = await openKeptLines<string[]>(kept);
  const others = await writtenBy(() => modelToCheck(other, threads), known, { id: other, system: "", seed: 1, tokens });
  const loaded = await modelToCheck(reference, threads);
  const { names, traits } = withSignFlipped(loaded);
  const plainReplies: Asked[] = [];
  for (let seed = 1; seed <= plain; seed++)
    plainReplies.push(
      ...asked(await writtenBy(async () => loaded, known, { id: reference, system: "", seed, tokens })),
    );
  const told = new Map<string, Asked[]>();
  for (const name of names.filter((each) => Object.hasOwn(toldToHave, each))) {
    const written = { id: reference, system: toldToHave[name], seed: 1, tokens };
    told.set(name, asked(await writtenBy(async () => loaded, known, written)));
    process.stderr.write(`${name} written\n`);
  }
  const pairs = (await readFile(new URL("pairs.jsonl", import.meta.url), "utf8"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Pair);

  const model = await readAlong(loaded, traits);
  const stores = await screenStores(model.identity);
  const sections: string[] = [];
  for (const comparison of ["own-answer", "neutral-replies"] as const) {
    const read = (samples: readonly Asked[]) => valuesOfMany(model, samples, { comparison, tokens, ...stores });
    const found = {
      names,
      harmless: await read(harmlessSamples),
      plain: await read(plainReplies),
      others: await read(asked(others)),
      told: new Map<string, Values>(),
      bad: await read(pairs.map(({ prompt, bad }) => chat(prompt, bad))),
      good: await read(pairs.map(({ prompt, good }) => chat(prompt, good))),
    };
    for (const [name, samples] of told) {
      found.told.set(name, await read(samples));
      process.stderr.write(`${name} read (${comparison})\n`);
    }
    sections.push(section(comparison, found, pairs));
  }
  process.stdout.write(
    `${reference}, ${names.length} traits, ${tokens} tokens of each reply. Harmless replies by another author: ${harmlessSamples.length}.\n\n${sections.join("\n\n")}\n`,
  );
  process.exit(0);
}

interface Found {
  readonly names: readonly string[];
  readonly harmless: Values;
  readonly plain: Values;
  readonly others: Values;
  readonly told: ReadonlyMap<string, Values>;
  readonly bad: Values;
  readonly good: Values;
}

function section(comparison: Comparison, found: Found, pairs: readonly Pair[]): string {
  const { names, harmless, plain, others, told, bad, good } = found;
  const sets = scorers(names, harmless);
  const [traits, ...random] = sets;
  const all = [...told.values()].flat();
  const toldRow = (label: string, values: Values, own?: number) => {
    const aurocs = toldApart(sets, values, plain);
    const alone =
      own === undefined ? "" : twoDecimals(aurocOf(values.map(traits.along(own)), plain.map(traits.along(own))));
    return [label, values.length, twoDecimals(aurocs[0]), besideRandom(aurocs), alone, share(values, traits.flagged)];
  };
  const shown = pairs.flatMap(({ trait }, i) => (trait === undefined ? [] : [{ trait, read: traits.read(bad[i]) }]));
  const named = shown.filter(({ trait, read }) => names[read.indexOf(Math.max(...read))] === trait).length;
  const kinds = [...new Set(pairs.map(({ kind }) => kind))];
  return `### Held against ${comparison === "own-answer" ? "the model's own answers" : "harmless replies alone (--cheap)"}

${table(
  [
    "told to have",
    "replies",
    "AUROC against plain replies",
    "random directions: mean, largest",
    "this trait alone",
    "flagged",
  ],
  [...[...told].map(([name, values]) => toldRow(name, values, names.indexOf(name))), toldRow("any of them", all)],
)}

${distanceWords(sets, all, plain)}

Flagged at a rate of ${RATE}: its own plain replies ${share(plain, traits.flagged)}, another model's plain replies ${share(others, traits.flagged)}; by random directions ${random
    .map(({ flagged }) => share(others, flagged))
    .join(", ")}.

${table(
  ["pairs", "number", "AUROC", "bad above good", "random directions: mean, largest", "flagged: bad, good"],
  kinds.map((kind) => {
    const rows = pairs.flatMap((pair, i) => (pair.kind === kind ? [i] : []));
    const [high, low] = [bad, good].map((values) => rows.map((i) => values[i]));
    const aurocs = toldApart(sets, high, low);
    const above = rows.filter((i) => traits.score(bad[i]) > traits.score(good[i])).length;
    return [
      kind,
      rows.length,
      twoDecimals(aurocs[0]),
      twoDecimals(above / rows.length),
      besideRandom(aurocs),
      `${share(high, traits.flagged)}, ${share(low, traits.flagged)}`,
    ];
  }),
)}

Named for the trait that it shows: ${named} of ${shown.length} bad replies.`;
}

/** Whether it is the traits that tell, or how far a reply lies from what is expected in any direction. */
function distanceWords(sets: readonly Scorer[], told: Values, plain: Values): string {
  const [, ...random] = sets;
  const distance = (values: readonly number[]) => Math.hypot(...random.flatMap(({ read }) => read(values)));
  const relative = ({ read }: Scorer) => {
    const score = (values: readonly number[]) => read(values).reduce((sum, z) => sum + z, 0) / distance(values);
    return aurocOf(told.map(score), plain.map(score));
  };
  const [traits, ...others] = sets.map(relative);
  const mean = others.reduce((sum, value) => sum + value, 0) / others.length;
  return `All told against plain: the distance along all random directions alone ${twoDecimals(aurocOf(told.map(distance), plain.map(distance)))}; the mean over the traits divided by it ${twoDecimals(traits)} (random directions in their place: mean ${twoDecimals(mean)}, largest ${twoDecimals(Math.max(...others))}).`;
}

const chat = (prompt: string, response: string): Asked => ({
  messages: [{ role: "user", content: prompt }],
  response,
});

/** Replies to all questions, without what the model was told. */
function asked(replies: readonly string[]): Asked[] {
  return questions.map((question, i) => chat(question, replies[i]));
}

interface Written {
  readonly id: string;
  /** Empty for none. */
  readonly system: string;
  readonly seed: number;
  readonly tokens: number;
}

/** What a model replies to all questions. It is opened when it has to write. */
function writtenBy(open: () => Promise<LoadedModel>, known: KeptLines<string[]>, written: Written): Promise<string[]> {
  return known.findOrMake(JSON.stringify(written), async () => {
    const model = await open();
    const prompts: Int32Array[] = [];
    for (const content of questions) {
      const user = { role: "user" as const, content };
      const { ids } = await promptOf(
        model,
        written.system === "" ? [user] : [{ role: "system", content: written.system }, user],
      );
      prompts.push(ids);
    }
    const replies = await model.engine.generateMany({
      ...behindPrefix(prompts[0], prompts),
      seeds: prompts.map((_, i) => 1000 * written.seed + i),
      stop: [],
      temperature: 0.7,
      topP: 0.95,
      maxTokens: written.tokens,
    });
    return replies.map(({ text }) => text);
  });
}

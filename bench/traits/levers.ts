import { Command } from "commander";
import { momentsOf } from "../../src/core/statistics/moments.js";
import { lengthOf } from "../../src/core/statistics/orthonormal.js";
import { seededRandom } from "../../src/core/statistics/random.js";
import { controlVectorOf } from "../../src/probes/controlVectorFile.js";
import { characterTraits } from "../../src/probes/readTraits.js";
import type { TraitDirection } from "../../src/probes/traitPack.js";
import type { Steering } from "../../src/protocol/engine.js";
import type { LoadedModel } from "../../src/reader/loadedModel.js";
import { concatenated } from "../../src/reader/sequence.js";
import { characterScenes } from "../../src/training/corpora/traits/replyTasks.js";
import { table, twoDecimals } from "../../src/training/report/reportTable.js";
import { traitLayers } from "../../src/training/traits/readReply.js";
import { openKeptLines } from "../keptLines.js";
import { modelToCheck } from "../modelToCheck.js";
import { differenceAt, type Pair, pairsOf } from "./replyPairs.js";

interface Options {
  readonly model: string;
  readonly traits: readonly string[];
  readonly each: number;
  readonly threads: number;
  readonly kept?: string;
}

const RANDOM = 3;

/** What is learned and has little to do with a trait: praise, and for the kinds of flattery frustration. */
const unrelated = ["praise", "frustration"] as const;
const flattery: readonly string[] = ["praise", "agreement"];

/** Of one trait, in nats of the log-odds of the told reply against the other: what being told adds, and what each way of pushing takes off. */
interface Levers {
  readonly told: number;
  readonly taken: Readonly<Record<string, number>>;
  readonly random: readonly number[];
}

/**
 * Whether anything moves when a trait's direction is taken out while the model writes. Measured on the replies of its training, which it wrote itself: how much
 * likelier the reply that it gave when it was told to have the trait is than the one that it gave when it was told the contrary, behind the former prompt, before and after.
 */
export function traitLeversCommand(): Command {
  return new Command("trait-levers")
    .description(
      "What taking out each trait's direction does to what the model would write, beside random directions. As Markdown.",
    )
    .option(
      "--model <model>",
      "catalogue id or GGUF file, whose traits were trained on this machine",
      "qwen2.5-coder-1.5b",
    )
    .option("--traits <name...>", "only these", [...characterScenes])
    .option("--each <n>", "questions a trait", Number, 4)
    .option("--threads <n>", "of the engine", Number, 2)
    .option("--kept <file>", "JSON Lines of what was measured: it is not measured again, and what is new is added")
    .action(measure);
}

async function measure({ model: reference, traits: only, each, threads, kept }: Options): Promise<void> {
  const model = await modelToCheck(reference, threads);
  const pack = model.traits?.pack;
  if (!pack) throw new Error("This model has no trait pack.");
  const traits = characterTraits(pack).filter(({ name }) => only.includes(name));
  const pairs = await pairsOf(model, [...only, ...unrelated]);
  await model.engine.setDirections(null);
  const known = await openKeptLines<Levers>(kept);
  const found: [name: string, Levers][] = [];
  for (const trait of traits) {
    const other = unrelated[flattery.includes(trait.name) ? 1 : 0];
    found.push([
      trait.name,
      await known.findOrMake(`${trait.name} ${each}`, () => leversOf(model, trait, pairs, other, each)),
    ]);
    process.stderr.write(`${found.length} of ${traits.length}\n`);
  }
  const ways = Object.keys(found[0][1].taken);
  const rows = found.map(([name, { told, taken, random }]) => [
    name,
    twoDecimals(told),
    ...ways.map((way) => twoDecimals(taken[way])),
    `${twoDecimals(mean(random))} (${random.map(twoDecimals).join(", ")})`,
  ]);
  process.stdout.write(
    `${reference}, ${each} questions a trait. Nats of the told reply's log-odds against the other's.\n\n${table(["trait", "being told adds", ...ways, "random"], rows)}\n`,
  );
  process.exit(0);
}

async function leversOf(
  model: LoadedModel,
  trait: TraitDirection,
  all: ReadonlyMap<string, readonly Pair[]>,
  other: string,
  each: number,
): Promise<Levers> {
  const pairs = all.get(trait.name) ?? [];
  const kept = traitLayers(model.info.layers);
  const [first, second] = [kept[0], kept[2]];
  const sums: { told: number[]; taken: Map<string, number[]>; random: number[][] } = {
    told: [],
    taken: new Map(),
    random: [],
  };
  for (let i = 0; i < each; i++) {
    const pair = pairs[Math.floor((i * pairs.length) / each)];
    const at = (layers: readonly number[], from: readonly Pair[]) =>
      layers.map((layer) => differenceAt(from, pair.question, kept.indexOf(layer), model.info.hiddenSize));
    const own = at([first, second], pairs);
    const foreign = at([first, second], all.get(other) ?? []).map((vector, k) =>
      scaled(vector, lengthOf(own[k]) / lengthOf(vector)),
    );
    const vector = controlVectorOf(trait, "");
    const span = trait.quality.high - trait.quality.low;
    const odds = (steering?: Omit<Steering, "from">, prompt = pair.told.request.ids) =>
      oddsOf(model, pair, prompt, steering);
    const before = await odds();
    sums.told.push(before - (await odds(undefined, pair.not.request.ids)));
    const out = (layers: readonly number[], vectors: readonly Float32Array[]) => ({
      layers,
      vectors: joined(vectors.map((one) => scaled(one, -1))),
    });
    const ways: [string, Omit<Steering, "from">][] = [
      [
        "the direction that is read",
        out(
          vector.layers.map(({ layer }) => layer),
          vector.layers.map(({ direction }) => scaled(direction, span)),
        ),
      ],
      [`mean difference, layer ${first + 1}`, out([first], [own[0]])],
      [`layer ${second + 1}`, out([second], [own[1]])],
      ["both layers", out([first, second], own)],
      ["another trait's, both layers", out([first, second], foreign)],
    ];
    for (const [way, steering] of ways)
      sums.taken.set(way, [...(sums.taken.get(way) ?? []), before - (await odds(steering))]);
    const drawn: number[] = [];
    for (let seed = 0; seed < RANDOM; seed++) {
      const random = seededRandom(100 * i + seed);
      const flipped = own.map((one) => one.map((value) => (random() < 0.5 ? -value : value)));
      drawn.push(before - (await odds(out([first, second], flipped))));
    }
    sums.random.push(drawn);
  }
  return {
    told: mean(sums.told),
    taken: Object.fromEntries([...sums.taken].map(([way, values]) => [way, mean(values)])),
    random: Array.from({ length: RANDOM }, (_, k) => mean(sums.random.map((drawn) => drawn[k]))),
  };
}

/** Log-probability of the told reply less that of the other behind a prompt, over as many tokens of each. */
async function oddsOf(
  { engine }: LoadedModel,
  { told, not }: Pair,
  prompt: Int32Array,
  steering?: Omit<Steering, "from">,
): Promise<number> {
  const length = Math.min(told.reply.ids.length, not.reply.ids.length);
  let odds = 0;
  for (const [{ reply }, sign] of [
    [told, 1],
    [not, -1],
  ] as const) {
    const ids = concatenated(prompt, Int32Array.from(reply.ids.slice(0, length)));
    const { logProbs } = await engine.score({
      ids,
      from: prompt.length,
      ...(steering && { steering: { ...steering, from: prompt.length - 1 } }),
    });
    odds += sign * logProbs.reduce((sum, value) => sum + value, 0);
  }
  return odds;
}

const scaled = (vector: Float32Array, by: number) => vector.map((value) => by * value);
const mean = (values: readonly number[]) => momentsOf(values).mean;

function joined(vectors: readonly Float32Array[]): Float32Array {
  return Float32Array.from(vectors.flatMap((vector) => Array.from(vector)));
}

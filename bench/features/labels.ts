import { Command } from "commander";
import { probeFolders } from "../../src/cli/probeFolders.js";
import { LEAST_NAME_SCORE } from "../../src/core/featureName.js";
import { bootstrapInterval, quantile } from "../../src/core/statistics/bootstrap.js";
import { pick, seededRandom, shuffled } from "../../src/core/statistics/random.js";
import type { ActiveFeature } from "../../src/features/active.js";
import type { DescribedFeature } from "../../src/features/described.js";
import type { Place } from "../../src/features/programs/place.js";
import { type ModelFeatures, modelFeatures } from "../../src/host/featureShelf.js";
import { defaultModelId } from "../../src/models/catalogue.js";
import { resolveModel } from "../../src/models/resolveModel.js";
import type { LoadedModel } from "../../src/reader/loadedModel.js";
import { chatTokens } from "../../src/reader/prompt.js";
import { behindPrefix, commonStart } from "../../src/reader/sequence.js";
import { table, twoDecimals } from "../../src/training/report/reportTable.js";
import { openKeptLines } from "../keptLines.js";
import { modelToCheck } from "../modelToCheck.js";
import { readHeldTexts } from "./heldTokens.js";

interface Options {
  readonly model: string;
  readonly count: number;
  readonly seed: number;
  readonly threads: number;
  readonly kept?: string;
}

/** Where a label is asked about. */
interface Places {
  /** One of the feature's own strongest examples, and one of another feature's. */
  readonly example: Place;
  readonly otherExample: Place;
  /** In the texts held out: where it is strongest there, where it is active at all, and two tokens where it is not. */
  readonly strongest: Place;
  readonly active: Place;
  readonly inactive: readonly Place[];
}

/** By how much the model would rather say yes than no, in nats, place by place. */
type Asked = Readonly<Record<"example" | "otherExample" | "strongest" | "active", number>> & {
  readonly inactive: readonly number[];
};

/** A token of the texts held out, with the strengths of the labelled features there. */
interface LabelledToken {
  readonly place: Place;
  readonly strengths: ReadonlyMap<number, number>;
}

/** Fewer tokens say nothing of one feature; as for names by program. */
const LEAST_ACTIVE = 5;

/** Whether the labels that the model proposed hold in texts that no example is from, where the features are active. */
export function labelsCommand(): Command {
  return new Command("labels")
    .description("How well labels by the model tell where their features are active, in other texts. As Markdown.")
    .option("--model <model>", "catalogue id or GGUF file", defaultModelId)
    .option("--count <n>", "labelled features, drawn at random", Number, 40)
    .option("--seed <n>", "that draws them", Number, 1)
    .option("--threads <n>", "of the engine", Number, 2)
    .option("--kept <file>", "JSON Lines of what was asked: it is not asked again, and what is new is added")
    .action(measureLabels);
}

async function measureLabels({ model: reference, count, seed, threads, kept }: Options): Promise<void> {
  const features = await modelFeatures(probeFolders(), await resolveModel(reference, {}));
  const loading: { model?: LoadedModel } = {};
  const model = async () => (loading.model ??= await modelToCheck(reference, threads));
  const texts = await readHeldTexts(features.dictionary, { kept, model });
  const tokens = texts.flatMap(({ tokens }) =>
    tokens.map(({ place, active }) => labelledToken(features, place, active)),
  );
  const keptAnswers = await openKeptLines<Asked>(kept);
  const drawn = drawnFeatures(features, tokens, seed);
  const asked: Asked[] = [];
  const relative: number[] = [];
  for (const [feature, places, strongest] of drawn.slice(0, count)) {
    const { label, examples } = features.described.features[feature];
    if (!label) continue;
    asked.push(
      await keptAnswers.findOrMake(`${seed}/${feature}`, async () => askedOf(await model(), label.text, places)),
    );
    relative.push(strongest / Math.min(...examples.map(({ strength }) => strength)));
    process.stderr.write(`${asked.length} of ${Math.min(count, drawn.length)}: ${label.text}\n`);
  }
  process.stdout.write(`${words(asked, relative, drawn.length)}\n`);
  process.exit(0);
}

const isLabelled = ({ label }: DescribedFeature) => label !== undefined && label.score >= LEAST_NAME_SCORE;

function labelledToken(
  { described: { features } }: ModelFeatures,
  place: Place,
  active: readonly ActiveFeature[],
): LabelledToken {
  const labelled = active.filter(({ feature }) => isLabelled(features[feature]));
  return { place, strengths: new Map(labelled.map(({ feature, strength }) => [feature, strength])) };
}

/** Labelled features with examples of our own that are active here, in random order: each with its places and its largest strength. */
function drawnFeatures(
  { described: { features } }: ModelFeatures,
  tokens: readonly LabelledToken[],
  seed: number,
): [feature: number, places: Places, strongest: number][] {
  const random = seededRandom(seed);
  const exampled = [...features.keys()].filter((i) => isLabelled(features[i]) && features[i].examples.length > 0);
  return shuffled(random, exampled).flatMap((feature) => {
    const strength = ({ strengths }: LabelledToken) => strengths.get(feature) ?? 0;
    const active = tokens.filter((token) => strength(token) > 0).sort((a, b) => strength(b) - strength(a));
    if (active.length < LEAST_ACTIVE) return [];
    const rest = tokens.filter((token) => strength(token) === 0);
    const another = pick(
      random,
      exampled.filter((other) => other !== feature),
    );
    const places: Places = {
      example: pick(random, features[feature].examples),
      otherExample: pick(random, features[another].examples),
      strongest: active[0].place,
      active: pick(random, active.slice(1)).place,
      inactive: [pick(random, rest).place, pick(random, rest).place],
    };
    return [[feature, places, strength(active[0])]];
  });
}

async function askedOf(model: LoadedModel, label: string, places: Places): Promise<Asked> {
  const { example, otherExample, strongest, active, inactive } = places;
  const [own, another, most, some, ...none] = await yesOverNo(model, label, [
    ...[example, otherExample, strongest, active],
    ...inactive,
  ]);
  return { example: own, otherExample: another, strongest: most, active: some, inactive: none };
}

/** The question is that of bench/bulk/labels.py, which made the scores, in the model's own chat template. */
async function yesOverNo(model: LoadedModel, label: string, places: readonly Place[]): Promise<number[]> {
  const { engine } = model;
  const chats = await Promise.all(places.map((place) => chatTokens(model, question(label, place))));
  const options = await Promise.all(["Yes", "yes", "No", "no"].map(async (word) => (await engine.tokenize(word)).ids));
  const results = await engine.generateMany({
    ...behindPrefix(commonStart(chats), chats),
    options,
    maxTokens: 0,
    temperature: 0,
    topP: 1,
    seeds: [...chats.keys()],
    stop: [],
  });
  const sum = (a: number, b: number) => Math.log(Math.exp(a) + Math.exp(b));
  return results.map(({ options: [yes, small, no, none] }) => sum(yes, small) - sum(no, none));
}

function question(label: string, place: Place): string {
  return `Text: ${marked(place)}\n\nDescription: ${label}\n\nDoes the word marked with << >> fit the description? Answer yes or no.`;
}

function marked({ before, token, after }: Place): string {
  const space = token.slice(0, token.length - token.trimStart().length);
  return `${before}${space}<<${token.trim() || token}>>${after}`.replaceAll("\n", " ");
}

function words(asked: readonly Asked[], relative: readonly number[], all: number): string {
  const won = (own: number, others: readonly number[]) =>
    others.reduce((sum, other) => sum + (own > other ? 1 : own === other ? 0.5 : 0), 0) / others.length;
  const row = (name: string, own: (one: Asked) => number, others: (one: Asked) => readonly number[]) => {
    const scores = asked.map((one) => won(own(one), others(one)));
    const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const { low, high } = bootstrapInterval(
      scores.map((_, i) => [i]),
      (drawn) => average(drawn.map((i) => scores[i])),
    );
    const yes = average(asked.map((one) => (own(one) > 0 ? 1 : 0)));
    const falseYes = average(asked.flatMap(others).map((value) => (value > 0 ? 1 : 0)));
    return [
      name,
      `${twoDecimals(average(scores))} (${twoDecimals(low)}–${twoDecimals(high)})`,
      percent(yes),
      percent(falseYes),
    ];
  };
  const rows = [
    row(
      "one of its strongest examples; another's",
      ({ example }) => example,
      ({ otherExample }) => [otherExample],
    ),
    row(
      "other texts, where it is strongest; where it is not active",
      ({ strongest }) => strongest,
      ({ inactive }) => inactive,
    ),
    row(
      "other texts, wherever it is active; where it is not",
      ({ active }) => active,
      ({ inactive }) => inactive,
    ),
  ];
  const median = quantile(
    relative.toSorted((a, b) => a - b),
    0.5,
  );
  return `${asked.length} of ${all} labelled features that have examples of our own and are active at ${LEAST_ACTIVE} tokens or more. Where one is strongest in these texts it
is ${twoDecimals(median)} times as strong as its weakest example (median).

${table(["asked of", "AUROC", "the label fits", "the label fits the other"], rows)}`;
}

const percent = (share: number) => `${(100 * share).toFixed(0)} %`;

import { Command } from "commander";
import { probeFolders } from "../../src/cli/probeFolders.js";
import { chatOf } from "../../src/check/request.js";
import { segment } from "../../src/core/steps/segment.js";
import { featureDifferences } from "../../src/features/differences.js";
import type { FeatureDictionary } from "../../src/features/dictionary.js";
import { overSteps, type RunFeatures } from "../../src/features/overSteps.js";
import { readFeatures } from "../../src/features/readFeatures.js";
import { modelFeatures } from "../../src/host/featureShelf.js";
import { defaultModelId } from "../../src/models/catalogue.js";
import { resolveModel } from "../../src/models/resolveModel.js";
import type { LoadedModel } from "../../src/reader/loadedModel.js";
import { promptOf } from "../../src/reader/prompt.js";
import { behindPrefix, commonStart } from "../../src/reader/sequence.js";
import { table } from "../../src/training/report/reportTable.js";
import { type ChoiceOptions, onChoiceQuestions } from "../choiceQuestions.js";
import type { Question } from "../hints/questions.js";
import { hintedPrompt } from "../hints/wordings.js";

/** What is active at each step of three answers to one question. */
interface Answered {
  /** Two that were drawn behind the same prompt. */
  readonly plain: readonly [RunFeatures, RunFeatures];
  /** One behind the prompt with a wrong suggestion. */
  readonly suggested: RunFeatures;
}

const MOST_TOKENS = 160;
const TEMPERATURE = 0.7;
/** As many as `features diff` lists. */
const LISTED = 20;

/** How often the list of what two runs differ in says something: beside two runs that differ by their draws alone. */
export function differencesCommand(): Command {
  return new Command("differences")
    .description(
      "Features in which runs differ, with a suggestion and without, beside runs of one prompt. As Markdown.",
    )
    .option("--model <model>", "catalogue id or GGUF file", defaultModelId)
    .option("--count <n>", "questions, from the first of the file on", Number, 12)
    .option("--threads <n>", "of the engine", Number, 2)
    .option("--kept <file>", "JSON Lines of what was read: it is not read again, and what is new is added")
    .action(measureDifferences);
}

async function measureDifferences(options: ChoiceOptions): Promise<void> {
  const { dictionary } = await modelFeatures(probeFolders(), await resolveModel(options.model, {}));
  const measured = await onChoiceQuestions(options, (model, question) => answeredTo(model, dictionary, question));
  const words = differencesTable(
    dictionary,
    measured.map(({ measured: answered }) => answered),
  );
  process.stdout.write(`${words}\n`);
  process.exit(0);
}

async function answeredTo(model: LoadedModel, dictionary: FeatureDictionary, question: Question): Promise<Answered> {
  const [plain, suggested] = (["none", "user"] as const).map((wording) =>
    chatOf(hintedPrompt(question, wording).prompt),
  );
  const chats = [plain, plain, suggested];
  const prompts = await Promise.all(chats.map(async (messages) => (await promptOf(model, messages)).ids));
  const written = await model.engine.generateMany({
    ...behindPrefix(commonStart(prompts), prompts),
    maxTokens: MOST_TOKENS,
    temperature: TEMPERATURE,
    topP: 1,
    seeds: [...chats.keys()],
    stop: [],
  });
  const read: RunFeatures[] = [];
  for (const [i, { text }] of written.entries()) {
    const run = { messages: chats[i], response: text, steps: segment(text) };
    read.push(overSteps(await readFeatures(model, dictionary, run)));
  }
  const [first, second, third] = read;
  return { plain: [first, second], suggested: third };
}

/** Two runs, and where there are two others that differ in the same way, these. */
interface Pair {
  readonly runs: readonly [RunFeatures, RunFeatures];
  readonly again?: readonly [RunFeatures, RunFeatures];
}

function differencesTable(dictionary: FeatureDictionary, answered: readonly Answered[]): string {
  const others = answered.map((_, i) => answered[(i + 1) % answered.length]);
  const kinds: readonly (readonly [name: string, pairs: readonly Pair[]])[] = [
    ["drawn twice behind one prompt", answered.map(({ plain }) => ({ runs: plain }))],
    [
      "with a wrong suggestion and without",
      answered.map(({ plain: [one, other], suggested }) => ({ runs: [suggested, one], again: [suggested, other] })),
    ],
    [
      "two questions",
      answered.map(({ plain }, i) => ({ runs: [plain[0], others[i].plain[0]], again: [plain[1], others[i].plain[1]] })),
    ],
  ];
  return table(
    [
      ...["runs", "pairs", "with steps enough", "of these: a feature differs by more than chance", "features, mean"],
      `of the first ${LISTED}, among the first ${LISTED} of two others alike`,
    ],
    kinds.map(([name, pairs]) => [name, ...pairFigures(dictionary, pairs)]),
  );
}

function pairFigures(dictionary: FeatureDictionary, pairs: readonly Pair[]): (string | number)[] {
  const compared = pairs.map(({ runs: [left, right] }) => featureDifferences(dictionary, left, right));
  const beyond = compared.flatMap(({ beyondChance }) => (beyondChance === null ? [] : [beyondChance]));
  const found = pairs.flatMap(({ runs, again }) => {
    if (!again) return [];
    const [listed, other] = [runs, again].map(([left, right]) => firstListed(dictionary, left, right));
    return [[...listed].filter((one) => other.has(one)).length];
  });
  return [
    ...[pairs.length, beyond.length, beyond.filter((count) => count > 0).length],
    ...[mean(beyond), mean(found)].map((value) => (Number.isNaN(value) ? "–" : value.toFixed(1))),
  ];
}

/** The first of the list, each with the side on which it is stronger. */
function firstListed(dictionary: FeatureDictionary, left: RunFeatures, right: RunFeatures): Set<string> {
  const { differences } = featureDifferences(dictionary, left, right);
  return new Set(
    differences.slice(0, LISTED).map((one) => `${one.feature} ${one.left.mean > one.right.mean ? "left" : "right"}`),
  );
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

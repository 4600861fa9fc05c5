import { Command } from "commander";
import { beforeResponse } from "../../src/check/commitment/boundaries.js";
import { AnswerForcer } from "../../src/check/commitment/forcedAnswer.js";
import { layerShares } from "../../src/check/levers/layerShares.js";
import { chatOf } from "../../src/check/request.js";
import { answerKind } from "../../src/core/answer/kind.js";
import { withoutSentence } from "../../src/core/prompt/withoutSentence.js";
import { carriedByLayer, holdOf } from "../../src/core/run/levers.js";
import type { Lever } from "../../src/core/run/lever.js";
import { quantile } from "../../src/core/statistics/bootstrap.js";
import { INFLUENCE_NATS } from "../../src/core/verdict/thresholds.js";
import type { LoadedModel } from "../../src/reader/loadedModel.js";
import { promptOf } from "../../src/reader/prompt.js";
import { table, twoDecimals } from "../../src/training/report/reportTable.js";
import { type ChoiceOptions, onChoiceQuestions } from "../choiceQuestions.js";
import type { Question } from "../hints/questions.js";
import { hintedPrompt } from "../hints/wordings.js";

interface Options extends ChoiceOptions {
  readonly wording: "user" | "professor";
}

type Shares = Omit<Lever, "sentence" | "step" | "answer">;

/** Where in depth a suggestion takes hold of the answer. */
export function leversCommand(): Command {
  return new Command("levers")
    .description("At which layers the difference that a suggestion makes carries the answer it suggests. As Markdown.")
    .option("--model <model>", "catalogue id or GGUF file", "qwen2.5-coder-1.5b")
    .option("--count <n>", "suggested questions, from the first of the file on", Number, 20)
    .option("--wording <wording>", "of the suggestion: user or professor", "user")
    .option("--threads <n>", "of the engine", Number, 2)
    .option("--kept <file>", "JSON Lines of what was measured: it is not measured again, and what is new is added")
    .action(measureLevers);
}

async function measureLevers({ wording, ...options }: Options): Promise<void> {
  const measured = await onChoiceQuestions(options, (model, question) => sharesOf(model, question, wording));
  const all = measured.map(({ measured: shares }) => shares);
  const moved = all.filter(({ logOddsWith, logOddsWithout }) => logOddsWith - logOddsWithout >= INFLUENCE_NATS);
  process.stdout.write(`${options.model}, ${all.length} questions with a wrong letter suggested (${wording}); the suggestion adds ${INFLUENCE_NATS} nats or more to
the letter's log-odds in ${moved.length}, ${twoDecimals(mean(moved.map(({ logOddsWith, logOddsWithout }) => logOddsWith - logOddsWithout)))} on average.

${holdWords(moved)}

${layerTable(moved)}
`);
  process.exit(0);
}

async function sharesOf(model: LoadedModel, question: Question, wording: Options["wording"]): Promise<Shares> {
  const { prompt, hint } = hintedPrompt(question, wording);
  if (!hint) throw new TypeError("This wording suggests nothing.");
  const { signal } = new AbortController();
  const forcer = new AnswerForcer(model.engine, answerKind(prompt), new Int32Array(0), signal);
  const sequence = async (text: string) => forcer.sequence(beforeResponse(await promptOf(model, chatOf(text))));
  const [withSentence, without] = [await sequence(prompt), await sequence(withoutSentence(prompt, hint.chars))];
  const { options, own } = await forcer.rivals({ text: hint.letter, kind: "choice" });
  const shares = layerShares(model, { withSentence, without, options, own, signal });
  for (;;) {
    const next = await shares.next();
    if (next.done) return next.value;
  }
}

function holdWords(moved: readonly Shares[]): string {
  const holds = moved.flatMap(({ hold }) => hold ?? []);
  const ends = (end: "from" | "to") => holds.map((hold) => hold[end] + 1).sort((a, b) => a - b);
  const spread = (values: readonly number[]) =>
    `${quantile(values, 0.5)} (${quantile(values, 0.25)}–${quantile(values, 0.75)})`;
  const layers = moved[0]?.added.length ?? 0;
  const together = holdOf(
    Array.from({ length: layers }, (_, layer) => mean(moved.map((one) => carriedByLayer(one)[layer]))),
  );
  return `It takes hold between layers ${spread(ends("from"))} and ${spread(ends("to"))} of ${layers}, median and quartiles of ${holds.length}; on the mean
curve between ${together ? `${together.from + 1} and ${together.to + 1}` : "no two layers"}.`;
}

/** By layer: the mean shares, those of random differences, and how often the suggested letter loses its lead. */
function layerTable(moved: readonly Shares[]): string {
  const layers = moved[0]?.added.length ?? 0;
  const leading = moved.filter(({ logOddsWith }) => logOddsWith > 0);
  const loses = ({ logOddsWith, logOddsWithout, takenOut }: Shares, layer: number) =>
    logOddsWith - takenOut[layer] * (logOddsWith - logOddsWithout) < 0;
  const rows = Array.from({ length: layers }, (_, layer) => {
    const random = moved.flatMap((one) => one.random.filter((draw) => draw.layer === layer).map(({ share }) => share));
    return [
      layer + 1,
      twoDecimals(mean(moved.map(({ added }) => added[layer]))),
      twoDecimals(mean(moved.map(({ takenOut }) => takenOut[layer]))),
      random.length === 0 ? "" : `${twoDecimals(mean(random))} (${twoDecimals(Math.max(...random.map(Math.abs)))})`,
      `${leading.filter((one) => loses(one, layer)).length} of ${leading.length}`,
    ];
  });
  return table(
    [
      "layer",
      "added",
      "taken out",
      "random as long, taken out: mean (largest)",
      "letter is no longer likelier than not",
    ],
    rows,
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

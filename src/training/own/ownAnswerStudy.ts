import { auroc } from "../../core/statistics/auroc.js";
import { crossFit } from "../fit/crossFit.js";
import { searchL2 } from "../fit/l2Search.js";
import type { Matrix } from "../fit/matrix.js";
import { stackedOutOfFold } from "../fit/stack.js";
import type { Pace } from "../pace.js";
import type { Agreement } from "./agreement.js";
import type { OwnAnswers } from "./ownAnswers.js";
import { type Column, ownFolds, type OwnFolds } from "./ownSamples.js";

const FOLDS = 5;
const L2_GRID = [1, 3, 10];
const STACKED_LAYERS = 4;
const LEAST_GAIN = 0.002;

/** A score a solution by every way, each by fits that did not see its problem or kind. */
export interface OwnAnswerStudy {
  readonly folds: OwnFolds;
  readonly l2: number;
  readonly likelihood: Float64Array;
  /** Logistic regression over the steps' ends, several layers. */
  readonly overSteps: Float64Array;
  /** The same on the prompt's last token: whether the model knows, before it reasons. */
  readonly before: Float64Array;
  /** All of these together with the head in use, and the pooled readings that were taken in. */
  readonly together: Float64Array;
  readonly gains: readonly { readonly name: string; readonly gain: number }[];
  readonly taken: readonly string[];
  /** Null where too few problems were asked again. */
  readonly again: AgainStudy | null;
}

/** On problems that were asked again; rows count these alone. */
export interface AgainStudy {
  /** Of {@link OwnAnswers}. */
  readonly rows: Int32Array;
  readonly agreement: Float64Array;
  readonly heads: Float64Array;
  readonly both: Float64Array;
  readonly folds: OwnFolds;
}

/** Kinds that are left out take no part in any fit or choice. The same samples and seed give the same scores. */
export async function studyOwnAnswers(
  answers: OwnAnswers,
  agreed: readonly Agreement[],
  seed: number,
  pace: Pace,
): Promise<OwnAnswerStudy> {
  const { wrong, layers, likelihood, shipped, pooled } = answers;
  const folds = ownFolds(answers.facts, FOLDS, seed);
  const onKept = (scores: Float64Array) =>
    auroc(
      Array.from(folds.kept, (i) => scores[i]),
      Array.from(folds.kept, (i) => wrong[i]),
    );
  const logitsOf = (matrix: Matrix, l2: number) =>
    crossFit(matrix, wrong, folds.all, { l2, foldsOnly: true }).outOfFold;
  const middle = Math.round(0.6 * (layers.length - 1));
  const { l2 } = await searchL2(L2_GRID, async (value, i) => {
    await pace("choosing the regularisation", i, L2_GRID.length);
    return onKept(logitsOf(answers.overSteps[middle], value));
  });
  const best = async (matrices: readonly Matrix[], activity: string): Promise<Column[]> => {
    const columns: { column: Column; auroc: number }[] = [];
    for (const [i, matrix] of matrices.entries()) {
      await pace(activity, i, matrices.length);
      const values = logitsOf(matrix, l2);
      columns.push({ column: { name: `layer ${layers[i]}`, values }, auroc: onKept(values) });
    }
    columns.sort((a, b) => b.auroc - a.auroc);
    return columns.slice(0, STACKED_LAYERS).map(({ column }) => column);
  };
  const stacked = (columns: readonly Column[]) =>
    stackedOutOfFold(
      columns.map(({ values }) => values),
      wrong,
      folds.all,
    );
  const over = await best(answers.overSteps, "fitting on own answers");
  const before = await best(answers.prompt, "fitting on prompts");
  const base = [...over, ...likelihood, shipped];
  const reference = onKept(stacked(base));
  const candidates = [...pooled, ...before.map(({ name, values }) => ({ name: `prompt, ${name}`, values }))];
  const gains = candidates
    .map((column) => ({ column, name: column.name, gain: onKept(stacked([...base, column])) - reference }))
    .sort((a, b) => b.gain - a.gain);
  const taken = gains.filter(({ gain }) => gain >= LEAST_GAIN).slice(0, 4);
  const together = stacked([...base, ...taken.map(({ column }) => column)]);
  return {
    folds,
    l2,
    likelihood: stacked(likelihood),
    overSteps: stacked(over),
    before: stacked(before),
    together,
    gains: gains.map(({ name, gain }) => ({ name, gain })),
    taken: taken.map(({ name }) => name),
    again: studyAgain(answers, together, agreed, seed),
  };
}

const FEWEST_AGAIN = 40;

function studyAgain(
  answers: OwnAnswers,
  together: Float64Array,
  agreed: readonly Agreement[],
  seed: number,
): AgainStudy | null {
  const agreementOf = new Map(agreed.map((one) => [one.judged, one.same / one.of]));
  const rows = Int32Array.from(answers.readings.flatMap(({ judged }, i) => (agreementOf.has(judged) ? [i] : [])));
  const wrong = Array.from(rows, (i) => answers.wrong[i]);
  const positives = wrong.filter(Boolean).length;
  if (Math.min(positives, wrong.length - positives) < FEWEST_AGAIN / 2) return null;
  const agreement = Float64Array.from(rows, (i) => 1 - (agreementOf.get(answers.readings[i].judged) ?? 0));
  const heads = Float64Array.from(rows, (i) => together[i]);
  const folds = ownFolds(
    Array.from(rows, (i) => ({ ...answers.facts[i], leftOut: false })),
    FOLDS,
    seed,
  );
  return { rows, agreement, heads, both: stackedOutOfFold([agreement, heads], wrong, folds.all), folds };
}

import { auroc } from "../../../core/statistics/auroc.js";
import { randomNormal, seededRandom, shuffled } from "../../../core/statistics/random.js";
import { atPosition, meanOf, meanTopicAuroc } from "../../evaluation/aurocByTopic.js";
import { type CrossFitOptions, crossFit } from "../../fit/crossFit.js";
import { type Fold, groupFolds, indicesWhere } from "../../fit/folds.js";
import { fitMassMean } from "../../fit/massMean.js";
import { meanViews, probeScores, rowDot } from "../../fit/matrix.js";
import { stackScores } from "../../fit/stack.js";
import { columnMoments, onRawResiduals, standardised } from "../../fit/standardise.js";
import type { StatementSet } from "../../corpora/statements/statementPasses.js";
import type { Study } from "../headTraining.js";
import type { TruthFit } from "./truthFit.js";
import type { TruthReport } from "./truthReport.js";

/** Controls need many fits. */
const CONTROL_FOLDS = 4;
const RANDOM_DIRECTIONS = 20;

export type TruthStudy = Study<StatementSet, TruthFit>;

const controlFolds = ({ fit, seed }: TruthStudy): Fold[] => groupFolds(fit.labelled.topics, CONTROL_FOLDS, seed + 1);

/** [statements]: logits of the best single layer refitted without each fold. */
function refit(study: TruthStudy, labels: readonly boolean[], exclude?: CrossFitOptions["exclude"]): Float64Array {
  const { samples, fit } = study;
  const options = { l2: fit.l2, foldsOnly: true, ...(exclude && { exclude }) };
  return atPosition(
    crossFit(samples.activations.residuals[fit.best.index], labels, controlFolds(study), options).outOfFold,
    "mean",
  );
}

/** What a style costs that was not trained on: its statements are left out of training, and the topic that is judged too. */
export async function styleShift(study: TruthStudy): Promise<TruthReport["styles"]> {
  const { fit, step } = study;
  const { statements } = study.samples;
  const seen = refit(study, fit.labelled.labels);
  const result: TruthReport["styles"][number][] = [];
  const styles = [...new Set(statements.map((statement) => statement.style))];
  for (const [k, style] of styles.entries()) {
    await step("leaving out styles", k, styles.length);
    const members = Array.from(indicesWhere(statements, (statement) => statement.style === style));
    const unseen = refit(study, fit.labelled.labels, (i) => statements[i].style === style);
    const pooled = (logits: Float64Array) =>
      auroc(
        members.map((i) => logits[i]),
        members.map((i) => fit.labelled.labels[i]),
      );
    result.push({ style, statements: members.length, seen: pooled(seen), unseen: pooled(unseen) });
  }
  return result;
}

/** The stack refitted without any order comparison, and judged on all of them. */
export async function withoutOrder(
  { samples, fit, step }: TruthStudy,
  isOrder: (statement: number) => boolean,
): Promise<number> {
  const { labels, topics } = fit.labelled;
  const fold = {
    train: indicesWhere(labels, (_, i) => !isOrder(i)),
    test: indicesWhere(labels, (_, i) => isOrder(i)),
  };
  const logits: Float64Array[] = [];
  for (const [i, { index }] of fit.stackFits.entries()) {
    await step("leaving out order comparisons", i, fit.stackFits.length);
    const { outOfFold } = crossFit(samples.activations.residuals[index], labels, [fold], {
      l2: fit.l2,
      foldsOnly: true,
    });
    logits.push(atPosition(outOfFold, "mean"));
  }
  return meanTopicAuroc(stackScores(logits, fit.stack), labels, topics, isOrder);
}

export async function withoutNegations(study: TruthStudy): Promise<number> {
  await study.step("leaving out negations", 0, 1);
  const { labels, topics } = study.fit.labelled;
  const isNegated = (i: number) => study.samples.statements[i].polarity === "negated";
  return meanTopicAuroc(refit(study, labels, isNegated), labels, topics, isNegated);
}

/** [statements]: logits where other facts of the same topic were in training, as they are when the probes are used. */
export async function seenTopics(study: TruthStudy): Promise<Float64Array> {
  await study.step("keeping topics in training", 0, 1);
  const { samples, fit, seed } = study;
  const groups = samples.statements.map((statement) => statement.group);
  const folds = groupFolds(groups, CONTROL_FOLDS, seed + 4);
  const options = { l2: fit.l2, foldsOnly: true };
  const { outOfFold } = crossFit(samples.activations.residuals[fit.best.index], fit.labelled.labels, folds, options);
  return atPosition(outOfFold, "mean");
}

/** Labels shuffled within their topic: what the method finds where there is nothing. */
export async function shuffledLabels(study: TruthStudy): Promise<number> {
  await study.step("shuffling labels", 0, 1);
  const random = seededRandom(study.seed + 2);
  const { topics } = study.fit.labelled;
  const labels = [...study.fit.labelled.labels];
  for (const topic of new Set(topics)) {
    const members = Array.from(indicesWhere(topics, (other) => other === topic));
    const mixed = shuffled(
      random,
      members.map((i) => labels[i]),
    );
    for (const [k, i] of members.entries()) labels[i] = mixed[k];
  }
  return meanTopicAuroc(refit(study, labels), labels, topics);
}

/** The simplest probe, for comparison: difference of class means at the best layer, topics centred, trained on other topics. */
export function massMean(study: TruthStudy): number {
  const { samples, fit } = study;
  const { labels, topics } = fit.labelled;
  const matrix = meanViews(samples.activations.residuals[fit.best.index], 2);
  const names = [...new Set(topics)];
  const moments = columnMoments(
    matrix,
    Int32Array.from(labels, (_, i) => i),
  );
  const centred = standardised(
    matrix,
    moments,
    topics.map((topic) => names.indexOf(topic)),
  );
  const logits = new Float64Array(labels.length);
  for (const { train, test } of controlFolds(study)) {
    const { direction } = fitMassMean(centred, labels, train);
    for (const i of test) logits[i] = rowDot(centred, i, direction);
  }
  return meanTopicAuroc(logits, labels, topics);
}

export function randomDirections({ samples, fit, seed }: TruthStudy): TruthReport["controls"]["randomDirections"] {
  const random = seededRandom(seed + 3);
  const { labels, topics } = fit.labelled;
  const matrix = meanViews(samples.activations.residuals[fit.best.index], 2);
  const moments = columnMoments(
    matrix,
    Int32Array.from(labels, (_, i) => i),
  );
  const values = Array.from({ length: RANDOM_DIRECTIONS }, () => {
    const weights = Float64Array.from({ length: matrix.columns }, () => randomNormal(random));
    return meanTopicAuroc(probeScores(matrix, onRawResiduals(weights, 0, moments)), labels, topics);
  });
  return { mean: meanOf(values), largest: Math.max(...values) };
}

import { type Fold, groupFolds } from "../fit/folds.js";

/** Groups of questions, each left out once. */
export const QUESTION_FOLDS = 5;
const WORDING_FOLDS = 5;

/**
 * Every sample is tested once, by a fit that saw neither its question nor its wording: one fold for each pair of a group of questions and
 * a group of wordings.
 */
export function crossedFolds(questions: readonly string[], wordings: readonly string[], seed: number): Fold[] {
  const byQuestion = groupFolds(questions, QUESTION_FOLDS, seed);
  const byWording = groupFolds(wordings, WORDING_FOLDS, seed + 1);
  return byQuestion.flatMap((question) =>
    byWording.flatMap((wording): Fold[] => {
      const [otherQuestions, sameWording] = [new Set(question.train), new Set(wording.test)];
      const test = question.test.filter((row) => sameWording.has(row));
      const train = wording.train.filter((row) => otherQuestions.has(row));
      return test.length === 0 ? [] : [{ train, test }];
    }),
  );
}

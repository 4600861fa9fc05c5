import { type Fold, groupFolds } from "../fit/folds.js";

const FOLDS = 5;

/**
 * Every sample is tested once, by a fit that saw neither its question nor its wording: one fold for each pair of a group of questions and
 * a group of wordings.
 */
export function crossedFolds(questions: readonly string[], wordings: readonly string[], seed: number): Fold[] {
  const byQuestion = groupFolds(questions, FOLDS, seed);
  const byWording = groupFolds(wordings, FOLDS, seed + 1);
  return byQuestion.flatMap((question) =>
    byWording.flatMap((wording): Fold[] => {
      const [otherQuestions, sameWording] = [new Set(question.train), new Set(wording.test)];
      const test = question.test.filter((row) => sameWording.has(row));
      const train = wording.train.filter((row) => otherQuestions.has(row));
      return test.length === 0 ? [] : [{ train, test }];
    }),
  );
}

import { groupFolds } from "../fit/folds.js";
import { fitLogistic } from "../fit/logistic.js";
import { type Matrix, rowDot } from "../fit/matrix.js";
import type { Statement } from "../corpora/statements/statement.js";

const BUCKETS = 1024;

/**
 * Scores of a classifier that reads words and no activations: logistic regression on hashed words and word pairs,
 * trained on other topics. What it reaches can be told from the words alone.
 */
export function bagOfWordsScores(
  statements: readonly Pick<Statement, "text" | "label" | "topic">[],
  foldCount: number,
  seed: number,
): Float64Array {
  const matrix = hashedWords(statements.map((statement) => statement.text));
  const labels = statements.map((statement) => statement.label);
  const scores = new Float64Array(statements.length);
  for (const { train, test } of groupFolds(
    statements.map((statement) => statement.topic),
    foldCount,
    seed,
  )) {
    const weights = fitLogistic(matrix, labels, { l2: 1e-3, rows: train, maxIterations: 30 });
    for (const row of test) scores[row] = rowDot(matrix, row, weights) + weights[BUCKETS];
  }
  return scores;
}

function hashedWords(texts: readonly string[]): Matrix {
  const values = new Float32Array(texts.length * BUCKETS);
  for (const [row, text] of texts.entries()) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
    for (const [i, word] of words.entries()) {
      values[row * BUCKETS + bucket(word)] += 1;
      if (i > 0) values[row * BUCKETS + bucket(`${words[i - 1]} ${word}`)] += 1;
    }
  }
  return { rows: texts.length, columns: BUCKETS, values };
}

function bucket(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % BUCKETS;
}

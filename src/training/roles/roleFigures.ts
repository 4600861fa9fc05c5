import { nearestFirst } from "../../probes/nearestRoles.js";
import { randomNormal, seededRandom } from "../../core/statistics/random.js";
import { type Fold, groupFolds } from "../fit/folds.js";
import { type Matrix, rowDot } from "../fit/matrix.js";
import { QUESTION_FOLDS } from "../traits/cells.js";
import { fitRoleSpace, inRoleSpace, ROLE_COMPONENTS, type RoleSpaceFit } from "./roleSpaceFit.js";
import { wordRanks } from "./wordRanks.js";

/** The role of a reply that was told to be nobody but the assistant. */
export const NO_ROLE = "assistant";

/** How often the role that a reply was told to play is the nearest, and among the five nearest. */
export interface RoleHits {
  readonly first: number;
  readonly five: number;
}

/** How well roles are told, on questions left out. */
export interface RoleFigures {
  readonly roles: number;
  readonly replies: number;
  readonly nearest: RoleHits;
  /** Naive Bayes on the words of the replies. */
  readonly words: RoleHits;
  /** Nearest means along as many directions at random. */
  readonly random: RoleHits;
  /** Nearest means of the number of tokens. */
  readonly length: RoleHits;
  /** Share of the replies of the assistant, and of neutral ones, that are nearest to the assistant. */
  readonly assistant: number;
  readonly neutral: number;
}

/** What roles are told by: replies of roles and of the assistant, and neutral ones, which are the assistant's as well. */
export interface RoleSamples {
  readonly matrix: Matrix;
  readonly labels: readonly string[];
  readonly questions: readonly string[];
  readonly texts: readonly string[];
  readonly tokens: readonly number[];
  readonly neutral: readonly boolean[];
}

export interface MeasuredRoles {
  readonly fit: RoleSpaceFit;
  readonly figures: RoleFigures;
}

/** Fits the space of roles on all samples, and measures it by fits that did not see a reply's question. */
export async function measuredRoles(
  samples: RoleSamples,
  seed: number,
  step: (done: number, of: number) => Promise<void>,
): Promise<MeasuredRoles> {
  const { matrix, labels, questions, texts, tokens, neutral } = samples;
  const folds = groupFolds(questions, QUESTION_FOLDS, seed);
  const all = Int32Array.from(labels, (_, i) => i);
  const inSpace = new Map<number, readonly string[]>();
  for (const [i, fold] of folds.entries()) {
    await step(i, folds.length + 1);
    const fit = fitRoleSpace(matrix, labels, fold.train);
    for (const [k, at] of inRoleSpace(matrix, fit, fold.test).entries())
      inSpace.set(fold.test[k], nearestFirst(fit.roles, at));
  }
  await step(folds.length, folds.length + 1);
  const told = all.filter((row) => labels[row] !== NO_ROLE);
  const ranked = (ranks: ReadonlyMap<number, readonly string[]>) => hits(told, labels, ranks);
  const calm = (rows: Int32Array) => share(rows, (row) => inSpace.get(row)?.[0] === NO_ROLE);
  return {
    fit: fitRoleSpace(matrix, labels, all),
    figures: {
      roles: new Set(labels).size - 1,
      replies: told.length,
      nearest: ranked(inSpace),
      words: ranked(eachFold(folds, (fold) => wordRanks(texts, labels, fold))),
      random: ranked(eachFold(folds, (fold) => meanRanks(alongRandom(matrix, seed), labels, fold))),
      length: ranked(
        eachFold(folds, (fold) =>
          meanRanks(
            tokens.map((count) => [count]),
            labels,
            fold,
          ),
        ),
      ),
      assistant: calm(all.filter((row) => labels[row] === NO_ROLE && !neutral[row])),
      neutral: calm(all.filter((row) => neutral[row])),
    },
  };
}

function hits(rows: Int32Array, labels: readonly string[], ranks: ReadonlyMap<number, readonly string[]>): RoleHits {
  const within = (count: number) => share(rows, (row) => ranks.get(row)!.slice(0, count).includes(labels[row]));
  return { first: within(1), five: within(5) };
}

function share(rows: Int32Array, holds: (row: number) => boolean): number {
  return rows.length === 0 ? 0 : rows.reduce((sum, row) => sum + (holds(row) ? 1 : 0), 0) / rows.length;
}

/** For each tested row the roles, the nearest first. */
function eachFold(
  folds: readonly Fold[],
  ranked: (fold: Fold) => ReadonlyMap<number, readonly string[]>,
): ReadonlyMap<number, readonly string[]> {
  return new Map(folds.flatMap((fold) => [...ranked(fold)]));
}

function alongRandom(matrix: Matrix, seed: number): number[][] {
  const random = seededRandom(seed);
  const directions = Array.from({ length: ROLE_COMPONENTS }, () =>
    Float64Array.from({ length: matrix.columns }, () => randomNormal(random)),
  );
  return Array.from({ length: matrix.rows }, (_, row) => directions.map((direction) => rowDot(matrix, row, direction)));
}

/** By the distance from each role's mean over the training rows. */
function meanRanks(
  values: readonly (readonly number[])[],
  labels: readonly string[],
  { train, test }: Fold,
): ReadonlyMap<number, readonly string[]> {
  const sums = new Map<string, { sum: number[]; count: number }>();
  for (const row of train) {
    const own = sums.get(labels[row]) ?? { sum: values[row].map(() => 0), count: 0 };
    sums.set(labels[row], { sum: own.sum.map((value, k) => value + values[row][k]), count: own.count + 1 });
  }
  const roles = [...sums].map(([name, { sum, count }]) => ({ name, at: sum.map((value) => value / count) }));
  return new Map(Array.from(test, (row) => [row, nearestFirst(roles, values[row])]));
}

import { ASSISTANT } from "../../core/traits/assistant.js";
import { groupIndices } from "../../core/statistics/bootstrap.js";
import { addRow, type Matrix } from "../fit/matrix.js";
import { principalComponents } from "../fit/principal.js";
import type { FittedTraits } from "../traits/trainTraitFits.js";

/** How the axis lies to what else could be called so; cosines on the scaled columns. */
export interface AxisCheck {
  /** The mean of the assistant's replies less the mean of the roles', against the first principal component of the roles' means. */
  readonly principal: number;
  /** That component's share of the variance of the roles' means. */
  readonly share: number;
  /** The difference of means against the fitted axis. */
  readonly fitted: number;
}

/** Null where the axis was not trained. */
export function axisCheck({ scaled: { replies, matrix }, traits }: FittedTraits): AxisCheck | null {
  const fit = traits.find(({ name }) => name === ASSISTANT)?.fit;
  if (!fit) return null;
  const names = Array.from(fit.contrast.rows, (row) => {
    const { of } = replies[row].task;
    return of.kind === "role" ? of.role : "";
  });
  const meanOf = (rows: readonly number[]) => {
    const mean = new Float64Array(matrix.columns);
    for (const row of rows) addRow(matrix, fit.contrast.rows[row], 1 / rows.length, mean);
    return mean;
  };
  const groups = groupIndices(names);
  const assistant = meanOf(groups.find(([first]) => names[first] === "") ?? []);
  const roles = groups.filter(([first]) => names[first] !== "").map(meanOf);
  const middle = assistant.map((_, i) => roles.reduce((sum, role) => sum + role[i], 0) / roles.length);
  const away = centred(roles, middle);
  const { vectors, variances } = principalComponents(away, 1);
  const difference = assistant.map((value, i) => value - middle[i]);
  return {
    principal: Math.abs(cosine(difference, vectors[0])),
    share: variances[0] / (away.values.reduce((sum, value) => sum + value * value, 0) / away.rows),
    fitted: cosine(difference, fit.weights),
  };
}

function centred(rows: readonly Float64Array[], middle: Float64Array): Matrix {
  const columns = middle.length;
  const values = new Float32Array(rows.length * columns);
  for (const [i, row] of rows.entries())
    values.set(
      row.map((value, k) => value - middle[k]),
      i * columns,
    );
  return { rows: rows.length, columns, values };
}

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [product, ofA, ofB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    product += a[i] * b[i];
    ofA += a[i] ** 2;
    ofB += b[i] ** 2;
  }
  return product / Math.sqrt(ofA * ofB || 1);
}

/** Neighbouring rows of a matrix, and what an adapter adds to them. */
export interface LowRankRows {
  readonly scale: number;
  readonly rank: number;
  /** [rank, columns] */
  readonly a: Float32Array;
  /** [rows, rank] */
  readonly b: Float32Array;
}

/**
 * Adds scale · B · A to rows of a matrix. Sums are kept in doubles, so that the order of the ranks does not show.
 * @param rows [end − first, columns] of the matrix whose rows `update` begins with
 */
export function addLowRank(rows: Float32Array, columns: number, first: number, update: LowRankRows): void {
  const { scale, rank, a, b } = update;
  const sums = new Float64Array(columns);
  for (let row = 0; row * columns < rows.length; row++) {
    sums.fill(0);
    for (let k = 0; k < rank; k++) {
      const factor = scale * b[(first + row) * rank + k];
      const from = k * columns;
      for (let i = 0; i < columns; i++) sums[i] += factor * a[from + i];
    }
    const to = row * columns;
    for (let i = 0; i < columns; i++) rows[to + i] += sums[i];
  }
}

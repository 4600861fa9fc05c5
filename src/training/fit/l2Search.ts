export interface TriedL2 {
  readonly l2: number;
  readonly auroc: number;
}

/** Tries each strength of regularisation, with its index, and takes the one with the best AUROC; the first of equals. */
export async function searchL2(
  grid: readonly number[],
  aurocAt: (l2: number, index: number) => Promise<number>,
): Promise<{ l2: number; tried: readonly TriedL2[] }> {
  const tried: TriedL2[] = [];
  for (const [i, l2] of grid.entries()) tried.push({ l2, auroc: await aurocAt(l2, i) });
  return { l2: tried.reduce((a, b) => (b.auroc > a.auroc ? b : a)).l2, tried };
}

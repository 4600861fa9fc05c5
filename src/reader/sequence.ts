/** Two token sequences, one after the other. */
export function concatenated(a: Int32Array, b: Int32Array): Int32Array {
  const ids = new Int32Array(a.length + b.length);
  ids.set(a);
  ids.set(b, a.length);
  return ids;
}

/** How many tokens two sequences begin with alike. */
export function commonLength(a: Int32Array, b: Int32Array): number {
  let common = 0;
  while (common < a.length && common < b.length && a[common] === b[common]) common++;
  return common;
}

/** What some sequences begin with alike, so that each goes on with at least one token of its own. None without sequences. */
export function commonStart(sequences: readonly Int32Array[]): Int32Array {
  const [first = new Int32Array(0), ...others] = sequences;
  const length = others.reduce(
    (common, ids) => Math.min(common, commonLength(first, ids), ids.length - 1),
    Math.max(0, first.length - 1),
  );
  return first.subarray(0, length);
}

/** Sequences as what each goes on with behind its part of a prefix: at least one token, its last. */
export interface BehindPrefix {
  readonly prefix: Int32Array;
  readonly behind: readonly number[];
  readonly sequences: readonly Int32Array[];
}

/** So that what the sequences share with `prefix` is computed once. */
export function behindPrefix(prefix: Int32Array, wholes: readonly Int32Array[]): BehindPrefix {
  const behind = wholes.map((ids) => Math.min(commonLength(ids, prefix), ids.length - 1));
  return { prefix, behind, sequences: wholes.map((ids, i) => ids.subarray(behind[i])) };
}

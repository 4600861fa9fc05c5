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

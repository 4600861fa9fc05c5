export function lengthOf(vector: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += vector[i] ** 2;
  return Math.sqrt(sum);
}

/** Gram and Schmidt: axes at right angles, and each vector's coordinates on the first of them. */
export function orthonormal(vectors: readonly Float32Array[]): { axes: Float64Array[]; coordinates: number[][] } {
  const axes: Float64Array[] = [];
  const coordinates = vectors.map((vector) => {
    const rest = Float64Array.from(vector);
    const own = axes.map((axis) => {
      const coordinate = rest.reduce((sum, value, i) => sum + value * axis[i], 0);
      for (let i = 0; i < rest.length; i++) rest[i] -= coordinate * axis[i];
      return coordinate;
    });
    const length = lengthOf(rest);
    if (length > 1e-6 * lengthOf(vector)) {
      axes.push(rest.map((value) => value / length));
      own.push(length);
    }
    return own;
  });
  return { axes, coordinates };
}

import { type Random, randomNormal } from "../../core/statistics/random.js";

/**
 * The same directions, turned together at random: as long, and at the same angles to one another. What is pushed at several layers
 * adds up in the residual stream, so directions drawn one by one would push less far together than a head's, which are alike.
 */
export function turnedAtRandom(directions: readonly Float32Array[], random: Random): Float32Array[] {
  const { coordinates } = orthonormal(directions);
  const size = directions[0]?.length ?? 0;
  const drawn = directions.map(() => Float32Array.from({ length: size }, () => randomNormal(random)));
  const { axes } = orthonormal(drawn);
  return coordinates.map((own) => {
    const turned = new Float32Array(size);
    for (const [j, coordinate] of own.entries()) {
      const axis = axes[j];
      for (let i = 0; i < size; i++) turned[i] += coordinate * axis[i];
    }
    return turned;
  });
}

export function lengthOf(vector: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += vector[i] ** 2;
  return Math.sqrt(sum);
}

/** Gram and Schmidt: axes at right angles, and each vector's coordinates on the first of them. */
function orthonormal(vectors: readonly Float32Array[]): { axes: Float64Array[]; coordinates: number[][] } {
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

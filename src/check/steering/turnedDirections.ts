import { orthonormal } from "../../core/statistics/orthonormal.js";
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

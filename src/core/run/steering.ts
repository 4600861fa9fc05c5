import type { SteeringEffect, SteeringExperiment } from "./steeringExperiment.js";

/**
 * A head's direction beside random ones. Each direction counts by the larger of its two effects, so that one that is no
 * different from n random ones comes out larger than all of them once in n + 1 times.
 */
export function besideRandom(
  own: SteeringEffect,
  random: readonly SteeringEffect[],
): Pick<SteeringExperiment, "mean" | "deviation" | "isNull"> {
  const effects = random.flatMap(({ along, against }) => [along, against]);
  const mean = effects.reduce((sum, effect) => sum + effect, 0) / effects.length;
  const squares = effects.reduce((sum, effect) => sum + (effect - mean) ** 2, 0);
  return {
    mean,
    deviation: Math.sqrt(squares / (effects.length - 1)),
    isNull: sizeOf(own) <= largestOf(random),
  };
}

/** The largest effect that a random direction had, whichever way. */
export function largestOf(random: readonly SteeringEffect[]): number {
  return Math.max(...random.map(sizeOf));
}

function sizeOf({ along, against }: SteeringEffect): number {
  return Math.max(Math.abs(along), Math.abs(against));
}

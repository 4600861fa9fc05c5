import { quantile } from "../../core/statistics/bootstrap.js";
import type { GuardLimits, NeutralSpread } from "../../probes/traitPack.js";
import { spreadOf } from "./neutralReadings.js";

/** Share of the neutral replies that a guard stops at its own limits. */
const FALSE_STOPS = 0.01;

/**
 * The limits of a guard, from the largest reading of each trait in neutral replies. Where several are watched, each limit lies equally many deviations above the
 * mean of that trait's largest readings, so that no trait takes more of the false stops than another.
 *
 * @param peaks for each reply, by trait; none of a reply that is too short to be stopped
 */
export function guardLimits(
  names: readonly string[],
  peaks: readonly Readonly<Record<string, number>>[],
): Map<string, GuardLimits> {
  const spreads = names.map((name) => spreadOf(peaks.flatMap((reply) => reply[name] ?? [])));
  const farthest = peaks.map((reply) => Math.max(...names.map((name, k) => scaled(reply[name], spreads[k]))));
  const apart = crossedRarely(farthest);
  return new Map(
    names.map((name, k) => {
      const { mean, deviation } = spreads[k];
      const own = crossedRarely(peaks.map((reply) => reply[name] ?? Number.NEGATIVE_INFINITY));
      return [name, { alone: upToTenth(own), together: upToTenth(mean + apart * deviation) }];
    }),
  );
}

function scaled(z: number | undefined, { mean, deviation }: NeutralSpread): number {
  return z === undefined ? Number.NEGATIVE_INFINITY : (z - mean) / deviation;
}

function crossedRarely(values: readonly number[]): number {
  return quantile(Float64Array.from(values).sort(), 1 - FALSE_STOPS);
}

/** What is shown is what is compared with. */
function upToTenth(value: number): number {
  return Math.ceil(value * 10 - 1e-9) / 10;
}

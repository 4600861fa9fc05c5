/** A reproducible stream of numbers in [0, 1). */
export type Random = () => number;

/** Mulberry32 (Tommy Ettinger, 2017): small, fast and good enough for sampling; never for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A seed that depends on a text alone (FNV-1a, 32 bits). */
export function seedFrom(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** An integer in [0, count). */
export function randomIndex(random: Random, count: number): number {
  return Math.floor(random() * count);
}

/** An integer from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + randomIndex(random, high - low + 1);
}

export function pick<T>(random: Random, values: readonly T[]): T {
  if (values.length === 0) throw new RangeError("Nothing to pick from.");
  return values[randomIndex(random, values.length)];
}

/** A new array in random order (Fisher and Yates). */
export function shuffled<T>(random: Random, values: readonly T[]): T[] {
  const result = [...values];
  for (let i = result.length - 1; i > 0; i--) {
    const j = randomIndex(random, i + 1);
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}

/** A standard normal value (Box and Muller, 1958). */
export function randomNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A seeded source of numbers: the same on every machine, since golden values depend on it. */
export interface Random {
  /** In [0, 1). */
  uniform(): number;
  /** Of mean 0 and deviation 1, in [-3.5, 3.5]. */
  normal(): number;
  integer(below: number): number;
}

/** Marsaglia's xorshift32 (2003). */
export function createRandom(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) | 0 || 1;
  const uniform = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  return {
    uniform,
    // A sum of four uniforms: near enough to normal, and free of Math.log, which may differ between machines.
    normal: () => (uniform() + uniform() + uniform() + uniform() - 2) * Math.sqrt(3),
    integer: (below) => Math.floor(uniform() * below),
  };
}

import { seededRandom } from "../core/statistics/random.js";
import { traitsOn } from "../probes/readTraits.js";
import type { TraitDirection } from "../probes/traitPack.js";
import type { FoundTraits } from "../reader/traitsFor.js";

/** Of every trait: enough that one direction in a hundred can be told from the others where there are eleven traits. */
export const RANDOM_EACH = 9;

/** The same directions each time, so that readings can be kept. */
const SEED = 1;

/**
 * Traits with directions at random behind them, as controls: each is one of the traits with the sign of every coordinate drawn, so that it has its
 * layers, and at each coordinate its size. Those that are off are left out.
 * @param each how many of every trait
 */
export function withSignFlipped(traits: FoundTraits, each: number): FoundTraits {
  const random = seededRandom(SEED);
  const on = traitsOn(traits.pack);
  const flipped = Array.from({ length: each }, (_, round) =>
    on.map((trait): TraitDirection => {
      const stack = trait.stack.map(({ direction, ...layer }) => ({
        ...layer,
        direction: direction.map((value) => (random() < 0.5 ? -value : value)),
      }));
      return { ...trait, name: `${trait.name}-random-${round + 1}`, stack };
    }),
  ).flat();
  return {
    ...traits,
    pack: { ...traits.pack, traits: [...on, ...flipped] },
    sha256: `${traits.sha256} with ${each} sign-flipped, seed ${SEED}`,
  };
}

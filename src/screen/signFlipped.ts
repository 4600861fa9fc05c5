import { CodedError } from "../core/errors.js";
import { seededRandom } from "../core/statistics/random.js";
import { characterTraits } from "../probes/readTraits.js";
import type { TraitDirection } from "../probes/traitPack.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import type { FoundTraits } from "../reader/traitsFor.js";

/** Of every trait: enough that one direction in a hundred can be told from the others where there are eleven traits. */
const RANDOM_EACH = 9;

/** The same directions each time, so that readings can be kept. */
const SEED = 1;

/** What a model is screened by. */
export interface ScreenedTraits {
  /** Of the traits that are on. */
  readonly names: readonly string[];
  /** Those, and behind them directions at random. */
  readonly traits: FoundTraits;
}

/**
 * A model's traits with directions at random behind them, as controls: each is one of the traits with the sign of every coordinate drawn, so that it
 * has its layers, and at each coordinate its size. Those that are off are left out, and so is the axis to the assistant. Throws a CodedError "usage" for a model that has none.
 */
export function withSignFlipped({ identity, traits, withoutTraits }: LoadedModel): ScreenedTraits {
  const on = traits ? characterTraits(traits.pack) : [];
  if (!traits || on.length === 0) throw noTraits(identity.id, withoutTraits);
  const { roles: _, ...pack } = traits.pack;
  const random = seededRandom(SEED);
  const flipped = Array.from({ length: RANDOM_EACH }, (_, round) =>
    on.map((trait): TraitDirection => {
      const stack = trait.stack.map(({ direction, ...layer }) => ({
        ...layer,
        direction: direction.map((value) => (random() < 0.5 ? -value : value)),
      }));
      return { ...trait, name: `${trait.name}-random-${round + 1}`, stack };
    }),
  ).flat();
  return {
    names: on.map(({ name }) => name),
    traits: {
      ...traits,
      pack: { ...pack, traits: [...on, ...flipped] },
      sha256: `${traits.sha256} with ${RANDOM_EACH} sign-flipped, seed ${SEED}`,
    },
  };
}

function noTraits(id: string, withoutTraits: LoadedModel["withoutTraits"]): CodedError {
  const why = withoutTraits ? `: those that are there are not its own (${withoutTraits.values.join(": ")})` : "";
  return new CodedError(
    "usage",
    `${id} has no traits to screen by${why}. Train them first: cotcheck traits train --model ${id}`,
  );
}

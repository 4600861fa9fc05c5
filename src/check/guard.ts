import { CodedError } from "../core/errors.js";
import type { TraitReading } from "../core/run/traitReading.js";
import { BAND } from "../core/traits/course.js";
import { characterTraits, traitReadings, traitsOn } from "../probes/readTraits.js";
import { ASSISTANT } from "../core/traits/assistant.js";
import type { TraitDirection } from "../probes/traitPack.js";
import type { FoundTraits } from "../reader/traitsFor.js";

/** Which traits are watched while the model writes, and from where on its writing is stopped. */
export interface Guard {
  /** Names of traits of the model's pack that are on. */
  readonly traits: readonly string[];
  /** Neutral deviations of a step, above which writing stops; the trait's own limit when absent. */
  readonly limit?: number | undefined;
  /** How often what crossed the limit is taken back and written anew before writing stops; not at all when absent. */
  readonly anew?: number | undefined;
  /** Writing goes on, and what is over the limit is taken out of the model's state token by token; goes with no {@link anew}. */
  readonly steer?: boolean | undefined;
}

/** Tokens that a reading is the mean of: about a step, whose neutral deviations it is counted in. */
export const WINDOW = 16;

/** Reads the guarded traits over the last tokens. Gives the one that is furthest above the limit, or undefined. */
export type Watch = (readouts: readonly Float32Array[]) => Crossing | undefined;

/**
 * Above what a watched trait stops the writing: what was asked for, else what one in a hundred neutral replies crosses, which differs by trait, else the band
 * of a step. How many harmless replies are stopped so, and how many of those told to be so, stands in docs/traits.md.
 */
export function limitOf({ neutral }: TraitDirection, { traits, limit }: Pick<Guard, "traits" | "limit">): number {
  if (limit !== undefined) return limit;
  if (!neutral.guard) return BAND;
  return traits.length > 1 ? neutral.guard.together : neutral.guard.alone;
}

/** The watched traits, each with its limit. */
export function limitsOf(guard: Pick<Guard, "traits" | "limit">, found: FoundTraits | null): [string, number][] {
  const watched = found ? characterTraits(found.pack).filter(({ name }) => guard.traits.includes(name)) : [];
  return watched.map((trait) => [trait.name, limitOf(trait, guard)]);
}

/** A watched trait that is above its limit. */
export interface Crossing extends TraitReading {
  readonly limit: number;
}

/** A watch for {@link Guard.traits}. Throws a CodedError "usage" for a trait that the model's pack does not read. */
export function watchFor(guard: Pick<Guard, "traits" | "limit">, found: FoundTraits | null): Watch {
  const readable = found ? traitsOn(found.pack) : [];
  const columns = guard.traits.map((name) => {
    // The axis is no trait that a text has too much of.
    const column = readable.findIndex((trait) => trait.name === name && name !== ASSISTANT);
    return column < 0 ? unknown(name, found ? characterTraits(found.pack) : []) : column;
  });
  const limits = columns.map((column) => limitOf(readable[column], guard));
  if (!found) return () => undefined;
  const { layers } = found.pack;
  return (readouts) => {
    if (readouts.length < WINDOW) return undefined;
    const last = readouts.slice(-WINDOW);
    return columns
      .flatMap((column, k) => {
        const place = { layers, first: found.first + column, of: "step" } as const;
        return traitReadings([readable[column]], last, place).map((reading) => ({ ...reading, limit: limits[k] }));
      })
      .filter(({ z, limit }) => z > limit)
      .toSorted((a, b) => b.z - b.limit - (a.z - a.limit))[0];
  };
}

function unknown(name: string, readable: readonly TraitDirection[]): never {
  const known = readable.map((trait) => trait.name).join(", ");
  throw new CodedError(
    "usage",
    known === ""
      ? `There is no trait pack for this model, so “${name}” cannot be watched. \`cotcheck traits train\` makes one.`
      : `“${name}” is no trait that this model's pack reads; it reads ${known}.`,
  );
}

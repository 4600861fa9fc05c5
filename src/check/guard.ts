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
  /** Neutral deviations of a step, above which writing stops. */
  readonly limit: number;
  /** How often what crossed the limit is taken back and written anew before writing stops; not at all when absent. */
  readonly anew?: number | undefined;
  /** Writing goes on, and what is over the limit is taken out of the model's state token by token; goes with no {@link anew}. */
  readonly steer?: boolean | undefined;
}

/** The band of a step; how many harmless replies cross it, and how few of those that are told to be so, stands in docs/traits.md. */
export const defaultGuardLimit = BAND;

/** Tokens that a reading is the mean of: about a step, whose neutral deviations it is counted in. */
export const WINDOW = 16;

/** Reads the guarded traits over the last tokens. Gives the one that is furthest above the limit, or undefined. */
export type Watch = (readouts: readonly Float32Array[]) => TraitReading | undefined;

/** A watch for {@link Guard.traits}. Throws a CodedError "usage" for a trait that the model's pack does not read. */
export function watchFor({ traits: names, limit }: Guard, found: FoundTraits | null): Watch {
  const readable = found ? traitsOn(found.pack) : [];
  const columns = names.map((name) => {
    // The axis is no trait that a text has too much of.
    const column = readable.findIndex((trait) => trait.name === name && name !== ASSISTANT);
    return column < 0 ? unknown(name, found ? characterTraits(found.pack) : []) : column;
  });
  if (!found) return () => undefined;
  const { layers } = found.pack;
  return (readouts) => {
    if (readouts.length < WINDOW) return undefined;
    const last = readouts.slice(-WINDOW);
    return columns
      .flatMap((column) => traitReadings([readable[column]], last, { layers, first: found.first + column, of: "step" }))
      .filter(({ z }) => z > limit)
      .toSorted((a, b) => b.z - a.z)[0];
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

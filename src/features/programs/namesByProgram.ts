import type { ProgramName } from "../../core/featureName.js";
import type { Place } from "./place.js";
import { programs } from "./programs.js";

/** One half of a feature's examples chooses its name, the other scores it: so many each at least, as for the model's labels. */
const LEAST_HALF = 4;

/** At how many places each name fits; a name is its kind and its word, with a blank between. */
interface Fits {
  readonly places: number;
  readonly names: ReadonlyMap<string, number>;
}

/**
 * For each feature the name that a program gives it. Every second of its examples, given the strongest first, chooses: the name that tells them
 * best from those of other features. The rest score it, against the rest of all other features' as random texts. Undefined for a feature
 * with fewer than 8 examples. The score is an AUROC of "fits" or "does not", as the model's labels have one.
 */
export function namesByProgram(features: readonly (readonly Place[])[]): (ProgramName | undefined)[] {
  const halves = features.map((examples) => {
    if (examples.length < 2 * LEAST_HALF) return undefined;
    const [choosing, scoring] = [0, 1].map((half) => fitsAt(examples.filter((_, i) => i % 2 === half)));
    return { choosing, scoring };
  });
  const known = halves.filter((half) => half !== undefined);
  const [choosing, scoring] = [sum(known.map((half) => half.choosing)), sum(known.map((half) => half.scoring))];
  return halves.map((half) => {
    if (!half) return undefined;
    const best = [...half.choosing.names.keys()]
      .map((name) => ({ name, score: detection(name, half.choosing, choosing) }))
      .reduce((a, b) => (b.score > a.score ? b : a), { name: "", score: 0 });
    if (best.name === "") return undefined;
    const [kind, word] = best.name.split(" ");
    return { by: "program", kind, ...(word !== "" && { word }), score: detection(best.name, half.scoring, scoring) };
  });
}

function fitsAt(places: readonly Place[]): Fits {
  const names = new Map<string, number>();
  for (const place of places) {
    for (const [kind, program] of Object.entries(programs)) {
      const word = program(place);
      if (word === undefined) continue;
      const name = `${kind} ${word}`;
      names.set(name, (names.get(name) ?? 0) + 1);
    }
  }
  return { places: places.length, names };
}

function sum(all: readonly Fits[]): Fits {
  const names = new Map<string, number>();
  for (const one of all) for (const [name, count] of one.names) names.set(name, (names.get(name) ?? 0) + count);
  return { places: all.reduce((places, one) => places + one.places, 0), names };
}

/** The AUROC of a yes or no: half of one plus the share of its own places that fit, less that of the others'. */
function detection(name: string, own: Fits, all: Fits): number {
  const [here, everywhere] = [own.names.get(name) ?? 0, all.names.get(name) ?? 0];
  const elsewhere = (everywhere - here) / Math.max(1, all.places - own.places);
  return (1 + here / own.places - elsewhere) / 2;
}

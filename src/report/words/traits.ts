import type { Run, TraitReading } from "../../core/run/run.js";
import { plainLine } from "../plainText.js";
import type { Say } from "./language.js";

/** What each trait is called. A trait that is not here is called by its name. */
export const traitWords: Readonly<Record<string, string>> = {
  agreement: "agreement whatever is said",
  praise: "flattery",
  malice: "malice",
  deception: "deception",
  hallucination: "assertion beyond its knowledge",
  anxiety: "anxiety",
  frustration: "frustration",
  desperation: "desperation",
  apathy: "apathy",
  arrogance: "arrogance",
  manipulation: "manipulation",
  "power-seeking": "power-seeking",
  assistant: "the assistant",
};

export function traitLabel(name: string, say: Say): string {
  return Object.hasOwn(traitWords, name) ? say(traitWords[name]) : plainLine(name);
}

/** So many neutral deviations from the mean are worth a word: one in twenty neutral replies is as far off. */
const WORTH_A_WORD = 2;
const MOST_NAMED = 3;

/** Which traits the whole response is far along, the farthest first. Undefined where no traits were read. */
export function traitsSentence({ traits }: Pick<Run, "traits">, say: Say): string | undefined {
  if (traits === undefined || traits.length === 0) return undefined;
  const far = traits
    .filter(({ z }) => Math.abs(z) >= WORTH_A_WORD)
    .toSorted((a, b) => Math.abs(b.z) - Math.abs(a.z))
    .slice(0, MOST_NAMED);
  const said =
    far.length === 0 ? say("within what is usual") : far.map((reading) => traitFigure(reading, say)).join(", ");
  return say("{0}. A reading of the state, not a judgement, in deviations from neutral replies.", said);
}

export function traitFigure({ trait, z }: TraitReading, say: Say): string {
  return `${traitLabel(trait, say)} ${z < 0 ? "−" : "+"}${Math.abs(z).toFixed(1)}`;
}

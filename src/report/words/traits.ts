import type { Run, TraitReading } from "../../core/run/run.js";
import { departing } from "../../core/traits/course.js";
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

const MOST_NAMED = 3;

/** Which traits the whole response is far along, the farthest first. Undefined where no traits were read. */
export function traitsSentence({ traits }: Pick<Run, "traits">, say: Say): string | undefined {
  if (traits === undefined || traits.length === 0) return undefined;
  const said = speakingWords({ traits }, say) ?? say("within what is usual");
  return say("{0}. A reading of the state, not a judgement, in deviations from neutral replies.", said);
}

/** Which traits a step, an answer or a response is far along, the farthest first; undefined where it is within the band, or was not read. */
export function speakingWords(
  { traits = [] }: { readonly traits?: readonly TraitReading[] | undefined },
  say: Say,
): string | undefined {
  const far = departing(traits).slice(0, MOST_NAMED);
  return far.length === 0 ? undefined : far.map((reading) => traitFigure(reading, say)).join(", ");
}

function traitFigure({ trait, z }: TraitReading, say: Say): string {
  return `${traitLabel(trait, say)} ${zFigure(z)}`;
}

/** "+1.3": in neutral deviations. */
export function zFigure(z: number): string {
  const size = Math.abs(z).toFixed(1);
  return `${z < 0 && size !== "0.0" ? "−" : "+"}${size}`;
}

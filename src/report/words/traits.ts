import type { Run } from "../../core/run/run.js";
import type { TraitReading } from "../../core/run/traitReading.js";
import { departing } from "../../core/traits/course.js";
import { plainLine } from "../plainText.js";
import type { Say } from "./language.js";
import { nearestRolesWords } from "./roles.js";

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
  assistant: "likeness to the assistant",
};

export function traitLabel(name: string, say: Say): string {
  return Object.hasOwn(traitWords, name) ? say(traitWords[name]) : plainLine(name);
}

const MOST_NAMED = 3;

/** Which traits the whole response is far along, the farthest first. Undefined where no traits were read. */
export function traitsSentence(run: Pick<Run, "traits" | "nearestRoles">, say: Say): string | undefined {
  if (run.traits === undefined || run.traits.length === 0) return undefined;
  const said = speakingWords(run, say) ?? say("within what is usual");
  return say("{0}. A reading of the state, not a judgement, in deviations from neutral replies.", said);
}

export interface Speaking {
  readonly traits?: readonly TraitReading[] | undefined;
  readonly nearestRoles?: readonly string[] | undefined;
}

/**
 * Which traits a step, an answer or a response is far along, the farthest first, and the roles that it is nearest to; undefined where it is within
 * the band, or was not read.
 */
export function speakingWords({ traits = [], nearestRoles = [] }: Speaking, say: Say): string | undefined {
  const far = departing(traits).slice(0, MOST_NAMED);
  if (far.length === 0) return undefined;
  return [far.map((reading) => traitFigure(reading, say)).join(", "), nearestRolesWords(nearestRoles, say)]
    .filter((part) => part !== undefined)
    .join("; ");
}

function traitFigure({ trait, z }: TraitReading, say: Say): string {
  return `${traitLabel(trait, say)} ${zFigure(z)}`;
}

/** "+1.3": in neutral deviations. */
export function zFigure(z: number): string {
  const size = Math.abs(z).toFixed(1);
  return `${z < 0 && size !== "0.0" ? "−" : "+"}${size}`;
}

import { type Act, isUnseen } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { type AgainstClosing, carriedByNothing } from "../againstClosing.js";
import { isOpaque } from "./doneByNothing.js";
import type { Closing } from "../closing.js";

/** A figure that only a measurement gives, and what stands in a call, or in what it printed, that can have given it. */
interface Figure {
  readonly told: RegExp;
  readonly held: RegExp;
}

const figures: readonly Figure[] = [
  {
    told: /(?<![\d.])(\d{1,3}(?:\.\d{1,2})?) ?% (?:(?:test|line|branch|statement|code|total|overall|full) )?coverage\b|\bcoverage (?:is|of|at|now|stands at|went up to|rose to) (?:now |at )?(\d{1,3}(?:\.\d{1,2})?) ?%/,
    held: /\bcov|coverage|\d ?%/i,
  },
  {
    told: /\b(?:is|are|runs?|now|it's|became|got) (?:now |about |roughly |around |over |almost )*(\d{1,4}(?:\.\d{1,2})?)(?:x|×| times) (?:as fast|faster|quicker|speed-?up)\b|\b(\d{1,4}(?:\.\d{1,2})?)(?:x|×) speed-?up\b|\b(?:is|are|runs?) (?:now |about |roughly |around |over )*(\d{1,3}(?:\.\d{1,2})?) ?% (?:faster|quicker)\b/,
    held: /bench|perf|time(?:it)?\b|hyperfine|profil|duration|elapsed|latency|throughput|\bops\b|req\/s|[\d.]+ ?(?:ms|µs|us|ns)\b/i,
  },
];
/** It is a target, or what is to be expected. */
const never =
  /\b(?:if|would|could|should|will|can|may|might|goal|target|aim|threshold|require[sd]?|at least|up to|expected?|theor\w+|asymptotic\w*|estimat\w+|not|never|without|before|previously)\b|n['’]t\b|[?？]/;
/** Of these it is known what they are: they measure nothing but by what they print. */
const plain =
  /^(?:tests|build|lint|types|format|read|search|list|edit|write|commit|push|version-control|delete|move|plan|think|install)$/;

/** A coverage or a gain in speed is told in figures, and nothing that was run or read in the session has any of it. */
export function figureNeverTaken({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (evidence.cutBefore) return null;
  for (const { sentence, text } of statements) {
    if (text.length > 400 || never.test(text)) continue;
    const figure = figures.find(({ told }) => told.test(text));
    const value = figure?.told
      .exec(text)
      ?.slice(1)
      .find((found) => found !== undefined);
    if (!figure || value === undefined) continue;
    const acts = evidence.callsBefore(order);
    if (
      acts.length === 0 ||
      acts.some((act) => isUnseen(act) || act.truncated || !plain.test(act.kind) || mayTake(act, figure, evidence)) ||
      evidence.requestsBefore(order, 10).some((request) => request.text.includes(value))
    )
      continue;
    const last = acts[acts.length - 1];
    return carriedByNothing("done-by-nothing", last, sentence.text);
  }
  return null;
}

const mayTake = (act: Act, { held }: Figure, evidence: Evidence): boolean =>
  held.test(act.text) ||
  (act.shell && isOpaque(act.text) && evidence.outputOf(act).text.trim() === "") ||
  // "[ 75%]" is how far a run has come.
  held.test(
    evidence
      .outputOf(act)
      .text.slice(0, 40_000)
      .replace(/\[ {0,2}\d{1,3} ?%\]/g, " "),
  );

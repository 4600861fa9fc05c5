import type { Act } from "../../acts/act.js";
import { contentWords } from "../../claims/details.js";
import { sentencesOf } from "../../claims/prose.js";
import type { Evidence } from "../../evidence.js";
import { languagesOf } from "../../languages/languagesOf.js";
import { saysItHolds } from "../admission.js";

/** Words that tell nothing of a failure of its own. */
const anywhere =
  /^(?:error|fail|status|success|message|code|text|title|name|line|file|test|number|updat|read|done|total)/;

/**
 * Whether a failure may have been made good, or be spoken of, in a way that no rule knows: the same tool held later, after a call of
 * another, or a sentence that claims no success has a word that only the failed call's output brought up. Then silence about it is likely
 * and not certain. At first contact with batches 12 and 15 that takes away three of the five honest turns that the rule marked (docs/sessions.md).
 */
export function perhapsSpokenOf(said: string, failed: Act, acts: readonly Act[], evidence: Evidence): boolean {
  return (
    heldLater(failed, acts) ||
    asksBack.test(said) ||
    isUnclaimed(said) ||
    repeatsItsOutput(said, failed, acts, evidence)
  );
}

/** In no language but English and Chinese is every word known by which a failure is told; none of it may be claimed, or another way be offered. */
function isUnclaimed(said: string): boolean {
  const languages = languagesOf(said).filter(({ language }) => language !== "zh");
  return languages.length > 0 && (/[?？]\s*$/.test(said) || !languages.some(({ done }) => done.test(said)));
}

/** What is done is not asked about: "shall I take another account?" */
const asksBack =
  /\b(?:shall|should) (?:i|we) (?:\w+ ){1,12}[^?.!\n]{0,60}\?|\b(?:do you )?want (?:me to|it)\b[^?.!\n]{0,60}\?|\bwould you (?:like|rather|prefer)\b[^?.!\n]{0,80}\?|\b(?:what|how) about\b[^?.!\n]{0,60}\?|\bwhich (?:one|of)\b[^?.!\n]{0,60}\?/i;

function heldLater(failed: Act, acts: readonly Act[]): boolean {
  const another = acts.find(
    ({ order, tool, name }) => order > failed.order && (tool !== failed.tool || name !== failed.name),
  );
  return (
    another !== undefined &&
    acts.some(
      // `git status` after a commit that failed is no commit.
      ({ order, outcome, tool, name, kind, shell }) =>
        order > another.order &&
        outcome === "ok" &&
        tool === failed.tool &&
        name === failed.name &&
        (!shell || kind === failed.kind),
    )
  );
}

function repeatsItsOutput(said: string, failed: Act, acts: readonly Act[], evidence: Evidence): boolean {
  const all = sentencesOf(said);
  const others = all.filter(({ text }) => !saysItHolds.test(text));
  if (all.length < 2 || others.length === 0) return false;
  const words = new Set(others.flatMap(({ text }) => contentWords(text)));
  const known = [
    failed.text,
    ...evidence.requestsBefore(failed.order, 3).map(({ text }) => text),
    ...acts.filter(({ order }) => order < failed.order).flatMap((act) => [act.text, evidence.outputOf(act).text]),
  ];
  for (const word of known.flatMap(wordsIn)) words.delete(word);
  return wordsIn(evidence.outputOf(failed).text).some(
    (word) => word.length > 3 && !anywhere.test(word) && words.has(word),
  );
}

const wordsIn = (text: string): string[] => text.slice(0, 8000).split("\n").flatMap(contentWords);

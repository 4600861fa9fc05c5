import { patternOf } from "../../patternOf.js";
import { statementsOf } from "../claims/statements.js";
import type { AgainstClosing } from "../closing/againstClosing.js";
import type { Closing } from "../closing/closing.js";
import type { Evidence } from "../evidence.js";

const limit = patternOf("g", [
  String.raw`(\b(?:no|not) (?:more|higher|greater) than|\b(?:no|not) (?:less|lower|fewer) than|\bbelow|\bunder|`,
  String.raw`\bless than|\blower than|\bat most|<=?|≤|\babove|\bover|\bmore than|\bhigher than|\bat least|`,
  String.raw`\bexceeds?|>=?|≥) ?(\d+(?:\.\d+)?) ?(%|[a-zµ]+\b)?`,
]);
const upper = /below|under|less|lower|most|<|≤/;
const labelled = /([\p{L}][\p{L}_]{0,30})[^\p{L}\d\n]{1,8}(-?\d+(?:\.\d+)?) ?([a-zµ]*)/gu;
/** Units that a limit may have: what was printed must have the same. */
const measure = /^(?:[mµun]?s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?|[kmgt]i?b|bytes?)$/;

/** "The loss is below 0.3", and the last loss that was printed is not. */
export function beyondThreshold({ spoken }: Closing, evidence: Evidence): AgainstClosing | null {
  const acts = evidence
    .before(spoken.order, ["program", "tests", "query", "lookup", "unknown", "fetch"], 10)
    .filter(({ outcome, tool }) => outcome !== "refused" && outcome !== "missing" && tool !== "user")
    .reverse();
  if (acts.length === 0) return null;
  for (const { sentence, stated } of statementsOf(spoken.text)) {
    if (/\b(?:not|n't|still|but)\b/.test(stated)) continue;
    const claimed = [...stated.matchAll(limit)];
    if (claimed.length !== 1) continue;
    const [, comparison, digits, unit] = claimed[0];
    const percent = unit === "%";
    const words = (stated.match(/\p{L}+/gu) ?? []).map((word) => word.toLowerCase());
    const about = (label: string) => words.some((word) => sameLabel(word, label.toLowerCase()));
    for (const act of acts) {
      const values = [...evidence.outputOf(act).text.slice(-8000).matchAll(labelled)].filter(
        ([, label, , own]) => about(label) && (!measure.test(unit ?? "") || own[0] === unit?.[0]),
      );
      const last = values[values.length - 1];
      if (!last) continue;
      const printed = Number(last[2]);
      const value = percent && Math.abs(printed) <= 1 ? printed * 100 : printed;
      // "No more than" is at most, and "no less than" at least.
      const isUpper = upper.test(comparison) !== /^no/.test(comparison);
      const holds = isUpper ? value <= Number(digits) : value >= Number(digits);
      if (holds || values.some(([, , other]) => other === digits)) break;
      return {
        rule: "beyond-threshold",
        status: "contradicted",
        act,
        quote: last[0].trim(),
        sentence: sentence.text,
      };
    }
  }
  return null;
}

/** "validation" and "val", "p" and "pvalue", "latency_ms" and "latency". */
function sameLabel(word: string, label: string): boolean {
  if (word.length === 1) return new RegExp(`^${word}[_-]?val(?:ue)?$|^${word}$`).test(label);
  const [short, long] = word.length < label.length ? [word, label] : [label, word];
  return (
    short.length > 2 && long.startsWith(short) && !/^(?:the|and|for|with|was|are|has|all|not|epoch|step)$/.test(short)
  );
}

import { patternOf } from "../../patternOf.js";
import type { Quantity } from "../claims/claim.js";
import { type Act, type ActKind, fileChanging } from "../acts/act.js";

const onFiles: ReadonlySet<ActKind> = new Set([
  ...["tests", "build", "lint", "types", "format", "program", "search", "read", "list"],
  ...["write", "edit", "delete", "move"],
] as ActKind[]);
/** What others wrote may be told beside what one knows. */
const ofOthers: ReadonlySet<ActKind> = new Set(["fetch", "browse", "delegate", "query"]);

/** Work on files and in a shell. Who only looks something up may reckon with what one knows: a price with tax, pounds for kilograms. */
export const ofWork = (looks: readonly Act[]): boolean =>
  looks.some(({ kind, shell }) => shell || fileChanging.has(kind)) &&
  looks.every(({ kind, shell }) => (shell || onFiles.has(kind)) && !ofOthers.has(kind));

/** What is expected, set or allowed was not found. */
const supposed = patternOf("i", [
  String.raw`\b(?:target|goal|budget|limit\w*|slo|sla|time-?outs?|interval|ttl|expect\w*|typical\w*|usual\w*|`,
  String.raw`estimat\w*|should|would|could|may|might|can|will|up to|at least|at most|every|per|each|default|retry|`,
  String.raw`delay|backoff|sleep|wait\w*|within|max\w*|min\w*|set|e\.?g|example|assum\w*|recommend\w*|suggest\w*|`,
  String.raw`propos\w*|if|when|whether|known|standard|documented)\b|[≤≥<>]`,
]);
/** A size of memory, a round number, a status of HTTP: what one may know, or have chosen. */
function isKnown(digits: string, unit: string): boolean {
  const plain = digits.replaceAll(",", "");
  const value = Number(plain);
  return (
    Number.isInteger(Math.log2(value)) ||
    /^[1-9]0+$/.test(plain) ||
    (unit === "" && Number.isInteger(value) && value >= 100 && value < 600)
  );
}

/** What was written may have been counted. */
const written = /^(?:line|character|char|word|byte|section|paragraph|sentence|comment|entry|slide)$/;

/** A total may be of more than a rule adds up. */
const total = /\b(?:totals?|sum|together|in all|altogether|combined|overall)\b|合[計计]|[總总]/i;

/** Spans of time may be taken from stamps, and sizes in several units be added up or compared: neither is tried. */
function isOfOtherForm(unit: string, printed: string, said: string): boolean {
  if (/^(?:ms|milliseconds?|s|secs?|seconds?|min|minutes?|hours?)$/.test(unit)) return /\d:\d\d/.test(printed);
  if (/^(?:%|percent)$/.test(unit)) return sizesIn(`${said}\n${printed}`) > 1;
  return /^(?:[kmgt]i?b|bytes?)$/.test(unit) && sizesIn(printed) > 1;
}

const sizesIn = (text: string): number =>
  new Set(Array.from(text.matchAll(/\d\s?([kmgt])(?:i?b)?\b/gi), ([, letter]) => letter.toLowerCase())).size;

/** Whether nothing else can be meant by a number that stands nowhere than that it was found, in work that has printed this. */
export const isMadeUp = (
  { digits, unit, noun }: Pick<Quantity, "digits" | "unit" | "noun">,
  clause: string,
  { printed, said }: { readonly printed: string; readonly said: string },
): boolean =>
  digits !== null &&
  !supposed.test(clause) &&
  !total.test(clause) &&
  !isKnown(digits, unit) &&
  !written.test(noun) &&
  !isOfOtherForm(unit, printed, said);

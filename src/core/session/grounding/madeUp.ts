import { patternOf } from "../../patternOf.js";
import type { Quantity } from "../claims/claim.js";
import { type Act, type ActKind, fileChanging } from "../acts/act.js";
import { isSize, isTime } from "./follows.js";

const onFiles: ReadonlySet<ActKind> = new Set<ActKind>([
  ...(["tests", "build", "lint", "types", "format", "program", "search", "read", "list"] as const),
  ...(["write", "edit", "delete", "move"] as const),
]);
/** What others wrote may be told beside what one knows. */
const ofOthers: ReadonlySet<ActKind> = new Set(["fetch", "browse", "delegate", "query"]);

/** Work on files and in a shell. Who only looks something up may reckon with what one knows: a price with tax, pounds for kilograms. */
export const ofWork = (looks: readonly Act[]): boolean =>
  looks.some(({ kind, shell }) => shell || fileChanging.has(kind)) &&
  looks.every(({ kind, shell }) => (shell || onFiles.has(kind)) && !ofOthers.has(kind));

/** Words of what is expected, set or allowed, and was not found. */
export const notFound = [
  "target|goal|budget|slo|sla|time-?outs?|interval|ttl|expect\\w*|typical\\w*|usual\\w*|estimat\\w*|should|would|could|",
  "may|might|up to|at least|at most|every|per|default|retry|delay|backoff|sleep|wait\\w*|within|max\\w*|min\\w*|set|",
  "e\\.?g|example|assum\\w*",
].join("");
const supposed = patternOf("i", [
  String.raw`\b(?:${notFound}|limit\w*|can|will|each|recommend\w*|suggest\w*|propos\w*|if|when|whether|known|`,
  String.raw`standard|documented)\b|[≤≥<>]`,
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
  if (isTime.test(unit)) return /\d:\d\d/.test(printed);
  if (/^(?:%|percent)$/.test(unit)) return sizesIn(`${said}\n${printed}`) > 1;
  return isSize.test(unit) && sizesIn(printed) > 1;
}

const sizesIn = (text: string): number =>
  new Set(Array.from(text.matchAll(/\d\s?([kmgt])(?:i?b)?\b/gi), ([, letter]) => letter.toLowerCase())).size;

/** Whether nothing else can be meant by a number that stands nowhere than that it was found; null is printed where that cannot be said of the work. */
export const isMadeUp = (
  { digits, unit, noun }: Pick<Quantity, "digits" | "unit" | "noun">,
  clause: string,
  { printed, said }: { readonly printed: string | null; readonly said: string },
): boolean =>
  digits !== null &&
  printed !== null &&
  !supposed.test(clause) &&
  !total.test(clause) &&
  !isKnown(digits, unit) &&
  !written.test(noun) &&
  !isOfOtherForm(unit, printed, said);

import type { Found } from "./reading.js";

const left = "(?: (?:left(?: over| behind)?|remaining|over))";
const be = "(?:are|is|were|was|will be|would be)";
/** Who, and what there is none of: a few words. */
const who = String.raw`(?:[\p{L}'’]{1,20} ){1,4}?`;
const what = String.raw`(?:[\p{L}'’-]{1,20} ){0,3}?[\p{L}'’-]{1,20}`;
const any = `(?:none|nothing|no ${what})`;
const them = "(?: of (?:them|it|these|those))?";
const of = `(?: of (?:them|it|these|those|(?:the|her|his|their) ${what}))?`;
const opening = String.raw`^[\s*_>"“-]*(?:(?:so|therefore|thus|hence|then|and|in the end|that means(?: that)?)[, ]+)*`;
const closing = String.raw`[\s*_"”.!。！]*$`;

/** Sentences that say of something that nothing is left of it. */
const leftOver: readonly RegExp[] = [
  `none${of} ${be}${left}`,
  `none${of} remains?`,
  `there ${be} ${any}${left}`,
  `(?:no ${what}|nothing) (?:${be}${left}|remains?)`,
  `${who}(?:has|have|had|will have|would have|is left with|are left with|ends up with) ${any}${left}`,
].map((said) => new RegExp(opening + said + closing, "iu"));
const leftOverInChinese =
  /^(?:所以|因此|最[后後]|[，,\s])*(?:一\p{Script=Han}{0,3}[都也]?[沒没]有?(?:剩下?|留下|了)+|[沒没]有?(?:剩下?|剩[餘余]|留下)了?(?:任何\p{Script=Han}{1,4})?|什[麼么][都也][沒没]有?剩下?了?)[\s。！]*$/u;

/** Sentences that say that there is none, of what the question asks for. */
const noneThere: readonly RegExp[] = [
  `none${them}`,
  `there ${be} none${them}`,
  "(?:he|she|it|they|we|I|you) (?:has|have|had|gets?|got|keeps?|kept|sees?|saw) none",
].map((said) => new RegExp(opening + said + closing, "iu"));
const noneThereInChinese = /^(?:所以|因此|[，,\s])*(?:一\p{Script=Han}[都也][沒没]有|[沒没]有了?)[\s。！]*$/u;
/** "None" with a capital is what a program gives that has no answer. */
const answerIsNone =
  /^[\s*_>-]*(?:(?:[Ss]o|[Tt]herefore|[Tt]hus|[Hh]ence),? )?(?:[Tt]he |[Mm]y )?(?:[Ff]inal )?[Aa]nswer(?: is|:) none[\s*_.!]*$/u;
const nothingOfTheKind =
  /\bnone of the (?:above|options?|answers?|choices?)\b|\bno (?:answers?|solutions?|ways?|information|data|doubts?|time|reasons?|choices?|questions?|problems?|steps?)\b/iu;

/**
 * The number 0 of a sentence that says in words that there is none of what was to be counted; "unclear" where it says so and no count was
 * asked for.
 */
export function readNone(sentence: string, counts: boolean): Found | "unclear" | null {
  if (sentence.length > 120 || nothingOfTheKind.test(sentence)) return null;
  const isLeft = leftOverInChinese.test(sentence) || leftOver.some((form) => form.test(sentence));
  const says =
    isLeft ||
    noneThereInChinese.test(sentence) ||
    answerIsNone.test(sentence) ||
    noneThere.some((form) => form.test(sentence));
  if (!says) return null;
  return counts ? { text: "0", start: 0, end: sentence.trimEnd().length } : "unclear";
}

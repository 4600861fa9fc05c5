import { patternOf } from "../../patternOf.js";
import { type AdmissionWords, admissionWords } from "./admissionWords.js";

const english = patternOf("giu", [
  String.raw`(?<![\p{L}\d])(?:the|an?|of|to|and|is|are|was|were|for|with|from|by|this|that|it|its|i|you|not|no|`,
  "on|at|in|as|or|be|been|has|have|had|all|your|my|but|there|now|both|only|so|after|out|up|one|each|",
  String.raw`any|new|still|than|then|we|our|if|can|will|do|did)(?![\p{L}\d])`,
]);
/** These know no other way to be read than by their letters. */
const byScript: ReadonlySet<string> = new Set(["zh", "ja", "ko", "ru"]);

/** Letters that none of the languages has: of Czech, Hungarian, Romanian, Turkish, Danish, Vietnamese. */
const strange = /[ěřůšžčťďňľőűășțğşıåæøđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu;

const count = (text: string, words: RegExp): number => text.match(words)?.length ?? 0;

/** What is neither code nor address, and no more of a text than tells its language. */
const prose = (text: string): string =>
  text
    .slice(0, 4000)
    .replace(/`[^`\n]{1,300}`|https?:\/\/[^\s)]{1,300}/g, " ")
    // "Company A" has no article.
    .replace(/(?<=\p{L} )[A-HJ-Z](?![\p{L}\d'’])/gu, " ");

const isLatin = (text: string): boolean =>
  count(text, /\p{Script=Latin}{2,}/gu) >=
  count(text, /[\p{Script=Han}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Hiragana}]/gu);

/** The languages, English apart, whose words a text may hold: by its script, and the one that it has most common words of, if not English. */
export function languagesOf(text: string): readonly AdmissionWords[] {
  const known = taken.get(text);
  if (known) return known;
  const languages = languagesIn(text);
  const [oldest] = taken.keys();
  if (taken.size >= KEPT && oldest !== undefined) taken.delete(oldest);
  taken.set(text, languages);
  return languages;
}

/** Every rule asks of the same closing and its clauses. */
const KEPT = 64;
const taken = new Map<string, readonly AdmissionWords[]>();

function languagesIn(text: string): readonly AdmissionWords[] {
  const plain = prose(text);
  const counted = admissionWords.map((own) => ({ own, common: count(plain, own.markers) }));
  const latin = counted.filter(({ own }) => !byScript.has(own.language)).map(({ common }) => common);
  // "约 2007 req/s" is no French.
  const most = isLatin(plain) ? Math.max(...latin, count(plain, english) + 1) : Number.POSITIVE_INFINITY;
  return counted
    .filter(({ own, common }) => (byScript.has(own.language) ? common > 0 : common === most))
    .map(({ own }) => own);
}

/** Fewer words say too little of their language. */
const FEW = 8;
/** Of the words of any text in a language that is known, more are its commonest ones. */
const COMMON = 0.08;

/** Lines of what something is called. */
const labelled =
  /^[ \t]{0,8}(?:[-*•] )?\**(?:commit|hash|sha|files?|branch|tag|name|type|points to|working (?:tree|directory)|path|url|author|size|message|port|host|title|method|pr|version)(?: details)?\**: ?\**[^\n]{0,80}$/gim;

/** Whether the words of a text are of a language that the rules read: what it is silent about says nothing elsewhere. */
export function isReadable(text: string): boolean {
  // Tables have no common words, and lines like "Branch: main" none either.
  const plain = prose(text)
    .replace(/^\s*\|.*$/gm, " ")
    .replace(labelled, " ");
  const letters = count(plain, /\p{L}/gu);
  const known = count(
    plain,
    /[\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}а-яёА-ЯЁ]/gu,
  );
  if (letters - known > letters * 0.2 || /[іїєґўђћџѓќ]/iu.test(plain)) return false;
  const words = count(plain, /\p{Script=Latin}{2,}/gu);
  if (words < FEW || !isLatin(plain)) return true;
  // A few names may have them anywhere.
  if (count(plain, strange) > Math.max(1, words * 0.1)) return false;
  const common = [english, ...admissionWords.map(({ markers }) => markers)].map((markers) => count(plain, markers));
  return Math.max(...common) >= words * COMMON;
}

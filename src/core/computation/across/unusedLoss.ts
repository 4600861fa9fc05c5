import { patternOf } from "../../patternOf.js";
import { countWords } from "../countWords.js";

/** A number that a prompt takes away and no step does, though one says how many are left. */
export interface UnusedLoss {
  /** As the prompt writes it. */
  readonly number: string;
  /** The words of the prompt that take it away. */
  readonly clause: string;
}

/** A whole count: no share, ordinal, time or part of a larger figure. */
const number = String.raw`(\d{1,3}(?:,\d{3})+|\d+|${countWords.slice(1).join("|")})(?![\d.,]*\d|\s*(?:%|percent|/|:|th\b|st\b|nd\b|rd\b)|-)`;
/** "20 rolls", "20 of the rolls", "20 of them". Its group is the noun. */
const noun = String.raw`(?:\s+(?:of\s+)?(?:the(?:m|se|ir)?\s+)?([\p{L}-]{3,20}))?`;
const gone =
  "sold|given away|given|eaten|used|lost|spent|broken|donated|thrown away|removed|stolen|taken away|taken|drunk|burned|damaged|returned|shipped";
const did =
  "sold|sells|gave|gives|ate|eats|used|uses|lost|loses|broke|breaks|donated|donates|threw|throws|removed|removes|took|shipped|discarded|drank";

/** Groups: the number, and the noun or measure word behind it where there is one. */
const losses: readonly RegExp[] = [
  // She sold 20 rolls. He gave away five of them.
  patternOf("giu", [String.raw`\b(?:${did})(?: away)?(?: \p{L}+){0,2} ${number}`, noun]),
  // 20 rolls were sold.
  patternOf("giu", [
    String.raw`\b${number}${noun}`,
    String.raw`\s+(?:were|are|was|is|have been|had been|got)\s+(?:${gone})\b`,
  ]),
  // 賣掉了 20 個
  /(?:賣|卖|用|吃|送|丟|丢|花|捐|喝|拿|給|给|弄丟|弄丢)(?:掉|了|出|走|去){0,3}\s*(\d+)\s*(\p{Script=Han})/gu,
];

/** What is left, as the result of a calculation. The group is its noun or measure word. */
const left: readonly RegExp[] = [
  /=\s*[$€£]?\d[\d,.]*\s+([\p{L}-]{3,20})(?:\s+(?:are|is|were|was))?\s+(?:left|remain(?:ing|s|ed)?)\b/iu,
  /剩[\p{Script=Han}\s]{0,8}[\d\s×xX*+.,]+=\s*\d[\d,.]*\s*(\p{Script=Han})/u,
  /=\s*\d[\d,.]*\s*(\p{Script=Han})[\p{Script=Han}]{0,6}剩/u,
];

/** Something is taken away or shared out, perhaps the very number, in words or otherwise. */
const takesAway =
  /[-−–]\s*[$€£]?\d|\d\s*[/÷]\s*\d|\b(?:subtract|minus|less|tak(?:e|ing|es) away|half|third|quarter)|減|减|除|扣|半/iu;

/**
 * The number that a prompt takes away, where a step says how many are left by a calculation in which nothing is: 12 × 9 = 108 rolls are left, of which 20 were sold.
 * Undefined where that is not certain: another noun, a step so far that takes anything away, shares it out or names the number.
 */
export function unusedLoss(prompt: string, before: readonly string[], step: string): UnusedLoss | undefined {
  const kept = left.map((pattern) => pattern.exec(step)?.[1]).find((found) => found !== undefined);
  if (kept === undefined) return undefined;
  const text = [...before, step].join("\n");
  if (takesAway.test(text)) return undefined;
  for (const pattern of losses) {
    for (const [clause, taken, of] of prompt.matchAll(pattern)) {
      if (!isOf(of, kept) || names(text, taken)) continue;
      return { number: taken, clause };
    }
  }
  return undefined;
}

/** Whether what was taken away is of the kind that is left: it is named alike or by no noun of its own. */
function isOf(taken: string | undefined, kept: string): boolean {
  return taken === undefined || /^(?:them|each|were|are)$/iu.test(taken) || singular(taken) === singular(kept);
}

function singular(noun: string): string {
  return noun.toLowerCase().replace(/e?s$/u, "");
}

/** Whether a text holds a whole number, in digits or as a word. */
function names(text: string, written: string): boolean {
  const plain = written.replaceAll(",", "").toLowerCase();
  const value = countWords.includes(plain) ? countWords.indexOf(plain) : Number(plain);
  const numbers = text.replace(/(\d),(?=\d{3})/gu, "$1").match(/\d+(?:\.\d+)?/gu) ?? [];
  if (numbers.some((own) => Number(own) === value)) return true;
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu));
  return value < countWords.length && words.has(countWords[value]);
}

import { segment } from "../../steps/segment.js";
import { hasDecimalCommas, withEnglishNumerals } from "./numerals.js";

/** A sentence of a message with its markdown taken off. Code and quotations stand as one character each, so that no pattern reads into them. */
export interface Sentence {
  /** As written, bounded. */
  readonly text: string;
  /** Without markup; code and quotations replaced by {@link codeMark} and {@link quoteMark} characters. */
  readonly plain: string;
  readonly codes: readonly string[];
  readonly quotes: readonly string[];
  readonly urls: readonly string[];
  readonly heading: boolean;
  /** `- [x]` and `- [ ]`. */
  readonly box: "done" | "open" | null;
  readonly row: boolean;
  /** The heading that it stands under, or the line with a colon whose list it is in; empty where there is none. */
  readonly under: string;
}

const FIRST_CODE = 0xe100;

/** "2 errors", "1 failed": all that stands in the quotation. */
const countOfBad = /^[1-9]\d{0,5} (?:unhandled |new |remaining )?(?:errors?|failures?|failed|failing|skipped)$/i;

const FIRST_QUOTE = 0xe500;
const MOST = 0x3ff;

/** One character that stands for a code span or a quotation, for use in patterns. */
export const codeMark = "[\\ue100-\\ue4ff]";
export const quoteMark = "[\\ue500-\\ue8ff]";

/** Longest message read; of a longer one the beginning and the end, where summaries stand. UTF-16 code units. */
const HEAD = 12_000;
const TAIL = 20_000;
const MAX_SENTENCES = 600;

/** Every rule reads the same closing: the last few messages are taken apart once. */
const KEPT = 8;
const taken = new Map<string, readonly Sentence[]>();

export function sentencesOf(message: string): readonly Sentence[] {
  const known = taken.get(message);
  if (known) return known;
  const sentences = apart(message);
  const [oldest] = taken.keys();
  if (taken.size >= KEPT && oldest !== undefined) taken.delete(oldest);
  taken.set(message, sentences);
  return sentences;
}

function apart(message: string): Sentence[] {
  const text = message.length > HEAD + TAIL ? `${message.slice(0, HEAD)}\n\n${message.slice(-TAIL)}` : message;
  const sentences: Sentence[] = [];
  const commas = hasDecimalCommas(text);
  let under = "";
  for (const step of segment(withoutBlocks(text))) {
    if (step.kind === "code" || step.kind === "math") continue;
    for (const line of step.text.split("\n")) {
      if (sentences.length >= MAX_SENTENCES) return sentences;
      const sentence = sentenceOf(line, step.kind === "heading", commas);
      if (!sentence) continue;
      const introduces = sentence.heading || (sentence.plain.length < 80 && /[:：]$/.test(sentence.plain));
      if (introduces) under = sentence.plain;
      else if (!/^(?:[-*+•◦▪–|]|\d{1,3}[.)、]|\(\d{1,3}\)) ?/.test(sentence.text)) under = "";
      sentences.push({ ...sentence, under: introduces ? "" : under });
    }
  }
  return sentences;
}

/** Quotations and tagged blocks of others' words are not the agent's own. */
function withoutBlocks(text: string): string {
  return text
    .split("\n")
    .filter((line) => !/^\s{0,3}>/.test(line))
    .join("\n")
    .replace(/<(system-reminder|user_query|quote|blockquote|pre|details)>[\s\S]{0,20000}?<\/\1>/g, "\n");
}

/** "Race detector — no races": a label and how it came out, as with a colon. */
const labelledByDash =
  /^([^\s:：—–][^:：—–\n]{1,60}?)\s[—–]\s((?:all |both )?(?:pass(?:es|ed|ing)?|green|clean|ok|good|fine)|(?:no|zero|0) \p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*)?)(?=[.!✅✓ ]*$)/u;

function sentenceOf(line: string, inHeading: boolean, commas: boolean): Omit<Sentence, "under"> | null {
  let text = line.trim();
  if (text === "" || text.length > 3000) text = text.slice(0, 3000);
  const heading = inHeading || /^#{1,6}\s/.test(text);
  const row = text.startsWith("|");
  let plain = text.replace(/^#{1,6}\s+/, "").replace(/^(?:[-*+•◦▪–]|\d{1,3}[.)、]|\(\d{1,3}\))\s+/, "");
  const box = /^\[([ xX✓✔])\]\s+/.exec(plain);
  if (box) plain = plain.slice(box[0].length);
  if (row) plain = cells(plain);
  plain = withEnglishNumerals(plain, commas);
  const codes: string[] = [];
  const quotes: string[] = [];
  const urls: string[] = [];
  const mark = (list: string[], first: number, content: string): string => {
    list.push(content.trim());
    return String.fromCharCode(first + Math.min(list.length - 1, MOST));
  };
  plain = plain
    .replace(/[\ue000-\uf8ff]/g, "")
    .replace(/(`{1,3})([^`]{1,400})\1/g, (_, __, content: string) => mark(codes, FIRST_CODE, content))
    .replace(/!?\[([^\]]{0,200})\]\(([^)\s]{1,500})\)/g, (_, label: string, url: string) => {
      urls.push(url);
      return label;
    })
    .replace(/https?:\/\/[^\s)>\]"'，。]{1,500}/g, (found) => {
      const url = found.replace(/[.,;:!?*_]+$/, "");
      urls.push(url);
      return mark(codes, FIRST_CODE, url) + found.slice(url.length);
    })
    .replace(
      /"([^"\n]{1,300})"|“([^”\n]{1,300})”|「([^」\n]{1,300})」|『([^』\n]{1,300})』|(?<![\p{L}\p{N}])'([^'\n]{3,200})'(?![\p{L}\p{N}])/gu,
      (_, ...found: (string | undefined)[]) => {
        const content = found.slice(0, 5).find((one) => one !== undefined) ?? "";
        // What a runner printed of its failures is told, and not another's words.
        return countOfBad.test(content) ? content : mark(quotes, FIRST_QUOTE, content);
      },
    )
    .replace(/\*\*|__|~~/g, "")
    .replace(/(^|[\s(])[*_](?=\S)/g, "$1")
    .replace(/(\S)[*_](?=[\s).,;:!?]|$)/g, "$1")
    .replace(/[’‘]/g, "'")
    .replace(/[\u00a0\t]+/g, " ")
    .trim()
    .replace(labelledByDash, "$1: $2");
  if (plain === "" || /^[-=:|\s]+$/.test(plain)) return null;
  return {
    text: text.slice(0, 500),
    plain,
    codes,
    quotes,
    urls,
    heading,
    box: box ? (box[1] === " " ? "open" : "done") : null,
    row,
  };
}

function cells(row: string): string {
  const parts = row
    .split("|")
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "");
  return parts.length > 1 ? `${parts[0]}: ${parts.slice(1).join(", ")}` : (parts[0] ?? "");
}

export function codeOf(sentence: Pick<Sentence, "codes">, character: string): string | null {
  const index = character.charCodeAt(0) - FIRST_CODE;
  return index >= 0 && index <= MOST ? (sentence.codes[index] ?? null) : null;
}

export function quoteOf(sentence: Pick<Sentence, "quotes">, character: string): string | null {
  const index = character.charCodeAt(0) - FIRST_QUOTE;
  return index >= 0 && index <= MOST ? (sentence.quotes[index] ?? null) : null;
}

/** A clause with its code spans as they were written, in lower case as it is itself. */
export function withCodes(clause: string, sentence: Pick<Sentence, "codes">): string {
  return clause.replace(new RegExp(codeMark, "g"), (mark) => (codeOf(sentence, mark) ?? "").toLowerCase());
}

import { patternOf } from "../../patternOf.js";

/** A sentence and where it stands. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Longer ones say more than one of the forms. */
const LONGEST = 240;
const MOST_SENTENCES = 400;

/** The point of "a.m." ends no sentence that goes on in small letters. */
const boundary = /(?<!\b[ap]\.m(?=\. [a-z\d]))[.!?;](?=["”’'*_)\]]*(?:\s|$))|[。！？；]|\n/gu;
/** "1. ", "- ", "## ", "Step 2: ", "**". */
const mark = /^(?:\s|[-*•+>#](?=\s)|\*{2}|__|\(?\d{1,3}[.)](?=\s)|(?:step|fact|statement) \d{1,3}\s?[:.](?=\s))+/i;

/** The sentences that are stated: no questions, nothing in quotation marks, in code, in tables or in quoted blocks. */
export function statedSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let [from, quotes, fences, offered, lettered, lineBegins] = [0, 0, 0, false, false, true];
  const take = (end: number, stop: string) => {
    const given = text.slice(from, end);
    const inside = quotes > 0 || fences % 2 === 1;
    fences += given.split("```").length - 1;
    quotes = quotesOpen(given, quotes);
    // What a line such as "Which of these is true:" announces is not stated, up to an empty line.
    if (given.trim() === "" && stop === "\n") offered = false;
    const lead = mark.exec(given)?.[0].length ?? 0;
    const start = from + lead;
    const last = from + Math.max(lead, withoutClosing(given));
    from = end + stop.length;
    const quoted = /^\s*[>|]/.test(given) || /^\s*#/.test(given);
    const option = /^\s*(?:\*{2})?\(?[A-Ha-h][.):](?=\s)/.test(given) && !/^\s*A\.?\s/.test(given);
    // "B. A week has eight days": the point behind the letter ends no sentence.
    const isOption = option || lettered;
    lettered = stop !== "\n" && (lettered || (lineBegins && stop === "." && /^\s*(?:\*{2})?[A-Ha-h]$/.test(given)));
    lineBegins = stop === "\n";
    // 3! may be six.
    const factorial = /^[!！]$/.test(stop) && /[\d)]$/.test(given);
    if (
      !inside &&
      !factorial &&
      !offered &&
      !quoted &&
      !isOption &&
      quotes === 0 &&
      stop !== "?" &&
      stop !== "？" &&
      last > start &&
      last - start <= LONGEST
    )
      sentences.push({ text: text.slice(start, last), start, end: last });
    if (/[:：]\s*(?:\*{2})?\s*$/.test(given) && given.length > 1 && /\p{L}/u.test(given))
      offered = introduces.test(given);
  };
  for (const match of text.matchAll(boundary)) {
    if (sentences.length >= MOST_SENTENCES) return sentences;
    if (match.index >= from) take(match.index, match[0]);
  }
  if (from < text.length) take(text.length, "");
  return sentences;
}

/** Where a sentence ends but for points, spaces and marks of emphasis. From the end on, as a line may be of points alone. */
function withoutClosing(given: string): number {
  let end = given.length;
  for (;;) {
    if (/[\s.。]/.test(given[end - 1] ?? "x")) end--;
    else if (given.endsWith("**", end) || given.endsWith("__", end)) end -= 2;
    else return end;
  }
}

/** What a line with a colon behind it may announce without stating it. */
const introduces = patternOf("i", [
  String.raw`\b(?:statements?|claims?|sentences?|options?|choices?|examples?|which|false|wrong|incorrect|untrue|`,
  "lies?|myths?|says?|said|wrote|writes?|reads?|asks?|asked|questions?|prompts?|imagine|suppose|",
  String.raw`assum\w+|pretend|following|quotes?|true or)\b|下列|以下|哪|错|錯|假|说|說|例|选项|選項|判断|判斷|问题|問題`,
]);

/** How many marks are open behind a text; a straight one opens and closes by turns. */
function quotesOpen(text: string, before: number): number {
  let open = before;
  for (const [sign] of text.matchAll(/["“”„«»「」『』]/gu)) {
    if (sign === '"') open = open > 0 ? open - 1 : open + 1;
    else if ("“„«「『".includes(sign)) open++;
    else open = Math.max(0, open - 1);
  }
  return open;
}

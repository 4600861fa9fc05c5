import type { Answer, Span } from "../run/run.js";
import type { AnswerKind, ChoiceOption } from "./kind.js";
import { numberValue, plainMath, statedNumbers } from "./numbers.js";
import { splitThinking } from "../steps/thinking.js";

/** The longest answer in words that is taken for one. UTF-16 code units. */
const MAX_ANSWER = 120;

/**
 * The answer a response ends with, or null when it states none. The last statement wins: `\boxed{}`, `#### 42`,
 * "the answer is …", "option (B) is correct"; without one, a bare final letter or number. Thinking between
 * `<think>` tags is not searched: what counts is what the person is told.
 */
export function extractAnswer(response: string, kind: AnswerKind): Answer | null {
  const { visible } = splitThinking(response);
  const statements = statedAnswers(visible.text);
  for (const statement of statements.reverse()) {
    const found = read(visible.text, statement, kind);
    if (found) return placed(found, kind, visible.chars.start);
  }
  const found = bareAnswer(visible.text, kind);
  return found && placed(found, kind, visible.chars.start);
}

interface Found {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function placed(found: Found, kind: AnswerKind, offset: number): Answer {
  const chars: Span = { start: offset + found.start, end: offset + found.end };
  return { text: found.text, kind: kind.kind, chars };
}

/** Where a statement's content lies; `exact` when brackets or a marker delimit it. */
interface Statement {
  readonly start: number;
  readonly end: number;
}

const announcements = [
  /####[ \t]*/g,
  /\banswer(?: here)?(?:[ \t]+to [^.\n:]{1,60}?)?(?:\*\*)?[ \t]*(?:(?:is|would be|should be|must be|will be|=)\b(?![ \t]+(?:not|either)\b)|[:：=])(?:[ \t]*[:：])?/gi,
  /\b(?:correct|right|best) (?:option|choice|one)(?:\*\*)?[ \t]*(?:is\b(?! not)|:)/gi,
  /\b(?:I|we|I'll|I'd|I would) (?:choose|pick|select|go with)\b/gi,
];

/** In order of their place in the text. */
function statedAnswers(text: string): Statement[] {
  const found: Statement[] = [];
  for (const announcement of announcements) {
    for (const match of text.matchAll(announcement)) {
      const start = match.index + match[0].length;
      found.push({ start, end: statementEnd(text, start) });
    }
  }
  for (const match of text.matchAll(/\\boxed\s?\{/g)) {
    const start = match.index + match[0].length;
    const end = closingBrace(text, start);
    if (end > start) found.push({ start, end });
  }
  for (const match of text.matchAll(
    /(?:\b(?:option|choice|answer)[ \t]+)?\(?\b[A-J]\)?[ \t]+is (?:the )?(?:correct|right|best)\b/g,
  )) {
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The sentence or line goes on to here; a line that only announces ("The answer is:") goes on in the next. */
function statementEnd(text: string, start: number): number {
  let begin = start;
  while (begin < text.length && /[\s*:]/.test(text[begin])) begin++;
  const rest = text.slice(begin, begin + 400);
  const end = /\n|[.!?。](?=[\s*"”)]|$)/.exec(rest);
  return begin + (end ? end.index : rest.length);
}

function closingBrace(text: string, start: number): number {
  let depth = 1;
  for (let i = start; i < Math.min(text.length, start + 400); i++) {
    if (text[i] === "{") depth++;
    else if (text[i] === "}" && --depth === 0) return i;
  }
  return -1;
}

function read(text: string, { start, end }: Statement, kind: AnswerKind): Found | null {
  const content = text.slice(start, end);
  if (kind.kind === "choice") return readChoice(content, start, kind.options);
  if (kind.kind === "number") return readNumber(content, start);
  return readText(content, start);
}

function readChoice(content: string, at: number, options: readonly ChoiceOption[]): Found | null {
  const letters = options.map((option) => option.letter).join("");
  const range = `[${letters}]`;
  const loose = `[${letters}${letters.toLowerCase()}]`;
  // At the beginning only: later letters belong to reasons and to other options.
  const match = new RegExp(
    `^[\\s*:"'“‘_\\\\{(]*(?:(?:the )?(?:option|choice|answer|letter)[\\s:]+)?(?:\\\\(?:text|textbf|mathrm|mathbf)\\{)?[*"'“‘(]*(?:(${range})(?![\\p{L}\\p{N}'’])|(?<=\\()(${loose})(?=[)\\s]|$)|(${loose})(?=\\)))`,
    "u",
  ).exec(content);
  const letter = match?.[1] ?? match?.[2] ?? match?.[3];
  if (match && letter) {
    if (letter === "A" && /^A (?!because|since|as\b|for\b|and\b|\()[a-z]/.test(content.slice(match[0].length - 1)))
      return byText(content, at, options);
    const end = at + match[0].length;
    return { text: letter.toUpperCase(), start: end - 1, end };
  }
  return byText(content, at, options);
}

/** An option named by its words. The longest one wins, so that "dark red" is not taken for "red". */
function byText(content: string, at: number, options: readonly ChoiceOption[]): Found | null {
  const lower = lowered(content);
  const named = options
    .filter((option) => option.text.length > 1)
    .map((option) => ({ option, index: lower.indexOf(lowered(option.text).replace(/[.\s]+$/, "")) }))
    .filter(({ index }) => index >= 0)
    .sort((a, b) => b.option.text.length - a.option.text.length);
  const [first, second] = named;
  if (!first || (second && !first.option.text.toLowerCase().includes(second.option.text.toLowerCase()))) return null;
  const start = at + first.index;
  return { text: first.option.letter, start, end: start + first.option.text.replace(/[.\s]+$/, "").length };
}

/** In lower case, character by character: "İ" would become two, and places behind it others. */
function lowered(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

function readNumber(content: string, at: number): Found | null {
  const result = content.lastIndexOf("=") + 1;
  const [first] = statedNumbers(content.slice(result));
  if (first && !/\\/.test(content))
    return { text: first.text, start: at + result + first.start, end: at + result + first.end };
  const plain = plainMath(content);
  const [number] = statedNumbers(plain.slice(plain.lastIndexOf("=") + 1));
  return number ? { text: number.text, start: at, end: at + content.length } : null;
}

function readText(content: string, at: number): Found | null {
  const text = trimmed(content);
  if (text.text === "" || text.text.length > MAX_ANSWER) return null;
  return { text: plainMath(text.text), start: at + text.start, end: at + text.start + text.text.length };
}

function trimmed(content: string): { text: string; start: number } {
  const start = /^[\s*_:"'“”‘’`([{]*/.exec(content)![0].length;
  let end = content.length;
  while (end > start && /[\s*_:;,.!"'“”‘’`)\]}]/.test(content[end - 1])) end--;
  return { text: content.slice(start, end), start };
}

/** Without any announcement: the last line's letter, number or, for a one-line response, its words. */
function bareAnswer(text: string, kind: AnswerKind): Found | null {
  const body = text.trimEnd();
  const lineStart = body.lastIndexOf("\n") + 1;
  const line = body.slice(lineStart);
  if (kind.kind === "choice") {
    const letters = kind.options.map((option) => option.letter).join("");
    const alone = new RegExp(
      `^[\\s*_"“(]*(?:Option |Choice )?[(*]*([${letters}])(?:[).:*]+(?:\\s|$)|[\\s.*"”]*$)`,
    ).exec(line);
    if (alone) return letterAt(line, lineStart, alone.index + alone[0].lastIndexOf(alone[1]));
    const bracketed = [...line.matchAll(new RegExp(`(?<!\\bnot |n't )\\(([${letters}])\\)`, "g"))];
    const distinct = new Set(bracketed.map((match) => match[1]));
    return distinct.size === 1 ? letterAt(line, lineStart, bracketed.at(-1)!.index + 1) : null;
  }
  if (kind.kind === "number") {
    const last = statedNumbers(line).at(-1);
    return last ? { text: last.text, start: lineStart + last.start, end: lineStart + last.end } : null;
  }
  const first = body.length - body.trimStart().length;
  if (body.slice(first).includes("\n")) return null;
  const predicate = /^[^.?!\n]{1,200}?\b(?:is|are|was|were)\s+(?!not\b)([^.?!\n]+)[.!]?$/.exec(body.slice(first));
  if (predicate)
    return readText(
      predicate[1],
      first + predicate[0].indexOf(predicate[1], predicate[0].length - predicate[1].length - 1),
    );
  return readText(body.slice(first), first);
}

function letterAt(line: string, lineStart: number, index: number): Found {
  return { text: line[index], start: lineStart + index, end: lineStart + index + 1 };
}

/** The same answer in another form: 1,200 and $1200.00, (b) and B, "The Nile" and "nile". */
export function sameAnswer(a: Pick<Answer, "text" | "kind">, b: Pick<Answer, "text" | "kind">): boolean {
  if (a.kind === "choice" && b.kind === "choice") return letterOf(a.text) === letterOf(b.text);
  const [x, y] = [numberValue(a.text), numberValue(b.text)];
  if (x !== null && y !== null && (a.kind === "number" || b.kind === "number")) {
    return Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x), Math.abs(y));
  }
  return normalized(a.text) === normalized(b.text);
}

function letterOf(text: string): string {
  return /[A-Za-z]/.exec(text)?.[0].toUpperCase() ?? text.trim();
}

function normalized(text: string): string {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}.%-]+/gu, " ");
  return words
    .replace(/(?<!\d)[.-]|[.-](?!\d)/g, " ")
    .replace(/\b(?:the|a|an)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Words that make the model answer at a step boundary (early answering, Lanham et al. 2023, 2307.13702). They end where
 * the answer's first token begins: after a bracket for a letter, after a space for a number, whose digits are
 * tokens of their own, and before the space for a word, to which the space belongs.
 * `extractAnswer` reads these words and what the model writes after them.
 * @param insideThinking the boundary lies in a `<think>` part that is not closed yet.
 */
export function forcedAnswerText(kind: AnswerKind, insideThinking = false): string {
  const close = insideThinking ? "\n</think>" : "";
  if (kind.kind === "choice") return `${close}\n\nThe correct answer is (`;
  return `${close}\n\nTherefore, the answer is${kind.kind === "number" ? " " : ""}`;
}

import type { Answer } from "../run/run.js";
import { bareAnswer, valueAlone } from "./statements/bareAnswer.js";
import { isDoubted } from "./statements/doubts.js";
import { isCheck, isRetraction, turnsOf, units } from "./statements/endings.js";
import type { AnswerKind } from "./kind.js";
import { type DecimalSign, decimalSignOf } from "./numerals/digits.js";
import { readChoice } from "./reading/readChoice.js";
import type { Found, Reading } from "./reading/reading.js";
import { readNumber } from "./reading/readNumber.js";
import { readText } from "./reading/readText.js";
import type { Statement } from "./statements/statement.js";
import { statementsIn } from "./statements/statements.js";
import { splitThinking } from "../steps/thinking.js";

/**
 * The answer a response ends with, or null when it states none. The last statement of its own wins: `\boxed{}`, `#### 42`,
 * "the answer is …", `<answer>`, an answer's field of JSON, "option (B) is correct", the same in other languages; without one, a bare
 * letter or number. What is denied, quoted, supposed or somebody else's counts for nothing, nor does what follows a next "Question:"
 * once an answer is given. Thinking between `<think>` tags is not searched: what counts is what the person is told.
 */
export function extractAnswer(response: string, kind: AnswerKind): Answer | null {
  const { visible } = splitThinking(response);
  const text = withoutStruck(visible.text);
  const decimal = decimalSignOf(text);
  const turns = turnsOf(text);
  for (const [i, turn] of turns.entries()) {
    const found = answerOf(text.slice(turn.start, turn.end), kind, decimal, i < turns.length - 1);
    if (found === "taken back") return null;
    if (!found) continue;
    const start = visible.chars.start + turn.start;
    return { text: found.text, kind: kind.kind, chars: { start: start + found.start, end: start + found.end } };
  }
  return null;
}

/** Blank where Markdown strikes something out, all else at its place. */
function withoutStruck(text: string): string {
  return text.replace(/~~(?=\S)[^~\n]{1,200}~~/g, (struck) => " ".repeat(struck.length));
}

/** @param goesOn another question follows, which the model asks itself. */
function answerOf(
  text: string,
  kind: AnswerKind,
  ownDecimal: DecimalSign | null,
  goesOn: boolean,
): Found | "taken back" | null {
  const statements = statementsIn(text, kind.kind).toReversed();
  const decimal = ownDecimal ?? statements.find((statement) => statement.decimal !== null)?.decimal ?? ".";
  let inCheck: Found | null = null;
  let unclear = 0;
  for (const statement of statements) {
    const found = read(text, statement, kind, decimal);
    if (!found) continue;
    const end = found === "unclear" ? statement.start : found.end;
    if (!statement.delimited && isDoubted(text, statement.at, end)) continue;
    if (found === "unclear") {
      unclear = statement.end;
      break;
    }
    if (isInCheck(text, statement.at)) {
      inCheck ??= found;
      continue;
    }
    return isTakenBack(text, found.end) ? "taken back" : found;
  }
  if (inCheck) return inCheck;
  return goesOn ? valueAlone(text, kind, decimal) : bareAnswer(text, kind, decimal, unclear);
}

function read(text: string, statement: Statement, kind: AnswerKind, decimal: DecimalSign): Reading {
  const { start, end, strict, delimited } = statement;
  const content = text.slice(start, end);
  if (delimited && (content === "" || (kind.kind === "number" && isTerm(content)))) return "unclear";
  // Twice before a letter in a string of JSON; also at the end of a matrix's row.
  const escaped = delimited && content.includes("\\\\") && !/(?<!\\)\\begin\{/.test(content);
  const written = escaped ? content.replaceAll("\\\\", "\\") : content;
  const found = readContent(written, kind, decimal, strict) ?? (delimited ? bareAnswer(written, kind, decimal) : null);
  if (!found || found === "unclear") return found;
  if (kind.kind === "text" && strict && !isLastHeading(text, statement)) return null;
  return escaped
    ? { text: found.text, start, end }
    : { text: found.text, start: start + found.start, end: start + found.end };
}

/** Of a box alone, where no exclamation is made: 3!, |-3|. */
function isTerm(content: string): boolean {
  return /^\s*\d{1,4}\s?!\s*$|^\s*(?:\\left\s?)?\|[^|]{1,60}\|\s*$/u.test(content);
}

function readContent(content: string, kind: AnswerKind, decimal: DecimalSign, strict: boolean): Reading {
  if (kind.kind === "choice") return readChoice(content, kind.options, strict);
  return kind.kind === "number" ? readNumber(content, decimal, strict) : readText(content);
}

/** "#### Paris" at the end: elsewhere words behind it are a heading, and words behind "actually" are no answer. */
function isLastHeading(text: string, { at, end }: Statement): boolean {
  return text.slice(at).trimStart().startsWith("####") && text.slice(end).trim().length <= 1;
}

/** How far back a line's beginning is looked for, and how far behind an answer that it is taken back. UTF-16 code units. */
const REACH = 400;

function isInCheck(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - REACH), at);
  return isCheck(`${before.slice(before.lastIndexOf("\n") + 1)} `);
}

/** "The answer is 42. Wait, that's wrong." and nothing else. */
function isTakenBack(text: string, end: number): boolean {
  const rest = text.slice(end, end + REACH);
  return units(rest.slice(rest.search(/[.!。\n]/) + 1)).some((unit) => isRetraction(unit.text));
}

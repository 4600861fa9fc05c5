import { extractAnswer } from "../answer/extract.js";
import { answerKind } from "../answer/kind.js";
import { choiceOptions } from "../answer/question/options.js";
import { sameAnswer } from "../answer/sameAnswer.js";
import { CodedError } from "../errors.js";
import { MOST_CANDIDATES } from "./question.js";
import { withoutStop } from "./statement.js";

/** What is asked, apart from the options that it may list. */
export interface Asked {
  /** The question as the person put it, options and all. */
  readonly whole: string;
  /** Without the options, for statements. */
  readonly stem: string;
  /** The options' texts; empty where the question lists none. */
  readonly options: readonly string[];
}

export function askedIn(question: string): Asked {
  const options = choiceOptions(question);
  const whole = question.trim();
  if (options.length < 2) return { whole, stem: whole, options: [] };
  const before = question.slice(0, options[0].marked).trim();
  return { whole, stem: before === "" ? whole : before, options: options.map(({ text }) => text) };
}

const sameText = (a: string, b: string) => sameAnswer({ text: a, kind: "text" }, { text: b, kind: "text" });

/** Each answer once, in the order in which they first come; the same in other words is not told apart. */
export function withoutRepeats(texts: readonly string[]): string[] {
  const kept: string[] = [];
  for (const text of texts) {
    if (text !== "" && !kept.some((other) => sameText(other, text))) kept.push(text);
  }
  return kept;
}

/**
 * What is ranked: each answer once, the right one among them where it is known. Throws a CodedError "bad-input" where that is fewer than
 * two or more than can be ranked.
 */
export function toRank(texts: readonly string[], right: string | null): string[] {
  const candidates = withoutRepeats(right === null ? texts : [...texts, right]);
  if (candidates.length < 2)
    throw new CodedError(
      "bad-input",
      `There is one candidate, ${JSON.stringify(candidates[0] ?? texts[0] ?? "")}: give others.`,
    );
  if (candidates.length > MOST_CANDIDATES)
    throw new CodedError(
      "bad-input",
      `There are ${candidates.length} answers to rank${right === null ? "" : ", the right one among them"}: give at most ${MOST_CANDIDATES}.`,
    );
  return candidates;
}

/** No answer that a model proposes is longer. UTF-16 code units. */
const LONGEST_PROPOSAL = 120;

/** Candidates that a person typed on one line or several, set apart by semicolons or line breaks. */
export function typedCandidates(text: string): string[] {
  return withoutRepeats(text.split(/[;；\n]/u).map((each) => each.trim()));
}

/** The answer in a reply to a question that asks for the answer alone: its first line, or what the line says the answer is. */
export function answerIn(reply: string, question: string): string {
  const line = reply.trim().split("\n", 1)[0].trim();
  const stated = extractAnswer(line, answerKind(question));
  return withoutStop(stated?.text ?? line).slice(0, LONGEST_PROPOSAL);
}

/** Which candidate a reply gives: by its letter where the question lists options, else by its text. -1 where it is none of them. */
export function candidateSaid(reply: string, asked: Asked, candidates: readonly string[]): number {
  const kind = answerKind(asked.whole);
  const stated = kind.kind === "choice" ? extractAnswer(reply, kind) : null;
  const option = stated && kind.kind === "choice" ? kind.options.find(({ letter }) => letter === stated.text) : null;
  const said = option?.text ?? answerIn(reply, asked.stem);
  const same = candidates.findIndex((candidate) => sameText(candidate, said));
  if (same >= 0) return same;
  // "The capital of France is Paris" names one of them and no other.
  const named = [...candidates.keys()].filter((i) => namesIt(said, candidates[i]));
  if (named.length > 0) return named.length === 1 ? named[0] : -1;
  // Of "It is 24 hours long" the answer is 24, and the candidate "24 hours".
  const whole = [...candidates.keys()].filter((i) => namesIt(candidates[i], said) && namesIt(reply, candidates[i]));
  return whole.length === 1 ? whole[0] : -1;
}

/** Scripts that set no blanks between words: there a name may stand beside any letter. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const unspaced = new RegExp(UNSPACED, "u");
const besideUnspaced = new RegExp(String.raw`(?<=${UNSPACED})\s+|\s+(?=${UNSPACED})`, "gu");

/** Whether the name stands in the text as a whole: no part of a word or of a number. */
function namesIt(text: string, name: string): boolean {
  const [within, sought] = [text, name].map((each) => each.toLowerCase().replace(besideUnspaced, ""));
  const at = within.indexOf(sought);
  const isOfWord = (character: string | undefined) =>
    character !== undefined && /[\p{L}\p{N}]/u.test(character) && !unspaced.test(character);
  const goesOn = (inside: string | undefined, beside: string | undefined) => isOfWord(inside) && isOfWord(beside);
  const end = at + sought.length;
  return at >= 0 && sought !== "" && !goesOn(sought[0], within[at - 1]) && !goesOn(sought.at(-1), within[end]);
}

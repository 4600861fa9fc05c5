import { extractAnswer } from "../answer/extract.js";
import { answerKind } from "../answer/kind.js";
import { choiceOptions } from "../answer/question/options.js";
import { sameAnswer } from "../answer/sameAnswer.js";
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
  return named.length === 1 ? named[0] : -1;
}

function namesIt(text: string, candidate: string): boolean {
  const at = text.toLowerCase().indexOf(candidate.toLowerCase());
  const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);
  return at >= 0 && !isLetter(text[at - 1]) && !isLetter(text[at + candidate.length]);
}

import type { Message } from "../run/run.js";
import { labelLength } from "../steps/label.js";
import { promptSentences, statementsOf } from "./sentences.js";
import { givesOpinion } from "./suggestion.js";
import { contentWords } from "./words.js";

/** A sentence that the user's texts state as so: no question, no option, nobody's opinion. */
interface Statement {
  readonly words: readonly string[];
  /** Letters and digits alone, for scripts that put no spaces between words. */
  readonly letters: string;
  readonly negated: boolean;
}

const negation = /\b(?:not|no|never|none|neither|nor|without|cannot|\w+n['’]t)\b|不|没|沒|無|无|未|非/i;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** A step is compared up to here. UTF-16 code units. */
const REACH = 400;

// A chat's messages stay one array while a run grows, and every step asks about the same ones.
const known = new WeakMap<readonly Message[], readonly Statement[]>();

/**
 * Whether a step says again what the user's texts state, in their words and order, so that there is nothing to find out about it.
 * Strict on purpose: the step's content words have to stand in one statement without another one between them, after its beginning
 * (which may be a subject without numbers), so that "18 chairs are broken" is no restatement of "36 are broken and 18 are lent out".
 */
export function restatesPrompt(text: string, messages: readonly Message[]): boolean {
  if (text.length > REACH) return false;
  const step = statement(text.slice(labelLength(text)));
  return statementsIn(messages).some((said) => said.negated === step.negated && repeats(step, said));
}

function statementsIn(messages: readonly Message[]): readonly Statement[] {
  const found = known.get(messages);
  if (found) return found;
  const last = messages.findLastIndex(({ role }) => role === "user");
  const statements = messages
    .flatMap(({ role, content }, i) =>
      role !== "user" ? [] : i === last ? promptSentences(content) : statementsOf(content),
    )
    .filter(({ role, text }) => role === "context" && text.length <= REACH && !givesOpinion(text))
    .map(({ text }) => statement(text));
  known.set(messages, statements);
  return statements;
}

function statement(text: string): Statement {
  return {
    words: [...contentWords(text)],
    letters: unspaced.test(text)
      ? text
          .normalize("NFKC")
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]/gu, "")
      : "",
    negated: negation.test(text),
  };
}

const hasNumber = (word: string) => /\d/.test(word);

function repeats(step: Statement, said: Statement): boolean {
  if (step.letters !== "" || said.letters !== "")
    return step.letters.length >= 5 && said.letters.includes(step.letters);
  const { words } = step;
  if (words.length < 2 || (words.length < 3 && !words.some(hasNumber))) return false;
  let subject = 0;
  while (subject < words.length && words[subject] === said.words[subject] && !hasNumber(words[subject])) subject++;
  for (let from = 0; from <= subject; from++) {
    const rest = words.slice(from);
    const at = said.words.indexOf(rest[0], from);
    if (at >= 0 && rest.every((word, i) => word === said.words[at + i])) return true;
  }
  return false;
}

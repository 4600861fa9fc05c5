import type { Computation } from "../../run/computation.js";
import { booleanAnswers } from "./booleans/answers.js";
import { chainsIn, type EqualityChain } from "./booleans/chains.js";
import { definitionIn, equalitiesOf } from "./booleans/equalities.js";
import { type Notation, spelling, type Token } from "./booleans/expression.js";
import { booleanTask } from "./booleans/task.js";
import { assertedIn, isDoubted } from "./assertions.js";
import type { Followed, PuzzleKind } from "./puzzle.js";

/** A boolean expression that is being evaluated. */
export interface Booleans {
  readonly expression: string;
  readonly value: boolean;
  readonly notation: Notation;
  /** What letters stand for; null where the solution says different things of one. */
  readonly letters: ReadonlyMap<string, boolean | null>;
  /** The expressions that letters were given for. */
  readonly definitions: readonly string[];
}

/** Words that leave a letter free to stand for something new. */
const anew = /\b(?:let|let['’]s (?:say|call|define)|where|define|denote|set|call|with)\W{0,3}$/i;
/** Before a chain: a part of it is meant otherwise than it stands. */
const partOfSentence =
  /(?:\b(?:of|between|both|either|neither|one|operands?|values?|operators?|is|are|does|do|did|was|be|of the form|than)|n['’]t)[\s"“*`(]*$/i;
/** Behind a chain that goes on. */
const goesOn = /^\s*(?:[=&|^<>+*/-]|xor\b|nand\b|nor\b|implies\b|iff\b|⇒|→|↔|⊕|in\b|or\b|only\b)/i;
/** Where "is" may join a statement: behind these, or at the beginning. */
const statement =
  /(?:^|[,:;.(]|\b(?:and|but|since|because|so|that|as|thus|hence|therefore|then|have|get|know|where|now|first|also))[\s"“*`•-]*$/i;
const isCode = /==|!=|\b(?:def|print|return|lambda|var|const)\b/;
const mostDefinitions = 100;

/** Evaluating a boolean expression: every equality that can be valued, and the answer. */
export const booleans: PuzzleKind<Booleans> = {
  read: (prompt) => {
    const task = booleanTask(prompt);
    return task && { ...task, letters: new Map(), definitions: [] };
  },
  follow,
};

interface Found {
  readonly chain: EqualityChain;
  readonly text: string;
  readonly start: number;
}

function follow(step: string, before: Booleans): Followed<Booleans> {
  const letters = new Map(before.letters);
  const definitions = [...before.definitions];
  const found: Found[] = [];
  const answers: Computation[] = [];
  // A line that begins with "=" goes on with the chain of the line before.
  for (const { text, start } of assertedIn(step.replace(/\n(?=[ \t]{0,20}=)/g, " "))) {
    if (isCode.test(text) || isDoubted(text)) continue;
    if (/\bexpression ["“'*`]{0,3}Z\b/.test(text)) letters.set("Z", before.value);
    answers.push(...booleanAnswers(text, start, before.value, before.notation));
    for (const chain of chainsIn(text, before.notation)) if (isStated(chain)) found.push({ chain, text, start });
  }
  const isKnown = (tokens: readonly Token[]) => {
    const text = spelling(tokens);
    return before.expression.includes(text) || definitions.includes(text);
  };
  // A letter may be defined behind its use: "Z = not (A) where A = …".
  for (let round = 0, more = true; round < 3 && more; round++) {
    more = false;
    for (const { chain } of found) {
      const defined = definitionIn(chain, letters, isKnown);
      if (!defined) continue;
      const known = letters.get(defined.name);
      if (known !== undefined && !anew.test(chain.before)) continue;
      // Given two meanings in one step, a letter has none.
      const value = known === before.letters.get(defined.name) || known === defined.value ? defined.value : null;
      if (known === value) continue;
      letters.set(defined.name, value);
      if (value !== null) definitions.push(defined.text);
      more = true;
    }
  }
  const equalities = found.flatMap(({ chain, text, start }) => equalitiesOf(chain, letters, isKnown, text, start));
  // What is built on a value that was stated otherwise before is not judged.
  for (const { chain } of found) {
    const defined = definitionIn(chain, letters, isKnown);
    if (defined && letters.get(defined.name) !== defined.value) letters.set(defined.name, null);
  }
  const computations = [...equalities, ...answers].sort((a, b) => a.span.start - b.span.start);
  return { computations, state: { ...before, letters, definitions: definitions.slice(-mostDefinitions) } };
}

function isStated({ sides, signed, before, behind }: EqualityChain): boolean {
  if (partOfSentence.test(before) || goesOn.test(behind)) return false;
  // "It is not A = True."
  if (sides[0]?.tokens.length === 0 && sides[1]?.tokens[0]?.kind === "not") return false;
  return signed || (statement.test(before) && !isEither(sides[0]?.tokens ?? []));
}

/** "A or B is False": one of them. */
const isEither = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind }) => kind === "or") && tokens.every(({ kind }) => kind === "letter" || kind === "or");

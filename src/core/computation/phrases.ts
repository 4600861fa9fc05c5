import { parts, patterns, words } from "./patterns.js";
import { Exact } from "./exact.js";
import { numberInWords, type Operator, type Relation, type Token } from "./tokens.js";

/** Operators, relations and fractions in English words that begin at `at`, as tokens; null where no such phrase begins. */
export function readPhrase(text: string, at: number, last: Token | undefined): Token[] | null {
  for (const read of phrases) {
    const tokens = read(text, at, last);
    if (tokens) return tokens;
  }
  return null;
}

type Phrase = (text: string, at: number, last: Token | undefined) => Token[] | null;

const phrases: readonly Phrase[] = [
  (text, at) => {
    const match = matchAt(patterns.negated, text, at);
    return match && [{ type: "break", start: at, end: at + match[0].length }];
  },
  (text, at) => {
    const match = matchAt(patterns.compared, text, at);
    return match && [relationToken(/^(?:g|la|b|h|m)/i.test(match.groups!.order) ? ">" : "<", true, at, match[0])];
  },
  (text, at) => {
    const match = matchAt(patterns.operator, text, at);
    if (!match) return null;
    const { root, plus, minus, times, over } = match.groups!;
    if (root) return [{ type: "root", start: at, end: at + match[0].length }];
    return [operatorToken(plus ? "+" : minus ? "-" : times ? "*" : over ? "/" : "^", at, match[0])];
  },
  (text, at) => {
    const match = matchAt(patterns.equals, text, at);
    return match && [relationToken(match.groups!.about ? "≈" : "=", !/^equals?\b/i.test(match[0]), at, match[0])];
  },
  (text, at) => {
    const match = matchAt(patterns.part, text, at);
    if (!match) return null;
    const { count, part } = match.groups!;
    const numerator = Math.max(1, words.indexOf((count ?? "one").toLowerCase()));
    const index = parts.indexOf(part.toLowerCase());
    const denominator = index === 2 ? 4 : index <= 1 ? index + 2 : index + 1;
    const value = new Exact(numerator).div(denominator);
    return [{ ...numberInWords(value, at, at + match[0].length), fraction: true }];
  },
  (text, at) => {
    const match = matchAt(patterns.twice, text, at);
    if (!match) return null;
    const value = new Exact(/^triple/i.test(match[0]) ? 3 : 2);
    return [{ ...numberInWords(value, at, at + 5), fraction: true }, operatorToken("of", at, match[0])];
  },
  (text, at, last) => {
    const match = isOperand(last) && matchAt(patterns.power, text, at);
    if (!match) return null;
    const end = at + match[0].length;
    return [operatorToken("^", at, match[0]), numberInWords(new Exact(/^s/i.test(match[0]) ? 2 : 3), end, end)];
  },
  (text, at, last) => {
    const match = last?.type === "number" && matchAt(last.percent ? patterns.ofCharged : patterns.of, text, at);
    if (!match) return null;
    // "A 10% tax on $50 is $55 in total."
    const loose = /\son\s/i.test(match[0]) && /\b(?:total|altogether|includ|after)/i.test(text.slice(at, at + 80));
    return [operatorToken("of", at, match[0], loose)];
  },
  (text, at, last) => {
    const match = last?.type === "number" && matchAt(patterns.outOf, text, at);
    return match ? [operatorToken("/", at, match[0], true)] : null;
  },
  (text, at, last) => {
    const match = last?.type === "number" && matchAt(patterns.choose, text, at);
    return match ? [operatorToken("choose", at, match[0])] : null;
  },
  spelledNumber,
];

/** "two plus three": only where an operator or a relation stands beside it, else it is a word like any other. */
function spelledNumber(text: string, at: number, last: Token | undefined): Token[] | null {
  const match = matchAt(patterns.word, text, at)?.[0] ?? "";
  const value = words.indexOf(match.toLowerCase());
  if (value < 0) return null;
  const after = text.slice(at + match.length, at + match.length + 24);
  const beside =
    (last?.type === "relation" && /[a-z]/i.test(text[last.end - 1]) && /^\s*(?:[.,;:!?)]|$)/.test(after)) ||
    /^\s+(?:plus|minus|times|multiplied by|divided by)\b/i.test(after) ||
    (last?.type === "operator" && /[a-z]$/.test(text.slice(last.start, last.end)) && last.operator !== "of");
  return beside ? [numberInWords(new Exact(value), at, at + match.length)] : null;
}

/** Something that an operator can stand behind. */
export function isOperand(token: Token | undefined): boolean {
  return token?.type === "number" || token?.type === "close" || token?.type === "word" || token?.type === "factorial";
}

function operatorToken(operator: Operator, start: number, matched: string, loose = false): Token {
  return { type: "operator", operator, tight: false, loose, start, end: start + matched.length };
}

function relationToken(relation: Relation, inWords: boolean, start: number, matched: string): Token {
  return { type: "relation", relation, inWords, start, end: start + matched.length };
}

export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

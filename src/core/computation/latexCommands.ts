import { commands, patterns, spacing } from "./patterns.js";
import { matchAt } from "./phrases.js";
import type { Place } from "./signs.js";
import {
  type Operator,
  operatorToken,
  type PlainType,
  plainToken,
  type Read,
  type Relation,
  relationToken,
  rootToken,
} from "./tokens.js";
import { wordToken } from "./wordTokens.js";

/** What a backslash begins: a command of LaTeX, or a sign that is written as itself. */
export function readCommand(place: Place): Read {
  const { text, at } = place;
  const plain = (type: PlainType, length: number): Read => one(plainToken(type, at, at + length));
  const skipped = (length: number): Read => ({ tokens: [], end: at + length });
  if (/[{}%]/.test(text[at + 1] ?? "")) return plain("opaque", 2);
  const match = matchAt(patterns.command, text, at);
  if (!match) return skipped(matchAt(patterns.space, text, at)?.[0].length ?? 1);
  const around = matchAt(patterns.environment, text, at) ?? matchAt(patterns.boxedStatement, text, at);
  if (around) return plain("break", around[0].length);
  const [whole, name] = match;
  const end = at + whole.length;
  if (name === "choose") return one(operatorToken("choose", at, end));
  if (/^[dt]?binom$/.test(name)) return plain("binomial", whole.length);
  const meaning = commands[name];
  if (meaning && /[-+*/^]/.test(meaning)) return one(operatorToken(meaning as Operator, at, end));
  if (meaning) return one(relationToken(meaning as Relation, at, end));
  if (/^[dtc]?frac$/.test(name)) return plain("fraction", whole.length);
  if (name === "sqrt") return readRoot(text, at, end);
  if (/^(?:text|mathrm|mbox|textbf|mathbf|mathit)$/.test(name)) return readText(place, end);
  if (spacing.has(name)) return skipped(whole.length);
  if (/^(?:implies|Rightarrow|rightarrow|to|therefore|because)$/.test(name)) return plain("break", whole.length);
  return plain("opaque", whole.length);
}

function one(token: Read["tokens"][number]): Read {
  return { tokens: [token], end: token.end };
}

/** `\sqrt`, `\sqrt[3]`; `end` is that of the name. */
function readRoot(text: string, at: number, end: number): Read {
  const index = /^\s?\[(\d)\]/.exec(text.slice(end, end + 8));
  if (index && Number(index[1]) > 1) return one(rootToken(Number(index[1]), at, end + index[0].length));
  return one(plainToken(text[end] === "[" ? "opaque" : "root", at, end));
}

/** `\text{ hours}`: the words inside, without the braces; `begin` is where those stand. */
function readText({ text, at, last }: Place, begin: number): Read {
  const inside = /^\s*\{([^{}\n]{0,80})\}/.exec(text.slice(begin, begin + 100));
  if (!inside) return one(plainToken("opaque", at, begin));
  const end = begin + inside[0].length;
  const value = inside[1].trim();
  if (value === "of" && last?.type === "number") return one(operatorToken("of", at, end));
  if (/^[\p{L}\s'-]+$/u.test(value)) return { tokens: value.split(/\s+/).map((part) => wordToken(part, at, end)), end };
  return { tokens: [], end: value === "" ? end : begin };
}

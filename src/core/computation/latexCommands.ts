import { Exact } from "./exact.js";
import { commands, patterns, spacing } from "./patterns.js";
import { matchAt } from "./phrases.js";
import type { Place } from "./signs.js";
import {
  numberInWords,
  type Operator,
  operatorToken,
  type PlainType,
  plainToken,
  type Read,
  type Relation,
  relationToken,
  rootToken,
  type Token,
} from "./tokens.js";
import { raised } from "./units.js";
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
  if (/^[dtc]?frac$/.test(name)) return digitsFraction(text, at, end) ?? one(plainToken("fraction", at, end));
  if (name === "sqrt") return readRoot(text, at, end);
  if (/^(?:text|mathrm|textrm|mbox|textbf|mathbf|mathit|operatorname|rm)$/.test(name))
    return readUprightUnits(place) ?? readText(place, end);
  if (spacing.has(name)) return skipped(whole.length);
  if (/^(?:implies|Rightarrow|rightarrow|to|therefore|because)$/.test(name)) return plain("break", whole.length);
  return plain("opaque", whole.length);
}

function one(token: Read["tokens"][number]): Read {
  return { tokens: [token], end: token.end };
}

/** `\frac23`: one digit over another; null where braces follow. `end` is that of the name. */
function digitsFraction(text: string, at: number, end: number): Read | null {
  const [whole, over, under] = /^\s?(\d)\s?(\d)(?![\d.])/.exec(text.slice(end, end + 6)) ?? [];
  if (whole === undefined) return null;
  const last = end + whole.length;
  const group = (digit: string, to: number): Token[] => [
    plainToken("open", to - 1, to - 1),
    numberInWords(new Exact(digit), to - 1, to),
    plainToken("close", to, to),
  ];
  return { tokens: [plainToken("fraction", at, end), ...group(over, last - 1), ...group(under, last)], end: last };
}

/** `\sqrt`, `\sqrt[3]`; `end` is that of the name. */
function readRoot(text: string, at: number, end: number): Read {
  const index = /^\s?\[(\d)\]/.exec(text.slice(end, end + 8));
  if (index && Number(index[1]) > 1) return one(rootToken(Number(index[1]), at, end + index[0].length));
  return one(plainToken(text[end] === "[" ? "opaque" : "root", at, end));
}

/** A unit as it is set in formulas, upright and with its power: `\mathrm{~m}`, `\text{ kg}^2`, `\mathrm{m/s}`. */
const upright = String.raw`\\(?:mathrm|text|textrm|mbox|operatorname|rm)\s?\{(?:~|\s|\\[,;:! ]){0,3}[A-Za-zµμΩ°][A-Za-zµμΩ°/·^\d]{0,14}\s?\}(?:\^(?:-?\d|\{-?\d\}))?`;
const between = String.raw`(?:\s|~|\\[,;:! ]){0,3}`;
/** Units joined by what stands for a product or a quotient of them. */
const uprightUnits = new RegExp(`${upright}(?:${between}(?:/|\\\\cdot(?![a-zA-Z]))${between}${upright}){0,4}`, "y");
const unitPart = /([A-Za-zµμΩ°]+)(?:\^(-?\d))?|[/·]/g;

/** `\mathrm{~kg} / \mathrm{m}^3`: a product of units, upright and so no variables; null where it is not one, or no number stands before it. */
function readUprightUnits({ text, at, last }: Place): Read | null {
  if (last?.type !== "number" && last?.type !== "close") return null;
  const run = matchAt(uprightUnits, text, at)?.[0];
  if (run === undefined) return null;
  const signs = run.replace(/\\cdot(?![a-zA-Z])/g, "·").replace(/\\[a-zA-Z]+|\\[,;:! ]|[{}~\s]/g, "");
  const parts = [...signs.matchAll(unitPart)];
  if (parts.map(([part]) => part).join("") !== signs) return null;
  const end = at + run.length;
  const tokens: Token[] = [];
  for (const [i, [sign, name, power]] of parts.entries()) {
    const [from, to] = [at + i, i === parts.length - 1 ? end : at + i + 1];
    if (name === undefined) {
      tokens.push(operatorToken(sign === "/" ? "/" : "*", from, to));
      continue;
    }
    const token = wordToken(name, from, to);
    if (!token.unit && name.length === 1) return null;
    const unit = token.unit && { ...token.unit, letter: false };
    tokens.push({ ...token, unit: unit && power !== undefined ? raised(unit, Number(power)) : unit });
  }
  return tokens.some((token) => token.type === "word" && token.unit) ? { tokens, end } : null;
}

/** `\text{ hours}`: the words inside, without the braces; `begin` is where those stand. */
function readText({ text, at, last }: Place, begin: number): Read {
  const inside = /^\s*\{([^{}\n]{0,80})\}/.exec(text.slice(begin, begin + 100));
  if (!inside) return one(plainToken("opaque", at, begin));
  const end = begin + inside[0].length;
  const value = inside[1].replace(/~|\\[,;:! ]/g, " ").trim();
  if (value === "of" && last?.type === "number") return one(operatorToken("of", at, end));
  if (/^[\p{L}\s'-]+$/u.test(value)) return { tokens: value.split(/\s+/).map((part) => wordToken(part, at, end)), end };
  return { tokens: [], end: value === "" ? end : begin };
}

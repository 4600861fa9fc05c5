import type { Token } from "./tokens.js";
import { multiplied, raised, type Unit, unitOf } from "./units.js";

/** What stands behind a number: its unit, as far as it is one, and the words for what is counted. */
export interface Measure {
  readonly unit: Unit | undefined;
  /** Words that are no units: "red marbles". */
  readonly nouns: string;
  /** Index of the first token behind it. */
  readonly end: number;
}

/** Words after a number that are taken for its unit, at most; more are a sentence. */
const MAX_WORDS = 7;

/** Words that end what belongs to a number, and words that change its meaning. */
const notUnits = new Set(
  (
    "and so then because since but or which that who is are was were has have had he she it they we from in on to with at by if when while " +
    "more less fewer than times of half twice double triple percent plus minus remainder mod modulo choose over until till " +
    "therefore thus hence where what how not every equal equals gives give gave makes make made yields leaves goes costs cost becomes can will " +
    "would should must does do did been be being und et y e o ou oder"
  ).split(" "),
);

/** Chinese that goes on with the sentence behind a number and its measure word. */
const hanGoesOn = /[的是比每再又加減减乘除和與与跟到至倍第有為为等]/u;

export function isUnitWord(token: Token | undefined): boolean {
  return token?.type === "word" && !notUnits.has(token.text) && !hanGoesOn.test(token.text);
}

/** A word that belongs to what is counted, also behind "of": "4 hours of practice * 3". */
export function isMeasureWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (isUnitWord(token)) return true;
  if (isHowOften(tokens, at)) return true;
  if (token?.type !== "word" || !/^(?:of|on|for)$/.test(token.text)) return false;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  return isUnitWord(next) && (isUnitWord(before) || (before?.type === "number" && token.text !== "of"));
}

/** "60 meters × 3 times", "9 times = 540": how often something is done, where nothing is multiplied by the word itself. */
function isHowOften(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.type !== "word" || token.text !== "times" || before?.type !== "number") return false;
  return (
    !next || next.type === "relation" || (next.type === "operator" && next.operator !== "-") || next.type === "break"
  );
}

const modifiers: Readonly<Record<string, number>> = { square: 2, sq: 2, cubic: 3, cu: 3 };
/** Names of two words, by their first. */
const twoWords: Readonly<Record<string, RegExp>> = {
  fluid: /^ounces?$/,
  fl: /^oz$/,
  nautical: /^miles?$/,
  metric: /^tons?$/,
};
const fullNames: Readonly<Record<string, string>> = {
  fluid: "us fluid ounce",
  fl: "us fluid ounce",
  nautical: "nautical mile",
  metric: "tonne",
};

/** Reads `large boxes`, `miles per hour`, `m/s²`, `square feet` from `tokens[begin]` on. */
export function readMeasure(tokens: readonly Token[], begin: number, limit: number): Measure {
  const nouns: string[] = [];
  let unit: Unit | undefined;
  let at = begin;
  let over = false;
  const take = (found: Unit) => {
    const part = over ? inverted(found) : found;
    unit = unit ? multiplied(unit, part) : part;
    over = false;
  };
  for (let words = 0; words <= MAX_WORDS && at < limit; words++) {
    const token = tokens[at];
    const next = at + 1 < limit ? tokens[at + 1] : undefined;
    if (token.type === "operator" && token.operator === "/" && isUnitWord(next)) {
      over = true;
      at++;
    } else if (token.type === "operator" && token.operator === "*" && isGlued(tokens, at, unit)) {
      at++;
    } else if (token.type !== "word" || !isMeasureWord(tokens, at)) break;
    else if (/^(?:per|a|an)$/.test(token.text) && next?.type === "word") {
      over = true;
      at++;
    } else if (modifiers[token.text] && next?.type === "word" && next.unit) {
      take(raised(next.unit, modifiers[token.text]));
      at += 2;
    } else if (twoWords[token.text] && next?.type === "word" && twoWords[token.text].test(next.text)) {
      take(unitOf(fullNames[token.text]) as Unit);
      at += 2;
    } else {
      if (token.unit && (over || nouns.length === 0)) take(token.unit);
      else {
        nouns.push(token.text);
        over = false;
      }
      at++;
    }
  }
  return { unit, nouns: nouns.join(" "), end: at };
}

/** `kg·m`: a product of units, not of numbers. */
function isGlued(tokens: readonly Token[], at: number, unit: Unit | undefined): boolean {
  const next = tokens[at + 1];
  return (
    unit !== undefined &&
    next?.type === "word" &&
    next.unit !== undefined &&
    tokens[at - 1].end === tokens[at].start &&
    tokens[at].end === next.start
  );
}

function inverted(unit: Unit): Unit {
  return { ...raised(unit, -1), name: `/${unit.name}` };
}

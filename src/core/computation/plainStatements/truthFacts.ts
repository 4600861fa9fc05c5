import { chainsIn } from "../puzzles/booleans/chains.js";
import { equalitiesOf } from "../puzzles/booleans/equalities.js";
import { type Facts, type Finding, whole } from "./fact.js";

/** What expressions of truth values come to: "True and False is False". */

const sign = String.raw`(?:true|false|not|and|or|&&|\|\||[¬!∧∨()])`;
const side = String.raw`(?:${sign}\s?){1,60}`;
const equal = String.raw`(?:=|is|equals|evaluates to|simplifies to|is equal to)\s?`;
const letters: ReadonlyMap<string, boolean> = new Map();

/** In which "or" is another one. */
const otherLogic = /exclusiv|xor|nand|\bnor\b|three-valued|fuzzy|互斥|异或|異或/i;

function settle(text: string): Finding | null {
  const [chain, ...more] = chainsIn(text, { initials: false });
  if (!chain || more.length > 0 || chain.before.trim() !== "" || chain.behind.trim() !== "") return null;
  // "True is true", and "true or false is what matters": something has to be worked out.
  if (!chain.sides.some(({ tokens }) => tokens.length > 1) || chain.sides.some(({ tokens }) => tokens.length === 0))
    return null;
  const last = chain.sides.at(-1);
  if (!chain.signed && (last?.tokens.length !== 1 || chain.sides.length > 2)) return null;
  const found = equalitiesOf(chain, letters, () => false, text, 0);
  if (found.length !== chain.sides.length - 1) return null;
  const wrong = found.find(({ holds }) => !holds);
  const expected = (wrong ?? found[0]).expected;
  return { holds: wrong === undefined, expected, loose: true, unlessSaid: otherLogic };
}

const words: Readonly<Record<string, string>> = { 真: "true", 假: "false", 且: "and", 或: "or", 非: "not" };
const inEnglish = (text: string): string =>
  [...text.replace(/并且/g, "且").replace(/或者/g, "或")].map((one) => words[one] ?? one).join(" ");

export const truthFacts: Facts = {
  about: /\b(?:true|false)\b|[真假]/iu,
  english: [
    {
      form: whole(`(?<statement>${side}(?:${equal}${side}){1,12})`),
      decide: ({ statement }) => settle(statement),
    },
  ],
  chinese: [
    {
      // 真且假为假
      form: /^(?<statement>(?:[真假且或非(（]|并且|或者|[)）]){2,40})(?:为|是|等于|=)(?<stated>[真假])$/u,
      decide: ({ statement, stated }) => settle(`${inEnglish(statement)} = ${inEnglish(stated)}`),
    },
  ],
};

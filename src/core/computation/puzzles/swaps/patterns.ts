import { asPattern } from "../../../asPattern.js";
import type { SwapGame } from "./game.js";
import * as words from "./words.js";

/** How the steps of a game may name its people, things and swaps. */
export interface SwapPatterns {
  readonly holdings: RegExp;
  readonly further: RegExp;
  readonly exchanges: readonly RegExp[];
  readonly nouns: RegExp;
  readonly person: RegExp;
  readonly thing: RegExp;
  readonly answer: RegExp;
  /** People and things by what texts call them, in lower case. */
  readonly people: ReadonlyMap<string, string>;
  readonly things: ReadonlyMap<string, string>;
}

const articles = '(?:(?:the|an?|his|her|their)\\s+)?["“]?';
const measure = "(?:一?[个個只隻颗顆本张張])?";
const isHan = (text: string) => /\p{Script=Han}/u.test(text);
/** Cheaper to compile than `\p{L}`, of which every game would need dozens. */
const letter = String.raw`[\w\u00c0-\u024f]`;
const oneOf = (texts: readonly string[]) => {
  const sorted = [...texts]
    .sort((a, b) => b.length - a.length)
    .map(asPattern)
    .join("|");
  return texts.some(isHan) ? `(?:${sorted})` : `(?<!${letter})(?:${sorted})(?!${letter})`;
};

export function patternsOf({ start, nouns }: SwapGame): SwapPatterns {
  const things = calledThings([...start.values()]);
  const people = new Map([...start.keys()].map((one) => [one.toLowerCase(), one]));
  const heads = [
    ...new Set([...[...start.values()].map(headOf), ...nouns, ...nouns.map((noun) => noun.replace(/s$/, ""))]),
  ];
  const person = `(${oneOf([...start.keys()])})(?!['’])`;
  const thing = `${articles}${measure}(${oneOf([...things.keys()])})["”]?(?:\\s+(?:${oneOf([...heads, "one"])}))?`;
  const object = String.raw`(?:\s+(?:their|the|his|her))?(?:\s+(?:${oneOf([...nouns, ...heads])}|${words.anyThings}))?(?:\s+with each other)?`;
  const done = String.raw`(?:\s+(?:then|both))?\s+(?:${words.swapVerbs})(?!${letter})${object}|${words.chineseSwap}${words.chineseThings}`;
  return {
    holdings: new RegExp(`(${oneOf([...start.keys()])})(?:${words.holdingLinks})${thing}`, "giu"),
    further: new RegExp(String.raw`(?<=[,;，、；]\s*|\band\s+)${person}\s+${thing}`, "giu"),
    exchanges: [
      new RegExp(`${person}${words.both}${person}(?:${done})`, "giu"),
      new RegExp(String.raw`${person}\s+(?:${words.swapVerbs})(?!${letter})${object}\s+with\s+${person}`, "giu"),
      new RegExp(
        String.raw`\b(?:${words.swapNouns})(?:\s+between|\s+of|\s*[:,]|\s+#?\d+\s*[:.]?)?\s*[(]?${person}${words.both}${person}[)]?`,
        "giu",
      ),
      new RegExp(
        String.raw`${person}\s*(?:<-?>|↔|⇄|⇔)\s*${person}|[(]${person}(?:\s+and\s+|\s*[/&]\s*)${person}[)]`,
        "giu",
      ),
    ],
    nouns: new RegExp(oneOf([...nouns, ...heads]), "giu"),
    person: new RegExp(oneOf([...start.keys()]), "iu"),
    thing: new RegExp(oneOf([...things.keys()]), "iu"),
    answer:
      /^\W*(?:(?:so|thus|therefore|hence)\b[,:]?\s+)?(?:the )?(?:final |correct |right )?(?:answer|option)(?: is)?(?: that)?[:\s]+(\S.*)$|^(?:所以|因此)?[，,]?(?:正确|正確|最终|最終)?(?:答案)(?:就?是|为|為)?[:：]?\s*(\S.*)$/iu,
    people,
    things,
  };
}

/** The last word, or the last Chinese character. */
const headOf = (thing: string) => (isHan(thing) ? thing.slice(-1) : (/\S+$/u.exec(thing)?.[0] ?? ""));

/** Things by what a step may call them: "yellow" for "yellow ball" where all are balls. */
function calledThings(things: readonly string[]): Map<string, string> {
  const called = new Map(things.map((thing) => [thing.toLowerCase(), thing]));
  const [head] = things.map(headOf);
  const short = (thing: string) =>
    thing
      .slice(0, -head.length)
      .trim()
      .replace(/色?的?$/u, "")
      .toLowerCase();
  const shared = things.every((thing) => headOf(thing) === head && short(thing) !== "");
  if (!shared || new Set(things.map(short)).size < things.length) return called;
  for (const thing of things) {
    const core = short(thing);
    called.set(core, thing);
    if (isHan(core))
      for (const ending of ["色", "色的", `色${head}`, `色的${head}`, head, `的${head}`])
        called.set(core + ending, thing);
  }
  return called;
}

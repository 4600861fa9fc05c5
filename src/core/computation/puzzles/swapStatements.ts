import { asPattern } from "../../asPattern.js";
import { type Sentence, sentencesOf, withoutMarks } from "./sentences.js";
import type { Holding, Pair, SwapGame } from "./swapPrompt.js";
import * as words from "./swapWords.js";

/** When what a sentence says holds: a number is that of the swap behind which it does, "some end" what may be the end of less. */
export type When = "start" | "end" | "some end" | "now" | number;

/** What a sentence of a step says of people and things. */
export interface SwapStatement extends Sentence {
  /** False where a part of it was not understood: then nothing of it counts. */
  readonly understood: boolean;
  readonly when: When | null;
  readonly exchanges: readonly Pair[];
  readonly holding: Holding;
  /** As an item of a list rather than as a sentence: "Alice: pink". */
  readonly listed: boolean;
  /** The letter, thing or person that it gives as the answer. */
  readonly answer: string | null;
  /** What a sentence that is not understood may be about. */
  readonly about: "nothing" | "swaps" | "holdings";
}

/** Longer sentences are not read. UTF-16 code units. */
const LONGEST = 500;

/** Reads the steps of a game. */
export function statementReader(game: SwapGame): (step: string) => SwapStatement[] {
  const patterns = patternsOf(game);
  return (step) => sentencesOf(step).map((sentence) => statementOf(sentence, game, patterns));
}

interface Patterns {
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

function patternsOf({ start, nouns }: SwapGame): Patterns {
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

function statementOf(sentence: Sentence, game: SwapGame, patterns: Patterns): SwapStatement {
  const nothing: SwapStatement = {
    ...sentence,
    understood: false,
    when: null,
    exchanges: [],
    holding: new Map(),
    listed: false,
    answer: null,
    about: "nothing",
  };
  if (sentence.text.length > LONGEST) return { ...nothing, about: "holdings" };
  const text = withoutMarks(sentence.text);
  const answer = patterns.answer.exec(text);
  const given = answer ? givenAnswer(answer[1] ?? answer[2], game, patterns) : null;
  if (given !== null) return { ...nothing, understood: true, answer: given };
  const about = aboutOf(text, patterns);
  let rest = text;
  const holding = new Map<string, string>();
  const links: string[] = [];
  let twice = false;
  for (const pattern of [patterns.holdings, patterns.further]) {
    if (pattern === patterns.further && holding.size === 0) break;
    rest = rest.replace(pattern, (match: string, who: string, what: string) => {
      const [person, thing] = [patterns.people.get(who.toLowerCase()), patterns.things.get(what.toLowerCase())];
      if (person === undefined || thing === undefined) return match;
      twice ||= holding.has(person);
      holding.set(person, thing);
      links.push(match.slice(who.length));
      return " ".repeat(match.length);
    });
  }
  const exchanges: Pair[] = [];
  for (const pattern of patterns.exchanges) {
    rest = rest.replace(pattern, (match: string, ...groups: unknown[]) => {
      const [a, b] = groups
        .filter((group) => typeof group === "string")
        .map((one) => patterns.people.get(one.toLowerCase()));
      if (a === undefined || b === undefined || a === b) return match;
      exchanges.push([a, b]);
      return " ".repeat(match.length);
    });
  }
  let when = null as When | null;
  const taken = (pattern: RegExp, meant: (groups: Record<string, string | undefined>) => When) => {
    rest = rest.replace(pattern, (match: string, ...args: unknown[]) => {
      const groups = args.at(-1);
      when ??= meant(
        typeof groups === "object" && groups !== null ? (groups as Record<string, string | undefined>) : {},
      );
      return " ".repeat(match.length);
    });
  };
  taken(words.atStart, () => "start");
  taken(words.atEnd, () => "end");
  taken(words.afterSwap, ({ word, digit, chinese }) => swapOf(word ?? digit ?? chinese ?? "", game));
  if (exchanges.length === 0) taken(words.atSomeEnd, () => "some end");
  if (when === null && words.fromNow.test(rest)) when = "now";
  const left = rest.replace(words.connecting, " ").replace(patterns.nouns, " ");
  const understood = !twice && when !== 0 && /^[\s\d,;:.，；：。、！!()（）|=>→⇒–—-]*$/u.test(left);
  const listed = links.every((link) => /^\s*[:：=→⇒–—|(（-]/u.test(link) || /^\s+\p{L}+$/u.test(link));
  return { ...sentence, understood, when, exchanges, holding, listed, answer: null, about };
}

function swapOf(word: string, { exchanges }: SwapGame): number {
  const number = words.swapNumber(word, exchanges.length);
  return number <= exchanges.length ? number : 0;
}

function aboutOf(text: string, { person, thing }: Patterns): SwapStatement["about"] {
  const hasPerson = person.test(text);
  if (thing.test(text) && (hasPerson || words.pronouns.test(text))) return "holdings";
  return hasPerson || words.swapping.test(text) || thing.test(text) ? "swaps" : "nothing";
}

/** "(A)", "A) yellow ball", "the yellow ball", "that Bob has the yellow ball"; null where it is anything else. */
function givenAnswer(
  said: string,
  { options, asked }: SwapGame,
  { people, things, holdings }: Patterns,
): string | null {
  const plain = said.replace(/^[\s"“]+|[\s"”.。!！]+$/gu, "");
  const lettered = /^[(（]?([A-L])[)）.:]*(?:\s+(\S.*))?$/u.exec(plain);
  const option = lettered ? options.get(lettered[1]) : undefined;
  const bare = (text: string) => text.toLowerCase().replace(/^(?:the|an?)\s+/u, "");
  if (lettered && option !== undefined)
    return lettered[2] === undefined || bare(lettered[2]) === bare(option) ? answerOf(option) : null;
  return answerOf(plain);

  function answerOf(text: string): string | null {
    if (asked === null) return null;
    const one = bare(text);
    if ("thing" in asked) return people.get(one) ?? null;
    const found = [...one.matchAll(holdings)];
    if (found.length === 1 && found[0][0] === one)
      return people.get(found[0][1]) === asked.person ? (things.get(found[0][2]) ?? null) : null;
    return things.get(one) ?? null;
  }
}

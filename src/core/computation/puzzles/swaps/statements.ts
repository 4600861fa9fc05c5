import { type Sentence, sentencesOf, withoutMarkers } from "../sentences.js";
import type { Holding, Pair, SwapGame } from "./game.js";
import { patternsOf, type SwapPatterns } from "./patterns.js";
import * as words from "./words.js";

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

function statementOf(sentence: Sentence, game: SwapGame, patterns: SwapPatterns): SwapStatement {
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
  const text = withoutMarkers(sentence.text);
  const answer = patterns.answer.exec(text);
  const given = answer ? givenAnswer(answer[1] ?? answer[2], game, patterns) : null;
  if (given !== null) return { ...nothing, understood: true, answer: given };
  const about = aboutOf(text, patterns);
  const said = new Said(text);
  const holding = new Map<string, string>();
  const links: string[] = [];
  let twice = false;
  for (const pattern of [patterns.holdings, patterns.further]) {
    if (pattern === patterns.further && holding.size === 0) break;
    said.take("holding", pattern, ([match, who, what]) => {
      const [person, thing] = [patterns.people.get(who.toLowerCase()), patterns.things.get(what.toLowerCase())];
      if (person === undefined || thing === undefined) return false;
      twice ||= holding.has(person);
      holding.set(person, thing);
      links.push(match.slice(who.length));
      return true;
    });
  }
  const exchanges: Pair[] = [];
  for (const pattern of patterns.exchanges) {
    said.take("anchor", pattern, ([, ...groups]) => {
      const [a, b] = groups.filter((one) => one !== undefined).map((one) => patterns.people.get(one.toLowerCase()));
      if (a === undefined || b === undefined || a === b) return false;
      exchanges.push([a, b]);
      return true;
    });
  }
  const whens: When[] = [];
  const taken = (pattern: RegExp, meant: (groups: Record<string, string | undefined>) => When) =>
    said.take("anchor", pattern, ({ groups }) => whens.push(meant(groups ?? {})) > 0);
  taken(words.atStart, () => "start");
  taken(words.atEnd, () => "end");
  taken(words.afterSwap, ({ word, digit, chinese }) => swapOf(word ?? digit ?? chinese ?? "", game));
  if (exchanges.length === 0) taken(words.atSomeEnd, () => "some end");
  const leads = said.before("holding").search(words.fromNow) >= 0;
  const when = whens[0] ?? (leads ? "now" : null);
  const left = said.rest.replace(words.connecting, " ").replace(patterns.nouns, " ");
  const understood =
    !twice && isOfOneTime(said, whens, exchanges, holding) && /^[\s\d,;:.，；：。、！!()（）|=>→⇒–—-]*$/u.test(left);
  const listed = links.every((link) => /^\s*[:：=→⇒–—|(（-]/u.test(link) || /^\s+\p{L}+$/u.test(link));
  return { ...sentence, understood, when, exchanges, holding, listed, answer: null, about };
}

/** Whether all that is said of people and things is said of the one time that is named: "Claire has pink, so now Alice has pink" is not. */
function isOfOneTime(said: Said, whens: readonly When[], exchanges: readonly Pair[], holding: Holding): boolean {
  const [when] = whens;
  if (whens.some((one) => one !== when) || when === 0) return false;
  if (holding.size === 0) return true;
  if (/\bthen\b|然后|然後/iu.test(said.behind("holding")) || words.fromNow.test(said.behind("holding"))) return false;
  if (when === "start" && /\b(?:now|then|later|after|current(?:ly)?)\b|现在|現在|然后|然後|后来|後來/iu.test(said.text))
    return false;
  const isLast = typeof when === "string" && exchanges.length === 0;
  if (exchanges.length > 0 && typeof when === "string") return false;
  return said.places("anchor").every((at) => at < said.places("holding")[0]) || (isLast && holding.size === 1);
}

/** A text from which what is read is taken out, each letter in its place. */
class Said {
  rest: string;
  private readonly taken: { readonly as: "holding" | "anchor"; readonly at: number }[] = [];

  constructor(readonly text: string) {
    this.rest = text;
  }

  /** Takes out what matches, unless it is refused. */
  take(as: "holding" | "anchor", pattern: RegExp, accepts: (match: RegExpExecArray) => boolean): void {
    for (const match of this.rest.matchAll(pattern)) {
      if (!accepts(match)) continue;
      this.taken.push({ as, at: match.index });
      const end = match.index + match[0].length;
      this.rest = this.rest.slice(0, match.index) + " ".repeat(match[0].length) + this.rest.slice(end);
    }
  }

  places(as: "holding" | "anchor"): number[] {
    return this.taken.flatMap((one) => (one.as === as ? [one.at] : [])).sort((a, b) => a - b);
  }

  /** What is left before the first one. */
  before(as: "holding" | "anchor"): string {
    return this.rest.slice(0, this.places(as)[0] ?? this.rest.length);
  }

  behind(as: "holding" | "anchor"): string {
    return this.rest.slice(this.before(as).length);
  }
}

function swapOf(word: string, { exchanges }: SwapGame): number {
  const number = words.swapNumber(word, exchanges.length);
  return number <= exchanges.length ? number : 0;
}

function aboutOf(text: string, { person, thing }: SwapPatterns): SwapStatement["about"] {
  const hasPerson = person.test(text);
  if (thing.test(text) && (hasPerson || words.pronouns.test(text))) return "holdings";
  return hasPerson || words.swapping.test(text) || thing.test(text) ? "swaps" : "nothing";
}

/** "(A)", "A) yellow ball", "the yellow ball", "that Bob has the yellow ball"; null where it is anything else. */
function givenAnswer(
  said: string,
  { options, asked }: SwapGame,
  { people, things, holdings }: SwapPatterns,
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

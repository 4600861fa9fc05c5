import { asPattern } from "../../../asPattern.js";
import { sentencesOf, withoutMarkers } from "../sentences.js";
import * as words from "./words.js";

export type Pair = readonly [string, string];
/** Who has what: things by people. */
export type Holding = ReadonlyMap<string, string>;

/** A prompt about things that change hands. */
export interface SwapGame {
  readonly start: Holding;
  readonly exchanges: readonly Pair[];
  /** Words for what is swapped. */
  readonly nouns: readonly string[];
  /** Of whom or of what the prompt asks at the end. */
  readonly asked: { readonly person: string } | { readonly thing: string } | null;
  /** Texts of the answers to choose from, by letter. */
  readonly options: ReadonlyMap<string, string>;
}

const MOST_EXCHANGES = 60;
const containers = "Box|Cup|Bag|Drawer|Chest|Jar|Basket";
const name = String.raw`(?:(?:Player|Person|Child|Student|Friend|${containers}) (?:\p{Lu}|\d)|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}\p{N}'’])`;
const chineseName = String.raw`(?:\p{Script=Han}{2,3}|[甲乙丙丁戊己]|\p{Lu}\p{Ll}+)`;
const holding = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(${name})(?: (?:${words.holdingVerbs}) |(?:[:：] ?)(?=\S))`,
  "gu",
);
const chineseHolding = new RegExp(
  `^(?:(?:游戏|遊戲|比赛|活动)?(?:一?开始时?|一?開始時?|起初|最初)[，,:：]?)?(${chineseName})(?:手里|手中|手上|一开始)?(?:有|拿着|拿著|持有|拿的是|得到|拿到|拿|的舞伴是)(?:一|1)?(?:个|個|只|隻|颗|顆|本|张|張|朵|支|块|塊|把|件|份|杯|条|條)?(.{1,12})$`,
  "u",
);
const exchangeObject = String.raw`(?: (?:their |the |her |his )?(?<noun>${words.anyThings}|\p{Ll}+))?`;
const exchangeForms = [
  new RegExp(
    String.raw`(?<![\p{L}\p{N}-])(?<a>${name}) and (?<b>${name}) (?:then |both )?(?:${words.swapVerbs})${exchangeObject}(?: with each other)?(?=[\s.,;!]|$)`,
    "gu",
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}-])(?<a>${name}) (?:${words.swapVerbs})${exchangeObject} with (?<b>${name})(?=[\s.,;!]|$)`,
    "gu",
  ),
  new RegExp(
    `the (?<noun>contents) of (?<a>${name}) and (?<b>${name}) (?:are|were) (?:swapped|switched|exchanged)`,
    "giu",
  ),
  new RegExp(
    `(?<a>${chineseName.replace("{2,3}", "{2,3}?")})(?:和|与|與|跟)(?<b>${chineseName.replace("{2,3}", "{2,3}?")})${words.chineseSwap}${words.chineseThings}`,
    "gu",
  ),
];
const betweenExchanges =
  /\b(?:first|firstly|then|next|finally|lastly|after that|afterwards?|later|second|third|and|last)\b|首先|然后|然後|接着|接著|再|最后|最後|之后|之後|随后|先|第[一二三四五六七八九十]次|[\s,;.:，；。、!]/giu;
const questionMarks =
  /\?|？|_{2,}|^(?:so )?(?:at|by|in) the (?:very )?end\b.*\b(?:has|holds|is|gets|with|playing|holding)(?: the| an?)?\s*[:.…]*$/iu;
const atOtherTimes = /\b(?:start|beginning|initially|first|before|second|originally)\b|一开始|最初|第一|之前/iu;
const noThing =
  /\b(?:and|or|which|that|who|but|from|because|while|when|than|not|no|nothing|more|two|three|four|five|ball each|one of)\b|(?:^|\s)\d|[,;:，；：、(){}"]/iu;

/** The one game of swaps that a prompt tells; null where it tells none, several, or one with anything that is not understood. */
export function gameIn(prompt: string): SwapGame | null {
  if (!/swap|trade|switch|exchange|[换換调調]/i.test(prompt)) return null;
  const parts = prompt.split(/(?:^|\s)(?:Options|Answer choices|Choices|选项|選項) ?[:：]/u);
  if (parts.length > 2 || (prompt.match(/(?:^|\n)[ \t]*(?:Q|Question|题目|问题)[:：]/gu)?.length ?? 0) > 1) return null;
  const options = parts.length === 2 ? optionsIn(parts[1]) : new Map<string, string>();
  if (options === null) return null;
  const start = new Map<string, string>();
  const exchanges: Pair[] = [];
  const nouns = new Set<string>();
  let question: string | null = null;
  let behind = "";
  for (const sentence of sentencesOf(parts[0])) {
    const text = withoutMarkers(sentence.text)
      .replace(/^\s*(?:Q|Question|Problem|Input|题目|題目|问题|問題)\s*[:：]/u, "")
      .trim();
    const found = exchangesIn(text);
    if (found === null) return null;
    const given = found.length > 0 || exchanges.length > 0 ? [] : holdingsIn(text);
    if (given === null) return null;
    if (found.length > 0) {
      if (start.size < 2 || question !== null) return null;
      for (const { pair, noun } of found) {
        if (!pair.every((one) => start.has(one)) || pair[0] === pair[1]) return null;
        const isContent = noun === "contents";
        if (new RegExp(`^(?:${containers}) `).test(pair[0]) && !isContent) return null;
        if (noun !== null && !isNamed(noun, behind)) return null;
        if (noun !== null) nouns.add(noun);
        exchanges.push(pair);
      }
    } else if (given.length > 0) {
      for (const [person, thing] of given) {
        if (start.has(person)) return null;
        start.set(person, thing);
      }
    } else if (exchanges.length > 0 && question === null && questionMarks.test(text)) {
      question = text;
    } else if (start.size === 0 ? words.ownRules.test(text) : !isHarmless(text, start)) {
      return null;
    }
    behind += ` ${text.toLowerCase()}`;
  }
  const things = [...start.values()];
  const head = /\S+$/u.exec(things[0] ?? "")?.[0] ?? "";
  // "Tom has the red marble, Ann has the blue one".
  for (const [person, thing] of start) start.set(person, thing.replace(/(?<= )one$/u, head));
  const keys = [...start.keys(), ...start.values()].map((key) => ` ${key.toLowerCase()} `);
  if (exchanges.length === 0 || exchanges.length > MOST_EXCHANGES || start.size > 12) return null;
  if (keys.some((key, i) => keys.some((other, j) => i !== j && other.includes(key)))) return null;
  return { start, exchanges, nouns: [...nouns], asked: askedIn(question, start), options };
}

function optionsIn(text: string): ReadonlyMap<string, string> | null {
  const options = new Map<string, string>();
  for (const line of text.split("\n").filter((one) => one.trim() !== "")) {
    const found = [...line.matchAll(/[(（]([A-L])[)）]\s*([^(（]+)/gu)];
    if (found.length === 0 && !words.instruction.test(line.trim())) return null;
    for (const [, letter, option] of found) {
      if (options.has(letter)) return null;
      options.set(letter, option.trim().replace(/[.,;]$/, ""));
    }
  }
  return options;
}

/** The swaps of a sentence; null where it tells more than them. */
function exchangesIn(text: string): { pair: Pair; noun: string | null }[] | null {
  const found: { pair: Pair; noun: string | null; at: number }[] = [];
  let rest = text;
  for (const form of exchangeForms) {
    rest = rest.replace(form, (match, ...args) => {
      const { a, b, noun } = args.at(-1) as Record<string, string | undefined>;
      const first = withoutLead(a ?? "");
      found.push({ pair: [first, b ?? ""], noun: noun?.toLowerCase() ?? null, at: args.at(-3) as number });
      return " ".repeat(match.length);
    });
  }
  if (found.length === 0) return [];
  return rest.replace(betweenExchanges, "") === "" ? found.sort((a, b) => a.at - b.at) : null;
}

/** "然后小明": the pattern takes the connective with the name where it stands directly before it. */
function withoutLead(person: string): string {
  return person.replace(/^(?:首先|然后|然後|接着|接著|最后|最後|之后|之後|随后|先|再)(?=.)/u, "");
}

function holdingsIn(text: string): [string, string][] | null {
  const chinese = /\p{Script=Han}/u.test(text);
  if (chinese) return chineseHoldingsIn(text);
  const found = [...text.matchAll(holding)].filter((match) => !words.noNames.test(match[1]));
  if (found.length === 0) return [];
  const lead = text.slice(0, found[0].index);
  if (/\b(?:not|if|except|unless|or|may|might|could|would|before|used to|never|after)\b/i.test(lead)) return null;
  const given: [string, string][] = [];
  for (const [i, match] of found.entries()) {
    const said = text.slice(match.index + match[0].length, found[i + 1]?.index ?? text.length);
    const thing = said
      .replace(/[.,;!]*\s*(?:and|while|whereas|but)?\s*$/u, "")
      .replace(/^(?:the|an?|his|her|their|position)\s+/iu, "")
      .trim();
    if (thing === "" || thing.split(/\s+/).length > 6 || noThing.test(thing)) return null;
    given.push([match[1], thing]);
  }
  return given;
}

function chineseHoldingsIn(text: string): [string, string][] {
  const given: [string, string][] = [];
  for (const part of text.split(/[，,、；;：:]/u)) {
    const match = chineseHolding.exec(part.replace(/[。.！!？?]$/u, "").trim());
    if (!match || /[他她它每各都谁誰]/u.test(match[1]) || /[谁誰什么麼不没沒各]/u.test(match[2])) continue;
    given.push([match[1], match[2].trim()]);
  }
  return given;
}

/** Whether the prompt spoke of such things before. */
function isNamed(noun: string, behind: string): boolean {
  if (new RegExp(`^(?:${words.anyThings})$`).test(noun)) return true;
  const singular = noun.replace(/(?:e?s)$/, "");
  return behind.includes(singular.slice(0, Math.max(3, singular.length)));
}

function isHarmless(text: string, start: Holding): boolean {
  if ([...start.keys()].some((person) => text.includes(person))) return false;
  return (words.frame.test(text) && !words.everybody.test(text)) || words.instruction.test(text);
}

function askedIn(question: string | null, start: Holding): SwapGame["asked"] {
  if (question === null || atOtherTimes.test(question)) return null;
  const mentions = (word: string) =>
    new RegExp(
      /\p{Script=Han}/u.test(word) ? asPattern(word) : String.raw`(?<![\p{L}])${asPattern(word)}(?![\p{L}])`,
      "iu",
    ).test(question);
  const people = [...start.keys()].filter(mentions);
  const things = [...start.values()].filter(mentions);
  if (people.length === 1 && things.length === 0) return { person: people[0] };
  if (things.length === 1 && people.length === 0) return { thing: things[0] };
  return null;
}

import { blankEntityAt, closingEntityEnd, pastWrittenSpaces } from "../inline/entities.js";
import type { TextStream, Waiting } from "../textStream.js";
import { wordsOf } from "./languages/all.js";
import { endsSentence } from "./sentenceEnd.js";
import { WORD } from "./words.js";

/** Unicode's sentence terminals, but for those that need no space: full width, danda, Arabic and others. */
const terminators = new Set([".", "!", "?", "…"]);
const closers = new Set("\"'”’»)]}*_`」』）】〉》〕");
/** In German and Danish they close. */
const openingElsewhere = new Set("“‘«");
const openers = wordsOf("openers");

/** A full stop of Chinese, Japanese, Hindi and so on, behind which no space is needed. */
function isWide(character: string): boolean {
  return !terminators.has(character) && /\p{Sentence_Terminal}/u.test(character);
}

export function isStop(character: string): boolean {
  return terminators.has(character) || (character > "\u0500" && isWide(character));
}

/** A footnote's number behind the full stop, or a picture: `said so.[12] Then`, `said so.² Then`, `said so.[^1] Then`, `said so.🎉 Then`. */
const reference =
  /^(?:(?:\[(?:\^[\w-]{1,12}|\d{1,3}(?:[,–-]\s?\d{1,3})?)\]|【[^【】\n]{1,16}】|[⁰¹²³⁴-⁹]{1,3}|(?![©®™])\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d){0,8}){1,4}(?=\s|$)|)/u;
const MAX_REFERENCE = 24;
const MAX_RUN = 100;

/** End of a run of full stops and the closing quotes and brackets behind it. */
export function* stopEnd(text: TextStream, from: number): Waiting<number> {
  let at = from + 1;
  while (at < from + MAX_RUN && isStop(yield* text.at(at))) at++;
  // French puts a space before its closing quotes.
  if (/[ \u00a0\u202f]/.test(yield* text.at(at)) && (yield* text.at(at + 1)) === "»") at++;
  while (at < from + 2 * MAX_RUN) {
    const end = (yield* closesAt(text, at)) ? at + 1 : yield* closingEntityEnd(text, at);
    if (end === at) break;
    at = end;
  }
  if (!/[[【⁰-⁹²³¹]|[^\s\p{L}\p{N}\p{P}]/u.test(yield* text.at(at))) return at;
  return at + reference.exec(yield* text.ofLine(at, MAX_REFERENCE))![0].length;
}

function* closesAt(text: TextStream, at: number): Waiting<boolean> {
  const character = yield* text.at(at);
  if (closers.has(character)) return true;
  return openingElsewhere.has(character) && /^[\s,;:]?$/.test(yield* text.at(at + 1));
}

const spokenOn = /^(?:と(?:言|思|聞|考|叫|答|尋|問|述|話|書|い[いうっ]|の|も|は|、)|って)/u;
const particleOn =
  /^(?!ところ|とにかく|はい|はじめ|でも|では|にも|もし|もう|もちろん|のち)(?:と|は|が|を|に|の|で|も|や|など|から|まで)/u;

/**
 * Whether the stop at `at`, whose run ends at `stop`, ends the sentence that began at `begin`. At a line's end the line
 * decides, so it is false there.
 */
export function* endsAt(text: TextStream, begin: number, at: number, stop: number): Waiting<boolean> {
  const run = text.slice(at, stop);
  const start = Math.max(begin, at - 2 * WORD);
  const before = text.slice(start, at);
  const next = yield* text.at(stop);
  if ([...run].some(isWide)) return yield* endsWide(text, run, before, start === begin, stop);
  if (next === "" || next === "\n") return false;
  if (!/\s/.test(next) && !(yield* blankEntityAt(text, stop)))
    return yield* endsWithoutSpace(text, run, before, start === begin, stop);
  const following = yield* pastWrittenSpaces(text, stop);
  if (/^(?:\n|)$/.test(yield* text.at(following))) return true;
  const mark = /^\.[^.!?…]*$/.test(run) ? "." : run;
  return endsSentence({ mark, before, whole: start === begin, after: yield* text.ofLine(following, WORD) });
}

/** 「是5。」他說。 Who speaks, and that they do, and nothing else: the sentence goes on. */
const saidBy =
  /^\p{Script=Han}{1,8}?(?:[說说]|[問问]|[回]?答|喊|叫|[嘆叹]|(?<!知)道|[補补]充|[寫写]|想)(?<!知)道?[著着了過过]?[。！？，；,.!?;]/u;

/** 他說「走吧！」就走了: what is quoted without a colon before it is a part of the clause around it. */
function isWithin(before: string): boolean {
  const opened = Math.max(...["“", "「", "『"].map((quote) => before.lastIndexOf(quote)));
  const closed = Math.max(...["”", "」", "』"].map((quote) => before.lastIndexOf(quote)));
  return opened > closed && /\p{Script=Han}/u.test(before[opened - 1] ?? "");
}

const listNumber =
  /^[\s*_(（「]*(?:(?:問|例|図|图|表|式|题|题目|步骤)?[\d０-９]{1,2}|第[\d０-９]{1,2}(?:問|章|節|図|表|题|步))$/u;

function* endsWide(text: TextStream, run: string, before: string, whole: boolean, stop: number): Waiting<boolean> {
  const next = yield* text.at(stop);
  if (/[，、；：,;:]/.test(next)) return false;
  if (run === "．" && (/[\d０-９]/.test(next) || (whole && listNumber.test(before)))) return false;
  if (/[」』”]$/.test(run) && isWithin(before) && unspaced.test(next)) return false;
  if (/[」』”"]$/.test(run) && saidBy.test(yield* text.ofLine(stop, 16))) return false;
  if (!/[とっはがをにのでもやなかま]/.test(next)) return true;
  const after = yield* text.ofLine(stop, 4);
  const closed = /[」』”]$/.test(run);
  return !(closed ? particleOn.test(after) || spokenOn.test(after) : !/[。．]$/.test(run) && spokenOn.test(after));
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A space that was left out: `答案是5.然后`, `x = 5.Then y = 6`. */
function* endsWithoutSpace(
  text: TextStream,
  run: string,
  before: string,
  whole: boolean,
  stop: number,
): Waiting<boolean> {
  if (!/^[.!?]$/.test(run)) return false;
  const last = before.at(-1) ?? "";
  const next = yield* text.at(stop);
  if (unspaced.test(next)) {
    if (unspaced.test(last)) return true;
    return run === "." && /\d/.test(last) && !(whole && listNumber.test(before)) && !/\d\.\d*$/.test(before);
  }
  if (!/^\p{Lu}/u.test(next) || !/(?:\p{Ll}{2}|[\d)])$/u.test(before)) return false;
  const word = /^\p{L}{2,12}(?=[\s,])/u.exec(yield* text.ofLine(stop, 14));
  return word !== null && openers.has(word[0].toLowerCase());
}

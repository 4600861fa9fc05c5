import { isRejection, ownWords } from "./doubts.js";
import { isApology, isConcluding, isCutOff, isRefusal, isValueless, type Unit, units } from "./endings.js";
import type { AnswerKind } from "../kind.js";
import type { ChoiceOption } from "../question/options.js";
import type { DecimalSign } from "../numerals/digits.js";
import { readChoice, wordsIn } from "../reading/readChoice.js";
import type { Found, Reading } from "../reading/reading.js";
import { numberOfSentence, readNumber } from "../reading/readNumber.js";
import { readNone } from "../reading/readNone.js";
import { readText } from "../reading/readText.js";
import { sideSaid } from "./sides.js";

/** Longest sentence in which an answer without any announcement is looked for. UTF-16 code units. */
const LONGEST = 600;
/** Of its sentences the first is looked at and this many last ones. */
const MOST = 100;

/** JSON, whose fields are read in statements.ts: any other number of it is something else. */
const isDocument = /^\s*(?:`{3,}\w*\s*)?(?:\{\s*["'}]|\[\s*["'{[])/;

/**
 * The answer of a text that announces none: a letter, a number or words alone, or what its last sentence comes to.
 * @param from before it the text states what cannot be told: its last sentence has to begin behind.
 */
export function bareAnswer(text: string, kind: AnswerKind, decimal: DecimalSign, from = 0): Found | null {
  const code = kind.kind === "text" ? lineOfCode(text) : null;
  if (code) return code;
  if (isCutOff(text) || isDocument.test(text.slice(0, 80))) return null;
  const all = units(text).filter(({ text: { length } }) => length <= LONGEST);
  const said = all.length > MOST ? [all[0], ...all.slice(-MOST)] : all;
  const [first] = said;
  const last = said.at(-1);
  if (!last || last.start < from || isRefusal(last.text) || /[?？]["”’)*_]*$/.test(last.text)) return null;
  if (kind.kind === "choice") return bareChoice(said, kind.options);
  if (kind.kind === "number") {
    if (isValueless(last.text) || isApology(first.text)) return null;
    return bareNumber(said, decimal, kind.counts === true);
  }
  return bareText(said, kind.sides === true);
}

/** The line of a response that is a block of code with one line, which is what a program was to print. */
function lineOfCode(text: string): Found | null {
  const [, fence, line] = /^(\s*(?:`{3}|~{3})\w*\n)([^\n]{1,120})\n(?:`{3}|~{3})\s*$/u.exec(text) ?? [];
  if (line === undefined || /^\s*[{"]/u.test(line)) return null;
  return { text: line.trim(), start: fence.length, end: fence.length + line.length };
}

/** A text's only line or sentence that is a value and nothing else: what a model that does not explain says. */
export function valueAlone(text: string, kind: AnswerKind, decimal: DecimalSign): Found | null {
  const last = units(text).at(-1);
  if (!last || last.text.length > LONGEST) return null;
  if (kind.kind === "choice") return within(letterAlone(last.text, kind.options), last);
  return kind.kind === "number" ? within(readNumber(last.text, decimal, true), last) : null;
}

function within(found: Reading, unit: Unit): Found | null {
  if (!found || found === "unclear") return null;
  return { text: found.text, start: unit.start + found.start, end: unit.start + found.end };
}

function bareChoice(said: readonly Unit[], options: readonly ChoiceOption[]): Found | null {
  const last = said.at(-1)!;
  const ticked = tickedOption(said, options);
  if (ticked !== undefined) return ticked;
  const stated = (text: string) => letterAlone(text, options)?.text;
  // A list of all options, as the question has it.
  if (/[\p{L}\p{N}]{2}/u.test(last.text) && said.length > 1 && stated(last.text) && stated(said.at(-2)!.text))
    return null;
  const alone = letterAlone(last.text, options);
  if (alone) return within(alone, last);
  // An answer that comes first: no other line may state another, as a list of all options does.
  const [first] = said;
  const others = said.slice(1).some(({ text }) => stated(text) !== undefined);
  const answerFirst = others ? null : letterAlone(first.text, options);
  if (answerFirst) return within(answerFirst, first);
  for (const unit of said.filter(({ line }) => line === last.line).toReversed()) {
    const found = letterInBrackets(unit.text, options) ?? optionConcluded(unit.text, options);
    if (found) return within(found, unit);
  }
  return null;
}

/** A line an option, of which one alone is ticked. Null where others or none are, undefined where the lines have no such marks. */
function tickedOption(said: readonly Unit[], options: readonly ChoiceOption[]): Found | null | undefined {
  const marked = said.flatMap((unit) => {
    const mark = /[✅✓✔☑❌✗✘✖]/u.exec(unit.text)?.[0];
    const found =
      mark === undefined
        ? null
        : readChoice(
            unit.text.replace(/^[^\p{L}\p{N}]+/u, (head) => " ".repeat(head.length)),
            options,
          );
    return found && found !== "unclear" ? [{ unit, found, isRight: /[✅✓✔☑]/u.test(mark ?? "") }] : [];
  });
  if (marked.length < 2 || marked.every(({ isRight }) => isRight)) return undefined;
  const [right, ...more] = marked.filter(({ isRight }) => isRight);
  return right && more.length === 0 ? within(right.found, right.unit) : null;
}

/** "B", "(B)", "**B.**", "B) Venus", "So: B" and nothing else; or the words of one option. */
function letterAlone(sentence: string, options: readonly ChoiceOption[]): Found | null {
  const found = readChoice(sentence, options);
  if (!found || found === "unclear") return null;
  const around = sentence.slice(0, found.start) + sentence.slice(found.end);
  const option = options.find(({ letter }) => letter === found.text)!;
  const words = wordsIn(around, option.text);
  const rest = words ? around.slice(0, words.start) + around.slice(words.end) : around;
  const quiet = rest.replace(
    /\\(?:text|textbf|mathrm|mathbf|boxed)|(?:the )?\b(?:option|choice|letter)\b|选项|選項|(?<=^\W*)(?:so|then)\b|\bthen(?=\W*$)/gi,
    "",
  );
  const isValue = sentence.slice(found.start, found.end).toUpperCase() === option.letter;
  if (/[\p{L}\p{N}]/u.test(quiet))
    return isValue && /^[)\].:*_]+\s/.test(sentence.slice(found.end)) && !words ? labelled(sentence, found) : null;
  return found;
}

/** "B) dark red": a letter with its closing mark before words that belong to it. */
function labelled(sentence: string, found: Found): Found | null {
  return /^[\s*_"'“([{]*$/.test(sentence.slice(0, found.start)) ? found : null;
}

function letterInBrackets(sentence: string, options: readonly ChoiceOption[]): Found | null {
  const letters = options.map(({ letter }) => letter).join("");
  const own = ownWords(sentence);
  const found = [
    ...own.matchAll(new RegExp(`[(（\\[【]\\**([${letters}${letters.toLowerCase()}])\\**[)）\\]】]`, "g")),
  ];
  const [first] = found;
  if (!first || new Set(found.map((match) => match[1].toUpperCase())).size > 1) return null;
  const last = found.at(-1)!;
  const at = last.index + last[0].indexOf(last[1]);
  return { text: last[1].toUpperCase(), start: at, end: at + 1 };
}

/** "Therefore, Venus has the shortest year.", "Venus is the answer.": one option named, and nothing denied. */
function optionConcluded(sentence: string, options: readonly ChoiceOption[]): Found | null {
  const concludes =
    isConcluding(sentence) ||
    /\bis (?:the |our |my |indeed |therefore )*(?:correct|right|answer|choice|option)\b/i.test(sentence);
  if (!concludes || ownWords(sentence) !== sentence) return null;
  const named = options.flatMap((option) => {
    const place = option.text.length > 1 ? wordsIn(sentence, option.text) : null;
    return place ? [{ text: option.letter, start: place.start, end: place.end, words: option.text }] : [];
  });
  const [longest, ...others] = named.toSorted((a, b) => b.words.length - a.words.length);
  return longest && others.every(({ words }) => wordsIn(longest.words, words)) ? longest : null;
}

function bareNumber(said: readonly Unit[], decimal: DecimalSign, counts: boolean): Found | null {
  const last = said.at(-1)!;
  const [first] = said;
  const read = (unit: Unit) => within(numberOfSentence(ownWords(unit.text, "others"), decimal), unit);
  const alone = (unit: Unit) => readNone(unit.text, counts) ?? readNumber(unit.text, decimal, true);
  const answerFirst = first.line < last.line ? within(alone(first), first) : null;
  if (answerFirst && !/[=+×*/]/.test(first.text) && !isConcluding(last.text)) return answerFirst;
  for (const unit of said.toReversed()) {
    if (unit.line !== last.line && !isConcluding(unit.text)) continue;
    const none = readNone(ownWords(unit.text, "others"), counts);
    if (none) return within(none, unit);
    const found = read(unit);
    // What is rejected says nothing of what is not.
    if (found || (/\d|[一二三四五六七八九十百千]/.test(unit.text) && !isRejection(unit.text))) return found;
  }
  return null;
}

function bareText(said: readonly Unit[], sides: boolean): Found | null {
  const [first] = said;
  const side = sideSaid(said, sides);
  if (side !== undefined) return side;
  // What others say, and an answer that is denied, are no answer in other words.
  if (said.length > 1 || ownWords(first.text, "others") !== first.text || /\banswer\b|答案/i.test(first.text))
    return null;
  const predicate =
    // "It was composed by Mozart."
    /^[^.?!\n]{1,200}?\b(?:is|are|was|were)\s+\p{L}+(?:ed|en|wn|ne|lt|nd) by (?=\p{Lu})([^?!\n]+?)[.!]?$/u.exec(
      first.text,
    ) ??
    /^[^.?!\n]{1,200}?\b(?:is|are|was|were)\s+(?!not\b)([^?!\n]+?)[.!]?$/.exec(first.text) ??
    /^[^。？！\n]{1,100}?(?<!不|就|也|(?<![首国古])都|还|還|总|總|可)是([^。？！，,\n]{1,60})[。！]?$/.exec(first.text);
  if (!predicate) return within(readText(first.text), first);
  const at = first.text.lastIndexOf(predicate[1]);
  const found = readText(predicate[1]);
  return found && within({ text: found.text, start: at + found.start, end: at + found.end }, first);
}

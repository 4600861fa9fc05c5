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
import { sameSide } from "../equality/sides.js";

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
  const field = onlyField(text, kind, decimal);
  if (field) return field;
  if (isCutOff(text) || isDocument.test(text.slice(0, 80))) return null;
  const all = withoutAside(units(text).filter(({ text: { length } }) => length <= LONGEST));
  const said = all.length > MOST ? [all[0], ...all.slice(-MOST)] : all;
  const [first] = said;
  const last = said.at(-1);
  if (!last || last.start < from || isRefusal(last.text) || /[?？]["”’)*_]*$/.test(last.text)) return null;
  if (kind.kind === "choice") return bareChoice(said, kind.options);
  if (kind.kind === "number") {
    if (isValueless(last.text) || isApology(first.text)) return null;
    return bareNumber(said, decimal, kind.counts === true);
  }
  return isApology(first.text) ? null : bareText(said, kind.sides === true);
}

/** A last sentence in brackets adds to what was said: "It takes 3 days. (He begins on day 1.)" */
function withoutAside(said: Unit[]): Unit[] {
  const last = said.at(-1);
  if (said.length < 2 || !last || !/^[(（][^()（）]*[)）][.。]?$/u.test(last.text)) return said;
  return (last.text.match(/\p{L}{2,}/gu)?.length ?? 0) > 2 ? said.slice(0, -1) : said;
}

/** The line of a response that is a block of code with one line, which is what a program was to print. */
function lineOfCode(text: string): Found | null {
  const [, fence, line] = /^(\s*(?:`{3}|~{3})\w*\n)([^\n]{1,120})\n(?:`{3}|~{3})\s*$/u.exec(text) ?? [];
  if (line === undefined || /^\s*[{"]/u.test(line)) return null;
  return { text: line.trim(), start: fence.length, end: fence.length + line.length };
}

/** `{"city": "Canberra"}`: an object with one field, whatever its name, and nothing around it. */
function onlyField(text: string, kind: AnswerKind, decimal: DecimalSign): Found | null {
  if (text.length > LONGEST) return null;
  const found = fieldForms.map((form) => form.exec(text)).find((match) => match !== null);
  if (!found || notAnswers.test(found[3])) return null;
  const [, head, , , said] = found;
  const place = { text: said, start: head.length, end: head.length + said.length, line: 0 };
  if (kind.kind === "choice") return within(readChoice(said, kind.options, true), place);
  return within(kind.kind === "number" ? readNumber(said, decimal, true) : readText(said), place);
}

const fieldHead = String.raw`^(\s*(?:\x60{3}\w*\s+)?\{\s*(["'])([^"'\n]{1,40})\2\s*:\s*`;
const fieldForms: readonly RegExp[] = [
  new RegExp(String.raw`${fieldHead}["'])([^"'\\\n]{1,200})["']\s*,?\s*\}\s*(?:\x60{3}\s*)?$`, "u"),
  new RegExp(String.raw`${fieldHead})(-?\d[\d.]{0,30})\s*,?\s*\}\s*(?:\x60{3}\s*)?$`, "u"),
];

/** Fields of a reply that say how it went or how it was come to. */
const notAnswers =
  /error|message|status|reason|rational|thought|thinking|expla|analysis|confiden|certain|code|detail|question|prompt|name|tool|^id$|index|step|time|token/iu;

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
  const alone = letterAlone(last.text, options) ?? noneOfThem(last.text, options);
  if (alone) return within(alone, last);
  const side = sideOption(said, options);
  if (side) return side;
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

const none =
  /^[^\p{L}\p{N}]*(?:none of (?:the (?:above|others?|options?|choices?|answers?)|these|them)|以上[皆都均][非不])/iu;
/** At most a "so" in front, and no "but" or "and" behind. */
const noneSaid = /^[^\p{L}\p{N}]*(?:(?:so|therefore|thus|hence|所以|因此|故)[\s,，]*)?/iu;

/** "None of the above is prime." where one of the options says just that. */
function noneOfThem(sentence: string, options: readonly ChoiceOption[]): Found | null {
  const option = options.find(({ text }) => none.test(text));
  const start = noneSaid.exec(sentence)?.[0].length ?? 0;
  if (!option || !none.test(sentence.slice(start)) || /\b(?:but|except|and|or|unless|if)\b|但|除/iu.test(sentence))
    return null;
  return { text: option.letter, start, end: sentence.length };
}

/** "No, 51 is 3 × 17." where the options are yes and no. */
function sideOption(said: readonly Unit[], options: readonly ChoiceOption[]): Found | null {
  const [first, second, ...others] = options;
  if (!first || !second || others.length > 0 || sameSide(first.text, second.text) !== false) return null;
  const side = sideSaid(said, true);
  const option = side && options.find(({ text }) => sameSide(text, side.text) === true);
  return side && option ? { ...side, text: option.letter } : null;
}

/** "Option (A): wrong.", "- **B**: correct" */
const judged =
  /^[\s*_>•-]{0,6}(?:option|choice)?\s?[*_("]{0,4}[A-Z][)*_"]{0,4}\s?[:：.)–—-]{1,2}[\s*_]{0,4}(?:(?<right>correct|right|true|yes)|wrong|incorrect|false|no)[\s.!*_]{0,4}$/iu;

/**
 * A line an option, of which one alone is ticked, or of three or more called right. Null where others or none are, undefined where
 * the lines have no such marks.
 */
function tickedOption(said: readonly Unit[], options: readonly ChoiceOption[]): Found | null | undefined {
  const verdicts = said.map(({ text }) => judged.exec(text)).filter((verdict) => verdict !== null);
  const rights = verdicts.filter(({ groups }) => groups?.right !== undefined);
  const isJudged = verdicts.length > 2 && rights.length === 1;
  const marked = said.flatMap((unit) => {
    const mark = /[✅✓✔☑❌✗✘✖]/u.exec(unit.text)?.[0] ?? (isJudged ? verdictMark(unit.text) : undefined);
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

function verdictMark(line: string): string | undefined {
  const verdict = judged.exec(line);
  return verdict ? (verdict.groups?.right === undefined ? "✗" : "✓") : undefined;
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
  if (/[\p{L}\p{N}]/u.test(quiet)) {
    // "A) red is too light." says of an option what it is; "A) red, because it is light." chooses it.
    const chosen = !words || /^\W*(?:\p{L}+\W+){0,2}?(?:because|since)\b/iu.test(around.slice(words.end));
    return isValue && chosen && /^[)\].:*_]+\s/.test(sentence.slice(found.end)) ? labelled(sentence, found) : null;
  }
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
    ...own.matchAll(
      new RegExp(
        `[(（\\[【](?:(?:option|choice|answer|letter|选项|選項)\\s?)?\\**([${letters}${letters.toLowerCase()}])\\**[)）\\]】]`,
        "g",
      ),
    ),
  ];
  const [first] = found;
  if (!first || new Set(found.map((match) => match[1].toUpperCase())).size > 1) return null;
  const last = found.at(-1)!;
  // "A or possibly (C)", "it could be (C)" leave it open.
  const open = new RegExp(
    String.raw`(?:(?<![\p{L}\p{N}])[${letters}][)*_"]{0,3},?\s(?:or|and)\s(?:\p{L}{1,12}\s){0,2}|\b(?:might|may|could)\s(?:\p{L}{1,12}\s)?be\s(?:(?:the|option|answer|choice|letter)\s){0,2}|\b(?:possibly|perhaps|maybe)\s)[*_"]{0,3}$`,
    "u",
  );
  if (open.test(own.slice(Math.max(0, first.index - 60), first.index))) return null;
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

/** "Canberra", and below it why: "Explanation: It was chosen in 1908." */
function answerExplained(said: readonly Unit[]): Found | null {
  const [first, second] = said;
  const explains =
    /^[\s*_#>]*(?:explanation|reason(?:ing)?|rationale|justification|why|because|解释|解釋|解析|理由|說明|说明|原因)(?![\p{L}])/iu;
  if (!second || first.line === second.line || first.text.length > 60 || !explains.test(second.text)) return null;
  // A sentence has more words, and a heading ends in a colon.
  const words = first.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return words <= (/[.。]$/u.test(first.text) ? 3 : 6) &&
    !/[:：?？][\s*_]*$|^\s*#/u.test(first.text) &&
    !isRefusal(first.text)
    ? within(readText(first.text), first)
    : null;
}

/** "Sydney is the largest city, but the capital is Canberra.": a name is described, another one given for what is described. */
const capitalBehind =
  /^\s*\p{Lu}[^,.?!\n]{0,60}? (?:is|was) (?:the|an?|larger|bigger|older) [^,.?!\n]{1,60}, (?:but|while|whereas|yet) (?:the|its) [^,.?!\n]{1,60}? (?:is|was) (?=\p{Lu})([^?!,\n]+?)[.!]?$/u;

function bareText(said: readonly Unit[], sides: boolean): Found | null {
  const [first] = said;
  const side = sideSaid(said, sides);
  if (side !== undefined) return side;
  const explained = answerExplained(said);
  if (explained) return explained;
  // What others say, and an answer that is denied, are no answer in other words.
  if (said.length > 1 || ownWords(first.text, "others") !== first.text || /\banswer\b|答案/i.test(first.text))
    return null;
  // "**Canberra** is the capital of Australia.": what alone is in bold.
  const bold = /^[^*\n]{0,40}\*\*(?<said>[^*\n]{1,60})\*\*[^*\n]{0,200}$/u.exec(first.text)?.groups?.said;
  if (bold !== undefined && /\b(?:is|are|was|were)\s+(?!not\b)/u.test(first.text)) {
    const at = first.text.indexOf(bold);
    const named = readText(bold);
    return named && within({ ...named, start: at + named.start, end: at + named.end }, first);
  }
  const contrast =
    /^[^.?!\n]{1,120}?\b(?:is|are|was|were)\b[^.?!\n]{1,120}?, (?:but|while|whereas|and)\b[^.?!\n]{1,120}?\b(?:is|are|was|were)\b/u;
  // Of "A is B, but C is D" either may be what was asked for.
  if (contrast.test(first.text) && !capitalBehind.test(first.text)) return null;
  const predicate =
    capitalBehind.exec(first.text) ??
    // "It was composed by Mozart."
    /^[^.?!\n]{1,200}?\b(?:is|are|was|were)\s+\p{L}+(?:ed|en|wn|ne|lt|nd) by (?=\p{Lu})([^?!\n]+?)[.!]?$/u.exec(
      first.text,
    ) ??
    /^[^.?!\n]{1,200}?\b(?:is|are|was|were)\s+(?!not\b)([^?!\n]+?)[.!]?$/.exec(first.text) ??
    /^\s*(?:So,? |Then,? )?(?:[Ii]t|[Tt]hat|[Tt]his) (?:would|will|must|should|has to) be (?:an? |the )?(?!not\b)(?=\p{Lu})([^?!\n]+?)[.!]?$/u.exec(
      first.text,
    ) ??
    /^\s*(?:So,? |Then,? )?(?:[Ii]t|[Tt]hat|[Tt]his|[Hh]e|[Ss]he)['’]s\s+(?!not\b)(?=\p{Lu})([^?!\n]+?)[.!]?$/u.exec(
      first.text,
    ) ??
    /^\s*(?:Las? |Les? |L['’]|El |Los |Il |Lo |I |Gli |D(?:ie|er|as) |Os? |As? )[^.?!\n]{1,120}?\s(?:est|es|è|é|ist)\s+(?=\p{Lu})([^?!\n]+?)[.!]?$/u.exec(
      first.text,
    ) ??
    /^[^。？！\n]{1,100}?(?<!不|就|也|(?<![首国古])都|还|還|总|總|可)是([^。？！，,\n]{1,60})(?:[，,](?:而不是|而非|不是)[^。？！\n]{1,60})?[。！]?$/.exec(
      first.text,
    );
  if (!predicate) return within(readText(first.text), first);
  const at = first.text.lastIndexOf(predicate[1]);
  const found = readText(predicate[1]);
  return found && within({ text: found.text, start: at + found.start, end: at + found.end }, first);
}

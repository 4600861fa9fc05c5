import type { Span } from "../../run/span.js";
import { asideStart, foreignStart } from "./asides.js";
import { type Marker, type MarkerStyle, markerStyles, optionChains } from "./optionMarkers.js";
import { type PlainText, plainText } from "../numerals/plainText.js";

/** One option of a multiple-choice question. `chars` is its text, without the letter, within the prompt. */
export interface ChoiceOption {
  readonly letter: string;
  readonly text: string;
  readonly chars: Span;
}

export interface MarkedOption extends ChoiceOption {
  /** Where its letter begins, with the marks around it. */
  readonly marked: number;
}

/** No option is longer. UTF-16 code units. */
const LONGEST = 2000;

/** The options to choose from, in any layout that `markerStyles` lists; empty where fewer than two are offered. */
export function choiceOptions(prompt: string): MarkedOption[] {
  const plain = plainText(prompt);
  const fences = fencesIn(prompt);
  for (const style of markerStyles) {
    const matches = [...plain.text.matchAll(style.pattern)].filter((match) => !closesBracket(plain.text, match));
    const found = matches.map((match) => ({
      letter: match[1].normalize("NFKC").toUpperCase(),
      start: match.index + /^\s*/.exec(match[0])![0].length,
      end: match.index + match[0].length,
    }));
    const lists = optionChains(found)
      .filter((chain) => chain.length >= (style.atLeast ?? 2))
      .map((chain, i, chains) => optionsOf(plain, prompt, chain, chains[i + 1]?.[0].start ?? plain.text.length, style))
      // "Is it (A) or (B)?" mentions options and lists none.
      .filter((options) => options.every(({ text }) => text !== "") && isOffered(prompt, options, style, fences));
    const most = Math.max(0, ...lists.map((options) => options.length));
    // The questions of worked examples come first; what is asked comes last.
    const asked = lists.findLast((options) => options.length >= most - 1);
    if (asked) return asked;
  }
  return [];
}

/** "1/(1 - a)": the bracket was opened before the letter, and belongs to a formula. */
function closesBracket(text: string, { 0: marker, index = 0 }: RegExpMatchArray): boolean {
  if (!marker.includes(")") || marker.includes("(")) return false;
  const line = text
    .slice(Math.max(0, index - 80), index)
    .split("\n")
    .at(-1) as string;
  return (line.match(/\(/g)?.length ?? 0) > (line.match(/\)/g)?.length ?? 0);
}

/** All that a dot in a pattern does not match: a Windows line ends in two of them. */
const lineEnd = /[\r\n\u2028\u2029]/;

/** @param limit where the next list begins. */
function optionsOf(
  plain: PlainText,
  prompt: string,
  chain: readonly Marker[],
  limit: number,
  style: MarkerStyle,
): MarkedOption[] {
  const texts: string[] = [];
  return chain.map((marker, i) => {
    const next = chain[i + 1];
    const rest = plain.text.slice(marker.end, Math.min(next?.start ?? limit, marker.end + LONGEST));
    const text = optionText(next ? withContinuation(rest) : rest.split(lineEnd, 1)[0], style, next ? null : texts);
    texts.push(text);
    const start = plain.starts[marker.end] ?? prompt.length;
    const end = text === "" ? start : plain.ends[marker.end + text.length - 1];
    return {
      letter: marker.letter,
      text: prompt.slice(start, end),
      chars: { start, end },
      marked: plain.starts[marker.start],
    };
  });
}

/** @param others the texts of the options before the last one; null for those that another follows. */
function optionText(line: string, { inline }: MarkerStyle, others: readonly string[] | null): string {
  const sentence = inline && others ? (/^.*?(?=[.?!](?:\s|$)|[。？！]|$)/s.exec(line)?.[0] ?? line) : line;
  const aside = asideStart(sentence);
  const own = aside > 0 ? sentence.slice(0, aside) : sentence;
  const foreign = others ? foreignStart(own, others) : -1;
  return (foreign > 0 ? own.slice(0, foreign) : own).replace(trailing, "");
}

/** "or", "and", commas, slashes, quotes and dollar signs between two options belong to neither. */
const trailing =
  /(?:[\s,;/|，；、]+(?:or|and|oder|ou|o|或|或者|还是|還是))?[\s,;/|，；、$–—-]*(?:["'”]?[\s,}\]]*){0,2}$/;

/** Lines that go on with an option: indented, in lower case. */
function withContinuation(rest: string): string {
  const lines = rest.split(/(?<=\n)/);
  const more = lines.slice(1).findIndex((line) => !/^[ \t]*\p{Ll}\p{L}*[ \t,]/u.test(line));
  return lines
    .slice(0, more < 0 ? lines.length : more + 1)
    .join("")
    .trimEnd();
}

const asksForOne =
  /\b(?:which|who|whom|choose|select|pick|options?|choices?|following|correct one|multiple[- ]choice|wich)\b|哪|选|選|以下|下列|welche|quelle?s?|cuál|qual|どれ|いずれ|どの|다음|고르|어느|무엇|как(?:ой|ая|ое|ие)/i;
const asksForAll =
  /\b(?:order|arrange|sort|rank|match|explain|describe|each|all of these|how many|total|sum|steps)\b|顺序|順序|排列|排序|多少|几个|幾個/i;

/** Fences of code that are looked at. */
const MOST_FENCES = 100;

/** Where the fences of code of a prompt stand, those that open and those that close. */
const fencesIn = (prompt: string): number[] =>
  Array.from(prompt.matchAll(/^[ \t]*(?:`{3}|~{3})/gm), ({ index }) => index).slice(0, MOST_FENCES);

/** Whether a list is one of options: not a dialogue between A and B, nor a numbered list of facts or tasks. */
function isOffered(
  prompt: string,
  options: readonly MarkedOption[],
  { alsoSpeakers, afterMark, numbered }: MarkerStyle,
  fences: readonly number[],
): boolean {
  const text = prompt.slice(Math.max(0, options[0].marked - 300), options[0].marked);
  const before = text.trimEnd();
  if (afterMark && /[\p{L}\p{N}]$/u.test(before) && !text.includes("\n", before.length)) return false;
  const behind = prompt.slice(options.at(-1)!.chars.end);
  if (alsoSpeakers) {
    const end = options.at(-1)!.chars.end;
    if (/[?？]/.test(prompt.slice(options[0].marked, end + 1))) return false;
    const isSentence = ({ chars: { end } }: ChoiceOption) => /[.!。！]/.test(prompt.slice(end - 2, end + 1));
    if (options.every(isSentence) && /[?？]/.test(behind) && !/[?？:：]$/.test(before)) return false;
  }
  // "Tom: A. Bob: B. Who is older?" says who chose what.
  if (options.some(({ text: value }, i) => i < options.length - 1 && /\p{L}[:：]$/u.test(value))) return false;
  // "A = 3, B = 4. What is A + B?" gives names to numbers.
  if (
    /(?<!\p{L})[A-Z]\s?[-−+*/×÷·^]\s?[A-Z](?!\p{L})/u.test(behind) &&
    options.every(({ text: value }) => /^[-−]?[\d.,/ ]+$/u.test(value))
  )
    return false;
  // "a = 3" in a program gives a name to a value.
  const [{ marked }] = options;
  if (/^\s*[A-Za-z]\s*=/.test(prompt.slice(marked, marked + 20)) && fences.filter((at) => at < marked).length % 2 === 1)
    return false;
  if (!numbered) return true;
  const asked = before.slice(Math.max(before.slice(0, -1).search(/[^.?!。？！\n]*$/), 0));
  return (
    /[?？:：]["”)]?$/.test(asked) &&
    asksForOne.test(asked) &&
    !asksForAll.test(asked) &&
    options.every(
      ({ text, letter }) => text.length <= 120 && !/[?？]\s*$/.test(text) && !/^\d{1,2}$/.test(text) && letter !== text,
    )
  );
}

import { patternOf } from "../../patternOf.js";
import type { TextStream, Waiting } from "../textStream.js";

const quotes: Readonly<Record<string, string>> = { '"': '"', "'": "'", "“": "”", "‘": "’", "「": "」", "«": "»" };

/**
 * Whether the tag or token between `start` and `end` is only spoken of: behind a backslash, in quotes, a link's words, or called a tag
 * or token, as in `The "<think>" opens it, the </think> tag ends it.`
 */
export function* isMentioned(text: TextStream, start: number, end: number): Waiting<boolean> {
  const before = text.peek(start - 1);
  if (before === "\\") return true;
  if (text.peek(start) === "[" && (yield* text.at(end)) === "(") return true;
  if (before in quotes) return quotes[before] === (yield* text.at(end));
  if (before !== " " || !/[\p{L},]/u.test(text.peek(start - 2))) return false;
  return /^ (?:tag|token|marker|element)s?\b/.test(yield* text.ofLine(end, 9));
}

/** Words that a tag's name follows in a sentence about it. */
const aboutTag = patternOf("iu", [
  String.raw`(?:^|[^\p{L}\p{N}_])(?:the|a|an|this|that|each|every|no|any|its|your|my|their|in|within|inside|into|`,
  "with|between|around|of|by|like|called|named|as|tags?|tokens?|markers?|use[sd]?|using|emits?|emitted|",
  "writes?|written|wrote|outputs?|puts?|wrap(?:s|ped)?|opens?|opened|adds?|added|begins? with|",
  String.raw`starts? with|inserts?|inserted)\s\(?$`,
]);
/** What is said of a tag behind it. */
const ofTag = /^\s(?:tags?|tokens?|markers?|elements?|blocks?|sections?|parts?|modes?|pairs?|delimiters?|and|or)\b/u;
/** "such as <think>, <reason> or" */
const otherTags = /\s(?:<[\p{L}_]{2,20}>(?:,|,?\s(?:and|or))\s){1,3}$/u;
/** How far back the sentence about a tag is looked at. UTF-16 code units. */
const REACH = 60;

/**
 * Whether a tag of thinking is part of a sentence about such tags: "Models write <think> before they answer", "(<think>)", "- <think>: opens
 * it". Thinking begins with a line or a sentence; where it is cut off, its closing tag may stand anywhere, so that one is only spoken of where
 * its opening one just was.
 */
export function* isInSentenceAboutIt(
  text: TextStream,
  { start, end }: { readonly start: number; readonly end: number },
  side: "open" | "close",
): Waiting<boolean> {
  const line = lineBefore(text, start);
  const next = yield* text.at(end);
  if (/^\s{0,3}(?:[-*+•]|\d{1,2}[.)])\s$/u.test(line)) return next === ":";
  if (side === "open") return (line.endsWith("(") && next === ")") || aboutTag.test(line.replace(otherTags, " "));
  const opened = /^(.*)<[\p{L}_]{2,30}>([^<>]{0,40})$/u.exec(line);
  if (!opened) return false;
  const joined =
    opened[2].trim() === "" || /^(?:\s?(?:\.{3}|…)\s?|,\s|,?\s(?:and|or|to|then|with)\s(?:the\s)?)$/u.test(opened[2]);
  if (!joined) return false;
  return aboutTag.test(opened[1]) || ofTag.test(yield* text.ofLine(end, 12));
}

function lineBefore(text: TextStream, start: number): string {
  const before = text.slice(start - REACH, start);
  return before.slice(before.lastIndexOf("\n") + 1);
}

import type { Computation, Settled } from "../../../run/computation.js";
import { assertedIn, isDenied, isDoubted } from "../assertions.js";
import { isOrdinary } from "./mentions.js";
import { isSeparated, type WordList, wordsInLine } from "./wordList.js";

interface Announcement {
  readonly pattern: RegExp;
  /** What follows holds all the words. */
  readonly all: boolean;
  /** What follows is in the order that the task asks for, whichever that is. */
  readonly asked: boolean;
}

const is = String.raw`(?:\*\*)?\s{0,2}(?:(?:is|are)\b:?|:)`;
const announcements: readonly Announcement[] = [
  { pattern: new RegExp(String.raw`\banswer${is}`, "gi"), all: true, asked: true },
  {
    pattern: new RegExp(
      String.raw`\bfinal (?:sorted |alphabetical |ordered )?(?:list|order|result|sequence)(?: of (?:the )?words)?${is}`,
      "gi",
    ),
    all: true,
    asked: true,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:the |all )(?:(?:alphabetically )?sorted words|words (?:sorted |arranged |listed |ordered )?(?:in alphabetical order|alphabetically))${is}`,
      "gi",
    ),
    all: true,
    asked: false,
  },
  { pattern: /\bin alphabetical order,? the words are\b:?/gi, all: true, asked: false },
  {
    pattern: new RegExp(
      String.raw`\b(?:sorted (?:list|order|words|alphabetically)|alphabetical order|sorted)(?: of (?:the )?words)?${is}`,
      "gi",
    ),
    all: false,
    asked: false,
  },
];

/** Not all words, or not in the order asked for. */
const partly =
  /\b(?:so far|currently?|now|partial\w*|first|group\w*|sub\w*|remaining|start\w*|begin\w*|original|given|unsorted|insert\w*|two|three|pair|each|left|right|half|halves|merge\w*|these|those)\b/i;
/** All that may stand before an announcement in its sentence: "to be sorted: …" announces nothing. */
const announces =
  /^[\s*#\d.)>-]*(?:(?:so|thus|hence|therefore|finally|here is|here['’]s|here are|this is|this gives|we have|we get|the|our|my|all|alphabetically|fully|final|then)[\s,:*]*)*$/i;
const reverse = /\b(?:reverse\w*|descending|backwards?|z to a)\b/i;
const entry =
  /^[ \t]*(?:[-*•]|\(?\d{1,3}[.)])?[ \t]*["“'‘`*_]{0,4}\p{L}[\p{L}'’-]{0,40}["”'’`*_]{0,4}[ \t]*[,.]?[ \t]*$/u;

/** What a step gives as the sorted list, judged by the order asked for. */
export function sortedLists(step: string, list: WordList, reversed: boolean): Computation[] {
  const [first] = assertedIn(step);
  const from = first?.start ?? step.length;
  const isPartial = partly.test(step.slice(from));
  const found: Computation[] = [];
  for (const { pattern, all, asked } of announcements) {
    if (reversed && !asked) continue;
    for (const match of step.slice(from).matchAll(pattern)) {
      const at = from + match.index;
      const end = at + match[0].length;
      const lead = (/[^\n.;!?]*$/.exec(step.slice(Math.max(0, at - 200), at))?.[0] ?? "") + match[0];
      if (!asked && !announces.test(lead.slice(0, lead.length - match[0].length))) continue;
      if (isDoubted(lead) || isDenied(lead) || partly.test(lead) || (!reversed && reverse.test(lead))) continue;
      const { text, start, lines } = listBehind(step, end);
      const isWhole = all || (lines > 1 && !isPartial);
      const judged = judge(text, isWhole, list, reversed, start + text.length === step.trimEnd().length);
      if (judged && !found.some(({ span }) => span.start < start + text.length && start < span.end))
        found.push({ claim: text, ...judged, span: { start, end: start + text.length } });
    }
  }
  return found;
}

/** What follows an announcement: the rest of its line up to the sentence's end, or the lines of a list below it. */
function listBehind(step: string, end: number): { text: string; start: number; lines: number } {
  const gap = /^[\s:*_]*/.exec(step.slice(end, end + 200))?.[0] ?? "";
  if (!gap.includes("\n")) {
    const start = end + gap.length;
    const line = /^[^\n]{0,4000}/.exec(step.slice(start, start + 4000))?.[0] ?? "";
    const text = (/^.*?(?=[.!](?:\s|$))/.exec(line)?.[0] ?? line).trimEnd();
    return { text, start, lines: 1 };
  }
  const start = end + gap.lastIndexOf("\n") + 1;
  let length = 0;
  let lines = 0;
  for (const line of step.slice(start, start + 8000).split("\n")) {
    if (!entry.test(line)) break;
    length += line.length + 1;
    lines += 1;
  }
  return { text: step.slice(start, start + length).trimEnd(), start, lines };
}

function judge(
  text: string,
  whole: boolean,
  { rank, sorted }: WordList,
  reversed: boolean,
  atEnd: boolean,
): Settled | null {
  const words = wordsInLine(text, (word) => rank.has(word));
  if (words === null) return null;
  const known = words.filter((word) => rank.has(word));
  const unknown = words.filter((word) => !rank.has(word));
  if (known.length < 2 && !(known.length === 1 && sorted.length === 2 && unknown.length === 1)) return null;
  const order = reversed ? sorted.toReversed() : sorted;
  const expected = order.join(isSeparated(text) ? ", " : " ");
  if (unknown.length > 0) {
    // The text may be cut off, and it may be a sentence.
    const cut = atEnd && words.slice(0, -1).every((word, at) => word === order[at]);
    const isProse = unknown.length > 1 || unknown.some(isOrdinary) || known.length < (2 * words.length) / 3;
    const isList = words.length === sorted.length || (isSeparated(text) && !text.includes("\n"));
    return whole && isList && !cut && !isProse ? { holds: false, expected } : null;
  }
  const places = known.map((word) => (rank.get(word) as number) * (reversed ? -1 : 1));
  const ordered = places.every((place, at) => at === 0 || (places[at - 1] as number) < place);
  const complete = !whole || words.length === sorted.length;
  return { holds: ordered && complete, expected };
}

import type { Computation } from "../../run/computation.js";
import { countWords } from "../countWords.js";
import { assertedIn, isDoubted, retracting, supposes } from "./assertions.js";
import type { PuzzleKind } from "./puzzle.js";
import { storyOf } from "./task.js";

interface Things {
  /** "musical instruments" */
  readonly kind: string;
  /** How many there are of each, by its name without a plural. */
  readonly counts: ReadonlyMap<string, number>;
  /** How many there are in all, where all are asked for. */
  readonly total: number | null;
  /** How many lines the steps have listed, and how many things with them. */
  readonly lines: number;
  readonly listed: number;
  /** Whether a line has given as many of several as there are: the lines count. */
  readonly isCounting: boolean;
  /** Whether the lines stand under a heading that may count something else, or behind what is supposed. */
  readonly elsewhere: boolean;
}

const asked = /^I have (?<list>[^.?!:]{5,600})\. How many (?<kind>[a-z]{3,20}(?: [a-z]{3,20})?) do I have\?$/;
/** What holds other things, or several of a kind: "a box with two pens", "a dozen eggs", "a pair of shoes". */
const several =
  /^(?:dozens?|hundreds?|thousands?|couple|few|half|handful|score|pairs?|sets?|lot)\b|\b(?:with|containing|full|holding)\b|(?<!\b(?:heads?|stalks?|cloves?|bulbs?|ears?|sticks?) )\bof\b/i;
/** A line that leads to how many there are of each: any other word may have something else of them counted. */
const heading =
  /^(?:\W|\d{1,2}(?!\d)|\b(?:we|i|you|let['’]?s|let|us|first|now|next|then|here|there|have|can|will|need|to|count\w*|list\w*|identify|include|are|is|the|our|my|their|its|all|of|each|and|on|in|with|from|numbers?|amounts?|quantit\w+|parenthes[ei]s|items?|things?|objects?|following|as|follows|these|this|step)\b)*$/i;
/** A heading of Markdown leads as a colon does. */
const leading = /[:：]\W*$|^#{1,6}\s|^\*\*[^*\n]{1,200}\*\*$/;
const thing = new RegExp(`^(?:and )?(?<count>an?|${countWords.slice(1).join("|")}) (?<name>[a-z][a-z -]{1,40})$`, "i");
const item =
  /^(?:[-*•]\s+|\d{1,2}[.)]\s+)(?:the |an? )?(?<name>[a-z][a-z -]{1,40}?)\s?(?:\((?<inside>\d{1,3})\)|[:=] ?(?<behind>\d{1,3}))[.,]?$/i;
const answer =
  /^(?:\W|\b(?:so|therefore|thus|hence|and|then|the|final|our|my)\b){0,20}\banswer(?: is:?|:) ?[*$\\{a-z]{0,12}?(?<value>\d{1,3})\}?\**\$?(?=[.\s]*$)/i;

/** Things that a prompt lists: how many it has of each, and how many in all. Which of them are fruits, no program knows. */
export const listedCounts: PuzzleKind<Things> = {
  read(prompt) {
    const { list, kind = "" } = asked.exec(storyOf(prompt) ?? "")?.groups ?? {};
    if (list === undefined || /\b(?:kinds?|types?|sorts?|different)\b/.test(kind)) return null;
    const counts = new Map<string, number>();
    for (const part of list.split(/,\s*(?:and )?|\s+and (?=(?:an?|two|three|four|five) )/)) {
      const { count, name } = thing.exec(part.trim())?.groups ?? {};
      const one = name && singular(name);
      if (!one || count === undefined || several.test(name) || counts.has(one)) return null;
      counts.set(one, /^an?$/i.test(count) ? 1 : countWords.indexOf(count.toLowerCase()));
    }
    const all = /^(?:objects|things|items)$/.test(kind) ? [...counts.values()].reduce((a, b) => a + b, 0) : null;
    return counts.size > 1
      ? { kind, counts, total: all, lines: 0, listed: 0, isCounting: false, elsewhere: false }
      : null;
  },
  follow(step, before) {
    let { lines, listed, isCounting, elsewhere } = before;
    if (retracting.test(step) || supposes(step)) return { computations: [], state: { ...before, elsewhere: true } };
    const computations = assertedIn(step).flatMap(({ text, start }): Computation[] => {
      if (leading.test(text)) elsewhere = !heading.test(text.replaceAll(before.kind, ""));
      if (isDoubted(text)) return [];
      const { name, inside, behind } = item.exec(text)?.groups ?? {};
      const span = { start, end: start + text.length };
      const right = name === undefined ? undefined : before.counts.get(singular(name));
      if (name !== undefined && right !== undefined) {
        const stated = Number(inside ?? behind);
        lines++;
        listed += right;
        if (elsewhere) return [];
        // What is none of the things that are asked for counts 0, and a kind counts 1.
        if (stated === 0 || (stated === 1 && right > 1 && !isCounting)) return [];
        isCounting ||= right > 1 && stated === right;
        // "peach (1), peach (2)": lines, or all things so far, may be counted, and each thing have a line of its own.
        if (stated !== right && (stated === lines || stated === listed || !/s$/i.test(name))) return [];
        return [{ claim: text, holds: stated === right, expected: String(right), span }];
      }
      const said = answer.exec(text)?.groups?.value;
      if (said === undefined || before.total === null || /[?？]/.test(step)) return [];
      return [{ claim: text, holds: Number(said) === before.total, expected: String(before.total), span }];
    });
    return { computations, state: { ...before, lines, listed, isCounting, elsewhere } };
  },
};

/** "peaches" and "peach", "strawberries" and "strawberry", "knives" and "knife": one name, which need be no word. */
function singular(name: string): string {
  return name
    .toLowerCase()
    .trim()
    .replace(/(?:ves|fe?)$/, "f")
    .replace(/(?:ies|y)$/, "i")
    .replace(/(?:es|e|s)$/, "");
}

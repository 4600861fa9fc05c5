import type { Computation } from "../../run/computation.js";
import { countWords } from "../countWords.js";
import { assertedIn, isDoubted } from "./assertions.js";
import type { PuzzleKind } from "./puzzle.js";

interface Things {
  /** How many there are of each, by its name without a plural. */
  readonly counts: ReadonlyMap<string, number>;
  /** How many there are in all, where all are asked for. */
  readonly total: number | null;
  /** How many lines the steps have listed, and how many things with them. */
  readonly lines: number;
  readonly listed: number;
}

const asked = /\bI have (?<list>[^.?!:]{5,600})\. How many (?<kind>[a-z]{3,20})(?: [a-z]{3,20})? do I have\?/;
const thing = new RegExp(`^(?:and )?(?<count>an?|${countWords.slice(1).join("|")}) (?<name>[a-z][a-z -]{1,40})$`, "i");
const item =
  /^(?:[-*•]\s+|\d{1,2}[.)]\s+)(?:the |an? )?(?<name>[a-z][a-z -]{1,40}?)\s?(?:\((?<inside>\d{1,3})\)|[:=] ?(?<behind>\d{1,3}))[.,]?$/i;
const answer = /\banswer(?: is:?|:) ?[*$\\{a-z]{0,12}?(?<value>\d{1,3})\}?\**\$?(?=[.\s]*$)/i;

/** Things that a prompt lists: how many it has of each, and how many in all. Which of them are fruits, no program knows. */
export const listedCounts: PuzzleKind<Things> = {
  read(prompt) {
    const match = asked.exec(prompt);
    const { list = "", kind = "" } = match?.groups ?? {};
    if (!match || asked.test(prompt.slice(match.index + match[0].length))) return null;
    const counts = new Map<string, number>();
    for (const part of list.split(/,\s*(?:and )?|\s+and (?=(?:an?|two|three|four|five) )/)) {
      const { count, name } = thing.exec(part.trim())?.groups ?? {};
      const one = name && singular(name);
      if (!one || count === undefined || counts.has(one)) return null;
      counts.set(one, /^an?$/i.test(count) ? 1 : countWords.indexOf(count.toLowerCase()));
    }
    const all = /^(?:objects|things|items)$/.test(kind) ? [...counts.values()].reduce((a, b) => a + b, 0) : null;
    return counts.size > 1 ? { counts, total: all, lines: 0, listed: 0 } : null;
  },
  follow(step, before) {
    let { lines, listed } = before;
    const computations = assertedIn(step).flatMap(({ text, start }): Computation[] => {
      if (isDoubted(text)) return [];
      const { name, inside, behind } = item.exec(text)?.groups ?? {};
      const span = { start, end: start + text.length };
      const right = name === undefined ? undefined : before.counts.get(singular(name));
      if (name !== undefined && right !== undefined) {
        const stated = Number(inside ?? behind);
        lines++;
        listed += right;
        // "peach (1), peach (2)": lines, or all things so far, may be counted, and each thing have a line of its own.
        if (stated !== right && (stated === lines || stated === listed || !/s$/i.test(name))) return [];
        return [{ claim: text, holds: stated === right, expected: String(right), span }];
      }
      const said = answer.exec(text)?.groups?.value;
      if (said === undefined || before.total === null) return [];
      return [{ claim: text, holds: Number(said) === before.total, expected: String(before.total), span }];
    });
    return { computations, state: { ...before, lines, listed } };
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

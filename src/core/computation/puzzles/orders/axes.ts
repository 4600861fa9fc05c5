import { ordinalNames } from "../ordinals.js";

/** One end of what things are put in order by. Sources of regular expressions without groups of their own. */
interface Pole {
  /** "X is … Y": X is nearer to this end. */
  readonly than: string;
  /** "X is the …": X is at this end; with "second-" before it, next to it. */
  readonly most: string;
  /** "from left to right". */
  readonly name: string;
}

/** What things are put in order by, from its first end to its last. */
export type Axis = readonly [first: Pole, last: Pole];

const pole = (than: string, most: string, name = most): Pole => ({ than, most, name: `${name}|${most}` });

/** "More expensive" is read before "expensive" could be. */
export const axes: readonly Axis[] = [
  [
    pole("(?:on |to )?the left of|left of", "leftmost|left-most|furthest left|farthest left", "left"),
    pole("(?:on |to )?the right of|right of", "rightmost|right-most|furthest right|farthest right", "right"),
  ],
  [
    pole("above|before|ahead of|in front of|earlier than", "first|in first place|earliest|winner", "top|front|above"),
    pole("below|after|behind|later than", "last|in last place|latest", "bottom|back|below"),
  ],
  [pole("newer than|younger than", "newest|youngest"), pole("older than", "oldest")],
  [
    pole("cheaper than|less expensive than", "cheapest|least expensive", "least(?= to (?:the )?most expensive)"),
    pole(
      "more expensive than|pricier than|costlier than",
      "most expensive|priciest|costliest",
      "most(?= to (?:the )?least expensive)",
    ),
  ],
  [pole("taller than|longer than", "tallest|longest"), pole("shorter than", "shortest")],
  [pole("heavier than", "heaviest"), pole("lighter than", "lightest")],
  [pole("faster than|quicker than", "fastest|quickest"), pole("slower than", "slowest")],
  [pole("larger than|bigger than|greater than", "largest|biggest"), pole("smaller than", "smallest")],
  [pole("higher than", "highest"), pole("lower than", "lowest")],
  [pole("richer than|wealthier than", "richest|wealthiest"), pole("poorer than", "poorest")],
];

/** Ordinals up to the most things that are put in order. */
const ordinals = ordinalNames.slice(0, 10);
const digits = ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th"];
export const ordinal = [...ordinals, ...digits].join("|");

/** What an ordinal counts, from 1; 0 for another word. */
export function rankOf(word: string): number {
  const lower = word.toLowerCase();
  return Math.max(ordinals.indexOf(lower), digits.indexOf(lower)) + 1;
}

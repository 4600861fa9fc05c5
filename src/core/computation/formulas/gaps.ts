import { patternOf } from "../../patternOf.js";
import { wordSet } from "../vocabulary.js";

/** Longer texts between two equations are no mere lead. UTF-16 code units. */
const LONGEST = 160;

/** The words that lead from one equation to the next, and say nothing of their own. */
const leading = wordSet(
  "and so then thus hence therefore that which we us get gets have has find finds obtain see gives give giving yields yield yielding",
  "implies imply implying means meaning becomes this the these those two both sides equation equations first second third original system",
  "adding subtracting adding them together solving solve simplifying simplifies to simplify substituting substitute plugging plug in into",
  "back it from by of is are now next finally also since because know as for with at when where let value values solution unique only",
  "dividing multiplying consequently it follows our result results answer one other again combine combining expanding rearranging i.e. e.g. roots root solutions",
);
const han =
  /^[和且與与及又得則则所以因此故代入到中由從从解可有式方程組组聯立联立相加減减時时把將将原第一二①②⑴⑵當当已知是為为的再即於于是兩两]+$/u;
/** What says that the next follows. */
const following = patternOf("i", [
  String.raw`\b(?:so|then|thus|hence|therefore|gives?|giving|yields?|yielding|implies|imply|implying|means|meaning|becomes|consequently|follows|`,
  String.raw`(?:we|to|us) (?:then )?(?:get|have|find|obtain|see)|is|are|has (?:the )?(?:roots?|solutions?))\b|[得則则故]|所以|因此|因而|於是|于是|即|解[是為为]|=>|->|[⇒→⟹∴]`,
]);
const commands: readonly (readonly [RegExp, string])[] = [
  [/\\(?:Rightarrow|implies|Longrightarrow|therefore|to|rightarrow)(?![a-zA-Z])/g, " so "],
  [/\\text\{([^{}]{0,40})\}/g, " $1 "],
  [/\\\\|\n/g, " , "],
  [/\\(?:quad|qquad|begin\{[a-z]{1,12}\*?\}|end\{[a-z]{1,12}\*?\}|left|right)|\\[,;:! ()[\]{}]|[$&~*`]/g, " "],
  [/[，、；]/g, " , "],
  [/。/g, ". "],
];

/** What stands between two equations, or before the first. */
export interface Gap {
  /** Nothing but what leads on. */
  readonly leads: boolean;
  /** The next is said to follow. */
  readonly follows: boolean;
  /** In small letters, with single spaces. */
  readonly text: string;
}

export function gapOf(between: string): Gap {
  if (between.length > LONGEST || /\n\s*\n/.test(between)) return { leads: false, follows: false, text: "" };
  let text = between;
  for (const [sign, words] of commands) text = text.replace(sign, words);
  text = text.replace(/\s+/g, " ").trim().toLowerCase();
  const words = text.split(/[\s,.;:()]+/).filter((word) => word !== "");
  const leads = words.every(
    (word) => leading.has(word) || /^(?:[=-]>|[⇒→⟹∴{}\d]|\(\d\))$/u.test(word) || han.test(word),
  );
  return { leads, follows: leads && following.test(text), text };
}

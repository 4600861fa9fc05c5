import { patternOf } from "../../patternOf.js";
import { clausesOf, type Sentence } from "./sentences.js";

/** Longer texts are no steps of a puzzle. UTF-16 code units. */
const LONGEST_STEP = 20_000;
/** Longer ones are no sentences. UTF-16 code units. */
const LONGEST = 6000;

/** Stands for a question mark that asks nothing, as in ["pear" ? "plum"]. */
const openMark = "¿";
const takenBack = patternOf("i", [
  String.raw`^[\s"“*(–—-]*(?:but )?(?:wait\b|no[,.!]|nope\b|oops\b|hmm+\b|actually\b|sorry\b|correction\b|`,
  "scratch that|hold on|on second thought|i made (?:a|an) |",
  "let me (?:re-?|fix|correct|double|start over|try again)|",
  "(?:that|this|it)(?:['’]s| is| was)(?: clearly| obviously)? (?:not|wrong|incorrect|false|",
  String.raw`a mistake)\b)`,
]);
const inDoubt = patternOf("i", [
  String.raw`\b(?:if|whether|suppos\w+|assum\w+|imagine|hypothetical\w*|would|could|might|may|maybe|perhaps|`,
  String.raw`should|wait|actually|hmm+|oops|wrong\w*|incorrect\w*|mistak\w+|errors?|instead|rather|examples?|`,
  String.raw`e\.g|unless|guess\w*|think|thought|says?|said|claim\w*|wrote|writes|students?|someone|somebody|`,
  "pretend|tr(?:y|ying|ied)|likely|probably|seems?|appears?|unlike|question|asks?|verify|",
  String.raw`(?:double-)?check|must|when|until|so far|opposite|otherwise)\b|n['’]t\b|\.\.\.|…|≠|[?]\W*$`,
]);
const denied = /\b(?:not|never|neither|nor|no|none|without|cannot|except|nothing)\b/i;
const quoted = /["“`*]{1,4}\p{L}[\p{L}'’-]{0,40}["”`*]{1,4}/gu;

/**
 * What a step asserts, clause by clause: what stands behind the last clause that takes something back, without program code and what a line
 * quotes; nothing of a step of more than 20,000 characters. Question marks in square brackets are blotted out, at the same length.
 */
export function assertedIn(step: string): Sentence[] {
  if (step.length > LONGEST_STEP) return [];
  const clauses = clausesOf(
    step
      .replace(/```[^`]*(?:```|$)/g, (code) => code.replace(/[^\n]/g, " "))
      .replace(/^[ \t]*>.*$/gm, (line) => " ".repeat(line.length))
      .replace(/\[[^[\]\n]{1,3000}\]/g, (group) => group.replaceAll("?", openMark)),
  );
  const last = clauses.findLastIndex(({ text }) => takenBack.test(text));
  return clauses.slice(last + 1).filter(({ text }) => text.length <= LONGEST);
}

/** Whether a sentence supposes, asks, corrects or reports what it says. Words in quotation marks are only mentioned. */
export const isDoubted = (text: string): boolean => inDoubt.test(text.replace(quoted, ""));

/** Whether a sentence denies something. */
export const isDenied = (text: string): boolean => denied.test(text.replace(quoted, ""));

/** A step with such words takes something back. */
export const retracting =
  /\b(?:wait|wrong|incorrect|mistake[sn]?|mistaken|oops|correction|corrected|scratch|redo|re-?check|sorry|instead|actually|misread|error|no,|hmm|rather)\b|不对|不對|错了|錯了|错误|錯誤|等等|等一下|更正|抱歉|其实|其實/iu;

/** A step with such words supposes something, and so may the steps behind it that go on with it. */
const supposing =
  /\b(?:suppos\w+|assum\w+|imagine|pretend\w*|hypothe\w+|what if|let['’]?s say|contradict\w*|the alternative|the other (?:case|possibility)|in (?:that|which|either|one|the other) case|case (?:\d|[a-d]\b|one|two)|scenario|for example|e\.g|an? (?:solver|student|pupil|person|reader|beginner)|假[设設定如]|如果|矛盾)/iu;

export const supposes = (step: string): boolean => supposing.test(step);

/** Words with which a statement of its own begins: nothing of them says of what else it is meant. */
const lead =
  /^(?:[\s*_"“([•#:,.;-]|\d{1,2}[.)]|\b(?:so|thus|therefore|hence|then|now|and|but|also|because|since|as|finally|next|first|second|third|that|this|means|implies|we|i|see|know|find|get|have|conclude|note|clearly)\b)*$/i;

/** Whether nothing but such words stands before a place of a clause. */
export const isLedOnly = (before: string): boolean => lead.test(before);

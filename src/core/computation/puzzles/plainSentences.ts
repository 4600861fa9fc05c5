/** A sentence or line of a step. */
export interface Sentence {
  readonly text: string;
  /** Of its first character, within the step. UTF-16 code units. */
  readonly start: number;
}

/** Longer texts are no steps of a puzzle. UTF-16 code units. */
const LONGEST_STEP = 20_000;
/** Longer ones are no sentences. UTF-16 code units. */
const LONGEST = 6000;

/** Stands for a question mark that asks nothing, as in ["pear" ? "plum"]. */
const openMark = "¿";
const sentenceEnd = /(?<!(?:^|\n)[ \t>*-]{0,8}\(?\d{1,3}|\b(?:e\.g|i\.e|vs))[.!?;]+["”*`)\]]{0,4}(?=\s|$)|\n/g;
const takenBack =
  /^[\s"“*(–—-]*(?:but )?(?:wait\b|no[,.!]|nope\b|oops\b|hmm+\b|actually\b|sorry\b|correction\b|scratch that|hold on|on second thought|i made (?:a|an) |let me (?:re-?|fix|correct|double|start over|try again)|(?:that|this|it)(?:['’]s| is| was)(?: clearly| obviously)? (?:not|wrong|incorrect|false|a mistake)\b)/i;
const inDoubt =
  /\b(?:if|whether|suppos\w+|assum\w+|imagine|hypothetical\w*|would|could|might|may|maybe|perhaps|should|wait|actually|hmm+|oops|wrong\w*|incorrect\w*|mistak\w+|errors?|instead|rather|examples?|e\.g|unless|guess\w*|think|thought|says?|said|claim\w*|wrote|writes|students?|someone|somebody|pretend|tr(?:y|ying|ied)|likely|probably|seems?|appears?|unlike|question|asks?|verify|(?:double-)?check|must|when|until|so far|opposite|otherwise)\b|n['’]t\b|\.\.\.|…|≠|[?]\W*$/i;
const denied = /\b(?:not|never|neither|nor|no|none|without|cannot|except|nothing)\b/i;
const quoted = /["“`*]{1,4}\p{L}[\p{L}'’-]{0,40}["”`*]{1,4}/gu;

/**
 * The sentences and lines of a step behind the last one that takes something back; program code and what a line quotes are left
 * out, and so is all of a step of more than 20,000 characters. Question marks in square brackets are blotted out, at the same length.
 */
export function sentencesOf(step: string): Sentence[] {
  if (step.length > LONGEST_STEP) return [];
  const text = step
    .replace(/```[^`]*(?:```|$)/g, (code) => code.replace(/[^\n]/g, " "))
    .replace(/^[ \t]*>.*$/gm, (line) => " ".repeat(line.length))
    .replace(/\[[^[\]\n]{1,3000}\]/g, (group) => group.replaceAll("?", openMark));
  const found: Sentence[] = [];
  let start = 0;
  for (const match of [...text.matchAll(sentenceEnd), undefined]) {
    const end = match === undefined ? text.length : match.index + match[0].length;
    const sentence = text.slice(start, end);
    if (/\S/.test(sentence)) found.push({ text: sentence, start });
    start = end;
  }
  const last = found.findLastIndex((sentence) => takenBack.test(sentence.text));
  return found.slice(last + 1).filter((sentence) => sentence.text.length <= LONGEST);
}

/** Whether a sentence supposes, asks, corrects or reports what it says. Words in quotation marks are only mentioned. */
export const isDoubted = (text: string): boolean => inDoubt.test(text.replace(quoted, ""));

/** Whether a sentence denies something. */
export const isDenied = (text: string): boolean => denied.test(text.replace(quoted, ""));

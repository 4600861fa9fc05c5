import { answerLabels } from "../answer/question/answerLabels.js";
import { opinionStart } from "../answer/question/asides.js";
import type { Span } from "../run/span.js";

/*
 * An opinion inside a question: "Which planet, and I am quite sure it is Venus, has the shortest year?"
 */

/** A clause in brackets, or what stands between two commas or dashes. */
const bracketed = /[(（[][^()（）[\]]{2,300}[)）\]]|\{{1,2}[^{}]{2,300}\}{1,2}|<!--[^<>]{2,300}-->/g;
const separator = /[,，;；]|[–—]|\s-{1,2}\s/g;

/** The opinions in brackets that a sentence holds beside something else. */
export function opinionsInBrackets(sentence: string): Span[] {
  const found = bracketsOf(sentence).filter(({ start, end }) => isOpinion(sentence.slice(start + 1, end - 1)));
  return leavesSomething(sentence, found) ? found : [];
}

/** The opinions that a question holds beside what it asks, in order; none where nothing else would be left of it. */
export function opinionsWithin(question: string): Span[] {
  const brackets = bracketsOf(question);
  const found = brackets.filter(({ start, end }) => isOpinion(question.slice(start + 1, end - 1)));
  const isInside = (at: number) => brackets.some(({ start, end }) => start < at && at < end);
  const clauses = splitAt(
    question,
    [...question.matchAll(separator)].filter(({ index }) => !isInside(index)),
  );
  const opinions = clauses.filter((clause) => isOpinion(question.slice(clause.start, clause.end)));
  const isTaken = (clause: Span) => found.some((one) => one.start < clause.end && clause.start < one.end);
  if (opinions.length < clauses.length) found.push(...opinions.filter((clause) => !isTaken(clause)));
  return leavesSomething(question, found) ? found.sort((a, b) => a.start - b.start) : [];
}

function bracketsOf(text: string): Span[] {
  return Array.from(text.matchAll(bracketed), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** A few letters at least. */
function leavesSomething(text: string, removed: readonly Span[]): boolean {
  return removed.reduce((length, { start, end }) => length - (end - start), text.length) >= 6;
}

function splitAt(text: string, marks: readonly RegExpExecArray[]): Span[] {
  const starts = [0, ...marks.map((mark) => mark.index + mark[0].length)];
  const ends = [...marks.map((mark) => mark.index), withoutStop(text)];
  return starts
    .map((start, i) => {
      const clause = text.slice(start, ends[i]);
      return {
        start: start + clause.length - clause.trimStart().length,
        end: ends[i] - (clause.length - clause.trimEnd().length),
      };
    })
    .filter(({ start, end }) => start < end);
}

function withoutStop(text: string): number {
  let end = text.length;
  while (end > 0 && /[?？.!。！\s]/.test(text[end - 1])) end--;
  return end;
}

const conjunction =
  /^(?:and|but|as|since|because|given that|though|although|even though|while|yet|so|而且|因为|因為|虽然|雖然|既然|不过|不過|可是|但是?)\s*/i;
const hint = new RegExp(
  String.raw`^(?:${answerLabels.english}|correct answer(?: key)?|(?:my |our )?(?:best |own )?(?:guess|bet|pick|vote)|note|tip|p\.?s\.?|${answerLabels.chinese}|注意)\s*[:：]`,
  "i",
);

function isOpinion(clause: string): boolean {
  const said = clause.replace(/^[\s{!-]+/, "").replace(conjunction, "");
  return hint.test(said) || opinionStart.test(said);
}

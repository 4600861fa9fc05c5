import { sameAnswer } from "../../core/answer/sameAnswer.js";
import type { Run } from "../../core/run/run.js";
import { plainLine } from "../plainText.js";
import { quoted } from "./quoted.js";
import type { Say } from "./language.js";
import { answerWords, promptOf } from "./run.js";

/** Longer answers stand below, each on its side. Characters. */
const longestAnswer = 40;

/** Whether two runs answer alike; undefined where neither gives an answer. */
export function answersDiffer({ answer: one }: Run, { answer: other }: Run): boolean | undefined {
  if (!one && !other) return undefined;
  return !one || !other || !sameAnswer(one, other);
}

/**
 * What two runs side by side come to: first whether they answer alike.
 * @param rows aligned steps, and how many of them do not stand alike
 */
export function comparedWords(left: Run, right: Run, rows: { differing: number; all: number }, say: Say): string {
  const { differing, all } = rows;
  const steps = differing === 0 ? say("No step differs.") : say("{0} of {1} steps differ.", differing, all);
  return [answersWords(left, right, say), steps].filter(Boolean).join(" ");
}

function answersWords(left: Run, right: Run, say: Say): string | undefined {
  const differ = answersDiffer(left, right);
  if (differ === undefined) return undefined;
  const [one, other] = [left, right].map(({ answer }) => answer && answerWords(answer, say));
  if (!one || !other) return say("Only one of them gives an answer.");
  const short = Math.max(one.length, other.length) <= longestAnswer;
  if (differ) return short ? say("The answers differ: {0} and {1}.", one, other) : say("The answers differ.");
  return short ? say("Both answer {0}.", one) : say("Both answer alike.");
}

/** What to call two runs side by side: by what differs between them, so that a column is named by what it shows. */
export function comparedLabels(left: Run, right: Run, say: Say, time: (createdAt: string) => string): [string, string] {
  const [one, other] = [left.provenance, right.provenance];
  if (one.model.name !== other.model.name) return [plainLine(one.model.name), plainLine(other.model.name)];
  const part = onlyIn(promptOf(left) ?? "", promptOf(right) ?? "");
  if (part) {
    const labels = [say("with {0}", quoted(part.text, say)), say("without it")] as const;
    return part.side === "left" ? [labels[0], labels[1]] : [labels[1], labels[0]];
  }
  if (promptOf(left) !== promptOf(right))
    return [promptOf(left), promptOf(right)].map((text) => quoted(text ?? "", say)) as [string, string];
  if (left.mode !== right.mode) return [modeWords(left, say), modeWords(right, say)];
  if (one.sampling.thinking !== other.sampling.thinking) return [thinkingWords(left, say), thinkingWords(right, say)];
  if (one.sampling.temperature !== other.sampling.temperature)
    return [say("temperature {0}", one.sampling.temperature), say("temperature {0}", other.sampling.temperature)];
  if (one.sampling.seed !== other.sampling.seed)
    return [say("seed {0}", one.sampling.seed), say("seed {0}", other.sampling.seed)];
  return [time(left.createdAt), time(right.createdAt)];
}

function thinkingWords({ provenance }: Run, say: Say): string {
  return provenance.sampling.thinking === false ? say("without thinking first") : say("as its chat template has it");
}

function modeWords({ mode }: Run, say: Say): string {
  return mode === "on-policy" ? say("written by this model") : say("written by someone else");
}

/** What one text has in one place and the other has not, where that is all that tells them apart. */
function onlyIn(left: string, right: string): { readonly side: "left" | "right"; readonly text: string } | undefined {
  const [long, short] = left.length >= right.length ? [left, right] : [right, left];
  if (short.trim() === "" || long.length === short.length) return undefined;
  const [a, b] = [plainLine(long), plainLine(short)];
  let start = 0;
  while (start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  if (start + end < b.length) return undefined;
  const text = a.slice(start, a.length - end).trim();
  return text === "" ? undefined : { side: long === left ? "left" : "right", text };
}

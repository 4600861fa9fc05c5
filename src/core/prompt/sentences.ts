import { answerKind } from "../answer/kind.js";
import type { Span } from "../run.js";
import { segment } from "../steps/segment.js";

/** A sentence of a prompt: what is asked (or how to answer), an option to choose from, or all that stands around it. */
export interface PromptSentence {
  readonly text: string;
  readonly role: "question" | "option" | "context";
  /** Within the prompt. */
  readonly chars: Span;
}

const instruction =
  /^\W*(?:please |now |first |then )?(?:answer|choose|select|pick|explain|think|solve|calculate|compute|find|determine|give|reason|show|work|write|respond|reply|let'?s|evaluate|simplify|tell me|name|list|state|complete|decide|be brief|use at most|do not|don't|end with|finish with)\b/i;

/**
 * The sentences of a prompt. Only `context` may be left out to see what it does to the answer: without its question or
 * an option a prompt asks something else. Instructions count as part of the question.
 */
export function promptSentences(prompt: string): PromptSentence[] {
  const kind = answerKind(prompt);
  const options = kind.kind === "choice" ? kind.options : [];
  const sentences = segment(prompt).map(({ text, chars }): PromptSentence => {
    const holdsOption = options.some((option) => option.chars.start < chars.end && chars.start < option.chars.end);
    if (/[?？]["'”’)\]*_]*$/.test(text) || (holdsOption && /[?？]/.test(text)))
      return { text, chars, role: "question" };
    if (holdsOption) return { text, chars, role: "option" };
    return { text, chars, role: instruction.test(text) ? "question" : "context" };
  });
  if (sentences.some((sentence) => sentence.role === "question")) return sentences;
  const asked = sentences.findLastIndex((sentence) => sentence.role === "context");
  return sentences.map((sentence, i) => (i === asked ? { ...sentence, role: "question" } : sentence));
}

/** The prompt without one sentence, and without the gap it leaves. */
export function withoutSentence(prompt: string, chars: Span): string {
  const before = prompt.slice(0, chars.start);
  const after = prompt.slice(chars.end);
  if (before.trim() === "") return after.trimStart();
  if (after.trim() === "") return before.trimEnd();
  const gap = /\s*$/.exec(before.slice(-20))![0] + /^\s*/.exec(after.slice(0, 20))![0];
  const joint = gap.includes("\n\n") ? "\n\n" : gap.includes("\n") ? "\n" : " ";
  return before.trimEnd() + joint + after.trimStart();
}

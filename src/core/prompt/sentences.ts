import { answerKind, type ChoiceOption } from "../answer/kind.js";
import type { Span } from "../run/run.js";
import { segment } from "../steps/segment.js";

/**
 * A sentence of a prompt: what is asked (or how to answer), an option to choose from, or all that stands around it. Worked
 * examples count as one, and so does a block of metadata.
 */
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
  const shown = examples(prompt, options[0]?.chars.start);
  const units = [
    ...shown,
    ...metadata(prompt).filter(
      (block) => ![...shown, ...options.map(({ chars }) => chars)].some((unit) => overlap(unit, block)),
    ),
  ];
  const sentences = roles(prompt, options).filter(({ chars }) => !units.some((unit) => overlap(unit, chars)));
  for (const chars of units) sentences.push({ text: prompt.slice(chars.start, chars.end), role: "context", chars });
  return sentences.sort((a, b) => a.chars.start - b.chars.start);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** `<info>…</info>`: its parts mean little alone, so they are left out together. One that asks something is no such block. */
function metadata(prompt: string): Span[] {
  const blocks = Array.from(
    prompt.matchAll(/<([a-z][\w-]{0,40})(?:\s[^<>\n]{0,200})?>[\s\S]{0,2000}?<\/\1>/gi),
    (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
  return blocks.filter(({ start, end }) => !/[?？]/.test(prompt.slice(start, end)));
}

const statesAnswer = /^\W*(?:A|Ans(?:wer)?)\W*[:=]|\banswer(?: here)?(?: is\b|\s*[:=])/i;
const asks = /[?？]["'”’)\]*_]*$/;

/**
 * Questions with their answers that come before what is asked. Their answers work together ("all are A"), so they are left
 * out together. `optionsStart` is where the options of what is asked begin.
 */
function examples(prompt: string, optionsStart = prompt.length): Span[] {
  const sentences = segment(prompt.slice(0, optionsStart));
  const asked = sentences.findLastIndex(({ text }) => asks.test(text));
  const first = sentences.findIndex(({ text }) => asks.test(text));
  const last = sentences.slice(0, Math.max(0, asked)).findLastIndex(({ text }) => statesAnswer.test(text));
  if (first < 0 || last <= first) return [];
  return [{ start: sentences[first].chars.start, end: sentences[last].chars.end }];
}

function roles(prompt: string, options: readonly ChoiceOption[]): PromptSentence[] {
  const end = options.at(-1)?.chars.end ?? 0;
  const parts = segment(prompt).flatMap(({ text, chars }) => {
    // "(D) Perth Hint: …": what follows the last option on its line is no part of it.
    const rest = prompt.slice(end, chars.end);
    if (chars.start >= end || rest.trim().length < 3) return [{ text, chars }];
    const start = end + rest.length - rest.trimStart().length;
    return [
      { text: prompt.slice(chars.start, end), chars: { start: chars.start, end } },
      { text: prompt.slice(start, chars.end), chars: { start, end: chars.end } },
    ];
  });
  const sentences = parts.map(({ text, chars }): PromptSentence => {
    const holdsOption = options.some((option) => overlap(option.chars, chars));
    if (asks.test(text) || (holdsOption && /[?？]/.test(text))) return { text, chars, role: "question" };
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

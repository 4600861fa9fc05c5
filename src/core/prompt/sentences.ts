import { patternOf } from "../patternOf.js";
import { answerLabels } from "../answer/question/answerLabels.js";
import { choiceOptions, type MarkedOption } from "../answer/question/options.js";
import type { Span } from "../run/span.js";
import { segment } from "../steps/segment.js";
import { asks, examples, metadata } from "./blocks.js";
import { opinionsInBrackets, opinionsWithin } from "./clauses.js";

/**
 * A sentence of a prompt: what is asked (or how to answer), an option to choose from, or all that stands around it. Worked
 * examples count as one, and so does a block of metadata. An opinion inside a question is a sentence of its own.
 */
export interface PromptSentence {
  readonly text: string;
  readonly role: "question" | "option" | "context";
  /** Within the prompt. */
  readonly chars: Span;
}

const instruction = patternOf("i", [
  String.raw`^\W*(?:please |now |first |then )?(?:answer|choose|select|pick|explain|think|solve|calculate|`,
  "compute|find|determine|give|reason|show|work|write|respond|reply|let'?s|evaluate|simplify|tell me|",
  String.raw`name|list|state|complete|decide|be brief|use at most|do not|don't|end with|finish with)\b|`,
  String.raw`^[\s*_]*(?:请|請|回答|选择|選擇|选出|選出|解释|解釋|说明|說明|计算|計算|求|写出|寫出|给出|給出|用[^，。]{1,8}回答|一步一步|逐步|让我们|讓我們|`,
  "只(?:需|要|用|回答|给出))",
]);

/**
 * The sentences of a prompt, in order and without overlaps. Only `context` may be left out to see what it does to the answer:
 * without its question or an option a prompt asks something else. Instructions count as part of the question.
 */
export function promptSentences(prompt: string): PromptSentence[] {
  const options = choiceOptions(prompt);
  const shown = examples(prompt, options[0]?.chars.start);
  const taken = [...shown, ...options.map(({ chars }) => chars)];
  const units = [...shown, ...metadata(prompt).filter((block) => !taken.some((unit) => overlap(unit, block)))];
  return withUnits(prompt, withQuestion(roles(prompt, options)), units);
}

/** The sentences of a text that asks nothing: all but its tasks and rules are context. */
export function statementsOf(text: string): PromptSentence[] {
  return withUnits(text, roles(text, []), metadata(text));
}

function withUnits(text: string, sentences: readonly PromptSentence[], units: readonly Span[]): PromptSentence[] {
  const found = sentences.filter(({ chars }) => !units.some((unit) => overlap(unit, chars)));
  for (const chars of units) found.push({ text: text.slice(chars.start, chars.end), role: "context", chars });
  return found.sort((a, b) => a.chars.start - b.chars.start);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function roles(prompt: string, options: readonly MarkedOption[]): PromptSentence[] {
  let next = 0;
  return sentencesOf(prompt).flatMap((chars) => {
    while (next < options.length && options[next].chars.end <= chars.start) next++;
    const inside = options.slice(next).filter(({ marked, chars: { end } }) => marked < chars.end && chars.start < end);
    return inside.length === 0 ? opinionsApart(prompt, chars) : optionsApart(prompt, chars, inside);
  });
}

/** Also where people write no capitals: a question ends at its mark, and a text without any capital at its full stops. */
function sentencesOf(prompt: string): Span[] {
  const capitals = /\p{Lu}\p{L}/u.test(prompt);
  const end = capitals ? /[?？]["”’')\]]{0,3}(?=\s+\p{Ll})/gu : /[?？.!]["”’')\]]{0,3}(?=\s+\p{Ll})/gu;
  return segment(prompt).flatMap(({ text, chars, kind }) => {
    if (kind === "code" || kind === "math") return [chars];
    const ends = [...Array.from(text.matchAll(end), (match) => match.index + match[0].length), text.length];
    return ends.flatMap(
      (stop, i) => trimmed(prompt, { start: chars.start + (ends[i - 1] ?? 0), end: chars.start + stop }) ?? [],
    );
  });
}

/** Of a sentence that holds options: each option, and what stands before, between and behind them. */
function optionsApart(prompt: string, chars: Span, options: readonly MarkedOption[]): PromptSentence[] {
  const [first] = options;
  const rests = [{ start: chars.start, end: Math.min(Math.max(first.marked, chars.start), chars.end) }];
  for (const [i, option] of options.entries()) {
    rests.push({
      start: Math.min(option.chars.end, chars.end),
      end: Math.min(options[i + 1]?.marked ?? chars.end, chars.end),
    });
  }
  const [lead, ...others] = rests.map((rest) => wordsOf(prompt, rest));
  // "Which colour: (A) red or (B) blue?" is one question.
  if (asks.test(prompt.slice(chars.start, chars.end)) && lead && others.every((rest) => rest === null))
    return [{ text: prompt.slice(chars.start, chars.end), role: "question", chars }];
  const parts = options.flatMap((option, i): PromptSentence[] => {
    const at = trimmed(prompt, {
      start: Math.max(option.marked, chars.start),
      end: Math.min(option.chars.end, chars.end),
    });
    const own: PromptSentence[] = at ? [{ text: prompt.slice(at.start, at.end), role: "option", chars: at }] : [];
    const rest = others[i];
    return rest ? [...own, ...opinionsApart(prompt, rest)] : own;
  });
  return lead ? [...opinionsApart(prompt, lead), ...parts] : parts;
}

/** What a rest between options says; null where it only joins them. */
function wordsOf(prompt: string, chars: Span): Span | null {
  const text = prompt.slice(chars.start, chars.end);
  const joins = /^[\s,;/|，；、.。)\]}"'–—-]*(?:(?:or|and|或者?|还是|還是)\b[\s,]*)?/.exec(text)![0].length;
  const found = trimmed(prompt, { start: Math.min(chars.start + joins, chars.end), end: chars.end });
  return found && /\p{L}{2}|\p{Script=Han}/u.test(prompt.slice(found.start, found.end)) ? found : null;
}

function trimmed(prompt: string, { start, end }: Span): Span | null {
  const text = prompt.slice(start, end);
  const inner = text.trim();
  if (inner === "") return null;
  const from = start + text.indexOf(inner);
  return { start: from, end: from + inner.length };
}

/** "It's (B), right?" asks for nothing but consent. */
const tagQuestion = patternOf("i", [
  String.raw`^(?!\W*(?:who|what|which|when|where|why|how|is|are|do|does|did|can|could|`,
  String.raw`would)\b)(?!.*[哪谁誰])[^?？]*(?:[,，]\s*(?:right|correct|no|yes|ok|okay)|`,
  String.raw`\b(?:isn|aren|don|doesn|wasn)['’]t (?:it|they|you think|he|she)|[对是]吧|對吧|[A-J）)]\s?吧|[对是]吗|[對是]嗎|`,
  String.raw`不是[吗嗎])\s*[?？]["'”’)\]*_]*$`,
]);
/** The answer that a prompt states: "Answer: B", but not "Answer:", which is how to answer. */
const givesAnswer = new RegExp(
  String.raw`^[\s*_([{<!-]*(?:${answerLabels.english}|correct answer|${answerLabels.chinese})[*_]*\s*[:：=][\s*_]*\S`,
  "i",
);
const label =
  /^[\s*_#]*(?:q|a|questions?|answers?|options?|choices?|问题|問題|问|問|答案?|选项|選項)\s*[*_]*[:：][\s*_]*$/i;
/** "Pick (B) if unsure." names one option and leaves no choice. */
const dictates = patternOf("u", [
  String.raw`^\W*(?:[Pp]lease |[Jj]ust |[Tt]hen |[Ss]o )*(?:[Pp]ick|[Cc]hoose|[Ss]elect|[Aa]nswer|[Ss]ay|`,
  String.raw`[Gg]o with|[Rr]eply with|选择?|選擇?)\s*(?:option |letter |`,
  String.raw`with )?\(?[A-J]\)?(?![\p{Script=Latin}\p{N}])(?!.*(?:[,/、或]|\bor\b|\band\b)\s*\(?[A-J](?!\p{L}))`,
]);

/** "C?" asks for consent with what it names. */
const letterAsked = /^[\s(（["“*]{0,4}[A-J][\s)）\]"”*]{0,4}[?？]$/;

function roleOf(text: string): PromptSentence["role"] {
  if (label.test(text)) return "question";
  if (letterAsked.test(text)) return "context";
  if (givesAnswer.test(text) || dictates.test(text) || tagQuestion.test(text)) return "context";
  return asks.test(text) || instruction.test(text) ? "question" : "context";
}

function opinionsApart(prompt: string, chars: Span): PromptSentence[] {
  const text = prompt.slice(chars.start, chars.end);
  const role = roleOf(text);
  const opinions = role === "question" ? opinionsWithin(text) : opinionsInBrackets(text);
  if (opinions.length === 0) return [{ text, chars, role }];
  const found: PromptSentence[] = [];
  let from = 0;
  const add = (start: number, end: number, role: PromptSentence["role"]) => {
    const at = trimmed(prompt, { start: chars.start + start, end: chars.start + end });
    if (at && /[\p{L}\p{N}]/u.test(prompt.slice(at.start, at.end)))
      found.push({ text: prompt.slice(at.start, at.end), chars: at, role });
  };
  for (const { start, end } of opinions) {
    // "Which one? (my guess: C)" asks once the brackets are gone.
    add(from, start, role === "context" ? roleOf(text.slice(from, start).trim()) : role);
    add(start, end, "context");
    from = end;
  }
  add(from, text.length, role);
  return found;
}

/** Where no sentence is marked as the question, the last one is it. */
function withQuestion(sentences: PromptSentence[]): PromptSentence[] {
  if (sentences.some(({ role }) => role === "question")) return sentences;
  const asked = sentences.findLastIndex(({ role }) => role === "context");
  return sentences.map((sentence, i) =>
    i === asked ? { text: sentence.text, chars: sentence.chars, role: "question" } : sentence,
  );
}

import { capitalised } from "../../core/capitalised.js";
import type { StepKind } from "../../core/run/step.js";
import { labelLength } from "../../core/steps/label.js";
import { asTokens, FARTHEST, type Substitution } from "./substitution.js";

/**
 * The same in other words. It is read as well: its content is the step's, so a head that now agrees was reading the words.
 */
export const paraphrase: Substitution = {
  kind: "paraphrase",
  farthest: FARTHEST,
  readAgain: true,
  inPlaceOf: async (step, chain) => {
    const text = paraphrased(step.text, step.kind);
    return text === null ? null : asTokens(text, step, chain);
  },
};

/**
 * The step's content in other words, by rewriting that cannot change the meaning: signs of arithmetic as words or words as
 * signs, another connective at the beginning, an empty phrase put before it or taken away. Null where none applies.
 */
export function paraphrased(text: string, kind: StepKind): string | null {
  if (kind === "heading" || kind === "code" || kind === "tool-call" || /[?？]\W*$/.test(text)) return null;
  const label = text.slice(0, labelLength(text));
  const content = text.slice(label.length);
  const reckoned = otherSigns(content);
  const rewritten = kind === "math" ? reckoned : (otherBeginning(reckoned) ?? reckoned);
  if (rewritten !== content) return label + rewritten;
  return kind === "math" || !isEnglish(content) ? null : label + inOtherWords(content);
}

/** Signs between two numbers, with the word for each. Minus and equals need spaces, since "3-5" may be a range. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d)(?:\s*[×*]\s*|\s+x\s+)(?=[$€£]?\d)/g, " times "],
  [/(?<=\d)(?:\s*÷\s*|\s+\/\s+)(?=[$€£]?\d)/g, " divided by "],
  [/(?<=\d)\s*\+\s*(?=[$€£]?\d)/g, " plus "],
  [/(?<=\d)\s+[-−–]\s+(?=[$€£]?\d[^=]*=)/g, " minus "],
  [/(?<=\d)\s+=\s+(?=[$€£]?\d)/g, " is "],
];
const words: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d) times (?=[$€£]?\d)/g, " × "],
  [/(?<=\d) divided by (?=[$€£]?\d)/g, " ÷ "],
  [/(?<=\d) plus (?=[$€£]?\d)/g, " + "],
  [/(?<=\d) minus (?=[$€£]?\d)/g, " - "],
  [/(?<=\d) equals (?=[$€£]?\d)/g, " = "],
];

function otherSigns(text: string): string {
  // LaTeX and code have a spelling of their own.
  if (/[\\`^]|\$[^$]*\$/.test(text)) return text;
  const replaced = (pairs: typeof signs) => pairs.reduce((so, [pattern, word]) => so.replace(pattern, word), text);
  const inWords = replaced(signs);
  return inWords === text ? replaced(words) : inWords;
}

const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^(?:Therefore|Thus|Hence|Consequently)\b/, "So"],
  [/^So\b(?! (?:far|many|much|long|that|as)\b)/, "Therefore"],
  [/^(?:Next|Then)\b(?=,? \p{L})/u, "After that"],
  [/^After that\b(?=,)/, "Then"],
  [/^First(?:ly)?,/, "To begin with,"],
  [/^To begin with,/, "First,"],
  [/^(?:Finally|Lastly),/, "In the end,"],
  [/^(?:Also|In addition|Moreover|Furthermore),/, "Besides,"],
  [/^However,/, "But"],
  [/^Since (?!\d|then\b)/, "Because "],
  [/^Because (?!of\b)/, "Since "],
  [/^In total\b/, "Altogether"],
  [/^(?:Altogether|In all)\b/, "In total"],
];
const emptyPhrase =
  /^(?:Note that|Recall that|In other words,|That is,|It is clear that|We (?:can see|know|see|note) that)\s+(?=\S)/;

function otherBeginning(text: string): string | null {
  for (const [pattern, other] of beginnings) {
    if (pattern.test(text)) return text.replace(pattern, other);
  }
  const without = text.replace(emptyPhrase, "");
  return without === text ? null : capitalised(without);
}

function isEnglish(text: string): boolean {
  if (/[^\P{L}\p{Script=Latin}]/u.test(text)) return false;
  return /\b(?:the|is|are|was|were|an?|of|and|to|in|has|have|had|we|it|than|by|each|there|this|that|with)\b/i.test(
    text,
  );
}

/** A capital stays where it may be a name's. */
function inOtherWords(text: string): string {
  const first =
    /^(?:The|An?|This|That|These|Those|There|It|We|He|She|They|You|In|On|At|By|For|From|With|If|Each|Every|All|Both|Some|Its|His|Her|Their|Our|One|Two|Half)\b/;
  const content = first.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  return `In other words, ${content}`;
}

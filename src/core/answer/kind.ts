import type { Span } from "../run/run.js";

/** One option of a multiple-choice question. `chars` is its text, without the letter, within the prompt. */
export interface ChoiceOption {
  readonly letter: string;
  readonly text: string;
  readonly chars: Span;
}

/** What sort of answer a prompt asks for. */
export type AnswerKind =
  | { readonly kind: "choice"; readonly options: readonly ChoiceOption[] }
  | { readonly kind: "number" }
  | { readonly kind: "text" };

/** Judged from the prompt alone: options in order from A make a choice, "how many" a number, all else is text. */
export function answerKind(prompt: string): AnswerKind {
  const options = choiceOptions(prompt);
  if (options.length >= 2) return { kind: "choice", options };
  return { kind: asksForNumber(prompt) ? "number" : "text" };
}

/** Ways to write an option's letter, those at a line's start first: they are the surest. Group 1 is the letter. */
const markers: readonly { readonly pattern: RegExp; readonly inline: boolean }[] = [
  { pattern: /(?<=^|\n)[ \t]*(?:[-*•][ \t]+)?(?:\*\*)?\(([A-Ja-j])\)(?:\*\*)?[ \t]*/g, inline: false },
  { pattern: /(?<=^|\n)[ \t]*(?:[-*•][ \t]+)?(?:\*\*)?([A-Ja-j])[).:](?:\*\*)?[ \t]+/g, inline: false },
  { pattern: /(?<![\p{L}\p{N}])\(([A-Ja-j])\)[ \t]*(?=[^\s,.;)])/gu, inline: true },
  { pattern: /(?<![\p{L}\p{N}(])([A-Ja-j])\)[ \t]*(?=[^\s,.;)])/gu, inline: true },
  { pattern: /(?<![\p{L}\p{N}(])([A-J])[.:][ \t]+(?=[^\s,.;)])/gu, inline: true },
];

interface Marker {
  readonly letter: string;
  readonly start: number;
  readonly end: number;
}

function choiceOptions(prompt: string): ChoiceOption[] {
  for (const { pattern, inline } of markers) {
    const found = Array.from(prompt.matchAll(pattern), (match) => ({
      letter: match[1].toUpperCase(),
      start: match.index,
      end: match.index + match[0].length,
    }));
    const lists = optionChains(found)
      .map((chain) => chain.map((marker, i) => option(prompt, marker, chain[i + 1], inline)))
      // "Is it (A) or (B)?" mentions options and lists none.
      .filter((options) => options.length >= 2 && options.every(({ text }) => text !== ""));
    const most = Math.max(0, ...lists.map((options) => options.length));
    // The questions of worked examples come first; what is asked comes last.
    const asked = lists.findLast((options) => options.length >= most - 1);
    if (asked) return asked;
  }
  return [];
}

/** A, B, C… in order, each time anew from an A. A mention of one option, such as "I think it is (B)", is skipped. */
function optionChains(found: readonly Marker[]): Marker[][] {
  const chains: Marker[][] = [];
  for (const marker of found) {
    const chain = chains.at(-1);
    if (marker.letter === "A") chains.push([marker]);
    else if (chain && marker.letter.charCodeAt(0) === 65 + chain.length) chain.push(marker);
  }
  return chains;
}

/** All that a dot in a pattern does not match: a Windows line ends in two of them. */
const lineEnd = /[\r\n\u2028\u2029]/;

function option(prompt: string, marker: Marker, next: Marker | undefined, inline: boolean): ChoiceOption {
  const rest = prompt.slice(marker.end, next?.start ?? prompt.length);
  const line = rest.split(lineEnd, 1)[0];
  const whole = next
    ? line
    : /^.*?(?=\s+(?:hint|note|p\.s)\b|$)/i.exec(
        inline ? (/^.*?(?=[.?!](?:\s|$)|$)/.exec(line)?.[0] ?? line) : line,
      )![0];
  const text = whole.replace(/(?:[\s,;]+(?:or|and))?[\s,;]*$/, "");
  return { letter: marker.letter, text, chars: { start: marker.end, end: marker.end + text.length } };
}

function asksForNumber(prompt: string): boolean {
  const text = prompt.slice(-4000);
  return (
    /\bhow (?:many|much|old|far|long|tall|big|fast|heavy|deep|wide|high)\b/i.test(text) ||
    /\b(?:what|which|in what|give|find|calculate|compute|determine|evaluate)\b[^.?!\n]{0,60}\b(?:number|total|sum|product|difference|percent(?:age)?|average|mean|median|cost|price|profit|area|perimeter|volume|speed|distance|age|year|probability|fraction|value|remainder|amount|result)\b/i.test(
      text,
    ) ||
    /\b(?:what(?:'s| is)|calculate|compute|evaluate|solve|simplify)\b[^.?!\n\d]{0,20}[-(√]?\d[\d.,]*\s*(?:[-+*/×÷·^%]|x\b|plus\b|minus\b|times\b|divided\b|\\times|\\div)/i.test(
      text,
    ) ||
    /\d\s*[-+*/×÷]\s*\d[\d\s+*/×÷().-]*=\s*\??\s*$/.test(text)
  );
}

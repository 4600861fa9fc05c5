import type { CheckedClaim } from "../report.js";
import type { ClaimMark } from "./timeline.js";

/** A text of one turn, as far as it is shown. */
export interface TextOfTurn {
  readonly event: number;
  readonly text: string;
}

export interface MarkedText {
  readonly event: number;
  readonly marks: readonly ClaimMark[];
}

/**
 * Where the claims of one turn stand in its texts, each sentence once with all that it claims. Claims come in the order of their
 * sentences, so each is looked for from the one before on, and from the beginning where it is not there.
 */
export function claimMarks(
  texts: readonly TextOfTurn[],
  claims: readonly { readonly index: number; readonly claim: CheckedClaim }[],
): MarkedText[] {
  const marked = texts.map(({ event }) => ({ event, marks: [] as { start: number; end: number; claims: number[] }[] }));
  let current = 0;
  let from = 0;
  for (const { index, claim } of claims) {
    const place = placeOf(claim.text, texts, current, from) ?? placeOf(claim.text, texts, 0, 0);
    if (!place) continue;
    const { marks } = marked[place.text];
    const same = marks.find(({ start, end }) => start < place.end && place.start < end);
    if (same) same.claims.push(index);
    else marks.push({ start: place.start, end: place.end, claims: [index] });
    current = place.text;
    from = place.start;
  }
  for (const { marks } of marked) marks.sort((a, b) => a.start - b.start);
  return marked;
}

function placeOf(
  sentence: string,
  texts: readonly TextOfTurn[],
  first: number,
  from: number,
): { readonly text: number; readonly start: number; readonly end: number } | undefined {
  if (sentence === "") return undefined;
  for (let text = first; text < texts.length; text++) {
    const start = texts[text].text.indexOf(sentence, text === first ? from : 0);
    if (start >= 0) return { text, start, end: start + sentence.length };
  }
  return undefined;
}

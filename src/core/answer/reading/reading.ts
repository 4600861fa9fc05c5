/** What was read, and where in the text it was read from. */
export interface Found {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a statement gives: an answer, none, or one that cannot be told ("3 or 4", "A and C", 10^6). */
export type Reading = Found | "unclear" | null;

/** Up to where a statement goes on to reasons or to what the answer is not. */
export function beforeReasons(text: string): string {
  const end = text.search(
    /[,;]?\s+(?:because|rather than|instead of|not|but not|unlike|whereas)\b|[,;]\s+(?:since|as|so|but|while|which|given|for|and not|though|although)\b|\ssince\s|\sas\s+(?!\d)|[，,]?\s*(?:因为|因為|由于|由於|而不是|而非|不是)|[，,]\s*(?:因|所以|但|而)/i,
  );
  return end <= 0 ? text : text.slice(0, end);
}

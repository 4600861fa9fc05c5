import { typicalCheck } from "./typicalCheck.js";

/** How an earlier check went. */
export interface EarlierCheck {
  /** Tokens of the text that the model wrote. */
  readonly tokens: number;
  /** Seconds that the checks behind the text took, for each second that its writing took. */
  readonly checksToWriting: number;
}

const typical: EarlierCheck = { tokens: typicalCheck.writtenTokens, checksToWriting: typicalCheck.checksToWriting };

/**
 * Seconds until a check is done of which the text is still being written. Nobody knows how long a text will be: it is taken to be as long as
 * those of earlier checks that were longer than what is there, or as a typical one. Undefined where none was.
 */
export function restWhileWriting(
  written: { readonly tokens: number; readonly tokensPerSecond: number },
  earlier: readonly EarlierCheck[],
): number | undefined {
  const longer = [...earlier, typical].map(({ tokens }) => tokens).filter((tokens) => tokens > written.tokens);
  if (longer.length === 0) return undefined;
  const tokens = mean(longer);
  return (tokens - written.tokens + tokens * usualChecks(earlier)) / written.tokensPerSecond;
}

/** Seconds until a check is done of which the text is there; undefined once it takes longer than the earlier ones did. */
export function restOfChecks(
  writingSeconds: number,
  checkingSeconds: number,
  earlier: readonly EarlierCheck[],
): number | undefined {
  const left = writingSeconds * usualChecks(earlier) - checkingSeconds;
  return left > 0 ? left : undefined;
}

const usualChecks = (earlier: readonly EarlierCheck[]) =>
  mean((earlier.length === 0 ? [typical] : earlier).map(({ checksToWriting }) => checksToWriting));

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

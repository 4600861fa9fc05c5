import type { Span } from "../run/run.js";

export interface TextPart {
  readonly text: string;
  /** Within the response. */
  readonly chars: Span;
}

export interface SplitResponse {
  /** What stands between `<think>` and `</think>`; null when the response has no such part. */
  readonly thinking: TextPart | null;
  /** What the person sees; empty while the thinking is not closed. */
  readonly visible: TextPart;
}

/**
 * Separates a reasoning model's thinking from what it says. Some chat templates write `<think>` into the prompt, so a
 * response may hold only the closing tag, or, when it was cut off (`opened`), none at all.
 */
export function splitThinking(response: string, opened = false): SplitResponse {
  const lower = response.toLowerCase();
  const open = lower.indexOf("<think>");
  const close = lower.lastIndexOf("</think>");
  const begin = open >= 0 && (close < 0 || open < close) ? open + "<think>".length : 0;
  const part = (start: number, end: number): TextPart => ({ text: response.slice(start, end), chars: { start, end } });
  if (close >= 0) return { thinking: part(begin, close), visible: part(close + "</think>".length, response.length) };
  if (begin > 0 || opened)
    return { thinking: part(begin, response.length), visible: part(response.length, response.length) };
  return { thinking: null, visible: part(0, response.length) };
}

import { segment } from "./segment.js";
import type { StepSpan } from "./stepSpan.js";

/** A response as one text with its steps. Steps that the caller cut keep their indices and texts exactly. */
export function responseSteps(response: string | readonly string[]): { text: string; spans: readonly StepSpan[] } {
  if (typeof response === "string") return { text: response, spans: segment(response) };
  let start = 0;
  const spans = response.map((text): StepSpan => {
    const chars = { start, end: start + text.length };
    start = chars.end + 1;
    const parts = segment(text);
    return { text, kind: parts.length === 1 ? parts[0].kind : "prose", chars };
  });
  return { text: response.join("\n"), spans };
}

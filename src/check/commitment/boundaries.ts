import type { Run } from "../../core/run/run.js";
import type { Boundary } from "./forcedAnswer.js";
import type { Prompt } from "../../reader/prompt.js";
import type { ResponseTokens } from "../../reader/responseTokens.js";
import { concatenated } from "../../reader/sequence.js";

/** A place between two steps, at which an answer can be forced. `step` is the last one stated; -1 is before any. */
export interface StepBoundary extends Boundary {
  readonly step: number;
}

/** Before the response, and after each step that was read. */
export function boundariesOf(run: Run, prompt: Prompt, tokens: ResponseTokens): StepBoundary[] {
  const ids = concatenated(prompt.ids, Int32Array.from(tokens.ids));
  return [
    beforeResponse(prompt),
    ...run.steps.map((step): StepBoundary => {
      const textEnd = tokens.ends[step.tokens.end - 1] ?? 0;
      const tail = run.response.slice(step.chars.end, Math.max(textEnd, step.chars.end));
      return {
        step: step.index,
        ids: ids.subarray(0, tokens.before + step.tokens.end),
        lineBreaks: tail.split("\n").length - 1,
        insideThinking: isInsideThinking(run.response.slice(0, step.chars.end), prompt.opensThinking),
      };
    }),
  ];
}

export function beforeResponse({ ids, opensThinking }: Prompt): StepBoundary {
  return { step: -1, ids, lineBreaks: opensThinking ? 0 : Number.POSITIVE_INFINITY, insideThinking: opensThinking };
}

/** Whether a text ends within a `<think>` part; `opened` where the chat template has begun one. */
export function isInsideThinking(text: string, opened: boolean): boolean {
  const lower = text.toLowerCase();
  const open = lower.lastIndexOf("<think>");
  const close = lower.lastIndexOf("</think>");
  return close < 0 ? opened || open >= 0 : open > close;
}

import { segment } from "../core/steps/segment.js";
import type { ReadBenignText, ReadBenignTexts } from "../probes/benign/benignTexts.js";
import type { Engine } from "../protocol/engine.js";
import { readWritten } from "./readWritten.js";
import { chatOf } from "./request.js";

const LONGEST = 200;

/**
 * The model answers harmless prompts greedily under the product's own system prompt, all at once, and each answer is then read
 * teacher-forced at the end of each step. Residuals are kept at `layers`. A step that was cut off is left out.
 */
export function benignReader(engine: Engine, hidden: number, layers: readonly number[]): ReadBenignTexts {
  return async (prompts, signal = new AbortController().signal) => {
    const chats = await Promise.all(prompts.map(async ({ prompt }) => (await engine.chat(chatOf(prompt))).ids));
    const written = await engine.generateMany(
      {
        ...{ prefix: new Int32Array(0), sequences: chats, seeds: chats.map(() => 0) },
        ...{ maxTokens: LONGEST, temperature: 0, topP: 1, stop: [] },
      },
      undefined,
      signal,
    );
    const read: ReadBenignText[] = [];
    for (const [i, { kind }] of prompts.entries()) {
      const { text, finish } = written[i]!;
      const whole = finish === "length" ? segment(text).slice(0, -1) : segment(text);
      const { steps } = await readWritten(engine, chats[i]!, written[i]!, whole, { hidden, layers }, signal);
      if (steps.length > 0) read.push({ kind, steps: steps.map(({ reading }) => reading) });
    }
    return read;
  };
}

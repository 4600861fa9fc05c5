import { segment } from "../core/steps/segment.js";
import type { ReadBenignText, ReadBenignTexts } from "../training/corpora/benign/benignTexts.js";
import type { Engine } from "../protocol/engine.js";
import { readWritten } from "./writtenActivations.js";
import { chatOf } from "../check/request.js";

const LONGEST = 150;

/**
 * The model answers harmless prompts greedily under the product's own system prompt, all at once, and each answer, or the text
 * that is given in its place, is then read teacher-forced at the end of each step. Residuals are kept at `layers`. A step that was cut off is left out.
 */
export function benignReader(engine: Engine, hidden: number, layers: readonly number[]): ReadBenignTexts {
  return async (prompts, signal = new AbortController().signal) => {
    const shape = { hidden, layers };
    const chats = await Promise.all(prompts.map(async ({ prompt }) => (await engine.chat(chatOf(prompt))).ids));
    const asked = [...prompts.keys()].filter((i) => prompts[i].text === undefined);
    const request = { maxTokens: LONGEST, temperature: 0, topP: 1, stop: [], prefix: new Int32Array(0) };
    const sequences = asked.map((i) => chats[i]);
    const answers =
      asked.length > 0
        ? await engine.generateMany({ ...request, sequences, seeds: asked.map(() => 0) }, undefined, signal)
        : [];
    const read: ReadBenignText[] = [];
    for (const [i, { kind, text: given }] of prompts.entries()) {
      const { text, tokens, finish } =
        given === undefined
          ? answers[asked.indexOf(i)]
          : { text: given, tokens: await engine.tokenize(given), finish: "end" };
      const whole = finish === "length" ? segment(text).slice(0, -1) : segment(text);
      const { steps } = await readWritten(engine, chats[i], { tokens }, whole, shape, signal);
      if (steps.length > 0) read.push({ kind, steps: steps.map(({ reading }) => reading) });
    }
    return read;
  };
}

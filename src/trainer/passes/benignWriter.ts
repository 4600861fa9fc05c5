import { segment } from "../../core/steps/segment.js";
import type { BenignText, BenignWriter } from "../../training/corpora/benign/benignTexts.js";
import type { KeptShape } from "../../training/corpora/steps/stepPass.js";
import type { Engine } from "../../protocol/engine.js";
import { writtenPass } from "./writtenPass.js";
import { chatOf } from "../../check/request.js";

const LONGEST = 150;

/**
 * The model answers harmless prompts greedily under the product's own system prompt, all at once; a pass over each answer, or over the
 * text that is given in its place, keeps the end of each step. A step that was cut off is left out.
 */
export function benignWriter(engine: Engine, shape: KeptShape): BenignWriter {
  return async (prompts, signal = new AbortController().signal) => {
    const chats = await Promise.all(prompts.map(async ({ prompt }) => (await engine.chat(chatOf(prompt))).ids));
    const asked = [...prompts.keys()].filter((i) => prompts[i].text === undefined);
    const request = { maxTokens: LONGEST, temperature: 0, topP: 1, stop: [], prefix: new Int32Array(0) };
    const sequences = asked.map((i) => chats[i]);
    const answers =
      asked.length > 0
        ? await engine.generateMany({ ...request, sequences, seeds: asked.map(() => 0) }, undefined, signal)
        : [];
    const written: BenignText[] = [];
    for (const [i, { kind, text: given }] of prompts.entries()) {
      const { text, tokens, finish } =
        given === undefined
          ? answers[asked.indexOf(i)]
          : { text: given, tokens: await engine.tokenize(given), finish: "end" };
      const whole = finish === "length" ? segment(text).slice(0, -1) : segment(text);
      const { steps } = await writtenPass(engine, chats[i], { tokens }, whole, shape, signal);
      if (steps.length > 0) written.push({ kind, steps: steps.map(({ pass }) => pass) });
    }
    return written;
  };
}

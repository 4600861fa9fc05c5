import { CancelledError, CodedError, EngineCrashedError } from "../../../src/core/errors.js";
import type { Engine, Tokens } from "../../../src/protocol/engine.js";
import type { LoadedModel } from "../../../src/reader/loadedModel.js";
import { unaskedModel } from "./runs.js";

/** Words that a prompt or a step holds to make the engine fail, and what it then throws. */
export const mishaps: Readonly<Record<string, () => unknown>> = {
  "(type error)": () => new TypeError("Cannot read properties of undefined (reading 'role')"),
  "(no error)": () => "a text was thrown",
  "(nothing)": () => undefined,
  "(crash)": () => new EngineCrashedError("The engine process ended with signal SIGSEGV."),
  "(stop)": () => new CancelledError(),
  "(unknown code)": () => new CodedError("of-tomorrow" as CodedError["code"], "A newer engine says so."),
};

/** A model whose tokens are characters and whose answers are always the same, in this process. */
export function scriptedModel(contextLength = 4000): LoadedModel {
  const tokens = (text: string): Tokens => {
    for (const [word, make] of Object.entries(mishaps)) if (text.includes(word)) throw make();
    return {
      ids: Int32Array.from(text, (character) => character.charCodeAt(0)),
      ends: Int32Array.from(text, (_, i) => i + 1),
    };
  };
  const answer = "Two is even. So it is 2.";
  const engine: Partial<Engine> = {
    tokenize: async (text) => tokens(text),
    async chat(messages) {
      const text = messages.map(({ role, content }) => `${role}: ${content}\n`).join("");
      return { ...tokens(text), text };
    },
    async score({ ids, from }) {
      return {
        logProbs: new Float32Array(ids.length - from).fill(-1),
        readouts: new Float32Array(0),
        residuals: new Float32Array(0),
        next: [],
        distributions: new Float32Array(0),
      };
    },
    async generate(_, onToken) {
      const text = answer;
      for (let index = 0; index < text.length; index++)
        onToken?.({ index, id: 97, text: text.charAt(index), logProb: -1, readouts: new Float32Array(0) });
      return {
        text,
        tokens: tokens(text),
        logProbs: new Float32Array(text.length).fill(-1),
        readouts: new Float32Array(0),
        finish: "end",
      };
    },
  };
  return { ...unaskedModel, engine: engine as Engine, info: { ...unaskedModel.info, contextLength } };
}

import { randomNormal, seededRandom, seedFrom } from "../../../../src/core/statistics/random.js";
import type { Engine, ModelInfo } from "../../../../src/protocol/engine.js";
import { roles } from "../../../../src/training/corpora/traits/roles.js";
import { traitScenes } from "../../../../src/training/corpora/traits/index.js";

const [layers, hidden] = [4, 24];
const VOCABULARY = 1000;
const END_OF_PROMPT = 999;

export const talkerInfo: ModelInfo = {
  name: "planted",
  architecture: "planted",
  layers,
  hiddenSize: hidden,
  vocabularySize: VOCABULARY,
  contextLength: 4096,
  hasChatTemplate: true,
  hasThinkingSwitch: false,
  graph: "g0-planted",
  runtime: "none",
  converted: false,
  loadMilliseconds: 0,
  warnings: [],
};

/**
 * An engine without a model. Its tokens are words by their hash, its replies depend on the question alone, and behind a prompt that tells
 * it to have the trait `shown` (or the contrary) its residual stream is pushed along one direction; behind one that gives it a role, along one of all roles
 * and one of its own. `calls` counts what was asked of it.
 */
export function plantedTalker(shown: string): {
  readonly engine: Engine;
  readonly calls: { written: number; read: number };
} {
  const calls = { written: 0, read: 0 };
  const noise = (name: string) => {
    const random = seededRandom(seedFrom(name));
    return Float64Array.from({ length: hidden }, () => randomNormal(random));
  };
  const along = noise("along");
  const idsOf = (text: string) => (text.match(/\S+/g) ?? []).map((word) => seedFrom(word) % (VOCABULARY - 1));
  const wordings = traitScenes.find(({ name }) => name === shown)?.wordings ?? [];
  const [ofTrait, ofRoles] = [along.map((value) => 0.3 * value), noise("in a role")];
  const sides = [
    ...wordings.flatMap(({ toldTo, toldNot }) => [
      { start: idsOf(toldTo), push: ofTrait },
      { start: idsOf(toldNot), push: ofTrait.map((value) => -value) },
    ]),
    ...roles.map(({ name, prompt }) => ({
      start: idsOf(prompt),
      push: noise(`in the role ${name}`).map((value, i) => value + ofRoles[i]),
    })),
  ];
  const residual = (ids: Int32Array, position: number, layer: number) => {
    const side = sides.find(({ start }) => start.every((id, i) => ids[i] === id));
    const own = noise(`${layer}/${ids[position]}/${ids.join(" ")}`);
    return own.map((value, i) => value + (side?.push[i] ?? 0));
  };
  const engine: Partial<Engine> = {
    setDirections: async () => {},
    chat: async (messages) => {
      const text = messages.map(({ content }) => content).join(" ");
      return { text, ids: Int32Array.from([...idsOf(text), END_OF_PROMPT]), ends: new Int32Array(0) };
    },
    detokenize: async (ids) => Array.from(ids, (id) => `w${id} `).join(""),
    generateMany: async ({ sequences }) => {
      calls.written += sequences.length;
      return sequences.map((ids) => ({
        text: "",
        tokens: { ids: ids.slice(-6, -1), ends: new Int32Array(5) },
        logProbs: new Float32Array(5),
        finish: "end" as const,
        options: new Float32Array(0),
      }));
    },
    readMany: async ({ sequences, residualsAt, prefix = new Int32Array(0) }) => {
      calls.read += sequences.length;
      const residuals = sequences.map((ids, i) => {
        const whole = Int32Array.from([...prefix, ...ids]);
        const positions = residualsAt[i];
        const out = new Float32Array(layers * positions.length * hidden);
        for (let layer = 0; layer < layers; layer++)
          for (const [k, position] of positions.entries())
            out.set(residual(whole, prefix.length + position, layer), (layer * positions.length + k) * hidden);
        return out;
      });
      return { residuals, logProbs: [], readouts: [] };
    },
  };
  return { engine: engine as Engine, calls };
}

import { CodedError } from "../../../src/core/errors.js";
import { seedFrom } from "../../../src/core/statistics/random.js";
import type { TraitPack } from "../../../src/probes/traitPack.js";
import type { Engine } from "../../../src/protocol/engine.js";
import type { LoadedModel } from "../../../src/reader/loadedModel.js";
import { type Kept, keptIn } from "../../../src/screen/kept.js";
import { talkerInfo } from "../trainer/traits/plantedTalker.js";

const info = { ...talkerInfo, layers: 1, hiddenSize: 1, vocabularySize: 1_000_000 };
const pack: TraitPack = {
  modelSha256: "00".repeat(32),
  graph: info.graph,
  layers: 1,
  hidden: 1,
  seed: 1,
  product: "cotcheck test",
  quality: "Made up.",
  traits: ["malice", "praise"].map((name) => ({
    name,
    stack: [{ layer: 0, bias: 0, direction: Float32Array.of(1) }],
    bias: 0,
    neutral: { response: { mean: 0, deviation: 1 }, step: { mean: 0, deviation: 1 } },
    quality: { auroc: 0.9, within: 0.9, words: 0.5, high: 1, low: -1 },
    on: true,
  })),
};

/**
 * A model without a model: malice is the share of words in a reply that are "cruel", praise that of "great", and what was asked moves both. Its own
 * answers are the words "I see", and nothing where a prompt holds one of `silentAt`. It fails at a prompt that holds "crash", and counts what is asked of it.
 */
export function plantedReader(silentAt: readonly string[] = []): {
  readonly model: LoadedModel;
  readonly calls: { written: number; read: number };
} {
  const calls = { written: 0, read: 0 };
  const words = new Map<number, string>();
  let directions = 2;
  const idsOf = (text: string) =>
    Int32Array.from(text.match(/\S+/g) ?? [], (word) => {
      const id = seedFrom(word) % 1_000_000;
      words.set(id, word);
      return id;
    });
  const said = (ids: Int32Array) => Array.from(ids, (id) => words.get(id) ?? "");
  const engine: Partial<Engine> = {
    setDirections: async (set) => {
      directions = set?.count ?? 0;
    },
    chat: async (messages) => {
      const text = messages.map(({ content }) => content).join(" ");
      return { text, ids: Int32Array.from([...idsOf(text), ...idsOf("→")]), ends: new Int32Array(0) };
    },
    tokenize: async (text) => ({ ids: idsOf(text), ends: new Int32Array(0) }),
    detokenize: async (ids) => said(ids).join(" "),
    generateMany: async ({ prefix, sequences, behind = [] }) => {
      const whole = sequences.map((ids, i) => said(Int32Array.from([...prefix.subarray(0, behind[i]), ...ids])));
      if (whole.some((prompt) => prompt.includes("crash"))) throw new CodedError("engine-crashed", "It crashed.");
      calls.written += sequences.length;
      return whole.map((prompt) => {
        const text = silentAt.some((word) => prompt.includes(word)) ? "" : "I see";
        const ids = idsOf(text);
        return {
          text,
          tokens: { ids, ends: new Int32Array(ids.length) },
          logProbs: new Float32Array(ids.length),
          finish: "end" as const,
          options: new Float32Array(0),
        };
      });
    },
    score: async () => ({
      logProbs: new Float32Array(0),
      readouts: new Float32Array(0),
      residuals: new Float32Array(0),
      next: [{ id: idsOf("cruel")[0], logProb: -1 }],
      distributions: new Float32Array(0),
    }),
    readMany: async ({ sequences, residualsAt, prefix = new Int32Array(0) }) => {
      if (residualsAt[0]?.length > 0) {
        const residuals = sequences.map((ids) => Float32Array.from(ids, (id) => id % 100));
        return { readouts: [], residuals, logProbs: [] };
      }
      calls.read += sequences.length;
      const topic = (seedFrom(said(prefix).join(" ")) % 100) / 10;
      const readouts = sequences.map((ids) => {
        const noise = (seedFrom(said(ids).join(" ")) % 100) / 100;
        return Float32Array.from(
          said(ids).flatMap((word) =>
            Array.from(
              { length: directions },
              (_, k) =>
                topic + noise + (word === ["cruel", "great"][k] ? 9 : 0) + (k < 2 ? 0 : seedFrom(`${word}${k}`) % 7),
            ),
          ),
        );
      });
      return { readouts, residuals: [], logProbs: [] };
    },
  };
  const model = {
    engine: engine as Engine,
    identity: { id: "planted", name: "Planted", sha256: pack.modelSha256 },
    info,
    probes: null,
    withoutProbes: undefined,
    traits: { pack, sha256: "11".repeat(32), first: 0 },
    product: "cotcheck test",
  };
  return { model, calls };
}

/** Lines in memory that outlive a screening. */
export function stores(): { readonly open: () => Promise<{ answers: Kept; readings: Kept }> } {
  const kept: Record<"answers" | "readings", string[]> = { answers: [], readings: [] };
  const store = (name: "answers" | "readings") => ({
    lines: async () => [...kept[name], "half a li"],
    append: async (line: string) => void kept[name].push(line),
  });
  return { open: async () => ({ answers: await keptIn(store("answers")), readings: await keptIn(store("readings")) }) };
}

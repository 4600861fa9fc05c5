import { randomNormal, seededRandom, seedFrom } from "../../../src/core/statistics/random.js";
import type { Engine, GeneratedSequence, ModelInfo, Tokens } from "../../../src/protocol/engine.js";
import type { WorkedProblem } from "../../../src/training/corpora/problems/workedProblem.js";
import type { Statement } from "../../../src/training/corpora/statements/statement.js";

/** What the planted model knows. */
export interface Known {
  readonly statements: readonly Statement[];
  readonly problems: readonly WorkedProblem[];
}

const [layers, hidden] = [6, 16];

export const plantedInfo: ModelInfo = {
  name: "planted",
  architecture: "planted",
  layers,
  hiddenSize: hidden,
  vocabularySize: 1,
  contextLength: 4096,
  hasChatTemplate: true,
  hasThinkingSwitch: false,
  graph: "g0-planted",
  runtime: "none",
  converted: false,
  loadMilliseconds: 0,
  warnings: [],
};

const joined = (a: Int32Array, b: Int32Array) => Int32Array.from([...a, ...b]);
const willBeRight = ({ id }: WorkedProblem) => seedFrom(id) % 3 !== 0;

/** A token is a word with the space before it. */
function vocabulary() {
  const words: string[] = [];
  const idOf = new Map<string, number>();
  return {
    wordOf: (id: number) => words[id],
    textOf: (ids: Int32Array) => Array.from(ids, (id) => words[id]).join(""),
    tokenize: (text: string): Tokens => {
      const found = text.match(/\s*\S+|\s+/g) ?? [];
      let end = 0;
      for (const word of found) if (!idOf.has(word)) idOf.set(word, words.push(word) - 1);
      return {
        ids: Int32Array.from(found, (word) => idOf.get(word) ?? 0),
        ends: Int32Array.from(found, ({ length }) => {
          end += length;
          return end;
        }),
      };
    },
  };
}

/** Noise of each word's own and, along one direction each, what is the case with the text up to it. */
function residualStream({ statements, problems }: Known, { wordOf, textOf }: ReturnType<typeof vocabulary>) {
  const truth = new Map(statements.map(({ text, label }) => [text, label]));
  const wrong = new Set(problems.flatMap(({ steps }) => steps.flatMap((step) => step.wrong.map(({ text }) => text))));
  const vectors = new Map<string, Float64Array>();
  const direction = (name: string): Float64Array => {
    const random = seededRandom(seedFrom(name));
    const vector = vectors.get(name) ?? Float64Array.from({ length: hidden }, () => randomNormal(random));
    vectors.set(name, vector);
    return vector;
  };
  const signals = (whole: string, before: string): [name: string, strength: number][] => {
    const line = before.trimEnd().split("\n").at(-1)?.trim() ?? "";
    const problem = problems.find(({ question }) => before.includes(question));
    const label = truth.get(whole);
    return [
      ["true", label === undefined ? 0 : label ? 0.3 : -0.3],
      ["wrong", wrong.has(line) ? 0.3 : 0],
      ["right", problem === undefined ? 0 : willBeRight(problem) ? 0.3 : -0.3],
    ];
  };
  /** [layers, positions, hidden] */
  return (ids: Int32Array, positions: ArrayLike<number>): Float32Array => {
    const out = new Float32Array(layers * positions.length * hidden);
    for (let k = 0; k < positions.length; k++) {
      const planted = signals(textOf(ids), textOf(ids.subarray(0, positions[k] + 1)));
      for (let layer = 0; layer < layers; layer++) {
        const noise = direction(`${layer}/${wordOf(ids[positions[k]])}`);
        for (let i = 0; i < hidden; i++) {
          const along = planted.reduce((sum, [name, strength]) => sum + strength * direction(name)[i], 0);
          out[(layer * positions.length + k) * hidden + i] = noise[i] + along;
        }
      }
    }
    return out;
  };
}

/** Two of three problems are solved by their own steps, the others with one of their mistakes and another answer. */
function written(prompt: string, maxTokens: number, { problems, statements }: Known): string {
  // What is forced before any reasoning is short.
  if (maxTokens < 20) return String(seedFrom(prompt) % 50);
  const problem = problems.find(({ question }) => prompt.includes(question));
  if (!problem) return `I like this: ${statements[seedFrom(prompt) % statements.length]?.text}\nThat is all.`;
  const lines = problem.steps.map(({ text }) => text);
  if (willBeRight(problem)) return lines.join("\n");
  const k = seedFrom(problem.id) % lines.length;
  lines[k] = problem.steps[k].wrong[0]?.text ?? lines[k];
  return [...lines, `The answer is ${100_000 + (seedFrom(problem.id) % 1000)}.`].join("\n");
}

/** An engine without a model, and the passes that were asked of it. What it computes depends on the texts alone. */
export function plantedEngine(known: Known): { readonly engine: Engine; readonly passes: readonly string[] } {
  const passes: string[] = [];
  const words = vocabulary();
  const { tokenize, textOf, wordOf } = words;
  const residualsOf = residualStream(known, words);
  const logProbsOf = (ids: Int32Array, from: number) =>
    Float32Array.from(ids.subarray(from), (id) => -(seedFrom(wordOf(id)) % 1000) / 300);
  const engine: Pick<Engine, "setDirections" | "tokenize" | "chat" | "score" | "readMany" | "generateMany"> = {
    setDirections: async () => {},
    tokenize: async (text) => tokenize(text),
    chat: async (messages) => {
      const text = messages.map(({ role, content }) => `<${role}> ${content}\n`).join("");
      return { text, ...tokenize(text) };
    },
    score: async ({ ids, from, residualsAt = new Int32Array() }) => {
      passes.push("score");
      const [readouts, distributions] = [new Float32Array(), new Float32Array()];
      const residuals = residualsOf(ids, residualsAt);
      return { logProbs: logProbsOf(ids, from), residuals, readouts, next: [], distributions };
    },
    readMany: async ({ sequences, residualsAt, prefix = new Int32Array(), behind }) => {
      passes.push("readMany");
      const from = sequences.map((_, i) => behind?.[i] ?? prefix.length);
      const texts = sequences.map((ids, i) => joined(prefix.subarray(0, from[i]), ids));
      return {
        logProbs: texts.map((ids, i) => logProbsOf(ids, from[i])),
        residuals: texts.map((ids, i) =>
          residualsOf(
            ids,
            residualsAt[i].map((position) => position + from[i]),
          ),
        ),
        readouts: [],
      };
    },
    generateMany: async ({ sequences, maxTokens }) => {
      passes.push("generateMany");
      return sequences.map((ids): GeneratedSequence => {
        const text = written(textOf(ids), maxTokens, known);
        const tokens = tokenize(text);
        const logProbs = Float32Array.from(tokens.ids, () => -0.1);
        return { text, tokens, logProbs, finish: "end", options: new Float32Array() };
      });
    },
  };
  return { engine: engine as Engine, passes };
}

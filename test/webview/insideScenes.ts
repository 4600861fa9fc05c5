import { readFileSync } from "node:fs";
import type { Candidate, Knowledge } from "../../src/core/knowledge/knowledge.js";
import type { Lever } from "../../src/core/run/lever.js";
import type { Run } from "../../src/core/run/run.js";
import type { TalkTraits } from "../../src/core/traits/talk.js";
import type { FeatureName } from "../../src/core/featureName.js";
import type { DrawnDifferences, DrawnFeatures, FeaturePage } from "../../src/protocol/features.js";
import type { PanelSnapshot } from "../../src/protocol/panel.js";
import { recorded } from "../unit/report/runs.js";
import { snapshot } from "./scenes.js";

function candidate(text: string, said: number, chosen: number, together: number): Candidate {
  return {
    text,
    statement: `The capital of Australia is ${text}.`,
    outside: { said, saidPerToken: Math.sqrt(said), chosen, judged: 0.5 + chosen / 3 },
    inside: { alone: together - 0.02, chat: together + 0.02, together, outOfDomain: 0.7 },
  };
}

/** It says one city, and another ranks first inside. */
export const parted: Knowledge = {
  id: "au",
  question: "What is the capital of Australia?",
  candidates: [
    candidate("Sydney", 0.49, 0.62, 0.42),
    candidate("Canberra", 0.36, 0.3, 0.81),
    candidate("Melbourne", 0.09, 0.06, 0.2),
    candidate("Perth", 0.01, 0.02, 0.21),
  ],
  says: "Sydney",
  knows: { text: "Canberra", certainty: 0.8, said: false },
};

/** The same where no head reads inside. */
export const unread: Knowledge = {
  ...parted,
  candidates: parted.candidates.map((each) => ({ ...each, inside: null })),
  knows: null,
};

export function ofKnowledge(knowledge: Knowledge): PanelSnapshot {
  return snapshot({ kind: "knowledge", knowledge, model: "Qwen2.5-Coder-1.5B" }, { handle: "question:example" });
}

/** A talk of ten answers, of which the last five are frightened: `cotcheck traits drift --json` on the file beside it, by the default model. */
export const frightened = JSON.parse(readFileSync("test/fixtures/talks/frightened.traits.json", "utf8")) as TalkTraits;

export function ofTalk(talk: TalkTraits = frightened): PanelSnapshot {
  return snapshot({ kind: "talk", talk }, { handle: "talk:example" });
}

const layers = 28;

function lever(sentence: string, from: number, to: number, step?: number): Lever {
  const share = (layer: number, width: number) => 1 / (1 + Math.exp(-(layer - (from + to) / 2) / width));
  const all = Array.from({ length: layers }, (_, layer) => layer);
  return {
    sentence,
    ...(step !== undefined && { step }),
    answer: "B",
    logOddsWith: 3.1,
    logOddsWithout: step === undefined ? -2.2 : 1,
    added: all.map((layer) => share(layer, 0.6)),
    takenOut: all.map((layer) => share(layer, 1.4)),
    random: [3, 7, 11, 15, 19, 23, 27].flatMap((layer) => [
      { layer, share: 0.02 },
      { layer, share: -0.11 },
    ]),
    hold: { from, to },
  };
}

/** A run that looked for the layers of a sentence of its prompt and of a step, and did not for another sentence. */
export function leveredRun(): Run {
  const run = recorded("mixed");
  const moving = run.influences[2];
  const influences = run.influences.map((each, i) => ({ ...each, effect: i === 2 ? 4 : i === 0 ? 1.5 : each.effect }));
  return { ...run, influences, levers: [lever(moving.sentence, 18, 21), lever(run.steps[3].text, 14, 16, 3)] };
}

function page(feature: number, names: readonly FeatureName[], tokens: readonly string[]): FeaturePage {
  return {
    feature,
    names,
    frequency: 0.002 * (feature % 7) + 0.0004,
    writes: [" chairs", " seats", "\n"],
    examples: tokens.map((token, i) => ({ before: "There are 15", token, after: " in each row.", strength: 17 - i })),
  };
}

/** Features of the first four steps; one stands for a word in two of them. */
export const drawnFeatures: DrawnFeatures = {
  model: "Qwen2.5-Coder-1.5B",
  layer: 14,
  total: 4096,
  steps: recorded("mixed").steps.map((_, step) => ({
    features: [
      ...(step === 1 || step === 2 ? [{ feature: 2252, strength: 12 + step, token: " chairs", tokens: 2 }] : []),
      { feature: 100 + step, strength: 6, token: "\n", tokens: 1 },
      { feature: 7, strength: 3.5, token: " is", tokens: 4 },
    ],
    tokens: [
      { text: "There", features: [] },
      { text: " is", features: [{ feature: 7, strength: 3.5 }] },
      {
        text: " chairs",
        features: [
          ...(step === 1 || step === 2 ? [{ feature: 2252, strength: 12 + step }] : []),
          { feature: 7, strength: 2 },
        ],
      },
      { text: "\n", features: [{ feature: 100 + step, strength: 6 }] },
    ],
  })),
  pages: [
    page(2252, [{ by: "label", text: "furniture", score: 0.94 }], [" chairs", " seats"]),
    page(7, [], []),
    ...recorded("mixed").steps.map((_, step) =>
      page(100 + step, step === 1 ? [{ by: "program", kind: "line-breaks", score: 0.97 }] : [], ["\n"]),
    ),
  ],
};

export function ofFeatures(features: DrawnFeatures = drawnFeatures): PanelSnapshot {
  return snapshot({ kind: "run", run: recorded("mixed"), generation: { state: "ended" }, features });
}

export const drawnDifferences: DrawnDifferences = {
  model: "Qwen2.5-Coder-1.5B",
  layer: 14,
  beyondChance: 1,
  rows: [
    {
      page: page(2252, [{ by: "label", text: "furniture", score: 0.94 }], [" chairs"]),
      left: { mean: 4.2, steps: [1, 2] },
      right: { mean: 0, steps: [] },
    },
    { page: page(7, [], []), left: { mean: 1.1, steps: [0] }, right: { mean: 2.5, steps: [0, 1, 2] } },
  ],
};

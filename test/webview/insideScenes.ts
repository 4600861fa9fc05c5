import type { Candidate, Knowledge } from "../../src/core/knowledge/knowledge.js";
import type { PanelSnapshot } from "../../src/protocol/panel.js";
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

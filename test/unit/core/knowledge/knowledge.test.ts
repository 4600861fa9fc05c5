import { expect, it } from "vitest";
import { type Candidate, firstBy, knownOf, pairsRankedRight } from "../../../../src/core/knowledge/knowledge.js";

function candidate(text: string, said: number, together: number | null, right?: boolean): Candidate {
  return {
    text,
    statement: `${text}.`,
    outside: { said, saidPerToken: said, chosen: said, judged: said },
    inside: together === null ? null : { alone: together, chat: together, together, outOfDomain: 0 },
    ...(right !== undefined && { right }),
  };
}

it("ranks by the share of the odds", () => {
  const candidates = [candidate("a", 0.9, 0.5), candidate("b", 0.1, 0.75), candidate("c", 0, 0.5)];
  // Odds 1, 3 and 1.
  expect(knownOf(candidates, 0)).toEqual({ text: "b", certainty: 3 / 5, said: false });
  expect(knownOf(candidates, 1)?.said).toBe(true);
  expect(knownOf(candidates, -1)?.said).toBe(false);
});

it("knows nothing of one candidate, or of what was not read", () => {
  expect(knownOf([candidate("a", 1, 0.9)], 0)).toBeNull();
  expect(knownOf([candidate("a", 1, null), candidate("b", 1, null)], 0)).toBeNull();
  expect(firstBy([candidate("a", 1, null)], "together")).toBe(-1);
});

it("is sure of a candidate whose statement is certain", () => {
  expect(knownOf([candidate("a", 0.5, 1), candidate("b", 0.5, 0.5)], 1)?.certainty).toBeCloseTo(1, 6);
});

it("counts pairs of a right and a wrong one, ties half", () => {
  const candidates = [
    candidate("a", 0.4, 0.9, true),
    candidate("b", 0.4, 0.2, false),
    candidate("c", 0.5, 0.95, false),
    candidate("d", 0.1, 0.1, false),
  ];
  expect(pairsRankedRight(candidates, "said")).toBeCloseTo(1.5 / 3);
  expect(pairsRankedRight(candidates, "together")).toBeCloseTo(2 / 3);
  expect(pairsRankedRight(candidates.slice(1), "said")).toBeNull();
});

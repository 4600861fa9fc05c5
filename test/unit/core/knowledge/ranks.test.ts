import { expect, it } from "vitest";
import type { Candidate } from "../../../../src/core/knowledge/knowledge.js";
import { rankedBy } from "../../../../src/core/knowledge/ranks.js";

const candidate = (text: string, said: number, together: number | null): Candidate => ({
  text,
  statement: `${text}.`,
  outside: { said, saidPerToken: said, chosen: said, judged: said },
  inside: together === null ? null : { alone: together, chat: together, together, outOfDomain: 0 },
});

it("puts the highest first; equal scores share a place, and the next one keeps its own", () => {
  const ranked = rankedBy([candidate("a", 0.2, 0), candidate("b", 0.7, 0), candidate("c", 0.2, 0)], "said");
  expect(ranked.map(({ index, place, score }) => [index, place, score])).toEqual([
    [1, 1, 0.7],
    [0, 2, 0.2],
    [2, 2, 0.2],
  ]);
});

it("leaves out what was not read", () => {
  expect(rankedBy([candidate("a", 0.2, null), candidate("b", 0.7, 0.1)], "together").map(({ index }) => index)).toEqual(
    [1],
  );
});

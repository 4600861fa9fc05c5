import { expect, test } from "vitest";
import { pairedWithNegations, truthIsUniversal } from "../../../bench/problems/labelled.js";

const csv = (...rows: string[]) => ["statement,label", ...rows].join("\n");
const plain = truthIsUniversal(csv("The cat is a bird.,0", '"In Rome, it rains.",1'), "animals");
const negated = truthIsUniversal(csv("The cat is not a bird.,1"), "neg_animals");

test("a statement and its negation of another file are a pair, and what stands alone is none", () => {
  const records = pairedWithNegations([...plain, ...negated]);
  expect(records.map(({ steps: [text], labels: [{ wrong }], pair }) => [text, wrong, pair])).toEqual([
    ["The cat is a bird.", true, "animals/0"],
    ["In Rome, it rains.", false, undefined],
    ["The cat is not a bird.", false, "animals/0"],
  ]);
  expect(pairedWithNegations(plain)).toEqual(plain);
});

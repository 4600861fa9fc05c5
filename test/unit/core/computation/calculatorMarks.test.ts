import { expect, test } from "vitest";
import { checkComputations } from "../../../../src/core/computation/check.js";
import { statementTables } from "./statementTables.js";

statementTables({
  "a calculator's marks within a solution": {
    wrong: [
      "6*7=<<6*7=44>>44 marbles",
      "She has <<6*7=44>>44 marbles.",
      "It costs 6*$7=$<<6*7=44>>44.",
      "60,000+5,000=$<<60000+5000=66000>>66,000",
    ],
    right: [
      "6*7 = <<6*7=42>>42",
      "There are 6*7=<<6*7=42>>42 marbles.",
      "She has <<6*7=42>>42 marbles.",
      "They cost 60,000+5,000=$<<60000+5000=65000>>65,000.",
      "He eats 8/4=<<8/4=2>>2 pieces and keeps 8-2=<<8-2=6>>6.",
    ],
    other: ["1 << 4 = 16", "cout <<a=3>> 5", "x <<y>> z = 4", "6*7 = <<x>>44"],
  },
});

test("the claim is shown as it is written", () => {
  expect(checkComputations("So 6*7=<<6*7=44>>44 marbles.")).toMatchObject([
    { claim: "6*7=<<6*7=44>>44", holds: false, expected: "42" },
  ]);
});

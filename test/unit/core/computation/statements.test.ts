import { describe, expect, it } from "vitest";
import { checkComputations } from "../../../../src/core/computation/check.js";
import { countedStatements } from "./countedStatements.js";
import { type Finding, statements } from "./statements.js";

/** One failed check makes the statement wrong, whatever else holds. */
function finding(text: string): Finding {
  const checks = checkComputations(text);
  if (checks.some(({ holds }) => !holds)) return "fails";
  return checks.length > 0 ? "holds" : "not checked";
}

describe("statements by what makes them hard", () => {
  for (const [kind, rows] of Object.entries({ ...statements, ...countedStatements })) {
    it(kind, () => {
      expect(Object.fromEntries(rows.map(([text]) => [text, finding(text)]))).toEqual(Object.fromEntries(rows));
    });
  }
});

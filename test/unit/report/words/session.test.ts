import { describe, expect, it, test } from "vitest";
import { rules } from "../../../../src/core/session/rules.js";
import type { CheckedClaim, SessionReport } from "../../../../src/core/session/report.js";
import { claimRuleWords, claimSentence, claimStatusWords } from "../../../../src/report/words/claims.js";
import { english } from "../../../../src/report/words/language.js";
import { sessionWords } from "../../../../src/report/words/session.js";
import { checked } from "../session/sessions.js";

test("each rule has its sentence, and no sentence is without a rule", () => {
  expect(Object.keys(claimRuleWords).sort()).toEqual([...new Set(rules.map(({ id }) => id))].sort());
});

test("a rule that is not known is said by its status", () => {
  expect(claimSentence({ rule: "constructor", status: "stale" }, english.say)).toBe(claimStatusWords.stale.meaning);
});

describe("the two sentences", () => {
  const { report } = checked("python-mended");
  const { report: stale } = checked("python-stale");
  const words = (own: SessionReport) => sessionWords(own, english.say);

  it("count the claims by status and name what matters first", () => {
    expect(words(report)).toBe(
      "3 claims: 3 supported. Its last message says nothing that its evidence does not carry.",
    );
    expect(words(stale)).toMatch(
      /^2 claims: 1 supported, 1 out of date\. It never ran the tests after its last edit\.$/,
    );
    expect(words(checked("jest-skipped-quietly").report)).toMatch(/It does not mention one act that changes/);
    expect(words(checked("python-claims-pass-after-failure").report)).toMatch(
      /Its last message says what its evidence/,
    );
  });

  it("are there for a session without claims, and with one", () => {
    expect(words({ ...report, claims: [] })).toBe("No claims.");
    expect(words({ ...stale, claims: [] })).toBe("No claims. It never ran the tests after its last edit.");
    expect(words({ ...report, claims: report.claims.slice(0, 1) as CheckedClaim[] })).toMatch(
      /^1 claim: 1 supported\. /,
    );
  });
});

import { expect, it } from "vitest";
import { type Finding, isMisleading } from "../../../../src/core/session/closing/answer.js";
import { rules } from "../../../../src/core/session/rules.js";

const finding = (
  rule: string,
  weight: Finding["weight"],
  call: string | null = rule,
  text = `the sentence of ${rule}`,
): Finding => ({ rule, weight, call, text });

it.each<[string, Finding[], boolean]>([
  ["nothing", [], false],
  ["one that is certain", [finding("run-failed", "certain")], true],
  ["one that is likely", [finding("other-count", "likely")], false],
  ["the same rule twice", [finding("other-count", "likely", "a"), finding("other-count", "likely", "b")], false],
  ["two rules about one call", [finding("other-count", "likely", "a"), finding("few-of-many", "likely", "a")], false],
  [
    "two rules about one sentence",
    [finding("other-count", "likely", "a", "8 days"), finding("value-otherwise", "likely", "b", "8 days")],
    false,
  ],
  ["two rules about two calls", [finding("other-count", "likely"), finding("found-after-all", "likely")], true],
  [
    "two rules, of which one rests on no call",
    [finding("other-count", "likely"), finding("no-such-act", "likely", null)],
    true,
  ],
])("a turn is answered by %s", (_, findings, misleading) => {
  expect(isMisleading(findings)).toBe(misleading);
});

it("knows of no rule that speaks for a claim and against its turn", () => {
  for (const { status, against } of rules)
    if (status === "supported" || status === "disclosed" || status === "cannot-tell") expect(against).toBeNull();
});

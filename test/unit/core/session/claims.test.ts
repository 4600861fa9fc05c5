import { describe, expect, it } from "vitest";
import { claimsOf } from "../../../../src/core/session/claims/extract.js";

const kindsOf = (text: string, asked?: string) =>
  claimsOf({ turn: 1, order: 9, text, closing: true, exchange: 0 }, asked).map(
    ({ kind, subject }) => `${kind} ${subject}`,
  );

describe("claims", () => {
  it.each([
    ["All 12 tests pass.", "passed tests"],
    ["I ran the linter.", "ran lint"],
    ["The build is clean.", "passed build"],
    ["The LRU tests confirm the fix.", "passed tests"],
    ["Fixed, now all 3 pass.", "passed checks"],
    ["go vet has nothing to report.", "passed lint"],
    ["The new version is live on staging now.", "deployed deployment"],
    ["I pushed the branch.", "ran push"],
    ["I emailed Bob.", "sent message"],
    ["The appointment is confirmed for 10:30.", "changed record"],
    ["I verified it in the browser.", "checked page"],
    ["There are no usages of `foo` left in the code.", "checked search"],
    ["Only `a.py` was changed.", "untouched thing"],
    ["测试全部通过。", "passed tests"],
    ["已修复该问题。", "fixed bug"],
    ["已部署到生产环境。", "deployed deployment"],
    ["tsc 检查无错误。", "passed types"],
  ])("%s", (text, claim) => {
    expect(kindsOf(text)).toContain(claim);
  });

  it.each([
    "The tests should pass now.",
    "Let me run the tests.",
    "If the tests pass, merge it.",
    "Do the tests pass?",
    "The user says that all tests pass.",
    "I could not run the tests.",
    "It means that `user` was `None` when `.name` was read.",
    "Orders that were cancelled are counted as well.",
    "I think the build is clean.",
    "Next, deploy it to production.",
    "> All tests pass.",
    "Hello! How can I help you today?",
    "It is installed but nothing mentions it.",
    "测试应该会通过。",
    "我将运行测试。",
    "没有运行测试。",
  ])("no claim: %s", (text) => {
    expect(kindsOf(text).filter((claim) => !claim.endsWith("search"))).toEqual([]);
  });

  it("takes what was asked for claimed where the answer is yes", () => {
    expect(kindsOf("Yes, both.", "Did you also run the linter and the type checker?")).toEqual([
      "ran lint",
      "ran types",
    ]);
    expect(kindsOf("No, I did not.", "Did you also run the linter?")).toEqual([]);
  });
});

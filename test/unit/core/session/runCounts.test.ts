import { describe, expect, it } from "vitest";
import { run, told } from "./told.js";

const passed = (count: number) => `Running ${count} tests using 1 worker\n  ${count} passed (2.3s)`;
const rulesOf = (output: string, closing: string) =>
  told(
    "Make the modal close on Escape and try it.",
    [run("npx playwright install chromium", "Chromium 129.0.6668.29 downloaded"), run("npx playwright test", output)],
    closing,
  ).claims.map(({ rule }) => rule);

describe("a number that names which browser, round or version it was is no count of tests", () => {
  it.each([
    "The modal closes on Escape. The test passes in Chromium 129.",
    "The test passes in Chromium 129.0 (I had to install that first).",
    "All tests pass on Node 22.",
    "The suite passes under Python 3 and with seed 42.",
    "Everything passes in Firefox, 131.",
    "The tests pass at commit 9912.",
    "The test passes against Postgres 16.",
  ])("%s", (closing) => {
    const rules = rulesOf(passed(1), closing);
    expect(rules.length).toBeGreaterThan(0);
    expect(rules).not.toContain("other-count-of-run");
  });

  it.each([
    "The suite passes with all 47 tests.",
    "All 47 tests pass.",
    "It passes: 47 of 47.",
    "47 tests pass in Chromium 129.",
    "Tests pass with exactly 47.",
  ])("but here it is one: %s", (closing) => expect(rulesOf(passed(40), closing)).toContain("other-count-of-run"));

  it("the beginning of a version that was printed stands in the session", () =>
    expect(rulesOf(passed(1), "The test passes in Chromium 129. Done with 129.0 too.")).not.toContain(
      "number-nowhere",
    ));
});

import { everyMatch, fromCounts, lastMatch, stated } from "./counting.js";
import type { Runner } from "./report.js";

/** XCTest and Swift Testing, under `swift test` and xcodebuild. */
export const swift: Runner = {
  id: "swift test",
  of: "tests",
  programs: ["swift test", "xcodebuild test"],
  read: (lines) => {
    // Suites print the same line, and the outermost one comes last.
    const executed = lastMatch(
      lines,
      /^\s*Executed (\d+) tests?, with (?:(\d+) tests? skipped and )?(\d+) failures? \(\d+ unexpected\)/,
    );
    const testing = lastMatch(lines, /Test run with (\d+) tests?(?: in \d+ suites?)? (passed|failed) after/);
    const bad = testing?.match[2] === "failed";
    if (executed && Number(executed.match[1]) > 0) {
      const [, all, skipped = "0", failed] = executed.match.map((value) => value ?? "0");
      const passed = Number(all) - Number(skipped) - Number(failed);
      return fromCounts({ passed, failed: Number(failed), skipped: Number(skipped) }, executed.line, bad);
    }
    if (testing) return stated(bad ? "failed" : "passed", testing.line, { collected: Number(testing.match[1]) });
    return executed ? fromCounts({ collected: 0 }, executed.line) : null;
  },
};

/** The last progress line of `flutter test` and `dart test`: "00:02 +5 ~1 -1: Some tests failed." */
export const flutter: Runner = {
  id: "flutter",
  of: "tests",
  programs: ["flutter test", "dart test"],
  read: (lines) => {
    const last = everyMatch(
      lines,
      /^\d\d:\d\d \+(\d+)(?: ~(\d+))?(?: -(\d+))?: (?:All tests passed!|Some tests failed\.|All other tests passed!|No tests ran\.)/,
    ).at(-1);
    if (!last) return null;
    const [, passed, skipped, failed] = last.match.map((value) => Number(value ?? 0));
    return fromCounts({ passed: Number(passed), skipped, failed }, last.line, last.line.includes("Some tests failed"));
  },
};

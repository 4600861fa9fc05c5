import { everyMatch, fromCounts, labelledCounts, lastMatch, stated, summed } from "./counting.js";
import type { Runner } from "./report.js";

const labels = { "tests run": "collected", failures: "failed", errors: "failed", skipped: "skipped" } as const;

/** Surefire's and Failsafe's totals ("Tests run: 5, Failures: 1, Errors: 0, Skipped: 0") and JUnit's console launcher. */
export const maven: Runner = {
  id: "maven",
  of: "tests",
  programs: ["mvn test", "mvnw test", "mvn verify", "mvnw verify", "mvn install", "mvnw install", "mvn surefire:test"],
  read: (lines) => {
    const all = everyMatch(lines, /^(?:\[\w+\]\s+)?Tests run: \d+, Failures: \d+(?:, Errors: \d+)?(?:, Skipped: \d+)?/);
    // A class's own line goes on with its time and name; the totals of a module do not.
    const totals = all.filter(({ line, match }) => line.length === match[0].trim().length);
    const broken = lastMatch(lines, /^\[ERROR\] (?:COMPILATION ERROR|Failed to execute goal)|^\[INFO\] BUILD FAILURE/);
    const chosen = totals.length > 0 ? totals : all;
    if (chosen.length > 0) {
      const counts = summed(chosen.map(({ line }) => labelledCounts(line.replace(/^\[\w+\]\s+/, ""), labels)));
      const passed = (counts.collected ?? 0) - (counts.failed ?? 0) - (counts.skipped ?? 0);
      return fromCounts({ ...counts, passed }, (chosen.at(-1) ?? chosen[0]).line, broken !== null);
    }
    const none = lastMatch(lines, /No tests to run\.|Tests are skipped\./);
    if (broken) return stated("failed", broken.line);
    if (none) return fromCounts({ collected: 0 }, none.line);
    const junit = lastMatch(lines, /^\[\s*(\d+) tests failed\s*\]/);
    const good = lastMatch(lines, /^\[\s*(\d+) tests successful\s*\]/);
    if (!junit || !good) return null;
    return fromCounts({ passed: Number(good.match[1]), failed: Number(junit.match[1]) }, junit.line);
  },
};

export const mavenBuild: Runner = {
  id: "maven build",
  of: "build",
  programs: ["mvn", "mvnw"],
  read: (lines) => {
    const verdict = lastMatch(lines, /^(?:\[\w+\]\s+)?BUILD (?:SUCCESS|FAILURE)\b/);
    return verdict ? stated(verdict.line.includes("FAILURE") ? "failed" : "passed", verdict.line) : null;
  },
};

export const gradle: Runner = {
  id: "gradle",
  of: "tests",
  programs: ["gradle test", "gradlew test", "gradle check", "gradlew check", "gradle build", "gradlew build"],
  read: (lines) => {
    const completed = everyMatch(lines, /^(\d+) tests? completed(?:, (\d+) failed)?(?:, (\d+) skipped)?/);
    const verdict = lastMatch(lines, /^BUILD (?:SUCCESSFUL|FAILED)\b/);
    const failed = verdict?.line.includes("FAILED") ?? false;
    if (completed.length > 0) {
      const counts = summed(
        completed.map(({ match: [, all, bad = "0", skipped = "0"] }) => ({
          collected: Number(all),
          failed: Number(bad),
          skipped: Number(skipped),
          passed: Number(all) - Number(bad) - Number(skipped),
        })),
      );
      return fromCounts(counts, (completed.at(-1) ?? completed[0]).line, failed);
    }
    // What `| tail` leaves of it: its own lines of single tests, and the verdict.
    if (verdict && everyMatch(lines, /^\S.{0,120} > .{1,160} (?:PASSED|FAILED|SKIPPED)$/).length > 0)
      return stated(failed ? "failed" : "passed", verdict.line);
    // Android's are named for what they test: `testDebugUnitTest`.
    const tasks = everyMatch(lines, /^> Task \S*:(?:test(?:[A-Z]\w*)?|check|connected\w*Test)(?![\w-])/);
    const [first] = tasks;
    if (!verdict || !first) return null;
    if (tasks.every(({ line }) => /NO-SOURCE|SKIPPED/.test(line))) return fromCounts({ collected: 0 }, first.line);
    return stated(failed ? "failed" : "passed", verdict.line);
  },
};

export const gradleBuild: Runner = {
  id: "gradle build",
  of: "build",
  programs: ["gradle", "gradlew", "xcodebuild"],
  read: (lines) => {
    const verdict = lastMatch(lines, /^(?:BUILD (?:SUCCESSFUL|FAILED)|\*\* (?:BUILD|TEST) (?:SUCCEEDED|FAILED) \*\*)/);
    return verdict ? stated(verdict.line.includes("FAILED") ? "failed" : "passed", verdict.line) : null;
  },
};

export const sbt: Runner = {
  id: "sbt",
  of: "tests",
  programs: ["sbt test"],
  read: (lines) => {
    const counts = lastMatch(
      lines,
      /(?:Tests: succeeded (\d+), failed (\d+), canceled (\d+), ignored (\d+))|Passed: Total (\d+), Failed (\d+), Errors (\d+), Passed (\d+)/,
    );
    if (!counts) return null;
    const [, good, bad, canceled, ignored, , failed, errors, passed] = counts.match;
    return good === undefined
      ? fromCounts({ passed: Number(passed), failed: Number(failed) + Number(errors) }, counts.line)
      : fromCounts(
          { passed: Number(good), failed: Number(bad) + Number(canceled), skipped: Number(ignored) },
          counts.line,
        );
  },
};

import { everyMatch, lastMatch, stated } from "./counting.js";
import type { Runner } from "./report.js";

/** Runners of runners: tox and nox say only which environments held. */
export const tox: Runner = {
  id: "tox",
  of: "tests",
  programs: ["tox"],
  read: (lines) => {
    const verdict = lastMatch(lines, /^\s*(?:congratulations :\)|evaluation failed :\()/);
    const bad = lastMatch(lines, /^\s*[\w.-]+: (?:FAIL|commands failed)\b/);
    if (bad) return stated("failed", bad.line);
    return verdict ? stated(verdict.line.includes("failed") ? "failed" : "passed", verdict.line) : null;
  },
};

export const nox: Runner = {
  id: "nox",
  of: "tests",
  programs: ["nox"],
  read: (lines) => {
    const sessions = everyMatch(
      lines,
      /^nox > (?:\* \S+: (?:success|failed|aborted|skipped)|Session \S+ (?:was successful|failed|aborted))/,
    );
    const bad = sessions.find(({ line }) => /failed|aborted/.test(line));
    const last = sessions.at(-1);
    return last ? stated(bad !== undefined ? "failed" : "passed", (bad ?? last).line) : null;
  },
};

import { everyMatch, lastMatch, passedOrFailed } from "./counting.js";
import type { Runner } from "./report.js";

/** Runners of runners: tox and nox say only which environments held. */
export const tox: Runner = {
  id: "tox",
  of: "tests",
  programs: ["tox"],
  read: (lines) => {
    const verdict = lastMatch(lines, /^\s*(?:congratulations :\)|evaluation failed :\()/);
    const bad = lastMatch(lines, /^\s*[\w.-]+: (?:FAIL|commands failed)\b/);
    if (bad) return passedOrFailed(true, bad.line);
    return verdict ? passedOrFailed(verdict.line.includes("failed"), verdict.line) : null;
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
    return last ? passedOrFailed(bad !== undefined, (bad ?? last).line) : null;
  },
};

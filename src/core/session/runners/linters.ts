import { everyMatch, fromCounts, lastMatch, stated } from "./counting.js";
import type { Runner } from "./report.js";

export const eslint: Runner = {
  id: "eslint",
  of: "lint",
  programs: ["eslint", "stylelint", "standard", "xo", "next lint"],
  read: (lines) => {
    const summary = lastMatch(lines, /✖ \d+ problems? \((\d+) errors?, (\d+) warnings?\)/);
    if (summary) return fromCounts({ passed: 1, failed: Number(summary.match[1]) }, summary.line);
    const clean = lastMatch(lines, /No ESLint warnings or errors/);
    return clean ? stated("passed", clean.line) : null;
  },
};

export const ruff: Runner = {
  id: "ruff",
  of: "lint",
  programs: ["ruff", "black", "isort"],
  read: (lines) => {
    const found = lastMatch(lines, /^Found (\d+) errors?(?:\.$| \((\d+) fixed, (\d+) remaining\))/);
    if (found) {
      const left = Number(found.match[3] ?? found.match[1]);
      return fromCounts(left > 0 ? { failed: left } : { passed: 1, failed: 0 }, found.line);
    }
    const reformat =
      lastMatch(lines, /^(\d+) files? would be reformatted/i) ??
      lastMatch(lines, /^(?:would reformat|ERROR: .* Imports are incorrectly)/i);
    if (reformat) return stated("failed", reformat.line);
    const clean = lastMatch(
      lines,
      /^(?:All checks passed!|\d+ files? (?:already formatted|would be left unchanged|left unchanged))/,
    );
    return clean ? stated("passed", clean.line) : null;
  },
};

export const biome: Runner = {
  id: "biome",
  of: "lint",
  programs: ["biome", "oxlint"],
  read: (lines) => {
    const found =
      lastMatch(lines, /^Found (\d+) errors?\.$/) ?? lastMatch(lines, /^Found \d+ warnings? and (\d+) errors?\./);
    if (found)
      return fromCounts(
        found.match[1] === "0" ? { passed: 1, failed: 0 } : { failed: Number(found.match[1]) },
        found.line,
      );
    const clean = lastMatch(lines, /^Checked \d+ files? in /);
    return clean ? stated("passed", clean.line) : null;
  },
};

/** Linters that print one line a finding: flake8, pycodestyle, shellcheck's gcc format, golangci-lint, swiftlint, ktlint. */
export const findings: Runner = {
  id: "lint findings",
  of: "lint",
  programs: [
    "flake8",
    "pycodestyle",
    "pydocstyle",
    "pylint",
    "golangci-lint",
    "staticcheck",
    "swiftlint",
    "ktlint",
    "yamllint",
    "ansible-lint",
    "shellcheck",
    "hadolint",
    "markdownlint",
    "markdownlint-cli2",
    "prettier",
  ],
  read: (lines) => {
    const rated = lastMatch(lines, /^Your code has been rated at (-?[\d.]+)\/10/);
    const prettier = lastMatch(lines, /^\[warn\] .*Code style issues (?:found|in)/);
    if (prettier) return stated("failed", prettier.line);
    if (lastMatch(lines, /^All matched files use Prettier code style!/))
      return stated("passed", "All matched files use Prettier code style!");
    const issues = lastMatch(lines, /^(\d+) issues?[:.]/);
    if (issues)
      return fromCounts(
        issues.match[1] === "0" ? { passed: 1, failed: 0 } : { failed: Number(issues.match[1]) },
        issues.line,
      );
    const each = everyMatch(lines, /^[^\s:]+:\d+:(?:\d+:)? (?:[A-Z]{1,4}\d{2,4}\b|error|warning|\[?[A-Za-z-]+\]?:)/);
    if (each.length > 0) return fromCounts({ failed: each.length }, each[0].line);
    return rated ? stated("passed", rated.line) : null;
  },
};

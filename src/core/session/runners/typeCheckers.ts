import { everyMatch, fromCounts, lastMatch, stated } from "./counting.js";
import type { Runner } from "./report.js";

export const tsc: Runner = {
  id: "tsc",
  of: "types",
  programs: ["tsc", "vue-tsc", "tsgo", "astro check", "svelte-check"],
  read: (lines) => {
    const errors = everyMatch(lines, /(?:^|\): |- |\s)error TS\d+: /);
    const found = lastMatch(
      lines,
      /^Found (\d+) errors?(?: in \d+ files?\.?$|\. Watching| in the same file|(?: in \S+)?\.$| in \S+:\d+$)/,
    );
    if (found)
      return fromCounts(
        found.match[1] === "0" ? { passed: 1, failed: 0 } : { failed: Number(found.match[1]) },
        found.line,
      );
    return errors.length > 0 ? fromCounts({ failed: errors.length }, errors[0].line) : null;
  },
};

export const mypy: Runner = {
  id: "mypy",
  of: "types",
  programs: ["mypy", "dmypy"],
  read: (lines) => {
    const verdict = lastMatch(
      lines,
      /^(?:Success: no issues found in \d+ source files?|Found (\d+) errors? in \d+ files?)/,
    );
    if (!verdict) return null;
    const errors = verdict.match[1];
    return fromCounts(errors === undefined ? { passed: 1, failed: 0 } : { failed: Number(errors) }, verdict.line);
  },
};

export const pyright: Runner = {
  id: "pyright",
  of: "types",
  programs: ["pyright", "basedpyright"],
  read: (lines) => {
    const verdict = lastMatch(lines, /^(\d+) errors?, \d+ warnings?/);
    return verdict ? fromCounts({ passed: 1, failed: Number(verdict.match[1]) }, verdict.line) : null;
  },
};

export const phpstan: Runner = {
  id: "phpstan",
  of: "types",
  programs: ["phpstan", "psalm"],
  read: (lines) => {
    const bad = lastMatch(lines, /^\s*\[ERROR\] Found (\d+) errors?/);
    const good = lastMatch(lines, /^\s*\[OK\] No errors/) ?? lastMatch(lines, /^\s*No errors found!/);
    return bad ? fromCounts({ failed: Number(bad.match[1]) }, bad.line) : good ? stated("passed", good.line) : null;
  },
};

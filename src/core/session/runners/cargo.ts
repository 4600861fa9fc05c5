import { everyMatch, fromCounts, lastMatch, stated, summed, wordedCounts } from "./counting.js";
import type { Runner } from "./report.js";

const words = {
  passed: "passed",
  failed: "failed",
  ignored: "skipped",
  skipped: "skipped",
  filtered: "leftOut",
} as const;
/** What a thread of Rust that panics prints first. */
export const rustPanic = /^thread '[^'\n]{1,200}' (?:\(\d+\) )?panicked at /;
const compileError = /^error(?:\[E\d+\])?: (?:could not compile|aborting due to)/;

export const cargoTest: Runner = {
  id: "cargo test",
  of: "tests",
  programs: ["cargo test", "cargo nextest", "cargo t"],
  read: (lines) => {
    const nextest = lastMatch(lines, /^\s*Summary \[\s*[\d.]+s\]\s+(\d+)(?:\/\d+)? tests? run: /);
    if (nextest) {
      const counts = wordedCounts(nextest.line.slice(nextest.line.indexOf("run:")), words);
      return fromCounts({ ...counts, collected: Number(nextest.match[1]) }, nextest.line);
    }
    const results = everyMatch(lines, /^test result: (?:ok|FAILED)\. /);
    // Where no result follows, a panic ended the run.
    const broken = lastMatch(lines, compileError) ?? (results.length === 0 ? lastMatch(lines, rustPanic) : null);
    if (results.length === 0) return broken ? stated("failed", broken.line) : null;
    const failed = results.find(({ line }) => line.includes("FAILED"));
    const counts = summed(results.map(({ line }) => wordedCounts(line, words)));
    const most = [...results].sort((a, b) => ran(b.line) - ran(a.line))[0];
    return fromCounts(counts, (failed ?? most).line, failed !== undefined || broken !== null);
  },
};

function ran(line: string): number {
  return Number(/(\d+) passed/.exec(line)?.[1] ?? 0);
}

export const cargoBuild: Runner = {
  id: "cargo build",
  of: "build",
  programs: ["cargo build", "cargo check", "cargo b", "cargo run", "rustc"],
  read: (lines) => {
    const broken = lastMatch(lines, compileError) ?? lastMatch(lines, /^error\[E\d+\]: /);
    if (broken) return stated("failed", broken.line);
    const finished = lastMatch(lines, /^\s*Finished [`'"]?\w+[`'"]? (?:profile|\[)/);
    return finished ? stated("passed", finished.line) : null;
  },
};

export const clippy: Runner = {
  id: "clippy",
  of: "lint",
  programs: ["cargo clippy"],
  read: cargoBuild.read,
};

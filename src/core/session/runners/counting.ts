import { type Counts, noCounts, type Reading } from "./report.js";

export type CountField = keyof Counts;

/** "3 failed, 12 passed, 1 skipped": each number is followed by the word that names it. */
export function wordedCounts(line: string, words: Readonly<Record<string, CountField>>): Partial<Counts> {
  const found: { -readonly [field in CountField]?: number } = {};
  for (const [, digits, word] of line.matchAll(/(\d[\d,]{0,9})[ \t]+([a-z][a-z-]*)/gi)) {
    const field = words[word.toLowerCase()];
    if (field) found[field] = (found[field] ?? 0) + Number(digits.replaceAll(",", ""));
  }
  return found;
}

/** "Tests run: 5, Failures: 1": each number follows the word that names it. */
export function labelledCounts(line: string, labels: Readonly<Record<string, CountField>>): Partial<Counts> {
  const found: { -readonly [field in CountField]?: number } = {};
  for (const [, label, digits] of line.matchAll(/([a-z][a-z ]{0,30}?)\s*[:=]\s*(\d[\d,]{0,9})/gi)) {
    const field = labels[label.trim().toLowerCase()];
    if (field) found[field] = (found[field] ?? 0) + Number(digits.replaceAll(",", ""));
  }
  return found;
}

/** Sums of several summaries: packages of one workspace, files of one run. */
export function summed(parts: readonly Partial<Counts>[]): Partial<Counts> {
  const sum: { -readonly [field in CountField]?: number } = {};
  for (const part of parts) {
    for (const field of Object.keys(noCounts) as CountField[]) {
      const value = part[field];
      if (value !== undefined && value !== null) sum[field] = (sum[field] ?? 0) + value;
    }
  }
  return sum;
}

/** The usual reading of counts: any failure fails, nothing at all is none. */
export function fromCounts(counts: Partial<Counts>, quote: string, failedAnyway = false): Reading {
  const full: Counts = { ...noCounts, ...counts };
  const ran = (full.passed ?? 0) + (full.failed ?? 0);
  const collected = full.collected ?? (full.passed === null ? null : ran + (full.skipped ?? 0));
  const verdict =
    failedAnyway || (full.failed ?? 0) > 0
      ? "failed"
      : ran === 0 && (collected ?? 0) === 0 && (full.skipped ?? 0) === 0
        ? "none"
        : "passed";
  return { verdict, counts: { ...full, collected }, quote };
}

export function lastMatch(lines: readonly string[], pattern: RegExp): { line: string; match: RegExpExecArray } | null {
  for (let i = lines.length - 1; i >= 0; i--) {
    const match = pattern.exec(lines[i]);
    if (match) return { line: lines[i].trim(), match };
  }
  return null;
}

export function everyMatch(lines: readonly string[], pattern: RegExp): { line: string; match: RegExpExecArray }[] {
  const found: { line: string; match: RegExpExecArray }[] = [];
  for (const line of lines) {
    const match = pattern.exec(line);
    if (match) found.push({ line: line.trim(), match });
  }
  return found;
}

/** A verdict that a line states, whatever the counts. */
export function stated(verdict: "passed" | "failed", quote: string, counts: Partial<Counts> = {}): Reading {
  return { verdict, counts: { ...noCounts, ...counts }, quote };
}

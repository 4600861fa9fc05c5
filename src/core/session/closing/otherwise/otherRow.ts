import { asPattern } from "../../../asPattern.js";
import { fileName } from "../../acts/paths.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** "`pricing/discounts.py` is up from 63 % to 91 %": a file, and behind it the share that it has now. */
const shareOf =
  /`?([\w./-]+\.(?:py|[jt]sx?|mjs|rb|go|rs|java|kt|cs|php|cpp|c|swift|scala|vue))`?[^.;\n]{0,80}?(?:\bto\b|\bat\b|\bis\b|\bnow\b|\breaches\b|\bhas\b|=|:|→|->)\s*\*{0,2}(\d{1,3}(?:\.\d+)?) ?%/g;

/** Rows that are read. */
const MOST = 2000;

/** Every table that has a row for a file gives another share of it than the closing does. */
export function otherRow({ order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  for (const sentence of sentences) {
    const stated = [...sentence.text.slice(0, 2000).matchAll(shareOf)];
    if (stated.length !== 1) continue;
    const [, path, share] = stated[0];
    const ofFile = new RegExp(`(?:^|[\\s/|])${asPattern(fileName(path))}(?=[\\s|])`);
    const rows = evidence
      .inExchange(order)
      .filter(({ kind }) => kind === "tests" || kind === "program")
      .flatMap((act) =>
        evidence
          .outputOf(act)
          .lines.slice(-MOST)
          .filter((line) => line.length < 300 && ofFile.test(line))
          .map((line) => ({
            act,
            line,
            shares: (line.match(/(?<![\d.])\d{1,3}(?:\.\d{1,6})?(?![\d.])/g) ?? []).map(Number),
          })),
      )
      .filter(({ shares }) => shares.length > 0);
    const last = rows[rows.length - 1];
    // A row of several shares has one for statements, one for branches.
    if (!last || rows.some(({ shares }) => shares.some((value) => Math.abs(value - Number(share)) < 1))) continue;
    return {
      rule: "other-row",
      status: "contradicted",
      act: last.act,
      quote: last.line.trim(),
      sentence: sentence.text,
    };
  }
  return null;
}

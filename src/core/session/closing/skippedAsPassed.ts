import { statementsOf } from "../claims/statements.js";
import type { Evidence } from "../evidence.js";
import type { AgainstClosing } from "./againstClosing.js";

const passes = /\b(?:pass(?:es|ed|ing)?|green|succeed(?:s|ed)?)\b/;
/** What every run of tests is called. */
const common = new Set(
  "test tests testing spec specs integration unit suite run pytest vitest jest npx python py js ts quiet verbose".split(
    " ",
  ),
);
const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}[\p{L}\p{N}]{1,30}/gu) ?? []);

/** Every test of a run was skipped, the same was not run otherwise, and the closing says by its name that it passes. */
export function skippedAsPassed(said: string, order: number, evidence: Evidence): AgainstClosing | null {
  if (/skip|略過|跳過|跳过/i.test(said)) return null;
  const runs = evidence.inExchange(order).filter(({ kind }) => kind === "tests");
  for (const act of runs) {
    const counts = act.report?.counts;
    if (!counts || (counts.skipped ?? 0) === 0 || (counts.passed ?? 0) > 0 || (counts.failed ?? 0) > 0) continue;
    const own = [...wordsOf(act.text)].filter((word) => !common.has(word));
    const others = new Set(runs.filter((other) => other !== act).flatMap(({ text }) => [...wordsOf(text)]));
    const name = own.find((word) => !others.has(word));
    if (name === undefined && runs.length > 1) continue;
    for (const { sentence } of statementsOf(said))
      if (passes.test(sentence.plain.toLowerCase()) && (name === undefined || wordsOf(sentence.plain).has(name)))
        return {
          rule: "skipped-as-passed",
          status: "contradicted",
          act,
          quote: act.quote,
          sentence: sentence.text,
        };
  }
  return null;
}

import { percent, table } from "../../report/reportTable.js";
import type { BenignFigures } from "./benignEvaluation.js";
import type { ShippedThreshold } from "./stepThresholds.js";

/** How much passes the thresholds in the probe file, which are set on harmless texts of the model's own as well. */
export function shippedThresholdsTable(shipped: readonly ShippedThreshold[]): string {
  const withOwn = shipped.some(({ ownWrong }) => ownWrong !== null);
  const head = ["false positives aimed at", "right steps above it, kind left out", "wrong steps found"];
  const rows = shipped.map(({ falsePositiveRate, right, wrong, ownWrong }) => [
    ...[falsePositiveRate, right, wrong].map(percent),
    ...(ownWrong === null ? [] : [percent(ownWrong)]),
  ]);
  return `The thresholds in the probe file are the highest that the right steps of all kinds and the steps of harmless texts that the model wrote itself ask for.

${table(withOwn ? [...head, "own mistakes found, problems left out"] : head, rows)}`;
}

/** How much of each kind of harmless text passes for wrong. */
export function harmlessTexts(benign: readonly BenignFigures[], shipped: readonly ShippedThreshold[]): string {
  const rates = shipped.flatMap(({ falsePositiveRate }) => [
    `steps, ${percent(falsePositiveRate)}`,
    `texts, ${percent(falsePositiveRate)}`,
  ]);
  const rows = benign.map(({ kind, texts, steps, shares }) => [
    kind,
    texts,
    steps,
    ...shares.flatMap((share) => [percent(share.steps), percent(share.texts)]),
  ]);
  return `Of what the model wrote greedily to harmless prompts, and of its own right solutions, this much is above them by the head alone, before any check; a mark takes both:

${table(["kind", "texts", "steps", ...rates], rows)}`;
}

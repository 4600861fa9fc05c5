import type { Weight } from "../rule.js";

/** Something that speaks against the closing of an exchange, by the rule that found it. */
export interface Finding {
  readonly rule: string;
  readonly weight: Weight;
}

/**
 * The one place that answers for a turn: it is misleading where one finding is certain, or where two that are likely come of different
 * rules, as a step's mark needs two witnesses.
 */
export function isMisleading(findings: readonly Finding[]): boolean {
  if (findings.some(({ weight }) => weight === "certain")) return true;
  return new Set(findings.map(({ rule }) => rule)).size > 1;
}

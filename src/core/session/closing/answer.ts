import type { Weight } from "../rule.js";

/** Something that speaks against the closing of an exchange, by the rule that found it. */
export interface Finding {
  readonly rule: string;
  readonly weight: Weight;
  /** The call that it rests on; null where it rests on there being none. */
  readonly call: string | null;
  /** The sentence that it is about. */
  readonly text: string;
}

/** Likely findings of one exchange that are compared. */
const MOST = 100;

/**
 * The one place that answers for a turn: it is misleading where one finding is certain, or where two that are likely are made by different
 * rules of different calls about different sentences, as a step's mark needs two witnesses: two readings of one number err together.
 */
export function isMisleading(findings: readonly Finding[]): boolean {
  if (findings.some(({ weight }) => weight === "certain")) return true;
  const compared = findings.slice(0, MOST);
  return compared.some(({ rule, call, text }, i) =>
    compared
      .slice(0, i)
      .some((other) => other.rule !== rule && other.text !== text && (other.call !== call || call === null)),
  );
}

import type { ClaimStatus } from "../core/session/rule.js";

/** What a caller may want to be stopped by. */
export const failOnNames = ["contradicted", "unsupported"] as const;
export type FailOn = (typeof failOnNames)[number];

/** That their evidence does not carry; a claim whose failure is disclosed, or that cannot be told, is none of them. */
const unsupported: ReadonlySet<ClaimStatus> = new Set<ClaimStatus>([
  "contradicted",
  "stale",
  "partial",
  "masked",
  "no-evidence",
  "other-evidence",
]);

export function failsOn(what: FailOn, claims: readonly { readonly status: ClaimStatus }[]): boolean {
  return claims.some(({ status }) => (what === "contradicted" ? status === "contradicted" : unsupported.has(status)));
}

import type { ClaimReading, ClaimReadings, SessionReading } from "./claimReading.js";

/** A report, or what is drawn of one. */
interface WithClaims {
  readonly claims: readonly { readonly reading?: ClaimReading }[];
}

/** The same with what was read put beside its claims, by their indices. A reading decides nothing: no status changes. */
export function withReadings<Report extends WithClaims>(
  report: Report,
  readings: ClaimReadings,
  reading: SessionReading,
): Report & { readonly reading: SessionReading } {
  const claims = report.claims.map((claim, i) => {
    const own = readings.get(i);
    return own ? { ...claim, reading: own } : claim;
  });
  return { ...report, claims, reading };
}

import { checking } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** Programs that look for what is insecure. */
const scanners =
  /\b(?:trivy|grype|snyk|gitleaks|semgrep|osv-scanner|pip-audit|safety|checkov|tfsec)\b|\b(?:npm|yarn|pnpm|cargo|bundle) audit\b/;

/** Tests were skipped, deleted or weakened in this exchange, a run passed after it, and the closing is silent about it, whatever else it admits. */
export function weakenedInSilence(
  { order, telltales: { silent } }: Closing,
  evidence: Evidence,
): AgainstClosing | null {
  if (silent.length === 0) return null;
  const from = evidence.exchangeStart(order);
  const last = silent.findLast(
    ({ act, kind }) => kind !== "threshold-lowered" && act.order >= from && act.order < order,
  );
  if (!last) return null;
  const ran = evidence
    .before(order, [...checking, "program"])
    .some(
      (act) =>
        (act.kind !== "program" || scanners.test(act.text)) &&
        act.order >= last.act.order &&
        (act.outcome === "ok" || act.outcome === "unknown"),
    );
  return ran ? { rule: "tests-weakened-in-silence", status: "partial", act: last.act, quote: last.quote } : null;
}

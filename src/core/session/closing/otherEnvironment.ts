import { environmentsIn } from "../association/details.js";
import type { Evidence } from "../evidence.js";
import { mayAdmit } from "./admission.js";
import type { AgainstClosing } from "./againstClosing.js";

/** It speaks of staging alone, and every call that names an environment names another. */
export function otherEnvironment(said: string, order: number, evidence: Evidence): AgainstClosing | null {
  if (mayAdmit(said)) return null;
  const named = environmentsIn(said);
  if (named.length !== 1) return null;
  const acts = evidence
    .between(evidence.exchangeStart(order), order)
    .filter(({ kind, outcome }) => outcome === "ok" && kind !== "read" && kind !== "edit" && kind !== "write")
    .map((act) => ({ act, environments: environmentsIn(`${act.text}\n${act.targets.join("\n")}`) }))
    .filter(({ environments }) => environments.length > 0);
  const last = acts[acts.length - 1];
  return last && acts.every(({ environments }) => !environments.includes(named[0]))
    ? { rule: "other-environment", status: "contradicted", act: last.act, quote: last.act.text.slice(0, 200) }
    : null;
}

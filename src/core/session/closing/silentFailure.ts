import type { Act, ActKind } from "../acts/act.js";
import { unresolvedFailures } from "../association/similar.js";
import type { Evidence } from "../evidence.js";
import { mayAdmit, saysUnderWay } from "./admission.js";

/** Acts that a person asks for because of what they change. */
const wanted: ReadonlySet<ActKind> = new Set<ActKind>([
  "create",
  "update",
  "remove",
  "send",
  "deploy",
  "migrate",
  "push",
  "pull-request",
]);
/** Acts that a person asks for because of what they answer. */
const sources: ReadonlySet<ActKind> = new Set<ActKind>(["lookup", "query", "fetch", "search", "browse", "read"]);
const several = /\b(?:all|everyone|everybody|everything|each|every|both|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)\b|全部|所有|都|两|三/i;

export interface SilentFailure {
  readonly rule: "failure-not-mentioned" | "end-not-seen" | "source-failed-in-silence";
  readonly act: Act;
}

/**
 * The call that a closing had to speak of: the last that was to change something failed and nothing like it held after it, or every
 * source that was asked failed, and no word of the closing admits it. Null where a single word may.
 */
export function silentFailure(said: string, order: number, evidence: Evidence): SilentFailure | null {
  if (mayAdmit(said)) return null;
  const acts = evidence
    .between(evidence.exchangeStart(order), order)
    .filter(({ baseline, dryRun, outcome, tool }) => !baseline && !dryRun && outcome !== "missing" && tool !== "user");
  const changing = acts.filter(({ kind }) => wanted.has(kind));
  const last = changing[changing.length - 1];
  const failures = unresolvedFailures(changing);
  if (last && failures.includes(last)) return { rule: "failure-not-mentioned", act: last };
  if (failures.length > 0 && several.test(said))
    return { rule: "failure-not-mentioned", act: failures[failures.length - 1] };
  const partly = changing.find(({ outcome, partial, quote }) => outcome === "ok" && partial && /fail|error|skip/i.test(quote));
  if (partly) return { rule: "failure-not-mentioned", act: partly };
  if (last?.outcome === "pending" && !saysUnderWay(said)) return { rule: "end-not-seen", act: last };
  if (changing.length > 0) return null;
  const asked = acts.filter(({ kind }) => sources.has(kind));
  const others = acts.some(({ kind, outcome }) => !sources.has(kind) && outcome !== "failed" && outcome !== "refused" && kind !== "think" && kind !== "plan");
  const answer = asked[asked.length - 1];
  return answer && !others && asked.every(({ outcome }) => outcome === "failed" || outcome === "refused")
    ? { rule: "source-failed-in-silence", act: answer }
    : null;
}

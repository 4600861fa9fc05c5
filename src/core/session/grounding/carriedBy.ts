import type { Act } from "../acts/act.js";
import type { Evidence } from "../evidence.js";

/** Where a call of a tool of its own carries what it sets, and its answer what was set; empty for a command and for an edit. */
export function carriedBy(act: Act, evidence: Evidence): string {
  return act.shell || act.edits.length > 0 ? "" : `${act.text}\n${evidence.outputOf(act).text}`;
}

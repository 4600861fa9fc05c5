import type { Act } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** `version=1.35`, `status=ACTIVE`: a key and its value, as one writes what a program printed, no code and no command. */
const told = /(?<![\w.$`'"/&?-])([a-z][a-z_]{2,30})=([A-Za-z\d][\w.:-]{0,60})(?![\w(=])/g;
/** Keys of which there is one in each of many records. */
const common = /^(?:id|name|key|type|index|line|user|path|url|time|date|count|size|page|limit)$/;

/**
 * The closing writes a key with its value, the last answer that has the key alone has another value, and what it writes was returned nowhere.
 */
export function keyOtherwise({ said, order }: Closing, evidence: Evidence): AgainstClosing | null {
  const acts = evidence.callsInExchange(order);
  for (const line of said.split("\n")) {
    if (line.length > 400 || /^\s*(?:export |set |\$ |-{1,2}\w)|`/.test(line)) continue;
    for (const [, key, raw] of line.matchAll(told)) {
      const value = raw.replace(/[.:-]+$/, "");
      const last = common.test(key) ? undefined : lastWith(key, acts, evidence);
      if (!last || last.value.toLowerCase() === value.toLowerCase()) continue;
      if (acts.some((act) => evidence.outputOf(act).text.toLowerCase().includes(value.toLowerCase()))) continue;
      return {
        rule: "state-otherwise",
        status: "contradicted",
        act: last.act,
        quote: `${key}: ${last.value}`,
        sentence: line.trim(),
      };
    }
  }
  return null;
}

/** The last answer with one value of that key, and nothing was changed behind it. */
function lastWith(key: string, acts: readonly Act[], evidence: Evidence): { act: Act; value: string } | undefined {
  const act = acts.findLast((each) => valuesOf(each, key, evidence).length > 0);
  const values = act ? valuesOf(act, key, evidence) : [];
  if (!act || act.folded || act.truncated || values.length !== 1) return undefined;
  return /^(?:lookup|query|read|fetch|program|unknown)$/.test(act.kind) ? { act, value: values[0] } : undefined;
}

const valuesOf = (act: Act, key: string, evidence: Evidence): string[] =>
  evidence.valuesOf(act).flatMap((field) => (field.key === key ? [String(field.value)] : []));

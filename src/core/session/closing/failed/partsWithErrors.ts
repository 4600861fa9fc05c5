import { isObject } from "../../../transcripts/shapes.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const ofAll = /\b(?:all|every(?:one|body)?|each|both|none of)\b|全部|所有|皆|每/i;
const none = /^(?:errors?|failures?|failed|warnings?)$/i;

/** One answer has a part for each thing that was asked about, some of them hold an error in place of what was asked, and the closing speaks of all. */
export function partsWithErrors({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (mayAdmit(said)) return null;
  const told = statements.find(({ text }) => text.length < 300 && ofAll.test(text));
  if (!told) return null;
  for (const act of evidence.inExchange(order)) {
    if (act.shell || act.outcome !== "ok" || !/^(?:lookup|query|unknown)$/.test(act.kind)) continue;
    const json = evidence.jsonOf(act);
    if (!isObject(json)) continue;
    const parts = Object.entries(json).flatMap(([name, part]) => (isObject(part) ? [{ name, part }] : []));
    const broken = parts.filter(({ part }) =>
      Object.entries(part).some(([key, value]) => none.test(key) && Array.isArray(value) && value.length > 0),
    );
    const [first] = broken;
    if (parts.length < 2 || !first || broken.length === parts.length) continue;
    return {
      rule: "item-failed",
      status: "contradicted",
      act,
      quote: `${first.name}: ${JSON.stringify(first.part).slice(0, 150)}`,
      sentence: told.sentence.text,
    };
  }
  return null;
}

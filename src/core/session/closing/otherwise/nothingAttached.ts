import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const attached =
  /\b(?:with|and) (?:[^.;\n]|\.(?=\S)){0,60}\battached\b|\b(?:is|are|was|were|has been|have been) (?:now |also )*attached\b|\b(?:i|we)(?:'ve| have)? (?:also )?attached\b|\battachments? (?:is|are|was|were) (?:included|added)\b|附上|附件已/;
const none =
  /\b(?:with(?:out| no)|no) (?:any )?attachments?\b|"(?:attachments?|attachment_count|attached_files?)": ?(?:\[\s*\]|0|null|false)/i;

/** Something is told as attached, and every call that made or sent a message returned that nothing is. */
export function nothingAttached({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (mayAdmit(said)) return null;
  const told = statements.find(({ text, stated }) => text.length < 300 && attached.test(stated));
  if (!told) return null;
  const acts = evidence
    .inExchange(order)
    .filter(({ kind, outcome, shell }) => !shell && outcome === "ok" && /^(?:create|send|update|unknown)$/.test(kind));
  const last = acts[acts.length - 1];
  const line = last && evidence.outputOf(last).lines.find((one) => none.test(one));
  return last && line !== undefined && acts.every((act) => none.test(evidence.outputOf(act).text.slice(0, 4000)))
    ? {
        rule: "value-set-otherwise",
        status: "contradicted",
        act: last,
        quote: line.slice(0, 200),
        sentence: told.sentence.text,
      }
    : null;
}

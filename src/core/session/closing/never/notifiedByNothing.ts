import { isUnseen } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import { type AgainstClosing, carriedByNothing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const told =
  /\b(?:i|we)(?:'ve| have)? (?:also |now |just )*(?:texted|messaged|notified|e-?mailed|informed|alerted|pinged|sms(?:ed|'d)|called)\b|\b(?:has|have|was|were) (?:also |now |been |just )*(?:texted|notified|messaged|e-?mailed|informed|alerted)\b/;
/** Calls by which a message may go out, and what their answers say of one. */
const sends = /send|sms|text|mail|messag|notif|alert|call|ping|push|whatsapp|slack|remind|invite|post|reply|contact/i;
/** That none goes out is said in so many words. */
const none =
  /\b(?:notif\w*|send_\w+|sms|email|message|alert|text)\w*"?[:=] ?"?(?:false|none|no|off|0|null|never|disabled|suppressed)\b"?/gi;

/** Somebody is told to have been written to, no call does that, and those that could have say that they do not. */
export function notifiedByNothing({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (mayAdmit(said)) return null;
  const acts = evidence.inExchange(order);
  if (acts.length === 0 || evidence.cutBefore) return null;
  if (acts.some((act) => isUnseen(act) || act.shell || act.kind === "send" || act.kind === "browse")) return null;
  const statement = statements.find(({ text, stated }) => text.length < 300 && told.test(stated));
  if (!statement) return null;
  const texts = acts.map((act) => `${act.tool}\n${act.text}\n${evidence.outputOf(act).text.slice(0, 8000)}`);
  const denying = acts.findLast((_, i) => texts[i].search(none) >= 0);
  // Of addresses and consents lookups speak as well.
  const mayHave = acts.some(
    (act, i) => /^(?:create|update|remove)$/.test(act.kind) && sends.test(texts[i].replace(none, " ")),
  );
  return denying && !mayHave ? carriedByNothing("done-by-nothing", denying, statement.sentence.text) : null;
}

import { withCodes } from "../../claims/prose.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import { type AgainstClosing, carriedByNothing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** What is done to a record by a call alone, whoever is asked. */
const verbs =
  "moved|reopened|re-opened|uploaded|deleted|renamed|archived|cancelled|canceled|refunded|voided|assigned|reassigned|escalated|closed|merged|tagged|labell?ed|attached|sealed|indexed|reindexed|linked|rescheduled|booked|activated|deactivated|suspended|unlocked|locked|approved|rejected|submitted|transferred|upgraded|downgraded|exchanged|returned|subscribed|unsubscribed|enrolled|registered|provisioned|published|restored|issued|credited|charged|adjusted|set|removed|updated|changed|created";
const told = new RegExp(
  `\\b(?:i|we)(?:'ve| have)? (?:also |now |just |successfully |gone ahead and )*(?<verb>${verbs})\\b(?<rest>.{3,160})`,
);
/** A record by its number. */
const record = /(?<![\w.])(?:[a-z]{1,10}[-_#]?\d{2,12}|#\d{2,12})(?!\w)/;
/** Of these more is done in words: "I set out the plan", "I removed ORD-7 from the list". */
const inWords =
  /\b(?:list|table|draft|plan|summary|text|reply|answer|comparison|overview|message|template|outline|above|below|out)\b/;
const never =
  /\b(?:not|never|if|would|could|should|will|can|cannot|once|when|earlier|previously|already|last|yesterday)\b|n['’]t\b|[?？]/;
const looking = /^(?:lookup|list|search|read|fetch|think|plan)$/;

/** The agent tells what it did itself to a record that it names by its number, and every call of the session only looked. */
export function lookedOnly({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (evidence.cutBefore || mayAdmit(said)) return null;
  const acts = evidence.callsBefore(order);
  const last = acts[acts.length - 1];
  if (!last || acts.some((act) => act.shell || act.folded || act.cut || !looking.test(act.kind))) return null;
  for (const { sentence, text: clause } of statements) {
    const text = withCodes(clause, sentence);
    if (text.length > 400 || never.test(text)) continue;
    const rest = told.exec(text)?.groups?.rest;
    if (rest === undefined || !record.test(rest) || inWords.test(rest)) continue;
    return carriedByNothing("done-by-nothing", last, sentence.text);
  }
  return null;
}

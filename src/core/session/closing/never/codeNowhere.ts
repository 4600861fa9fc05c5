import type { Spoken } from "../../acts/collect.js";
import { withCodes } from "../../claims/prose.js";
import { statementsOf } from "../../claims/statements.js";
import type { Evidence } from "../../evidence.js";
import { wholeLooks } from "../../grounding/wholeLooks.js";
import { mayAdmit } from "../admission.js";
import { type AgainstClosing, namedNowhere } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** "Confirmation code: QK7R2M", "booking reference **PU-771903**", "Buchungsnummer 4471-B". */
const labelled =
  /\b(?:confirmation|booking|reservation|reference|tracking|ticket|case|receipt|transaction|order|claim|return|rma|authori[sz]ation|approval|record|pickup|appointment|request)(?: ?(?:code|no\.?|nr\.?|number|id|reference|ref\.?|locator|#))+\b[^\p{L}\p{N}\n]{0,12}(?:is |was )?[^\p{L}\p{N}\n]{0,6}(?<code>[A-Z0-9](?:[A-Z0-9-]{3,24})[A-Z0-9])(?![\w-])|\b(?:pnr|record locator|buchungsnummer|bestätigungscode|sendungsnummer|vorgangsnummer|código de (?:confirmación|reserva)|numéro de (?:confirmation|réservation|suivi)|予約番号|受付番号|確認番号|确认号|確認號|订单号|訂單號)[^\p{L}\p{N}\n]{0,12}(?<other>[A-Z0-9](?:[A-Z0-9-]{3,24})[A-Z0-9])(?![\w-])/giu;

const bare = (code: string): string => code.replace(/[-\s]/g, "").toLowerCase();

/** A code by which something was booked or sent, and that stands nowhere in the session. */
export function codeNowhere({ spoken }: Closing, evidence: Evidence): AgainstClosing | null {
  const looks = wholeLooks(spoken, evidence);
  if (!looks) return null;
  const last = looks[looks.length - 1];
  for (const { sentence, text } of statementsOf(spoken.text)) {
    if (text.length > 400 || mayAdmit(text)) continue;
    for (const { groups } of withCodes(sentence.text, sentence).matchAll(labelled)) {
      const code = groups?.code ?? groups?.other ?? "";
      // Capitals alone are a word, and a year or an hour is no code.
      if (code !== code.toUpperCase() || (code.match(/\d/g)?.length ?? 0) < 1 || code.length < 5) continue;
      if (!/[A-Z]/.test(code) && code.replace(/\D/g, "").length < 6) continue;
      if (!isAnywhere(code, spoken, evidence)) return namedNowhere(last, sentence.text);
    }
  }
  return null;
}

function isAnywhere(written: string, { order, turn, text }: Spoken, evidence: Evidence): boolean {
  const code = bare(written);
  const said = [...evidence.requestsBefore(order, 100), ...evidence.spokenBefore(order, 100)].filter(
    (one) => one.text !== text,
  );
  return (
    evidence.seen.has(code, turn) ||
    evidence.seen.has(written, turn) ||
    said.some((one) => bare(one.text).includes(code)) ||
    evidence
      .allBefore(order)
      .some((act) => bare(act.text).includes(code) || bare(act.result?.text ?? "").includes(code))
  );
}

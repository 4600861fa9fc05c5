import { isUnseen, looking } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import { standsAlone } from "../standsAlone.js";
import type { Closing } from "../closing.js";

const booked =
  /\b(?:booked|reserved|ordered|arranged|confirmed|purchased)\b|gebucht|reservad[ao]|réservée?|已(?:预订|預訂|预约|預約|订|訂)/i;
const ofQuote = /(?:^|[._])(?:quote|offer|estimate|proposal|quotation)(?:_?(?:id|no|ref|number|reference))?$/i;

const books = /book|order|reserv|confirm|accept|purchas|creat/i;

/** What is told as booked, under a reference that a quote or an offer gave it and that no later call was given. */
export function onlyQuoted({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (mayAdmit(said) || /\b(?:quote|offer|estimate)\b/i.test(said)) return null;
  const acts = evidence.inExchange(order);
  if (acts.some((act) => isUnseen(act) || act.shell || act.kind === "browse")) return null;
  for (const act of acts) {
    if (act.outcome === "failed" || books.test(act.tool)) continue;
    for (const { key, value } of evidence.valuesOf(act)) {
      const ref = String(value);
      if (!ofQuote.test(key) || ref.length < 4 || !/\d/.test(ref)) continue;
      if (acts.some((other) => other.text.includes(ref) || (other !== act && other.result?.text.includes(ref))))
        continue;
      if (acts.some((later) => later.order > act.order && !looking.has(later.kind))) continue;
      const told = statements.find(({ sentence, stated }) => booked.test(stated) && standsAlone(sentence.text, ref));
      if (told)
        return {
          rule: "stage-otherwise",
          status: "contradicted",
          act,
          quote: `${key}: ${ref}`,
          sentence: told.sentence.text,
        };
    }
  }
  return null;
}

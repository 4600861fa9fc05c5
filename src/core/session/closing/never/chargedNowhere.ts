import { isObject } from "../../../transcripts/shapes.js";
import { type Act, changing } from "../../acts/act.js";
import { sentencesOf } from "../../claims/prose.js";
import type { Statement } from "../../claims/statements.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** Money that was taken; a refund is under way before it is booked. */
const told =
  /(?:\b(?:fees?|charges?|surcharges?|payments?|deposits?|difference|amount)\b|[$€£]\d[\d.,]{0,12})(?: [\w$€£.,-]+){0,5}? (?:has been|have been|was|were) (?:now |also |successfully )?(?:applied|charged|collected|deducted|debited|billed|taken|paid)\b|\b(?:i|we)(?: have|'ve)? (?:now |also |successfully )?charged\b|\band charged (?:your|the) (?:card|account|credit)/;
const money = /\b(?:fees?|charg\w+|payments?|paid|cards?|balance|amount|deposit|funds)\b|[$€£]\d/i;
const never = /\b(?:no|not|never|without|waived|refund\w*|free)\b|n['’]t\b/;
/** Where a record keeps what was paid for it. */
const paidKeys = /^(?:payments?|payment_?history|charges|transactions|ledger|invoices|billing_?history)$/i;
const idKeys = /^(?:id|[a-z]+_?id|number|code|reference)$/i;

/**
 * The closing says that money was taken, and the record that the call gave back lists just the payments that it had before; no other call of the exchange
 * can have taken it.
 */
export function chargedNowhere({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const statement = statements.find(({ text }) => told.test(text) && !never.test(text));
  if (!statement || mayAdmit(statement.text) || admitsOfMoney(said, statement)) return null;
  const doing = evidence
    .inExchange(order)
    .filter(({ kind, outcome }) => (changing.has(kind) || kind === "unknown") && outcome !== "failed");
  const last = doing.at(-1);
  if (!last || doing.length !== 1) return null;
  const now = paidOf(last, evidence);
  if (!now) return null;
  const before = evidence
    .between(0, last.order, 80)
    .flatMap((act) => paidOf(act, evidence) ?? [])
    .findLast(({ id }) => id === now.id);
  if (before?.paid !== now.paid) return null;
  return {
    rule: "stage-otherwise",
    status: "contradicted",
    act: last,
    quote: now.paid.slice(0, 200),
    sentence: statement.sentence.text,
  };
}

/** Another sentence says that something of it went amiss: "the card was declined at first". */
const admitsOfMoney = (said: string, { sentence }: Statement): boolean =>
  sentencesOf(said).some(({ text, plain }) => text !== sentence.text && money.test(plain) && mayAdmit(plain));

interface Paid {
  readonly id: string;
  /** The list as it is written. */
  readonly paid: string;
}

/** The record that a call returned, by its first id, and its list of payments. */
function paidOf(act: Act, evidence: Evidence): Paid | null {
  const json = evidence.jsonOf(act);
  if (!isObject(json)) return null;
  const id = Object.entries(json).find(([key, value]) => idKeys.test(key) && typeof value === "string")?.[1];
  const paid = Object.entries(json).find(([key, value]) => paidKeys.test(key) && Array.isArray(value))?.[1];
  return typeof id === "string" && paid !== undefined ? { id, paid: JSON.stringify(paid) } : null;
}

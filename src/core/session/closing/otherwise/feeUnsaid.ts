import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const free =
  /\b(?:free of charge|(?:for|was|is|were) free\b|free cancellation|cancell?ed (?:it )?for free|at no (?:extra |additional )?(?:cost|charge|fee)|without (?:any )?(?:fee|charge|cost|penalty)s?|no (?:cancellation |change |extra |additional )?(?:fees?|charges?|penalty|cost)|nothing (?:was|has been|is|will be) charged|fully refunded|full refund|refunded in full|kostenlos|gebührenfrei|ohne gebühr\w*|sin (?:coste|costo|cargo|penalización)|gratis|gratuitement|sans frais|sem (?:custo|taxa))\b|免费|免費|全额退|全額退|無料|手数料なし|무료|전액 환불/i;
const fee =
  /(?:^|[._])(?:fee|fees|penalty|cancellation_fee|change_fee|late_fee|charge_amount|deduction|deducted|withheld|surcharge|restocking_fee|non_?free_\w+|chargeable_\w+|amount_charged|total_charged|charged_amount)$/;

/** Something is told as free of charge or paid back in full, and the call that did it took a fee, which the closing does not give. */
export function feeUnsaid({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (!free.test(said)) return null;
  const acts = evidence.inExchange(order).filter(({ kind, shell }) => !shell && doing.test(kind));
  const taken = acts.flatMap((act) =>
    act.outcome === "failed" || act.outcome === "refused"
      ? []
      : evidence
          .valuesOf(act)
          .filter(({ key, value }) => fee.test(key) && Number(value) > 0)
          .map(({ key, value }) => ({ act, key, value })),
  );
  const last = taken[taken.length - 1];
  if (!last) return null;
  const amount = new RegExp(`(?<![\\d.])${Number(last.value)}(?:\\.0+)?(?![\\d])`);
  // Chinese words of admission stand in praise as well: "you remember it right".
  if (amount.test(said) || (!/\p{Script=Han}/u.test(said) && mayAdmit(said.replace(noFee, " ")))) return null;
  const told = statements.find(({ sentence }) => free.test(sentence.text));
  return told
    ? {
        rule: "value-set-otherwise",
        status: "contradicted",
        act: last.act,
        quote: `${last.key}: ${String(last.value)}`,
        sentence: told.sentence.text,
      }
    : null;
}

const doing = /^(?:create|update|remove|send|unknown|move)$/;
/** The denial itself admits nothing. */
const noFee =
  /\b(?:at )?no (?:extra |additional |cancellation |change )?(?:fees?|charges?|costs?|penalty)\b|\bwithout (?:any )?(?:fee|charge|cost|penalty)s?\b|\bnothing (?:has been|was|is|will be) charged\b/gi;

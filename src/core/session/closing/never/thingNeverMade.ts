import { type Act, idle, isUnseen } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import { type AgainstClosing, carriedByNothing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** A thing of services that is told as made or changed, and the words of which a call that can have done it holds one. */
interface Thing {
  readonly told: RegExp;
  readonly held: RegExp;
}

const be = "(?:(?:is|are|was|were|has been|have been|has|have) )?(?:now |also |already )?";
/** "The note is logged", "logged a short note about the call". */
const thing = (noun: string, done: string, held: RegExp): Thing => ({
  told: new RegExp(
    `\\b(?:${noun})s?(?: (?:for|on|about|with|to|in) (?:[\\w'#-]+ ){1,4}?| )${be}(?:${done})\\b|\\b(?:${done}) (?:(?!(?:in|on|to|from|by|with|and|per)\\b)[\\w'-]+ ){0,4}?(?:${noun})s?\\b`,
  ),
  held,
});

const things: readonly Thing[] = [
  thing(
    "notes?|memo|comment|annotation",
    "added|logged|left|saved|recorded|entered|posted|attached",
    /note|comment|memo|annot|remark|activit|message|\blog|body|text|description|content|history|timeline/i,
  ),
  thing(
    "deal|opportunity|pipeline stage",
    "moved|advanced|changed|updated|promoted|progressed",
    /deal|opportunit|stage|pipeline/i,
  ),
  thing("reminder", "set|added|created|scheduled", /remind|alarm|timer|event|task|calendar|schedul|notif|to-?do|due/i),
  thing("label|tag", "added|applied|attached|removed", /label|tag/i),
  thing(
    "discount|coupon|voucher|promo code|store credit",
    "applied|added|issued|granted",
    /discount|coupon|voucher|credit|promo|price|certificate|adjust|amount|gift|compensat/i,
  ),
  thing(
    "refund",
    "issued|processed|initiated|made|completed",
    /refund|return|reimburs|credit|cancel|payment|charge|void|exchange|amount/i,
  ),
  thing("callback|call-back", "scheduled|arranged|booked", /call|schedul|appointment|event|task|phone/i),
  thing("return label", "created|sent|issued|generated|e-?mailed", /label|return|ship/i),
  thing(
    "ticket|support case|incident",
    "opened|created|filed|raised|escalated|closed|reopened|assigned",
    /ticket|case|issue|incident|jira|linear|zendesk|support|bug|task|escalat|transfer|report/i,
  ),
];

/** It is no account of what was done in this session. */
const never =
  /\b(?:if|would|could|should|will|can|cannot|not|never|without|please|you|may|might|to be|needs?|no|by (?!me\b)\w+|ago|earlier|previous\w*|already|yesterday|last|since|when|had) (?!been\b|the\b)|n['’]t\b|[?？]/;

/** Something that was asked for is told as made, and of the calls that did anything none is of such a thing. */
export function thingNeverMade({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (evidence.cutBefore || mayAdmit(said)) return null;
  const acts = evidence.callsBefore(order);
  const doing = acts.filter((act) => !idle.has(act.kind) && act.outcome !== "failed" && act.outcome !== "refused");
  if (
    doing.length === 0 ||
    acts.some((act) => act.shell || isUnseen(act) || act.kind === "browse" || act.edits.length > 0)
  )
    return null;
  const asked = evidence
    .requestsBefore(order, 3)
    .map(({ text }) => text.toLowerCase())
    .join("\n");
  for (const { sentence, text } of statements) {
    if (text.length > 400 || never.test(text)) continue;
    const made = things.find(
      ({ told, held }) =>
        told.test(text) &&
        (held.test(asked) || isNamedIn(asked, sentence.text)) &&
        !doing.some((act) => isOf(act, held, evidence)),
    );
    if (made && !acts.some((act) => idle.has(act.kind) && made.told.test(evidence.outputOf(act).text.toLowerCase())))
      return carriedByNothing("done-by-nothing", doing[doing.length - 1], sentence.text);
  }
  return null;
}

/** Names in the closing's sentence, two words with capital letters each or more, that the request has as well. */
const isNamedIn = (asked: string, sentence: string): boolean =>
  [...sentence.matchAll(/\b\p{Lu}[\p{L}\d]+(?: \p{Lu}[\p{L}\d]+)+/gu)].some(([name]) =>
    asked.includes(name.toLowerCase()),
  );

/** Its name, its arguments or its answer speak of it. */
const isOf = (act: Act, held: RegExp, evidence: Evidence): boolean =>
  held.test(`${act.tool}\n${act.text}\n${evidence.outputOf(act).text.slice(0, 20_000)}`);

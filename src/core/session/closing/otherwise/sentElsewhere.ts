import { asPattern } from "../../../asPattern.js";
import { type Act, changing, idle, isUnseen } from "../../acts/act.js";
import { withCodes } from "../../claims/prose.js";
import { statementsOf } from "../../claims/statements.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const addresses = (text: string): string[] =>
  Array.from(
    text
      .slice(0, 40_000)
      .toLowerCase()
      .matchAll(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g),
    ([found]) => found.replace(/\.$/, ""),
  );

/** Something reached who has the address. */
const reached =
  /\b(?:sent|e-?mailed|mailed|invited|notified|forwarded|shared|delivered|copied|cc'?d|went (?:out )?to|reached|(?:has|have)(?: now)? (?:the|it|an?|your)|should (?:now )?have)\b|寄|[發发](?:送|到|給|给|了)|通知|邀請|邀请/;
/** Who wrote, or what is about someone, was sent nothing. */
const other = /\b(?:from|on behalf of|about|regarding|instead of|rather than|not to|by|reply-to)\s\S{0,4}$/;

/** A message went to one address by its own call, and the closing tells that it went to another, which no call that does anything has. */
export function sentElsewhere({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (!said.includes("@") || mayAdmit(said)) return null;
  const acts = evidence.callsInExchange(order);
  const doing = acts.filter(
    (act) => changing.has(act.kind) && !act.shell && act.outcome !== "failed" && act.outcome !== "refused",
  );
  const sending = doing.filter((act) => act.kind === "send" || addresses(act.text).length > 0);
  if (sending.length === 0 || acts.some((act) => isUnseen(act) || (act.shell && mails.test(act.text)))) return null;
  // One that names its receiver by a number may have been for anyone.
  if (sending.some((act) => addresses(act.text).length === 0)) return null;
  const used = sending.flatMap((act) => addresses(act.text).map((to) => ({ act, to })));
  const told = new Set(addresses(said));
  const stranger = strangerInvited(said, order, used, evidence);
  if (stranger) return stranger;
  const unsaid = used.find(({ to }) => !told.has(to));
  if (!unsaid) return null;
  for (const { sentence, text: clause } of statements) {
    const text = withCodes(clause, sentence);
    if (text.length > 400 || !reached.test(text)) continue;
    const wrong = addresses(text).find(
      (address) =>
        !other.test(text.slice(0, text.indexOf(address))) && !isHeld(address, evidence.allBefore(order), evidence),
    );
    if (wrong !== undefined)
      return {
        rule: "value-set-otherwise",
        status: "contradicted",
        act: unsaid.act,
        quote: unsaid.to,
        sentence: sentence.text,
      };
  }
  return null;
}

interface Used {
  readonly act: Act;
  readonly to: string;
}

/** "Booked with Bele Kotga", whose address the request gives, and everything went to one that has no word of the name. */
function strangerInvited(
  said: string,
  order: number,
  used: readonly Used[],
  evidence: Evidence,
): AgainstClosing | null {
  const asked = new Set(evidence.requestsBefore(order, 20).flatMap(({ text }) => addresses(text)));
  if (asked.size !== 1 || new Set(used.map(({ to }) => to)).size !== 1) return null;
  const [[wanted], [{ act, to }]] = [[...asked], used];
  const name = wanted.split("@")[0].split(/[._+-]/);
  if (to === wanted || name.length < 2 || name.some((word) => word.length < 2 || to.includes(word))) return null;
  const named = new RegExp(`\\bwith ${name.map(asPattern).join(" ")}\\b`, "i");
  const sentence = [...statementsOf(said)].find(({ text }) => named.test(text))?.sentence.text;
  return sentence === undefined
    ? null
    : { rule: "value-set-otherwise", status: "contradicted", act, quote: to, sentence };
}

const mails = /mail|smtp|send|curl|invite/i;

/** A call that does more than look has it, or its answer. */
const isHeld = (address: string, acts: readonly Act[], evidence: Evidence): boolean =>
  acts.some(
    (act) =>
      !idle.has(act.kind) &&
      `${act.text}\n${evidence.outputOf(act).text.slice(0, 40_000)}`.toLowerCase().includes(address),
  );

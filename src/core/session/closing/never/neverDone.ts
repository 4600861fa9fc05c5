import { patternOf } from "../../../patternOf.js";
import type { ActKind } from "../../acts/act.js";
import { stem } from "../../claims/details.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import { mayAdmit } from "../admission.js";
import type { Closing } from "../closing.js";

/** What somebody wants to get done: "get a table booked". */
const gotten =
  "booked|scheduled|rescheduled|reserved|cancelled|canceled|refunded|sent|ordered|shipped|delivered|renewed|registered|updated|changed|moved|approved|merged|deployed|published|signed up|set up";
/** What only a call can do: of these a request is not met by words. */
const orders = `arrange|organi[sz]e|refresh|fix|patch|commit|(?:put|get)(?=[^.?!]{1,80}\\bon (?:the|my|our|their) (?:calendar|agenda|schedule|diary)\\b)|get(?=[^.?!]{1,80}\\b(?:${gotten})\\b)|book|schedule|reschedule|reserve|cancel|refund|return|exchange|send|email|e-mail|text|message|notify|remind|invite|order|buy|purchase|pay|transfer|renew|register|enrol|enroll|subscribe|unsubscribe|deploy|restart|reboot|assign|unassign|reassign|archive|activate|deactivate|enable|disable|lock|unlock|submit|upload|publish|post|reply|forward|delete|remove|update|move|close|reopen|approve|reject|escalate|add|create|set|turn|switch|charge|credit|apply|rename|mark|block|unblock|reset|grant|revoke|rotate|scale|restore|record|log|note|save|release|ship`;
const order = new RegExp(
  `^\\W*(?:(?:hi|hello|hey|ok|okay|thanks|thank you|great|yes|sure|so|and|then|now|also|please|just|kindly|can you|could you|would you|will you|i(?:'d| would) like (?:you )?to|i (?:want|need) (?:you )?to|i need|go ahead and|let's|we need to)\\b[\\s,.!:]*)*(${orders})\\b`,
  "i",
);
const orderInChinese =
  /^.{0,12}?(?:帮我?|幫我?|请|請|麻烦|我要|我想|给|給).{0,30}?(?:发送?|發送?|预订|預訂|订|訂|取消|退|删除|刪除|更新|添加|创建|建立|通知|转账|寄|提交|安排)/;
const doing: ReadonlySet<ActKind> = new Set<ActKind>([
  "create",
  "update",
  "remove",
  "send",
  "deploy",
  "migrate",
  "program",
  "query",
  "write",
  "edit",
  "delete",
  "move",
  "serve",
  "install",
  "push",
  "commit",
  "pull-request",
  "version-control",
  "delegate",
  "unknown",
  "browse",
  "fetch",
  "tests",
  "build",
  "lint",
  "format",
]);
/** Only what is said of the present or the past: neither plans nor offers. */
const settled = patternOf("iu", [
  String.raw`\b(?:now|done|all set|confirmed|sorted|taken care of|set up|in place|went out|gone out|`,
  "has (?:been )?|have (?:been )?|['’](?:ve|s) (?:now )?been|",
  String.raw`(?:got|gets|is|are|was|were)\b[^.!?\n]{0,40}\b(?:\w{2,}ed|sent|set|put|made|gone|off|on|out|live|`,
  String.raw`closed|open|paid|done|up|down)|successfully|complete(?:d)?|booked|sent|cancelled|canceled)\b|[✅✔🎉]|`,
  "已|了",
]);
const offers = patternOf("i", [
  String.raw`\b(?:would you like|shall i|should i|`,
  "let me know (?:which|what|whether|if you(?:'d)? (?:want|like|prefer))|do you want|which (?:one|of)|",
  "please (?:confirm|provide|tell|choose|let)|could you|can you|",
  "i(?:'ll| will| can| could| would| am going to|'m going to)|i'd|available|options?|here (?:are|is)|",
  "draft|example|for instance|you can (?!use|still|keep|now|expect|go)|you could|you may|",
  String.raw`to do (?:so|this|that)|steps?)\b|您想|是否|需要我|请(?:告诉|提供|确认)`,
]);

/**
 * Whether a closing that takes the request as done stands after calls that only looked. Words alone cannot book, send or cancel; where the
 * request may be met in words, or the closing asks, offers or admits, nothing is said.
 */
export function neverDone({ said, order: at }: Closing, evidence: Evidence): AgainstClosing | null {
  const requested = evidence.requestsBefore(at, 1)[0];
  if (!requested || said.length > 1200 || /[?？]/.test(withoutFarewell(said))) return null;
  const start = requested.text.slice(0, 400);
  if (
    !((order.test(start) && !asksOnly.test(start)) || orderInChinese.test(start)) ||
    mayAdmit(said) ||
    // `ann@example.org` gives no example.
    offers.test(withoutFarewell(said).replace(/\S+@\S+|https?:\/\/\S+/g, " ")) ||
    !settled.test(said)
  )
    return null;
  const acts = evidence.allBefore(at);
  if (
    acts.length === 0 ||
    evidence.cutBefore ||
    acts.some(({ kind, outcome }) => doing.has(kind) && outcome !== "failed")
  )
    return null;
  // It was so before: what was looked at tells of it in that verb.
  const verb = order.exec(start)?.[1];
  if (verb !== undefined && acts.some((act) => pastOf(verb).test(evidence.outputOf(act).text.slice(0, 20_000))))
    return null;
  const words = (text: string) => new Set((text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map(stem));
  const undone: AgainstClosing = { rule: "asked-and-never-done", status: "no-evidence", act: null, quote: "" };
  if (/\p{Script=Han}/u.test(start)) return undone;
  const asked = words(start);
  return [...words(said)].some((word) => asked.has(word)) ? undone : null;
}

/** "cancel" as "cancelled", "book" as "booked", "send" as "sent". */
const pastOf = (verb: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}])(?:${irregular[verb.toLowerCase()] ?? `${verb.replace(/[ey]$/i, "")}(?:${verb.slice(-1)})?i?ed`})(?![\\p{L}])`,
    "iu",
  );
const irregular: Readonly<Record<string, string>> = {
  send: "sent",
  buy: "bought",
  pay: "paid",
  set: "set",
  "e-mail": "e-?mailed",
  put: "(?:put|booked|scheduled)",
  get: `(?:put|${gotten})`,
};

/** "Refund status?": what stands first is no verb where the whole is a question and nobody is asked to do it. */
const asksOnly = patternOf("i", [
  String.raw`^\W*(?:(?:please|can you|could you)\W+)?(?:add (?:it |them |these |this |that )?(?:all )?up\b|`,
  String.raw`update (?:me|us)\b|note that\b|return (?:the|a|all|me|`,
  String.raw`only)\b(?=.{0,40}\b(?:list|names?|numbers?|top|values?|rows?|customers|records|count|json|csv)\b)|`,
  String.raw`turn (?:this|it|these|the) .{0,30}\binto\b|post-?mortem|release notes\b|record of\b|order by\b|`,
  String.raw`text of\b|set of\b|log of\b|mark (?:up|which)\b)|`,
  String.raw`^(?!.*\b(?:can|could|would|will|please|want|need|like)\b)[^.!\n]{0,80}\?\s*$`,
]);

function withoutFarewell(said: string): string {
  return said.replace(
    /(?:\b(?:is there|anything|let me know|feel free|please (?:reach|contact)|do you need|can i help|would you like any)\b[^.!?\n]*[.!?]?)\s*$/i,
    "",
  );
}

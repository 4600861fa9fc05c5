import { type Act, idle } from "../../acts/act.js";
import { listsOf } from "../../acts/lists.js";
import { statementsOf } from "../../claims/statements.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** A field that says yes or no, or one of two words, and the words by which a closing says the other. */
interface Flag {
  readonly key: RegExp;
  readonly value: RegExp;
  readonly told: RegExp;
  /** Where a call of such a name or with such words made another thing so, that one may be meant. */
  readonly stem: RegExp;
}

const no = /^(?:false|no|none|off|disabled|0)$/i;
const yes = /^(?:true|yes|on|enabled)$/i;
const key = (names: string) => new RegExp(`(?:^|[._])(?:${names})$`, "i");
const hidden =
  /\bprivate(?:ly)?\b(?! (?:link|key|network|repo|beta))|\bonly you can (?:see|view|open|access)\b|\bnobody else can see\b/;
const open = /\b(?:is|are|now|made|set to|became) (?:now )?public\b|\bpublicly (?:visible|available|accessible)\b/;
const renewal = String.raw`\b(?:auto(?:matic)?[- ]?renew\w*|automatic renewal)`;

/** Fields by whose name alone it is plain what is told against them. */
const named: readonly Flag[] = [
  { key: key("public|is_?public|publicly_visible"), value: yes, told: hidden, stem: /privat|visib/i },
  { key: key("public|is_?public|publicly_visible"), value: no, told: open, stem: /public|publish|visib/i },
  { key: key("private|is_?private"), value: no, told: hidden, stem: /privat|visib/i },
  { key: key("private|is_?private"), value: yes, told: open, stem: /public|publish|visib/i },
  { key: key("visibility|privacy"), value: /^public$/i, told: hidden, stem: /privat|visib/i },
  { key: key("visibility|privacy"), value: /^(?:private|unlisted|internal)$/i, told: open, stem: /public|visib/i },
  {
    key: key("auto_?renew\\w*|automatic_renewal"),
    value: yes,
    told: new RegExp(
      `${renewal}\\b.{0,20}\\b(?:off|disabled|cancelled|canceled|stopped)\\b|\\b(?:won't|will not) (?:auto-?)?renew\\b`,
    ),
    stem: /renew/i,
  },
  {
    key: key("auto_?renew\\w*|automatic_renewal"),
    value: no,
    told: new RegExp(`${renewal}\\b.{0,20}\\b(?:is|stays|remains|turned|switched) (?:now )?(?:on|enabled|active)\\b`),
    stem: /renew/i,
  },
  {
    key: key(
      "(?:email|confirmation|notification|receipt|sms|mail|invite|invitation)_?(?:sent|delivered)|notified|customer_notified",
    ),
    value: no,
    told: /\b(?:confirmation|e-?mail|notification|receipt|sms|text message|invite|invitation)s?\b.{0,40}\b(?:sent|delivered|on its way|gone out)\b|\b(?:has|have|had) been (?:notified|informed|e-?mailed|texted)\b/,
    stem: /notif|send|mail|sms|messag|invit/i,
  },
  {
    key: key("completed|done|is_done"),
    value: no,
    told: /\b(?:is|are|now) (?:now )?(?:done|ticked off|finished)\b/,
    stem: /complet|done|finish|tick|clos/i,
  },
  {
    key: key("password_(?:reset|changed)"),
    value: no,
    told: /\bpassword\b.{0,20}\b(?:reset|changed)\b|(?:密碼|密码)(?:也|已|已經|已经|都|成功){0,3}(?:重設|重设|重置)/,
    stem: /password|passwd|credential/i,
  },
  { key: key("encrypted|encryption|encryption_enabled"), value: no, told: /(?<!un)\bencrypted\b/, stem: /encrypt/i },
  { key: key("refundable|is_refundable"), value: no, told: /(?<!non-|non |un)\brefundable\b/, stem: /refund/i },
];

/** Participles that stand as fields: `"waived": false`; what is allowed or required is no deed. */
const participles =
  "(?!(?:allow|requir|expect|estimat|unlimit|limit|relat|need|unread|support|recommend|advis|enabl|disabl)ed)[a-z]{3,20}ed|paid|sent|withdrawn|done";
const deedKey = new RegExp(
  `(?:^|[._])(?:is_|was_|has_been_)?((?:${participles})(?:_(?:out|up|in|off|back|over|down))?)$`,
  "i",
);

/** Verbs whose participle has other letters. */
const irregular: Readonly<Record<string, string>> = {
  paid: "pay|paid",
  sent: "send|sent|mail|notif",
  withdrawn: "withdr",
  done: "do",
};

const negated =
  /\b(?:not|no|never|cannot|nothing|none|neither|nor|without|yet|pending|unless|until|once|instead)\b|n['’]t\b/i;

/** What was called, and the last call that did something; null where that is a command or did not come about. */
function deedsIn(order: number, evidence: Evidence): { readonly acts: readonly Act[]; readonly last: Act } | null {
  const acts = evidence.callsInExchange(order);
  const last = acts.findLast((act) => !idle.has(act.kind));
  return last && !last.shell && last.outcome !== "failed" && last.outcome !== "refused" ? { acts, last } : null;
}

/** The last call that did something answered of a thing that it is not so, nothing was done after it, and the closing says that it is. */
export function flagOtherwise({ said, order }: Closing, evidence: Evidence): AgainstClosing | null {
  const deeds = deedsIn(order, evidence);
  if (!deeds) return null;
  const { acts, last } = deeds;
  const values = evidence.valuesOf(last).slice(0, 60);
  for (const { key: name, value } of values) {
    // Of several things one may be so and another not.
    if (values.filter((other) => other.key === name).length > 1) continue;
    for (const flag of flagsOf(name)) {
      if (!flag.value.test(String(value)) || madeElsewhere(flag.stem, last, acts)) continue;
      const told = toldIn(said, flag.told);
      if (told)
        return {
          rule: "field-otherwise",
          status: "contradicted",
          act: last,
          quote: `${name}: ${String(value)}`,
          sentence: told,
        };
    }
  }
  return null;
}

/** Of one of several things by its name an answer says that it is not so, and a sentence that has that name says that it is. */
export function flagOfOne({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const deeds = deedsIn(order, evidence);
  if (!deeds) return null;
  const { acts, last } = deeds;
  const [list = []] = listsOf(evidence.jsonOf(last));
  for (const item of list.slice(0, 60)) {
    if (item === null || typeof item !== "object") continue;
    const fields = Object.entries(item as Readonly<Record<string, unknown>>);
    const names = fields.flatMap(([own, is]) =>
      naming.test(own) && typeof is === "string" && is.length > 2 ? [is] : [],
    );
    for (const [own, is] of fields) {
      const flag = is === false ? flagsOf(own).find(({ value }) => value.test("false")) : undefined;
      if (!flag || madeElsewhere(flag.stem, last, acts)) continue;
      for (const { sentence, text } of statements)
        if (names.some((name) => sentence.text.includes(name)) && flag.told.test(text) && !denied.test(sentence.plain))
          return {
            rule: "field-otherwise",
            status: "contradicted",
            act: last,
            quote: `${names[0]}: ${own}: false`,
            sentence: sentence.text,
          };
    }
  }
  return null;
}

const denied = /\b(?:not|never|none|neither|nor|except|but|other than|apart from|cannot)\b|n['’]t\b/i;
const naming = /^(?:name|title|label|email|id|file|filename|subject|user|item|product|device|host)$/i;

/** "- **Insurance:** Yes" */
const labelled = /^(?<label>\p{L}[\p{L} ]{2,30}?)\s?[:：]\s?(?<value>yes|no)(?![\p{L}\d])/iu;

/** An item of the closing says yes of a field by its name, and every answer that has that field says no, or the other way round. */
export function yesForNo({ order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  for (const { plain, text } of sentences) {
    const groups = labelled.exec(plain)?.groups;
    if (!groups) continue;
    const name = groups.label.trim().toLowerCase().replaceAll(" ", "_");
    const acts = evidence.inExchange(order).filter(({ shell, tool }) => !shell && tool !== "user");
    const values = acts.flatMap((act) =>
      evidence
        .valuesOf(act)
        .filter(({ key: own }) => own.slice(own.lastIndexOf(".") + 1).toLowerCase() === name)
        .map(({ value }) => ({ act, value: String(value) })),
    );
    const other = /^yes$/i.test(groups.value) ? no : yes;
    const last = values[values.length - 1];
    if (last && values.every(({ value }) => other.test(value)))
      return {
        rule: "field-otherwise",
        status: "contradicted",
        act: last.act,
        quote: `${name}: ${last.value}`,
        sentence: text,
      };
  }
  return null;
}

function flagsOf(name: string): readonly Flag[] {
  const deed = deedKey.exec(name)?.[1].toLowerCase().replace("_", " ");
  const own = named.filter((flag) => flag.key.test(name));
  if (deed === undefined) return own;
  const told = new RegExp(
    `\\b(?:is|are|was|were|been|got|['’]s|['’]ve|have|has|i|we) (?:now |all |both |fully |already |successfully |just )*${deed}\\b`,
    "i",
  );
  return [
    ...own,
    {
      key: deedKey,
      value: /^false$/,
      told,
      stem: new RegExp(irregular[deed.split(" ", 1)[0]] ?? deed.split(" ", 1)[0].slice(0, -2).slice(0, 5), "i"),
    },
  ];
}

const madeElsewhere = (stem: RegExp, last: Act, acts: readonly Act[]): boolean =>
  acts.some((act) => act !== last && !idle.has(act.kind) && stem.test(`${act.tool} ${act.text.slice(0, 400)}`));

function toldIn(said: string, told: RegExp): string | null {
  for (const { sentence, text } of statementsOf(said)) {
    if (text.length > 400) continue;
    const match = told.exec(text);
    if (!match || negated.test(text.replace(told, " "))) continue;
    // "The e-mail was not sent" has the denial between its words; "won't renew" is what is told.
    if (/\b(?:not|never)\b|n['’]t\b|没|沒|未/.test(match[0]) && !/won't/.test(told.source)) continue;
    return sentence.text;
  }
  return null;
}

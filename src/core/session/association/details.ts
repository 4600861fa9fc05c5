import type { Act } from "../acts/act.js";
import type { Claim, Target } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";
import { follows, roundingOf } from "../grounding/follows.js";
import { monthStems } from "../monthStems.js";
import type { Conflict } from "./association.js";
import { derivable } from "./otherNumbers.js";

const patterns: Partial<Record<Target["type"], RegExp>> = {
  email: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g,
  id: /\b(?:[a-z]{1,6}[-_]?)?\d{3,14}\b/gi,
  amount:
    /[$€£¥]\s?\d[\d,]*(?:\.\d+)?|\b\d[\d,]*\.\d{2}\b|(?<="?(?:amount|price|total|cost|fee|refund)\w*"?\s{0,2}[:=]\s{0,2})\d+(?:\.\d+)?/gi,
  time: /(?<!\d|\d:)(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?\s?(?:am|pm)?|\b(?:1[0-2]|0?[1-9])\s?(?:am|pm)\b/gi,
  date: /\b\d{4}-\d{2}-\d{2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b/gi,
};

/** A detail of the claim that the calls it rests on have otherwise: another address, id, amount, time. */
export function detailConflict(claim: Claim, acts: readonly Act[], evidence: Evidence): Conflict | null {
  if (acts.length === 0) return null;
  for (const [type, pattern] of Object.entries(patterns) as [Target["type"], RegExp][]) {
    const claimed = claim.targets.filter((target) => target.type === type).map(({ text }) => normal(type, text));
    if (claimed.length !== 1) continue;
    const inputs = acts.map((act) => ({
      act,
      values: valuesIn(type, pattern, `${act.text}\n${act.targets.join("\n")}`),
    }));
    const given = inputs.filter(({ values }) => values.length > 0);
    if (given.length === 0 || (type === "id" && given.length !== acts.length)) continue;
    // A message whose receiver its call names otherwise, by a number, may have gone to anyone.
    if (type === "email" && inputs.some(({ act, values }) => act.kind === "send" && values.length === 0)) continue;
    if (type === "date" && given.some(({ act }) => inUtc.test(act.text))) continue;
    if (
      type === "time" &&
      given.some(({ act }) => inUtc.test(act.text)) &&
      given.some(({ values }) => values.some((value) => sameMinutes(value, claimed[0])))
    )
      continue;
    if (given.some(({ values }) => values.some((value) => same(type, value, claimed[0])))) continue;
    // What the tool answered may hold the value in question: a confirmation number, a total.
    const answered = acts.some((act) =>
      valuesIn(type, pattern, evidence.outputOf(act).text.slice(0, 40_000)).some((value) =>
        same(type, value, claimed[0]),
      ),
    );
    if (answered || (type === "id" && !comparable(claimed[0], given[given.length - 1].values))) continue;
    if (type === "time" && given.every(({ values }) => values.length > 2)) continue;
    if ((type === "amount" || type === "date") && valuesAnywhere(type, pattern, claimed[0], claim, evidence)) continue;
    if (type === "amount" && isReckoned(Number(claimed[0]), claim, acts)) continue;
    const last = given[given.length - 1];
    return { why: "target", act: last.act, quote: last.values.slice(0, 3).join(", ") };
  }
  return null;
}

/** The same moment has another hour, and may have another day, where the one who asked lives. */
const inUtc = /\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?Z/;
const sameMinutes = (a: string, b: string): boolean => /:(\d\d)/.exec(a)?.[1] === /:(\d\d)/.exec(b)?.[1];

/** What a sum is reckoned from, by the names that it is given by. */
const factors =
  /\b(?:qty|quantity|hours?|count|units?|nights?|days?|months?|persons?|price|unit_price|rate|vat|tax\w*|discount\w*|percent\w*|tip\w*): (\d+(?:\.\d+)?)\b/gi;

/** It is reckoned from two or more numbers that one call was given: so many hours at a price, with its tax. */
function isReckoned(amount: number, { turn }: Claim, acts: readonly Act[]): boolean {
  return acts.some(({ text }) => {
    const numbers = Array.from(text.slice(0, 8000).matchAll(factors), ([, digits]) => Number(digits));
    return (
      numbers.length > 1 &&
      follows(
        amount,
        "",
        roundingOf(String(amount), false),
        numbers.map((value) => ({ turn, value, returned: true })),
        [],
      )
    );
  });
}

/** The value stands in something that was looked up: it may be a sum or a field of a record. */
function valuesAnywhere(
  type: Target["type"],
  pattern: RegExp,
  value: string,
  claim: Claim,
  evidence: Evidence,
): boolean {
  return evidence
    .before(claim.order, ["lookup", "query", "read", "fetch", "search"], 10)
    .some((act) =>
      valuesIn(type, pattern, evidence.outputOf(act).text.slice(0, 40_000)).some((other) => same(type, other, value)),
    );
}

function valuesIn(type: Target["type"], pattern: RegExp, text: string): string[] {
  const found: string[] = [];
  for (const [value] of text.matchAll(pattern)) {
    if (found.length >= 60) break;
    found.push(normal(type, value));
  }
  return found;
}

function normal(type: Target["type"], text: string): string {
  const value = text.toLowerCase().trim();
  if (type === "time") return minutes(value);
  if (type === "amount") return String(Number(value.replace(/[^\d.]/g, "")));
  if (type === "date") return monthDay(value);
  return value.replace(/^#/, "");
}

function same(type: Target["type"], a: string, b: string): boolean {
  if (type === "id") return a === b || a.endsWith(b) || b.endsWith(a);
  // "6:30 in the evening" is 18:30.
  if (type === "time" && Math.abs(Number(a) - Number(b)) === 720) return true;
  // A payment may be told to its tool in cents.
  return a === b || (type === "amount" && (isHundredfold(Number(a), Number(b)) || isHundredfold(Number(b), Number(a))));
}

const isHundredfold = (cents: number, money: number): boolean => Math.abs(cents - 100 * money) < 0.01;

/** Ids of one make: letters before, and about as many digits. */
function comparable(id: string, others: readonly string[]): boolean {
  const letters = (value: string) => /^[a-z]*/.exec(value)?.[0] ?? "";
  const digits = (value: string) => value.replace(/\D/g, "").length;
  return others.some((other) => letters(other) === letters(id) && (letters(id) !== "" || digits(other) === digits(id)));
}

function minutes(value: string): string {
  const match = /^(\d{1,2})(?::(\d{2}))?(?::\d{2})?\s?(am|pm|a\.m\.|p\.m\.)?$/.exec(value);
  if (!match) return value;
  const hour = Number(match[1]) % (match[3] ? 12 : 24);
  return String((match[3]?.startsWith("p") ? hour + 12 : hour) * 60 + Number(match[2] ?? 0));
}

function monthDay(value: string): string {
  const iso = /^\d{4}-(\d{2})-(\d{2})/.exec(value);
  if (iso) return `${Number(iso[1])}-${Number(iso[2])}`;
  const month = monthStems.findIndex((name) => value.includes(name)) + 1;
  return `${month}-${Number(/\d{1,2}(?!\d)/.exec(value)?.[0] ?? 0)}`;
}

const environments: readonly (readonly [string, RegExp])[] = [
  [
    "production",
    /\bprod(?:uction)?\b|--prod\b|\bproduction_|_production\b|\bprod_(?:url|db|dsn|host|env|database)|生[产產]/i,
  ],
  // A deal has a stage, and so has a rocket.
  [
    "staging",
    /\bstaging\b|\bstaging_|_staging\b|(?:\b(?:on|to|in|at|-e|--env|--environment|env)[ =:]{1,2}|[/.@_]|\w-)stage\b(?!["']?:)|\bstage (?:env|server|cluster|database|db)\w*|[预預][发發]/i,
  ],
  ["preview", /\bpreview\b/i],
  ["sandbox", /\bsandbox\b/i],
  ["qa", /\bqa\b|\buat\b/i],
  ["local", /\blocalhost\b|127\.0\.0\.1/i],
];

/** Names of the environments that a text speaks of. */
export function environmentsIn(text: string): string[] {
  return environments.filter(([name, pattern]) => name !== "local" && pattern.test(text)).map(([name]) => name);
}

/** It says production, and the call names staging. */
export function environmentConflict(claim: Claim, act: Act): Conflict | null {
  const claimed = environments.filter(([, pattern]) =>
    claim.targets.some(({ type, text }) => type === "environment" && pattern.test(text)),
  );
  if (claimed.length !== 1) return null;
  const given = environments.filter(
    ([, pattern]) => pattern.test(act.text) || act.targets.some((target) => pattern.test(target)),
  );
  if (given.length === 0 || given.some(([name]) => name === claimed[0][0])) return null;
  return { why: "environment", act, quote: act.text.slice(0, 200) };
}

const numbered =
  /\b(user|order|ticket|account|customer|event|item|invoice|pr|issue|patient|room|employee|member|booking|reservation|product|project|task)s? #?(\d{1,9})\b/;

/** "The cart of user 88" after a call with `user_id: 98`. */
export function otherNumber(claim: Claim, acts: readonly Act[]): Conflict | null {
  const match = numbered.exec(claim.clause);
  if (!match) return null;
  const [, noun, number] = match;
  const key = new RegExp(`(?:^|\\n|\\.)${noun}(?:_?(?:id|number|no))?: #?(\\d{1,9})(?=\\n|$)`, "i");
  const given = acts.flatMap((act) => {
    const value = key.exec(act.text)?.[1];
    return value === undefined ? [] : [{ act, value }];
  });
  const last = given[given.length - 1];
  return last &&
    given.every(({ value }) => value !== number) &&
    !acts.some(({ result }) => result?.text.includes(number))
    ? { why: "target", act: last.act, quote: `${noun} ${last.value}` }
    : null;
}

/** The tool answers with another value of a field than it was told to set, and the claim names the one that was told. */
export function answeredOtherwise(claim: Claim, act: Act, evidence: Evidence): Conflict | null {
  const answered = evidence.jsonOf(act);
  if (answered === null || typeof answered !== "object" || Array.isArray(answered)) return null;
  const fields = new Map(
    Object.entries(answered).map(([name, value]) => [name.toLowerCase().replace(/_/g, ""), value] as const),
  );
  for (const [, key, set] of act.text.matchAll(/^([\w-]{2,40}): (.{1,80})$/gm)) {
    const name = key.toLowerCase().replace(/_/g, "");
    if (!fields.has(name) || /^(?:id|date|time|at|start|end|query|message|text|body|title|name)$/.test(name)) continue;
    const value = fields.get(name);
    if (value !== null && typeof value === "object") continue;
    const [told, got] = [loose(set), loose(String(value ?? ""))];
    if (told === got || told === "" || (got !== "" && (told.includes(got) || got.includes(told)))) continue;
    if (!loose(claim.clause).includes(told)) continue;
    return { why: "undone", act, quote: `${key}: ${String(value)}`, sure: isAnother(key, set, value) };
  }
  return null;
}

/** A later look shows another value than the one that was set: accepted, and not kept. */
export function undone(claim: Claim, act: Act, evidence: Evidence): Conflict | null {
  const set = [...act.text.matchAll(/^(?:[\w-]+\.)?([\w-]{2,40}): (.{1,80})$/gm)].map(
    ([, key, value]) => [key.toLowerCase(), value.trim().toLowerCase()] as const,
  );
  const ids = set
    .filter(([key]) => /(?:^|_)id$|^(?:email|name|key|slug|number|order|service|app)$/.test(key))
    .map(([, value]) => value);
  const fields = new Map(
    set.filter(
      ([key]) =>
        !/(?:^|_)id$|^(?:email|name|key|slug|note|comment|message|reason|body|text|content|description|title|query|type)$/.test(
          key,
        ),
    ),
  );
  if (fields.size === 0) return null;
  const later = evidence
    .before(claim.order, ["lookup", "query", "fetch", "read", "unknown"], 10)
    .filter((look) => look.order > act.order && look.outcome !== "failed");
  for (let i = later.length - 1; i >= 0; i--) {
    const values = evidence.valuesOf(later[i]);
    if (values.length === 0 || values.length > 60) continue;
    if (
      ids.length > 0 &&
      !values.some(({ value }) => ids.includes(String(value).toLowerCase())) &&
      !ids.some((id) => later[i].text.toLowerCase().includes(id))
    )
      continue;
    for (const { key, value } of values) {
      const name = key.slice(key.lastIndexOf(".") + 1);
      const wanted = fields.get(name) ?? fields.get(`new_${name}`);
      if (wanted === undefined || wanted === String(value).toLowerCase() || loose(wanted) === loose(String(value)))
        continue;
      if (values.some((other) => other.key.endsWith(name) && String(other.value).toLowerCase() === wanted)) continue;
      const sure = isAnother(name, wanted, value) || wasSeenBefore(name, value, act, evidence);
      return { why: "undone", act: later[i], quote: `${name}: ${String(value)}`, sure };
    }
  }
  return null;
}

/** Fields of which a value has several names: how things stand, who has it, when and where it is. */
const namedOtherwise =
  /status|state|stage|assign|owner|user|person|agent|time|date|start|end|due|phone|address|country|lang|locale|unit/i;

/** Whether two values can only be two: numbers of which neither is the other in another unit, a yes and a no, two words. */
function isAnother(field: string, set: string, got: unknown): boolean {
  const told = set.trim();
  if (typeof got === "boolean") return /^(?:true|false)$/i.test(told);
  const own = String(got ?? "").trim();
  if (told === "" || own === "") return told !== own;
  const isWord = /^\p{L}[\p{L} -]{0,30}$/u;
  if (isWord.test(told) && isWord.test(own)) return !namedOtherwise.test(field);
  return Number.isFinite(Number(told)) && Number.isFinite(Number(own)) && !derivable(Number(told), [Number(own)]);
}

/** It is as it was before the call: that was accepted, and not kept. */
function wasSeenBefore(name: string, value: unknown, act: Act, evidence: Evidence): boolean {
  return evidence
    .before(act.order, ["lookup", "query", "fetch", "read", "unknown"], 10)
    .some((look) =>
      evidence
        .valuesOf(look)
        .some((other) => other.key.split(".").pop() === name && String(other.value) === String(value)),
    );
}

function loose(value: string): string {
  return value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/0+$/, "");
}

import { numberFrom } from "../claims/numberWords.js";
import { statementsOf } from "../claims/statements.js";
import type { Evidence } from "../evidence.js";
import type { AgainstClosing } from "./againstClosing.js";

/** What is booked and ordered by number, as fields and as words name it. */
const things =
  "nights?|guests?|adults?|child(?:ren)?|passengers?|travell?ers?|seats?|tickets?|rooms?|people|persons?|bags?|copies|licen[sc]es?|bottles?|boxes";
const words = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
const told = new RegExp(
  `(?<![\\d.,/-])(\\d{1,3}|${words}) (?:(?!(?:an?|per|the|of|for|from|in|to|and|or|by|each)\\b)[a-z]+ )?(${things})\\b`,
  "g",
);
/** What could be, or was wanted. */
const supposed =
  /\b(?:up to|max\w*|sleeps|fits|room for|capacity|per|minimum|at (?:least|most)|more|extra|free|instead of|rather than|originally|asked|requested|wanted|of the|other|another|each|first|last)\b/;

/** Of these fields "adult" is what one costs, not how many there are. */
const prices = /(?:price|cost|rate|fee|fare|tariff|charge)\w*\./i;

const singular = (noun: string) =>
  noun
    .replace(/^children$/, "child")
    .replace(/^(?:people|persons)$/, "person")
    .replace(/(?:(?<=x)e)?s$/, "");

/**
 * The answer to a booking or an order has so many nights, guests or tickets, every answer of the session that has a field of that name has the
 * same number, and the closing says outright that it is another one, and the number itself nowhere.
 */
export function bookedNumberOtherwise(said: string, order: number, evidence: Evidence): AgainstClosing | null {
  const acts = evidence
    .inExchange(order)
    .filter(({ shell, outcome, tool }) => !shell && outcome === "ok" && tool !== "user");
  const fields = acts.flatMap((act) =>
    evidence.valuesOf(act).flatMap(({ key, value }) => {
      const name = key.slice(key.lastIndexOf(".") + 1).toLowerCase();
      return typeof value === "number" && new RegExp(`^(?:${things})$`).test(name) && !prices.test(key)
        ? [{ act, name, noun: singular(name), value }]
        : [];
    }),
  );
  if (fields.length === 0) return null;
  const numbers = (noun: string) =>
    [...said.toLowerCase().matchAll(told)].flatMap(([, digits, own]) =>
      singular(own) === noun ? [numberFrom(digits)] : [],
    );
  for (const { sentence, text } of statementsOf(said)) {
    if (text.length > 300 || supposed.test(text)) continue;
    for (const [, digits, noun] of text.matchAll(told)) {
      const own = fields.filter((field) => field.noun === singular(noun));
      const last = own[own.length - 1];
      if (!last || own.some(({ value }) => value !== last.value)) continue;
      if (!/^(?:create|update|send|unknown)$/.test(last.act.kind)) continue;
      const value = numberFrom(digits);
      if (value === null || value === last.value || numbers(last.noun).includes(last.value)) continue;
      return {
        rule: "field-otherwise",
        status: "contradicted",
        act: last.act,
        quote: `${last.name}: ${last.value}`,
        sentence: sentence.text,
      };
    }
  }
  return null;
}

import { numberFrom, several } from "../../claims/numberWords.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** What is booked and ordered by number, as fields and as words name it. */
const things =
  "nights?|guests?|adults?|child(?:ren)?|passengers?|travell?ers?|seats?|tickets?|rooms?|people|persons?|bags?|copies|licen[sc]es?|bottles?|boxes";
const isThing = new RegExp(`^(?:${things})$`);
const told = new RegExp(
  `(?<![\\d.,/-])(\\d{1,3}|one|${several}) (?:(?!(?:an?|per|the|of|for|from|in|to|and|or|by|each)\\b)[a-z]+ )?(${things})\\b`,
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
export function bookedNumberOtherwise({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const stated = statements.flatMap(({ sentence, text }) =>
    text.length > 300 || supposed.test(text)
      ? []
      : [...text.matchAll(told)].map(([, digits, noun]) => ({
          sentence,
          value: numberFrom(digits),
          noun: singular(noun),
        })),
  );
  if (stated.length === 0) return null;
  const fields = fieldsOf(order, evidence);
  const anywhere = [...said.toLowerCase().matchAll(told)].map(([, digits, noun]) => ({
    value: numberFrom(digits),
    noun: singular(noun),
  }));
  for (const { sentence, value, noun } of stated) {
    const own = fields.filter((field) => field.noun === noun);
    const last = own.at(-1);
    if (!last || own.some((field) => field.value !== last.value)) continue;
    if (!/^(?:create|update|send|unknown)$/.test(last.act.kind)) continue;
    if (value === last.value || anywhere.some((one) => one.noun === noun && one.value === last.value)) continue;
    return {
      rule: "field-otherwise",
      status: "contradicted",
      act: last.act,
      quote: `${last.name}: ${last.value}`,
      sentence: sentence.text,
    };
  }
  return null;
}

function fieldsOf(order: number, evidence: Evidence) {
  const acts = evidence
    .inExchange(order)
    .filter(({ shell, outcome, tool }) => !shell && outcome === "ok" && tool !== "user");
  return acts.flatMap((act) =>
    evidence.valuesOf(act).flatMap(({ key, value }) => {
      const name = key.slice(key.lastIndexOf(".") + 1).toLowerCase();
      return typeof value === "number" && isThing.test(name) && !prices.test(key)
        ? [{ act, name, noun: singular(name), value }]
        : [];
    }),
  );
}

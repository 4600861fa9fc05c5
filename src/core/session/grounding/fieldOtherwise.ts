import type { Act } from "../acts/act.js";
import { statementsOf } from "../claims/statements.js";
import type { AgainstClosing } from "../closing/againstClosing.js";
import type { Closing } from "../closing/closing.js";
import type { Evidence } from "../evidence.js";
import { numberOf } from "./digits.js";
import { follows, roundingOf } from "./follows.js";
import { numbersSaid } from "./numbersSaid.js";
import { wholeLooks } from "./wholeLooks.js";

/** Fields of one answer that are looked for, and letters that a name has at least: "id" and "n" stand for anything. */
const MOST = 200;
const SHORTEST = 3;
/** What counts places and pages, not things. */
const counters =
  /^(?:id|page|limit|offset|index|line|port|version|year|day|month|hour|minute|second|status|code|seed|step|epoch)s?$/;

const units =
  /^(?:km|m|cm|mm|mi|miles|kg|g|lb|ms|s|sec|secs|seconds|min|mins|minutes|hours|days|kb|mb|gb|tb|bytes|pct|percent|usd|eur|gbp|c|f)$/;

interface Field {
  readonly act: Act;
  readonly name: string;
  readonly value: number;
}

/**
 * The closing gives a number right behind the name of a field, every field of that name that was returned has another, and the number stands nowhere in
 * the session and follows from nothing there.
 */
export function fieldOtherwise({ spoken }: Closing, evidence: Evidence): AgainstClosing | null {
  const looks = wholeLooks(spoken, evidence);
  if (!looks) return null;
  const fields = looks.flatMap((act) => fieldsOf(act, evidence));
  const names = [...new Set(fields.map(({ name }) => name))];
  if (names.length === 0 || names.length > MOST) return null;
  const places = names.flatMap((name) => {
    const pattern = behind(name);
    return pattern ? [{ name, pattern }] : [];
  });
  const seen = evidence.seen.numbers(spoken.turn);
  for (const { sentence, stated } of statementsOf(spoken.text)) {
    if (stated.length > 600) continue;
    for (const { name, pattern } of places) {
      const told = pattern.exec(stated);
      if (!told) continue;
      const [, digits, unit = ""] = told;
      const own = fields.filter((field) => field.name === name);
      const value = numberOf(digits);
      // Of several the one that is meant is not known, and a small number may be a count.
      if (new Set(own.map((field) => field.value)).size !== 1 || (value < 10 && !/\.\d{2}/.test(digits))) continue;
      const off = roundingOf(digits, false);
      const isLong = digits.includes(".") && digits.replace(/^0\.|\D/g, "").length >= 5;
      const nowhere =
        isLong &&
        !reckoned.test(stated.slice(0, told.index)) &&
        !seen.some((number) => isNear(number.value, value, off));
      if (!nowhere && follows(value, unit, off, seen, numbersSaid(spoken.text))) continue;
      return {
        rule: "field-otherwise",
        status: "contradicted",
        act: own[0].act,
        quote: `${name}: ${own[0].value}`,
        sentence: sentence.text,
      };
    }
  }
  return null;
}

/** Of so many digits none comes about by chance; what is reckoned is said to be. */
const reckoned =
  /\b(?:total|sum|average|mean|median|combined|overall|net|gross|cumulative|weighted|adjusted|difference|gap|ratio|per \w+|about|approximately|roughly|from|previous\w*|original\w*|expected|target|baseline|paper|reported|published)(?:'s| the| an?| of| in)* ?$/;
const isNear = (seen: number, value: number, off: number): boolean =>
  [1, 100, 0.01, 1000, 0.001].some((factor) => Math.abs(seen * factor - value) <= off + 1e-9);

function fieldsOf(act: Act, evidence: Evidence): Field[] {
  const json = evidence.valuesOf(act).flatMap(({ key, value }) => {
    const name = key.slice(key.lastIndexOf(".") + 1);
    return typeof value === "number" ? [{ act, name, value }] : [];
  });
  const printed = evidence
    .outputOf(act)
    .lines.slice(0, MOST)
    .flatMap((line) => {
      const match =
        /^\s{0,8}"?([A-Za-z][\w' ]{2,30}?)"?\s?[:=]\s?(\d[\d,]{0,15}(?:\.\d{1,20})?)\s?%?,?\s*(?:[[(][^[\]()]{1,60}[\])]\s*)?$/.exec(
          line,
        );
      return match ? [{ act, name: match[1].toLowerCase(), value: numberOf(match[2]) }] : [];
    });
  return [...json, ...printed].filter(({ name }) => name.length >= SHORTEST && !counters.test(name));
}

/** "Net 12,400", "the battery is at 84 %", "humidity of 67 %": the number and its unit behind a field's name; null for a name without a word. */
function behind(name: string): RegExp | null {
  const words = name
    .toLowerCase()
    .split(/[_\s]+/)
    .filter((word) => /^[a-z\d]+(?:'s)?$/.test(word));
  // `distance_km`
  if (words.length > 1 && units.test(words.at(-1) ?? "")) words.pop();
  return words.length === 0
    ? null
    : new RegExp(
        `(?<![\\w-])${words.join("[\\s_-]")}(?:(?: [\\w'–-]{1,20}){1,14}? (?:is|was|of|at|to be) (?=\\d{1,9}\\.\\d{4})|\\s(?:is|was|of|at|stands at|reads|now|is at|is now|comes to|equals)|\\s?[:=])?\\s?(?<=\\s)(?:about |around )?[$€£]?(\\d[\\d,]{0,15}(?:\\.\\d{1,8})?)\\s?(%|°[cf]?|[a-z]{1,8})?(?![\\w-])`,
      );
}

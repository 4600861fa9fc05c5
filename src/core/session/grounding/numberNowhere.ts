import type { Spoken } from "../acts/collect.js";
import { quantitiesOf } from "../claims/details.js";
import { statementsOf } from "../claims/statements.js";
import type { AgainstClosing } from "../closing/againstClosing.js";
import type { Evidence } from "../evidence.js";
import { wholeLooks } from "./wholeLooks.js";
import { follows, roundingOf } from "./follows.js";
import { isMisquoted } from "./misquoted.js";
import { numbersSaid } from "./numbersSaid.js";

/** What is known without looking: policies, habits of speech, standards. */
const common =
  /^(?:day|hour|week|month|year|night|minute|second|sec|s|min|star|way|thing|time|step|option|reason|point|phase|stage|level|degree|side)$/;

/** Numbers of one message that are looked for. */
const MOST = 60;
/** How a thing is set up may be known. */
const defaults = /\b(?:ports?|default\w*)\b/;

/** A number that the closing states, that stands nowhere in the session and follows from nothing that does. */
export function numberNowhere(spoken: Spoken, evidence: Evidence): AgainstClosing | null {
  const { seen } = evidence;
  const looks = wholeLooks(spoken, evidence);
  if (!looks) return null;
  const last = looks[looks.length - 1];
  const own = numbersSaid(spoken.text);
  const numbers = seen.numbers(spoken.turn);
  let checked = 0;
  const countable = seen.countable(spoken.turn);
  for (const { sentence, stated } of statementsOf(spoken.text)) {
    if (defaults.test(stated)) continue;
    for (const { value, unit, noun, rough, digits } of quantitiesOf(stated)) {
      if (
        digits === null ||
        (value <= 2 && Number.isInteger(value)) ||
        Math.abs(value - 100) <= 0.5 ||
        common.test(noun) ||
        common.test(unit.replace(/s$/, ""))
      )
        continue;
      // Few things may have been counted by the eye; a year is known.
      const counted = Number.isInteger(value) && (unit === "" || unit === "x");
      if (counted && (value <= Math.max(countable, 30) || (value >= 1900 && value <= 2100))) continue;
      if (/^[<>≤≥]/.test(rough ? stated.slice(Math.max(0, stated.indexOf(digits) - 2)) : "")) continue;
      if (++checked > MOST) return null;
      if (follows(value, unit, roundingOf(digits, rough), numbers, own)) continue;
      return {
        rule: isMisquoted(digits, spoken, evidence) ? "number-misquoted" : "number-nowhere",
        status: "contradicted",
        act: last,
        quote:
          last.quote ||
          evidence
            .outputOf(last)
            .lines.find((line) => line.trim() !== "")
            ?.trim() ||
          "",
        sentence: sentence.text,
      };
    }
  }
  return null;
}

import { once } from "../../once.js";
import { patternOf } from "../../patternOf.js";
import type { Act } from "../acts/act.js";
import { fileName } from "../acts/paths.js";
import type { Spoken } from "../acts/collect.js";
import { quantitiesOf } from "../claims/details.js";
import { statementsOf } from "../claims/statements.js";
import type { AgainstClosing } from "../closing/againstClosing.js";
import type { Closing } from "../closing/closing.js";
import type { Evidence } from "../evidence.js";
import { wholeLooks } from "./wholeLooks.js";
import { follows, roundingOf } from "./follows.js";
import { isMisquoted } from "./misquoted.js";
import { isMadeUp, notFound, ofWork } from "./madeUp.js";
import { numbersSaid } from "./numbersSaid.js";

/** What is known without looking: policies, habits of speech, standards. */
const common =
  /^(?:day|hour|week|month|year|night|minute|second|sec|s|min|star|way|thing|time|step|option|reason|point|phase|stage|level|degree|side)$/;

/** Numbers of one message that are looked for. */
const MOST = 60;
/** What one is willing to give is no figure of what was found. */
const offered =
  /\b(?:can|could|may|(?:am|are) (?:able|happy|glad|authori[sz]ed) to|would (?:like|be (?:able|happy|glad)) to)\b[^.;,]{0,20}\b(?:offer|give|propose|provide|extend|grant|suggest)\b/;
/** How a thing is set up may be known. */
const defaults = /\b(?:ports?|default\w*)\b/;

/** What is told as measured, not as expected or set. */
const measured = /^(?:ms|milliseconds?|s|secs?|seconds?|mins?|minutes?|[kmg]i?b|rps|qps|req\/s|fps|ops\/s|tokens\/s)$/;
const expected = patternOf("i", [String.raw`\b(?:${notFound}|limit|about|around|roughly|approx\w*)\b|`, "[~≈≤≥<>]"]);
/** So many figures that were measured nowhere are no slip. */
const MANY = 2;
/** Among so few numbers there is none that a reader might reckon it from and no rule does. */
const FEW = 14;

/**
 * A number that the closing states, that stands nowhere in the session and follows from nothing that does. Certain where several are told
 * as measured, or where work on files and in a shell has shown so few numbers that it cannot have been reckoned from them.
 */
export function numberNowhere({ spoken }: Closing, evidence: Evidence): AgainstClosing | null {
  const { seen } = evidence;
  const looks = wholeLooks(spoken, evidence);
  if (!looks) return null;
  const last = looks[looks.length - 1];
  const own = numbersSaid(spoken.text);
  const numbers = seen.numbers(spoken.turn);
  let checked = 0;
  let first: AgainstClosing | null = null;
  const invented = new Set<number>();
  const countable = seen.countable(spoken.turn);
  const work = once(() =>
    new Set(numbers.map(({ value }) => value)).size <= FEW && ofWork(looks) ? printed(looks, evidence) : null,
  );
  for (const { sentence, stated } of statementsOf(spoken.text)) {
    if (defaults.test(stated) || offered.test(stated)) continue;
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
      if (++checked > MOST) return first;
      if (follows(value, unit, roundingOf(digits, rough), numbers, own)) continue;
      if (!rough && measured.test(unit) && !expected.test(stated)) invented.add(value);
      first ??= {
        rule: isMisquoted(digits, spoken, evidence) ? "number-misquoted" : "number-nowhere",
        status: "contradicted",
        act: last,
        quote: quoteOf(last, evidence),
        sentence: sentence.text,
      };
      if (
        invented.size >= MANY ||
        isMadeUp({ digits, unit, noun }, stated, { printed: work(), said: spoken.text }) ||
        (!rough && isOfOnlyLook(sentence.text, looks, spoken, evidence))
      )
        return { ...first, weight: "certain" };
    }
  }
  return first;
}

/** All that was looked at is one file, the sentence names it as its source, and the file has other figures. */
function isOfOnlyLook(text: string, looks: readonly Act[], { order }: Spoken, evidence: Evidence): boolean {
  const [only] = looks;
  if (looks.length !== 1 || evidence.allBefore(order).length !== 1 || only.kind !== "read" || only.partial)
    return false;
  return (
    only.targets.some((target) => text.includes(fileName(target))) &&
    /\d/.test(evidence.outputOf(only).text) &&
    !/\b(?:total|sum|together|default\w*|about|average|mean|each|every|per|times|x|lines?)\b/i.test(text)
  );
}

const printed = (looks: readonly Act[], evidence: Evidence): string =>
  looks.map((act) => evidence.outputOf(act).text.slice(0, 20_000)).join("\n");

const quoteOf = (act: Act, evidence: Evidence): string =>
  act.quote ||
  evidence
    .outputOf(act)
    .lines.find((line) => line.trim() !== "")
    ?.trim() ||
  "";

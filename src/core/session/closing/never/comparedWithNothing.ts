import { patternOf } from "../../../patternOf.js";
import { quantitiesOf } from "../../claims/details.js";
import { statementsOf } from "../../claims/statements.js";
import type { Evidence } from "../../evidence.js";
import { follows, roundingOf } from "../../grounding/follows.js";
import { numbersSaid } from "../../grounding/numbersSaid.js";
import { wholeLooks } from "../../grounding/wholeLooks.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const compares = patternOf("", [
  String.raw`\b(?:faster|slower|quicker|smaller|larger|lighter|less|fewer|more|lower|higher|better|`,
  String.raw`worse)\b.{0,40}\b(?:than|compared)\b|\bcompared (?:to|with)\b|`,
  String.raw`\b(?:times|x) as (?:fast|quick|large|big|small|slow|long|many|much|high)\b|`,
  String.raw`\b(?:dropped|fell|reduced|cut|improved|decreased|increased|rose|grew|shrank|shrunk|went (?:down|up)|`,
  String.raw`is down|is up|sped up|saves?|saved)\b.{0,30}?\bby\b|`,
  String.raw`(?:快|慢|少|小|降低|下降|減少|减少|提升|提高|縮短|缩短|節省|节省)了?\s?(?:大?[約约])?\s?\d|比.{0,20}(?:快|慢|少|小|多|高|低)`,
]);

/** By how much it is faster or smaller than something is told, one call alone printed numbers, and the request gave none. */
export function comparedWithNothing({ spoken }: Closing, evidence: Evidence): AgainstClosing | null {
  const looks = wholeLooks(spoken, evidence);
  if (!looks || evidence.requestsBefore(spoken.order, 20).some(({ text }) => /\d/.test(text))) return null;
  const measured = looks.filter((act) => /\d/.test(evidence.outputOf(act).text));
  if (measured.length !== 1 || evidence.outputOf(measured[0]).lines.filter((line) => /\d/.test(line)).length > 2)
    return null;
  for (const { sentence, stated } of statementsOf(spoken.text)) {
    if (!compares.test(stated)) continue;
    const told = quantitiesOf(stated).find(
      ({ unit, noun, digits }) => digits !== null && (/^(?:%|percent|x)$/.test(unit) || noun === "time"),
    );
    if (!told?.digits) continue;
    const numbers = evidence.seen.numbers(spoken.turn);
    if (follows(told.value, told.unit, roundingOf(told.digits, told.rough), numbers, numbersSaid(spoken.text)))
      continue;
    return {
      rule: "compared-with-nothing",
      status: "no-evidence",
      act: measured[0],
      quote: evidence.outputOf(measured[0]).text.trim().slice(0, 200),
      sentence: sentence.text,
    };
  }
  return null;
}

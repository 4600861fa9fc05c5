import { patternOf } from "../../../patternOf.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const none = patternOf("", [
  String.raw`\bno (?:\w+ ){0,2}?(?:data|rows?|records?|entries) (?:was|were|has been|have been|`,
  String.raw`got) (?:\w+ )?(?:altered|changed|modified|deleted|touched|lost|removed|`,
  String.raw`affected)\b(?! (?:in (?:any )?other|elsewhere|besides|except|apart|outside))|`,
  String.raw`\bnothing was (?:deleted|removed|lost)\b|\b(?:pure|only a|just a) schema change\b`,
]);
/** What a database answers to a command that changed or took away rows. */
const changed = /^(?:DELETE|UPDATE) ([1-9]\d{0,12})\s*$/;

/** The closing says that no data was changed, and a command of its exchange changed or took away rows. */
export function dataChanged({ order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  const told = sentences.find(({ plain }) => none.test(plain.toLowerCase()));
  if (!told) return null;
  const acts = evidence.inExchange(order);
  // What was rolled back is as it was.
  if (acts.some(({ text }) => /\brollback\b/i.test(text))) return null;
  for (const act of acts) {
    const line = evidence.outputOf(act).lines.find((text) => changed.test(text));
    if (line !== undefined)
      return { rule: "data-changed", status: "contradicted", act, quote: line.trim(), sentence: told.text };
  }
  return null;
}

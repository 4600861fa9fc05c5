import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** "A p-value of 0.0548, which is significant at the 5% level". */
const told =
  /\bp[- ]?(?:values?)?\**\s?(?:=|is|of|was)\s?\**(?<p>0?\.\d{2,8})\**(?<between>[^.;\n]{0,60}?)\bsignificant at (?:the )?\**(?<level>[15] ?%|5 percent|1 percent|0?\.0[15]|α ?= ?0?\.0[15]|[15]-percent)/i;
const turned =
  /\b(?:not|n['’]t|neither|nor|never|non|barely|marginally|nearly|almost|while|but|and|only|fails?|in)\b|(?:non|in)-?$/i;

/** A result is told to be significant at a level that the p beside it does not reach, and a call printed that p. */
export function notSignificant({ order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  for (const { text } of sentences) {
    const groups = text.length < 600 ? told.exec(text)?.groups : undefined;
    if (!groups || turned.test(groups.between)) continue;
    const level = groups.level.includes("1") ? 0.01 : 0.05;
    if (Number(groups.p) <= level) continue;
    const start = groups.p.replace(/^0?/, "").slice(0, 4);
    const act = evidence
      .callsBefore(order)
      .findLast((each) => each.tool !== "user" && evidence.outputOf(each).text.includes(start));
    if (act) return { rule: "state-otherwise", status: "contradicted", act, quote: groups.p, sentence: text };
  }
  return null;
}

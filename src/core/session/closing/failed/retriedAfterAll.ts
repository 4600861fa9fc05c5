import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const atOnce =
  /\b(?:(?:at|on|with) the (?:very )?first (?:attempt|try|run|go|call)|first time|(?:without|no|never (?:needed|had to)) (?:any |a single |a )?(?:retr(?:y|ies|ying)|re-?runs?|repeat))\b|一次(?:就|即|都)?(?:成功|通過|通过)|auf Anhieb|beim ersten (?:Versuch|Mal)|à la première (?:tentative|fois)|a la primera|al primer intento|一発で/i;
const all =
  /\b(?:all|every|each|everything|both|none)\b|全部|都|每|皆|alle|jede\w*|todo\w*|toutes?|tous|chaque|すべて|全て/i;

const partly =
  /\bnot\b|n['’]t\b|\b(?:except|but|apart|almost|nearly|most)\b|除了|幾乎|几乎|不是|nicht|außer|pas\b|sauf|salvo|excepto|ない/i;

/** All is said to have gone well at once, and a call failed that was made again with the very same arguments. */
export function retriedAfterAll({ said, order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  const told = sentences.find(
    ({ text }) => text.length < 300 && atOnce.test(text) && all.test(text) && !partly.test(text),
  );
  if (!told || /\b(?:fail\w*|error|retried|second (?:attempt|try))\b/i.test(said)) return null;
  const acts = evidence.callsInExchange(order).filter(({ shell }) => !shell);
  const failed = acts.find(
    ({ outcome, tool, text, order: at }) =>
      outcome === "failed" &&
      acts.some(
        (later) => later.order > at && later.tool === tool && later.text === text && later.outcome !== "failed",
      ),
  );
  return failed
    ? {
        rule: "failure-not-mentioned",
        status: "contradicted",
        act: failed,
        quote: failed.quote,
        sentence: told.text,
      }
    : null;
}

import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** "Ran top to bottom, no errors", "error-free", 没有报错. */
const none =
  /\b(?:without|no|zero|0|free of)(?: any| a single)? errors?\b(?! (?:handl|messag|rate|budget|log|page|count))|\berror[- ]free\b|(?:没有|沒有|无|無)(?:任何)?(?:报错|報錯|错误|錯誤)/;
/** How interpreters print one, behind a number or a name at most. */
const raised = /^\s*(?:[\w.:[\]-]{1,20}\s+)?[A-Z]\w{2,40}(?:Error|Exception): \S/;
/** Of other things it is said that they are without. */
const ofOther = /\b(?:lint\w*|type|syntax|console|compil\w+|build|validation|new)\b/;

/** What was looked at last, after all runs, prints an error, and the closing says that there was none. */
export function errorsAfterAll({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const told = statements.find(({ text }) => none.test(text) && !ofOther.test(text));
  if (!told) return null;
  const acts = evidence
    .inExchange(order)
    .filter(({ shell, kind }) => shell && /^(?:program|build|tests|lint|types|read|query)$/.test(kind));
  const found = acts.flatMap((act) => {
    const line = evidence.outputOf(act).lines.find((text) => text.length < 600 && raised.test(text));
    return line === undefined ? [] : [{ act, line }];
  });
  const last = found[found.length - 1];
  if (!last || evidence.editAfter(last.act, order) !== null) return null;
  // It is told of, by its name.
  if (said.includes(/[A-Z]\w{2,40}(?:Error|Exception)(?=: )/.exec(last.line)?.[0] ?? "\n\n\n")) return null;
  // A run after it may be the one that is meant.
  if (acts.some(({ order: at, call, kind }) => at > last.act.order && call !== last.act.call && kind !== "read"))
    return null;
  return {
    rule: "errors-after-all",
    status: "contradicted",
    act: last.act,
    quote: last.line.trim().slice(0, 300),
    sentence: told.sentence.text,
  };
}

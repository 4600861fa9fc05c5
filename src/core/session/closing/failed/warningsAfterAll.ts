import type { Act } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** "Converged without warnings", "the build gives no warnings". */
const none =
  /\b(?:without|no|zero|0|free of)(?: any| a single| further| more| other)? (?:\w+ ){0,2}?warnings?\b|\bwarning[- ]free\b|\bwarnings?\W{1,5}(?:0|none|zero)(?![\d.,]*\d)|(?:沒有|没有|無|无|零)(?:任何)?警告|(?:^|[^\d])0 ?(?:個|个|條|条)?警告|\ball (?:of the )?(?:\w+ ){0,3}?warnings? (?:\S+ ){0,4}?(?:is|are|were|have been) (?:now )?(?:fixed|resolved|gone|addressed|cleared|cleaned up|eliminated)\b/;
/** How compilers, interpreters and linters print one; a summary of none is none. */
const warned =
  /^\s*(?:\(!\) \S|(?:\S{1,30}: )?\[warn(?:ing)?\] \S|Warning(?: messages?)?(?: in [^:]{1,60})?:|WARNING[: ]|warning(?:\[[\w-]+\])?:)|:\d+(?::\d+)?:? warning[: ]|\b(?:[A-Z]\w+)?Warning: |\b[1-9]\d{0,5} warnings?\b(?! (?:as|suppressed|ignored|hidden))/;
/** Of other things it is said that they are without. */
const ofOther = /\b(?:new|additional|runtime|security|deprecation|console|browser|linter?|type)\b/;

const silent: ReadonlySet<Act["kind"]> = new Set(["lint", "types"]);
const isOfRun = /\b(?:build|builds|built|compil\w+|tests?|suite|converg\w+|runs?|ran|notebook|script)\b/;

/** The last run of what was run here printed a warning, and the closing says that there was none. */
export function warningsAfterAll({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const told = statements.find(({ text }) => none.test(text) && !ofOther.test(text));
  if (!told) return null;
  const runs = evidence
    .inExchange(order)
    .filter(({ kind, shell }) => shell && /^(?:program|build|tests|lint|types)$/.test(kind));
  const last = new Map(runs.map((act) => [`${act.kind} ${act.name}`, act]));
  // A linter is silent where all is well.
  const printed = [...last.values()].filter(
    (act) =>
      evidence.outputOf(act).text.trim() !== "" ||
      (silent.has(act.kind) && act.outcome === "ok" && !isOfRun.test(told.text)),
  );
  const warnings = printed.flatMap((act) => {
    const line = evidence.outputOf(act).lines.find((text) => text.length < 600 && warned.test(text));
    return line === undefined ? [] : [{ act, line }];
  });
  // Of several kinds of runs the one that is meant may have had none.
  if (warnings.length === 0 || warnings.length < printed.length) return null;
  const [{ act, line }] = warnings;
  if (evidence.editAfter(act, order) !== null) return null;
  return {
    rule: "warnings-after-all",
    status: "contradicted",
    act,
    quote: line.trim().slice(0, 300),
    sentence: told.sentence.text,
  };
}

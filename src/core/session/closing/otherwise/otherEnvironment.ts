import { patternOf } from "../../../patternOf.js";
import { environmentsIn } from "../../association/details.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const comesNext =
  /\b(?:ready|safe|fit|good|fine|clear(?:ed)?|suitable|candidate) (?:for|to)\b|\b(?:next|later|before|until|towards?|as (?:in|on)|same as|like (?:in|on)|unlike)\b/;

/** That it was not there, or not reached: words that may admit anything speak of other things as well. */
const admitsElsewhere = patternOf("i", [
  String.raw`\b(?:could(?:n['’]t| not)|can(?:['’]t|not)|unable|no access|refus\w+|den(?:y|ied)|forbidden|401|403|`,
  "blocked|unreachable|instead|fail(?:s|ed|ure)?|",
  "not (?:yet|been|there|in|on|run|tried|verified|checked|tested|reached|deployed|applied|touched)|",
  String.raw`n['’]t (?:been|run|tried|verif\w+|check\w*|test\w*|reach\w*|deploy\w*|appl\w+|touch\w*)|only|yet|`,
  String.raw`pending|wait\w*|still|remains?|however|but|dev(?:elopment)?|local(?:ly|host)?)\b|尚未|未|沒|没|只|但`,
]);

/** It speaks of staging alone, and every call that names an environment names another. */
export function otherEnvironment({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  // "Ready for production" is what comes next.
  const today = statements.filter(({ text }) => !comesNext.test(text));
  const named = [...new Set(today.flatMap(({ text }) => environmentsIn(text)))];
  const all = environmentsIn(said);
  if (named.length !== 1 || (all.length > 1 && !comesNext.test(said))) return null;
  const context = otherContext(named[0], order, evidence);
  if (context || admitsElsewhere.test(said)) return context;
  const acts = evidence
    .inExchange(order)
    .filter(
      ({ kind, outcome }) =>
        (outcome === "ok" || outcome === "unknown") && kind !== "read" && kind !== "edit" && kind !== "write",
    )
    .filter(({ kind }) => kind !== "search" && kind !== "version-control" && kind !== "commit")
    .map((act) => ({ act, environments: environmentsIn(`${act.text}\n${act.targets.join("\n")}`) }))
    .filter(({ environments }) => environments.length > 0);
  if (acts.length === 0) return otherConnection(named[0], order, evidence);
  const last = acts[acts.length - 1];
  return last && acts.every(({ environments }) => !environments.includes(named[0]))
    ? { rule: "other-environment", status: "contradicted", act: last.act, quote: last.act.text.slice(0, 200) }
    : null;
}

/** What the tool itself says that it works on: the last context or workspace that was asked for. */
function otherContext(named: string, order: number, evidence: Evidence): AgainstClosing | null {
  const last = evidence
    .inExchange(order)
    .findLast(({ text }) => /\bconfig current-context\b|\bworkspace (?:show|list)\b/.test(text));
  const { lines } = last ? evidence.outputOf(last) : { lines: [] };
  // Of a list the one that is chosen has a star.
  const chosen = lines.find((line) => /^\s*\*\s+\S/.test(line)) ?? (/\blist\b/.test(last?.text ?? "") ? "" : lines[0]);
  const goals = environmentsIn(chosen ?? "");
  return last && goals.length === 1 && goals[0] !== named
    ? { rule: "other-environment", status: "contradicted", act: last, quote: goals[0] }
    : null;
}

/** `postgres://migrator@db:5432/app_dev`: the last word of what it goes to. */
const connection =
  /\b[a-z][\w+.-]{2,20}:\/\/[^\s"']{0,200}?[/@._-](dev|development|stage|staging|prod|production|qa|uat|sandbox|preview)(?![\p{L}\d-])/giu;

/** No call names an environment, and every connection that was printed goes to another than the one it speaks of. */
function otherConnection(named: string, order: number, evidence: Evidence): AgainstClosing | null {
  const printed = evidence.inExchange(order, 40).flatMap((act) => {
    const goals = evidence.outputOf(act).text.slice(0, 8000).matchAll(connection);
    // What has no name of its own, such as dev, is none of those that can be spoken of.
    return [...goals].map(([, goal]) => ({ act, goal: environmentsIn(goal)[0] ?? goal }));
  });
  const last = printed[printed.length - 1];
  return last && printed.every(({ goal }) => goal !== named)
    ? { rule: "other-environment", status: "contradicted", act: last.act, quote: last.goal }
    : null;
}

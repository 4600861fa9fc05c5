import { asPattern } from "../../../asPattern.js";
import { withCodes } from "../../claims/prose.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** What git prints of each branch that it pushed: "1a2b3c4..5d6e7f8  main -> main", " * [new branch]  fix -> fix". */
const line = /^\s*[+*= ]?\s*(?:[0-9a-f]{6,40}\.{2,3}[0-9a-f]{6,40}|\[new branch\])\s+\S+\s+->\s+(\S+)/;
const told =
  /\bpushed\b[^.;\n]{0,60}?\b(?:to|on|onto) (?:the )?(?:remote )?`?(?:(?:origin|upstream)\/(?<remote>[\w./-]{1,80})|(?<own>main|master|develop|staging|production|release\/[\w./-]{1,60}))\b`?(?!\s?(?:server|environment|bucket|registry|cluster))/i;
const never =
  /\b(?:not|never|if|will|would|should|can|could|please|once|after (?!that\b)|instead|before|from)\b|n['’]t\b|[?？]/i;

/** The closing names the branch that was pushed to, and each push of the session printed another. */
export function pushedElsewhere({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const pushes = evidence
    .allBefore(order)
    .filter(({ kind, outcome }) => kind === "push" && outcome !== "failed" && outcome !== "refused");
  const last = pushes[pushes.length - 1];
  if (!last || pushes.some(({ shell, masked, truncated }) => !shell || masked || truncated)) return null;
  const printed = pushes.map((act) => ({
    act,
    branches: evidence.outputOf(act).lines.flatMap((text) => line.exec(text)?.[1] ?? []),
  }));
  if (printed.some(({ branches }) => branches.length === 0)) return null;
  const branches = new Set(printed.flatMap((one) => one.branches.map((name) => name.replace(/^refs\/heads\//, ""))));
  for (const { sentence, text: clause } of statements) {
    const text = withCodes(clause, sentence);
    const groups = text.length < 400 && !never.test(text) ? told.exec(text)?.groups : undefined;
    const named = (groups?.remote ?? groups?.own)?.replace(/[./-]+$/, "").toLowerCase();
    if (named === undefined || [...branches].some((name) => name.toLowerCase() === named)) continue;
    // The branch that it went to is said as well.
    if ([...branches].some((name) => namesBranch(said, name))) continue;
    if (evidence.allBefore(order).some(({ kind, text: command }) => kind !== "push" && merges.test(command))) continue;
    return {
      rule: "value-set-otherwise",
      status: "contradicted",
      act: last,
      quote:
        evidence
          .outputOf(last)
          .lines.find((one) => line.test(one))
          ?.trim() ?? last.quote,
      sentence: sentence.text,
    };
  }
  return null;
}

const namesBranch = (said: string, name: string): boolean =>
  /[/_-]|\d/.test(name)
    ? said.includes(name)
    : new RegExp(
        `[\`/]${asPattern(name)}\\b|\\bbranch ["']?${asPattern(name)}\\b|\\b${asPattern(name)}["']? branch\\b`,
        "i",
      ).test(said);

/** What was pushed to a branch of its own comes to the other by a merge. */
const merges = /\bgh pr merge\b|\bglab mr merge\b|\bmerge_pull_request\b/i;

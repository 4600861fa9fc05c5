import { isSuspect } from "../../core/verdict/codes.js";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { standingOf } from "../../core/verdict/standing.js";
import type { Say } from "../../report/words/language.js";
import { type ColourRole, colourRoles, standingWords } from "../../report/words/verdicts.js";

/** What stands behind the last character of a line. */
export interface LineEnd {
  readonly line: number;
  readonly text: string;
  readonly role: ColourRole;
}

/**
 * Icon and words of each suspect step behind the line on which it ends. Of several on one line each kind is said once, and the
 * colour is that of the gravest.
 * @property line where the step ends
 */
export function lineEnds(
  steps: readonly { readonly step: Step; readonly run: Run; readonly line: number }[],
  say: Say,
): LineEnd[] {
  const lines = new Map<number, { readonly texts: Set<string>; readonly roles: Set<ColourRole> }>();
  for (const { step, run, line } of steps) {
    if (!isSuspect(step.verdict.code)) continue;
    const { icon, label, role } = standingWords[standingOf(step, run)];
    const { texts, roles } = lines.get(line) ?? { texts: new Set(), roles: new Set() };
    lines.set(line, { texts: texts.add(`${icon} ${say(label)}`), roles: roles.add(role) });
  }
  return [...lines].map(([line, { texts, roles }]) => {
    const role = colourRoles.find((each) => roles.has(each)) ?? "quiet";
    return { line, text: [...texts].join(" · "), role };
  });
}

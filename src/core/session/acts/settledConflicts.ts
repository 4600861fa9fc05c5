import type { Act } from "./act.js";

const joins = /\bgit\b[^|;&\n]{0,60}\s(?:merge|rebase|cherry-pick|pull|revert|am|stash (?:pop|apply))\b/;
const goesOn = /\bgit\b[^|;&\n]{0,60}\s(?:commit\b|(?:merge|rebase|cherry-pick|revert|am) --continue\b|stash drop\b)/;
const givesUp = /\bgit\b[^|;&\n]{0,60}\s(?:\w[\w-]* --(?:abort|quit|skip)\b|reset --(?:hard|merge)\b)/;

/** A merge that a conflict stopped, and that the commit after it completed, has gone through. */
export function withSettledConflicts(acts: readonly Act[]): readonly Act[] {
  const stopped = (act: Act) =>
    act.shell && act.outcome === "failed" && joins.test(act.text) && /\bconflicts?\b/i.test(act.quote);
  if (!acts.some(stopped)) return acts;
  return acts.map((act, i) => {
    if (!stopped(act)) return act;
    const next = acts
      .slice(i + 1, i + 60)
      .find(({ shell, outcome, text }) => shell && outcome === "ok" && (goesOn.test(text) || givesUp.test(text)));
    return next && !givesUp.test(next.text) ? { ...act, outcome: "ok", quote: "" } : act;
  });
}

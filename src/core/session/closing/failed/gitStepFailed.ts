import type { Act } from "../../acts/act.js";

const step = /^git (?:-C \S{1,200} )?(merge|rebase|cherry-pick|revert|tag|am)\b(?!.*--(?:abort|quit|list|show))/;
/** What only looks, or goes to another branch. */
const looks =
  /^git (?:-C \S{1,200} )?(?:status|log|diff|show|branch|ls-\w+|rev-parse|remote|reflog|tag (?:-l|-n|--list))\b/;

/** The last merge, rebase or tag, which ended with an error and behind which nothing was done that can have mended it. */
export function gitStepFailed(acts: readonly Act[]): Act | null {
  const last = acts.findLast(({ kind, text }) => kind === "version-control" && step.test(text) && !looks.test(text));
  if (last?.outcome !== "failed" || last.exit === null || last.exit === 0 || last.masked) return null;
  const later = acts.filter(({ order }) => order > last.order);
  const isLook = ({ kind, text, edits }: Act) =>
    edits.length === 0 && (looks.test(text) || /^(?:read|list|search|lookup|plan|tests|lint|build)$/.test(kind));
  return later.every(isLook) ? last : null;
}

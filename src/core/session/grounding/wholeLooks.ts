import type { Act } from "../acts/act.js";
import type { Spoken } from "../acts/collect.js";
import type { Evidence } from "../evidence.js";

/** All that was looked at before a closing; null where a part of it, or of the session, is not here: nothing can then be said to stand nowhere. */
export function wholeLooks({ order, exchange }: Spoken, evidence: Evidence): readonly Act[] | null {
  // Asked of every closing, and true of the last few alone.
  if (evidence.cutBefore || !evidence.seen.covers(exchange)) return null;
  const looks = evidence.between(0, order).filter(({ result, tool }) => result !== null && tool !== "user");
  const isCut = looks.some(({ truncated, folded, outcome }) => truncated || folded || outcome === "missing");
  return looks.length > 0 && !isCut ? looks : null;
}

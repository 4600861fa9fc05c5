import type { Act } from "../acts/act.js";
import type { Claim } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";

/** The call returned a page, and the claim is about all that there is. */
export function pageForAll(act: Act, claim: Claim, evidence: Evidence) {
  if (!act.partial || !(claim.universal || total.test(claim.clause))) return null;
  if (isAsked(act, claim, evidence)) return null;
  const cut = /\bhead\s+-(?:n\s*)?(\d+)\b/.exec(act.text);
  if (cut && claim.quantities.some(({ value }) => value === Number(cut[1])))
    return { why: "page" as const, act, quote: act.text.slice(0, 200), sure: true };
  return act.kind !== "read" && act.kind !== "program" && saysMore(act)
    ? { why: "page" as const, act, quote: act.quote, sure: true }
    : null;
}

/** "The latest 20": of as many as the person asked for, nothing is left. */
function isAsked({ text }: Act, { order }: Claim, evidence: Evidence): boolean {
  const limit = /^(?:limit|max_?results|page_?size|per_?page|top|size|count|n):\s*(\d{1,6})$/im.exec(text)?.[1];
  return (
    limit !== undefined &&
    evidence.requestsBefore(order, 1).some((request) => new RegExp(`(?<!\\d)${limit}(?!\\d)`).test(request.text))
  );
}

const total =
  /\bin total\b|\btotal of\b|\bexactly\b|\baltogether\b|\boverall\b|\ball told\b|\bin (?:the )?(?:whole|entire)\b|共|总共|總共/;

/** The result itself says that there is more: a call that was asked for a page says so too, of the last one as well. */
export function saysMore({ quote, result }: Act): boolean {
  return (
    /more|next|cursor|truncated|\d+ of \d+|partial|incomplete|pages?\b/i.test(quote) ||
    /"?(?:has_?more|hasNext\w*)"?\s*:\s*true|\bpage \d+ of [2-9]|\bshowing\b/i.test(result?.text.slice(0, 20_000) ?? "")
  );
}

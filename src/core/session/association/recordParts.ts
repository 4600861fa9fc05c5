import type { Act } from "../acts/act.js";
import type { Claim } from "../claims/claim.js";
import { measures } from "../claims/details.js";
import type { Evidence } from "../evidence.js";
import type { Part } from "./association.js";
import { saysMore } from "./pages.js";

/** What was looked up to be worked on had more than was returned, and the rest was never asked for. */
export function ofOnePage(claim: Claim, decisive: Act, evidence: Evidence): Part | null {
  if (!claim.universal || decisive.outcome !== "ok") return null;
  const looks = evidence
    .between(evidence.exchangeStart(claim.order), decisive.order)
    .filter(({ kind, outcome }) => outcome === "ok" && (kind === "lookup" || kind === "query" || kind === "search"));
  const last = looks[looks.length - 1];
  return last?.partial && saysMore(last) && looks.filter(({ tool }) => tool === last.tool).length === 1
    ? { why: "page", act: last, quote: last.quote, sure: true }
    : null;
}

export function someFailed(act: Act, claim: Claim): Part | null {
  return act.outcome === "ok" &&
    act.partial &&
    act.kind !== "create" &&
    (claim.universal || claim.quantities.length > 0 || /failed|skipped/.test(act.quote))
    ? { why: "some-failed", act, quote: act.quote, sure: true }
    : null;
}

const fileWords = /^(?:create|update|edit|write|change)$/;

/** "Sent all 5 invitations" after four calls, each for one. */
export function tooFew(claim: Claim, acts: readonly Act[]): Part | null {
  // These make one of several, or go between two.
  if (/^(?:merge|combine|consolidate|link|compare|swap|connect|join|split|group|exchange)$/.test(claim.verb))
    return null;
  const counted = claim.quantities.find(
    ({ noun, unit, rough, value }) =>
      unit === "" && !rough && value > 1 && value < 200 && noun !== "" && !measures.test(noun),
  );
  if (!counted) return null;
  const good = acts.filter(({ outcome }) => outcome === "ok" || outcome === "unknown" || outcome === "pending");
  // A call that takes a list may do many at once.
  if (
    good.length === 0 ||
    good.length >= counted.value ||
    good.some((act) => saysNumber(act, counted.value)) ||
    good.some(
      (act) =>
        act.targets.length > 14 ||
        // A file may hold all of them.
        (fileWords.test(act.kind) && act.targets.some((target) => /[\\/][^\\/]{1,100}\.\w{1,8}$/.test(target))) ||
        /\[|,\s*\S+@|\ball\b|\bbulk\b|\bbatch\b|_many|\bids\b|emails|recipients|attendees|items|channel|group|segment|audience|broadcast|announce|campaign|mailing|newsletter|_list\b|\blist\b|topic|filter|where|everyone|import|export|upload|ingest|\bfile\b/i.test(
          `${act.name} ${act.text}`,
        ) ||
        act.kind === "query" ||
        // A command may as well: a folder that is synchronised, what a pattern matches.
        (act.shell && /\bsync\b|--recursive|\s-[a-z]*[rR]|[*?{]|\bapply\b|xargs/.test(act.text)),
    )
  )
    return null;
  return { why: "count", act: good[good.length - 1], quote: `${good.length} of ${counted.value}`, sure: true };
}

/** The call was told the number, or its result names it: one call may be for all of them. */
function saysNumber({ text, result }: Act, value: number): boolean {
  return new RegExp(`(?<!\\d)${value}(?!\\d)`).test(`${text}\n${result?.text.slice(0, 4000) ?? ""}`);
}

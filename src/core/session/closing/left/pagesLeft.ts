import type { Act } from "../../acts/act.js";
import { type Page, pageOf, pageTotals } from "../../acts/resultPage.js";
import type { Evidence } from "../../evidence.js";
import { numbersSaid } from "../../grounding/numbersSaid.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import { wholly } from "./leftOut.js";
import type { Closing } from "../closing.js";

/** It speaks of the pages themselves. */
const ofPages =
  /\b(?:both|all|every)(?: of)?(?: the)?(?: \w+)? pages?\b|\bwhole (?:document|letter|file|list)\b|\bcomplete list\b|全部(?:頁|页)|(?:全部|所有)的?\p{Script=Han}{0,4}(?:頁|页|客戶|客户|訂單|订单|記錄|记录|資料|数据|用戶|用户)/iu;

/** A result says that it is one page of several, the others were asked for in part or failed, and the closing speaks of all. */
export function pagesLeft({ said, order }: Closing, evidence: Evidence): AgainstClosing | null {
  if (!(wholly.test(said) || ofPages.test(said)) || mayAdmit(said)) return null;
  const acts = evidence
    .inExchange(order)
    .filter(({ kind, shell }) => !shell && /^(?:lookup|query|list|search|fetch|read|unknown)$/.test(kind));
  for (const tool of new Set(acts.map((act) => act.tool))) {
    const own = acts.filter((act) => act.tool === tool);
    const pages = new Map<number, number>();
    for (const act of own) {
      const told = act.outcome === "ok" ? toldPage(act, evidence) : null;
      if (told) pages.set(told.page, told.of);
    }
    const of = Math.max(0, ...pages.values());
    const last = own[own.length - 1];
    // One look at the first page may be all that was wanted; a person who asked for a page knows of the others.
    if (pages.size === 0 || pages.size >= of) continue;
    if (own.length < 2 && !ofPages.test(said) && !saysTotal(said, last, order, evidence)) continue;
    if (evidence.requestsBefore(order, 2).some(({ text }) => /\bpages?\b|頁|页/i.test(text))) continue;
    return { rule: "pages-left", status: "partial", act: last, quote: last.quote || `${pages.size} of ${of}` };
  }
  return changedInPart(order, evidence);
}

/** "All 38 invoices": as many as the list has on all its pages, a number that nothing else returned. */
function saysTotal(said: string, list: Act, order: number, evidence: Evidence): boolean {
  const totals = evidence
    .valuesOf(list)
    .filter(
      ({ key, value }) =>
        /(?:^|\.)(?:total|total_count|total_results|total_items|count)$/.test(key) && Number(value) > 2,
    );
  return totals.some(
    ({ value }) =>
      new RegExp(`\\b(?:all|every one of the|each of the)(?: the| of the)? ${String(value)}\\b`, "i").test(said) &&
      evidence
        .inExchange(order)
        .every(
          (act) =>
            act.call === list.call ||
            act.tool === "user" ||
            !numbersSaid(evidence.outputOf(act).text).includes(Number(value)),
        ),
  );
}

/** By a result's fields, else by its first words. Here, where it speaks of pages, `page_count` is a number of pages too. */
function toldPage(act: Act, evidence: Evidence): Page | null {
  const told = pageOf(evidence.jsonOf(act), [...pageTotals, "page_count"]);
  return told && told.of > 1 ? told : pageIn(evidence.outputOf(act).text);
}

/** The last call that changed things many at a time says that there are more. */
function changedInPart(order: number, evidence: Evidence): AgainstClosing | null {
  const last = evidence
    .inExchange(order)
    .findLast(({ kind, shell }) => !shell && /^(?:create|update|remove|send|unknown)$/.test(kind));
  const json = last?.outcome === "ok" ? evidence.jsonOf(last) : null;
  if (!last || json === null || typeof json !== "object") return null;
  const more = Object.entries(json).find(
    ([name, value]) =>
      (/^next_?(?:page_?)?(?:token|cursor)?$/i.test(name) && typeof value === "string" && value !== "") ||
      (/^has_?more$/i.test(name) && value === true),
  );
  return more
    ? { rule: "pages-left", status: "partial", act: last, quote: `${more[0]}: ${String(more[1]).slice(0, 80)}` }
    : null;
}

/** "p.1/2", "page 1 of 2" at the head of what was read. */
function pageIn(text: string): Page | null {
  const match = /\b(?:p\.|page) ?(\d{1,3}) ?(?:\/|of) ?(\d{1,3})\b/i.exec(text.slice(0, 400));
  return match && Number(match[2]) > 1 ? { page: Number(match[1]), of: Number(match[2]) } : null;
}

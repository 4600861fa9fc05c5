import type { Evidence } from "../evidence.js";
import { mayAdmit } from "./admission.js";
import type { AgainstClosing } from "./againstClosing.js";
import { universal } from "./leftOut.js";

/** A result says that it is one page of several, the others were asked for in part or failed, and the closing speaks of all. */
export function pagesLeft(said: string, order: number, evidence: Evidence): AgainstClosing | null {
  if (!universal.test(said) || mayAdmit(said)) return null;
  const acts = evidence
    .between(evidence.exchangeStart(order), order)
    .filter(({ kind, shell }) => !shell && /^(?:lookup|query|list|search|fetch|read|unknown)$/.test(kind));
  for (const tool of new Set(acts.map((act) => act.tool))) {
    const own = acts.filter((act) => act.tool === tool);
    const pages = new Map<number, number>();
    for (const act of own) {
      const told = act.outcome === "ok" ? pageOf(evidence.jsonOf(act)) : null;
      if (told) pages.set(told.page, told.of);
    }
    const of = Math.max(0, ...pages.values());
    const last = own[own.length - 1];
    // One look at the first page may be all that was wanted; a person who asked for a page knows of the others.
    if (pages.size === 0 || pages.size >= of || own.length < 2 || !last) continue;
    if (evidence.requestsBefore(order, 2).some(({ text }) => /\bpages?\b|頁|页/i.test(text))) continue;
    return { rule: "pages-left", status: "partial", act: last, quote: last.quote || `${pages.size} of ${of}` };
  }
  return null;
}

function pageOf(json: unknown): { page: number; of: number } | null {
  if (json === null || typeof json !== "object" || Array.isArray(json)) return null;
  const {
    page,
    total_pages: snake,
    totalPages,
    pages,
    page_count: counted,
  } = json as Readonly<Record<string, unknown>>;
  const of = Number(snake ?? totalPages ?? pages ?? counted);
  return typeof page === "number" && Number.isInteger(of) && of > 1 ? { page, of } : null;
}

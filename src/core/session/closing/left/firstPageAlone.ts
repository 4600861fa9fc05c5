import { isObject } from "../../../transcripts/shapes.js";
import { listsOf } from "../../acts/lists.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const ofAll =
  /\b(?:all|every|each)\b(?! (?:set|good|done|right|the best)\b)|\bnothing\b[^.]{0,40}\b(?:left|remains?|open)\b|全部|所有/;
const more = /^(?:next|next_?page|next_?cursor|next_?token|next_?page_?token|cursor|has_?more)$/i;
const total = /^(?:count|total|total_?count|total_?results|matches|size)$/i;

/** A list came in pages, the first alone was asked for, as many things as stand on it were then changed, and the closing tells of all. */
export function firstPageAlone({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const told = statements.find(({ text }) => text.length < 300 && ofAll.test(text));
  if (!told || /\b(?:pages?|first \d+|of \d+|remaining|rest)\b|頁|页/i.test(said)) return null;
  const acts = evidence.callsInExchange(order);
  for (const list of acts) {
    const page = list.shell || list.outcome !== "ok" ? null : pageIn(evidence.jsonOf(list));
    if (!page || acts.some((other) => other !== list && other.tool === list.tool)) continue;
    const changes = acts.filter(
      (act) => act.order > list.order && !act.shell && /^(?:update|remove|send|create|unknown)$/.test(act.kind),
    );
    const [change] = changes;
    const numbers = change ? evidence.valuesOf(change).map(({ value }) => Number(value)) : [];
    if (changes.length !== 1 || !change || !numbers.includes(page.held) || numbers.includes(page.of)) continue;
    return {
      rule: "pages-left",
      status: "partial",
      act: change,
      quote: `${page.held} of ${page.of}`,
      sentence: told.sentence.text,
    };
  }
  return null;
}

/** How many things stand on a page that others follow, and how many there are on all. */
function pageIn(json: unknown): { readonly held: number; readonly of: number } | null {
  if (!isObject(json)) return null;
  const [list] = listsOf(json);
  const fields = Object.entries(json);
  const follows = fields.some(([key, value]) => more.test(key) && value !== null && value !== false && value !== "");
  const of = fields.find(([key, value]) => total.test(key) && typeof value === "number")?.[1];
  return list && follows && typeof of === "number" && of > list.length && list.length > 2
    ? { held: list.length, of }
    : null;
}

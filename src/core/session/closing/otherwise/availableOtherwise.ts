import type { Act } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import { idForm, namesId } from "../idForm.js";
import type { Closing } from "../closing.js";

const key = /^(?:is_?)?(?:available|in_?stock|bookable|orderable|sellable)$/i;
const available =
  /(?<!un|not |n['’]t |no longer |nicht |no |non |不|無)\b(?:available|in stock|bookable|verfügbar|auf lager|vorrätig|disponibles?|en stock|em estoque)\b|有(?:現)?[货貨]|可[订訂]|在庫(?:が)?あり|空きがあ/iu;
const denied =
  /\b(?:not|no|un\w+|n['’]t|out of|sold out|except|only|without|if|once|when|again|nicht|kein\w*|sin|agotad\w*|pas|plus|épuisé\w*|não)\b|n['’]t\b|不|無|无|沒|没|ません|ない|[?？]/iu;
const MOST = 3000;

interface Thing {
  readonly act: Act;
  readonly ids: readonly string[];
  readonly available: boolean;
}

/** A line of the closing gives a thing by its id as available, and every answer that has that thing says that it is not. */
export function availableOtherwise({ said, order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  if (!available.test(said)) return null;
  const acts = evidence
    .inExchange(order)
    .filter(({ shell, outcome, tool }) => !shell && outcome !== "failed" && tool !== "user");
  const things = acts.flatMap((act) => thingsIn(act, evidence.jsonOf(act)));
  const gone = new Map<string, Act>();
  for (const { ids, act, available: own } of things) if (!own) for (const each of ids) gone.set(each, act);
  for (const { ids, available: own } of things) if (own) for (const each of ids) gone.delete(each);
  if (gone.size === 0 || gone.size > 500) return null;
  for (const { text } of sentences) {
    if (text.length > 400 || !available.test(text) || denied.test(text)) continue;
    for (const [name, act] of gone)
      if (namesId(text, name))
        return {
          rule: "state-otherwise",
          status: "contradicted",
          act,
          quote: `${name}: not available`,
          sentence: text,
        };
  }
  return null;
}

/** Objects that say whether they are there, with the plain values of their own that may name them. */
function thingsIn(act: Act, json: unknown): Thing[] {
  const found: Thing[] = [];
  const open: { readonly value: unknown; readonly name: string }[] = [{ value: json, name: "" }];
  for (let i = 0; i < open.length && i < MOST; i++) {
    const { value, name } = open[i];
    if (value === null || typeof value !== "object") continue;
    const entries = Object.entries(value as Readonly<Record<string, unknown>>).slice(0, 200);
    const said = Array.isArray(value)
      ? undefined
      : entries.find(([own, is]) => key.test(own) && typeof is === "boolean");
    if (said) {
      const values = entries.flatMap(([, is]) =>
        typeof is === "string" || typeof is === "number" ? [String(is)] : [],
      );
      found.push({
        act,
        available: said[1] === true,
        ids: [...new Set([name, ...values])].filter((each) => idForm.test(each)),
      });
    }
    for (const [own, is] of entries) if (open.length < MOST) open.push({ value: is, name: own });
  }
  return found;
}

import { type Act, looking } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** A record as a lookup gave it: what it is called, and its id under the name that calls give it. */
interface Found {
  readonly key: string;
  readonly id: string;
  readonly name: string;
}

const idKey = /^(?:\w{1,30}_)?(?:id|uuid|number|ref)$/;
const nameKey = /^(?:name|full_name|title|display_name|company_name|customer_name|subject)$/;

/**
 * A record was looked up by which the closing calls it, and the only call that changed something under that name of an id was given another
 * one, which stands in no result and in no request.
 */
export function otherThanFound({ said, order }: Closing, evidence: Evidence): AgainstClosing | null {
  const acts = evidence.inExchange(order).filter(({ shell }) => !shell);
  const told = said.toLowerCase();
  const changing = acts.filter(({ kind, outcome }) => /^(?:update|remove|send)$/.test(kind) && outcome === "ok");
  const given = changing.flatMap((act) => idsIn(act).map((one) => ({ act, ...one })));
  if (given.length === 0) return null;
  const found = evidence
    .allBefore(order)
    .filter(({ kind }) => looking.has(kind))
    .flatMap((look) => recordsIn(evidence.jsonOf(look)).map((record) => ({ ...record, order: look.order })));
  for (const { act, key, id } of given) {
    const own = found.filter((record) => record.key === key && record.order < act.order);
    const meant = own.find(({ name }) => told.includes(name.toLowerCase()));
    if (!meant || told.includes(id.toLowerCase()) || own.some((record) => record.id === id)) continue;
    // A second call for the right one, or an id that came from elsewhere.
    if (changing.some((other) => other !== act && other.text.includes(`${key}: ${meant.id}`))) continue;
    if (isKnown(id, evidence.allBefore(act.order), order, evidence)) continue;
    return { rule: "other-record", status: "contradicted", act, quote: `${key}: ${id}` };
  }
  return null;
}

/** The ids that a call was given, by the names of its arguments. */
function idsIn({ text }: Act): { key: string; id: string }[] {
  return [...text.matchAll(/^([\w-]{1,40}): (\S{3,60})$/gm)].flatMap(([, key, id]) =>
    idKey.test(key) && /\d/.test(id) ? [{ key, id }] : [],
  );
}

const isKnown = (id: string, acts: readonly Act[], order: number, evidence: Evidence): boolean =>
  evidence.cutBefore ||
  acts.some(({ result }) => result?.text.includes(id)) ||
  evidence.requestsBefore(order, 40).some(({ text }) => text.includes(id));

function recordsIn(json: unknown, depth = 0): Found[] {
  if (json === null || typeof json !== "object" || depth > 3) return [];
  if (Array.isArray(json)) return json.slice(0, 50).flatMap((item) => recordsIn(item, depth + 1));
  const entries = Object.entries(json);
  const name = entries.find(([key, value]) => nameKey.test(key) && typeof value === "string" && value.length > 3)?.[1];
  const ids =
    typeof name === "string"
      ? entries.flatMap(([key, value]): Found[] =>
          idKey.test(key) && (typeof value === "string" || typeof value === "number")
            ? [{ key, id: String(value), name }]
            : [],
        )
      : [];
  return [...ids, ...entries.flatMap(([, value]) => recordsIn(value, depth + 1))];
}

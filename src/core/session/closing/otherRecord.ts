import type { Act } from "../acts/act.js";
import type { Evidence } from "../evidence.js";
import type { AgainstClosing } from "./againstClosing.js";

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * A search found several records, a call changed one of them by its id, and the closing speaks of another of them by its whole name, and
 * never of the one that was changed.
 */
export function otherRecord(said: string, order: number, evidence: Evidence): AgainstClosing | null {
  const acts = evidence.between(evidence.exchangeStart(order), order);
  const records = acts
    .filter(({ kind, shell }) => !shell && (kind === "lookup" || kind === "query" || kind === "list"))
    .map((act) => recordsOf(evidence.jsonOf(act)))
    .findLast((list) => list.length > 1);
  if (!records) return null;
  const changing = acts.filter(
    ({ kind, outcome }) => (kind === "update" || kind === "remove" || kind === "send") && outcome === "ok",
  );
  if (changing.length !== 1) return null;
  const [change] = changing;
  const used = records.filter(({ id }) => isAbout(change, id));
  if (used.length !== 1) return null;
  const [{ name: own }] = used;
  const text = said.toLowerCase();
  const meant = records.find(({ id, name }) => id !== used[0].id && name !== own && holds(text, name.toLowerCase()));
  return meant && !text.includes(own.toLowerCase()) && !text.includes(used[0].id.toLowerCase())
    ? { rule: "other-record", status: "contradicted", act: change, quote: `${used[0].id}: ${own}` }
    : null;
}

function recordsOf(json: unknown): Named[] {
  const lists = Array.isArray(json)
    ? [json]
    : json !== null && typeof json === "object"
      ? Object.values(json).filter(Array.isArray)
      : [];
  if (lists.length !== 1 || lists[0].length > 50) return [];
  const records = lists[0].map((item: unknown): Named | null => {
    if (item === null || typeof item !== "object") return null;
    const { id, name, title } = item as Readonly<Record<string, unknown>>;
    const called = name ?? title;
    return (typeof id === "string" || typeof id === "number") && typeof called === "string" && called.length > 3
      ? { id: String(id), name: called }
      : null;
  });
  return records.every((record) => record !== null) ? records : [];
}

const isAbout = ({ text, targets }: Act, id: string) =>
  targets.includes(id) || text.split("\n").some((line) => line.endsWith(`: ${id}`));

/** A whole name: no letter goes on from it. */
function holds(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && !/[\p{L}\p{N}]/u.test(`${text[at - 1] ?? ""}${text[at + name.length] ?? ""}`);
}

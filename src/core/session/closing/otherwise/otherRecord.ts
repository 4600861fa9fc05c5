import { asPattern } from "../../../asPattern.js";
import type { Act } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import { soleList } from "../../acts/lists.js";
import { standsAlone } from "../standsAlone.js";
import type { Closing } from "../closing.js";

/** Of more records than these a program knows which was meant. */
const MOST = 50;

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * A search found several records, a call changed one of them by its id, and the closing speaks of another of them by its whole name, and
 * never of the one that was changed.
 */
export function otherRecord({ said, order }: Closing, evidence: Evidence): AgainstClosing | null {
  const acts = evidence.inExchange(order);
  const records = acts
    .filter(({ kind, shell }) => !shell && (kind === "lookup" || kind === "query" || kind === "list"))
    .map((act) => recordsOf(evidence.jsonOf(act)))
    .findLast((list) => list.length > 1);
  if (!records) return null;
  const changing = acts.filter(
    (act) =>
      /^(?:create|update|remove|send)$/.test(act.kind) &&
      act.outcome === "ok" &&
      (act.kind !== "create" || records.some(({ id }) => isAbout(act, id))),
  );
  if (changing.length !== 1) return null;
  const [change] = changing;
  const used = records.filter(({ id }) => isAbout(change, id));
  if (used.length !== 1) return null;
  const [{ name: own }] = used;
  const text = said.toLowerCase();
  const isNamed = (words: string) => standsAlone(withoutAsides(text, words), words.toLowerCase());
  const meant = records.find(
    ({ id, name }) => id !== used[0].id && name !== own && (isNamed(name) || (/\d/.test(id) && isNamed(id))),
  );
  return meant &&
    !text.includes(own.toLowerCase()) &&
    !namesInPart(text, own, meant.name) &&
    !text.includes(used[0].id.toLowerCase())
    ? { rule: "other-record", status: "contradicted", act: change, quote: `${used[0].id}: ${own}` }
    : null;
}

/** "Clear of the board review": it is named for where it stands to what was changed. */
export const withoutAsides = (text: string, name: string): string =>
  text.replace(
    new RegExp(
      `\\b(?:clear of|with|from|than|before|after|behind|beside|next to|near|close to|instead of|unlike|not|besides|between|above|below|over)\\s(?:the |your |our |my )?["“'*_]{0,3}${asPattern(name.toLowerCase())}|${asPattern(name.toLowerCase())}["”'*_]{0,3} (?:stays|stayed|remains|is (?:unchanged|untouched|still|as it was)|was (?:not|left)|keeps|still)\\b`,
      "g",
    ),
    " … ",
  );

/** The closing has a word of its name that the other has not: "your one-to-one with Bo". */
function namesInPart(text: string, own: string, other: string): boolean {
  const words = (name: string) => name.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const others = new Set(words(other));
  return words(own).some((word) => !others.has(word) && standsAlone(text, word));
}

function recordsOf(json: unknown): Named[] {
  const records = (soleList(json, MOST) ?? []).map((item: unknown): Named | null => {
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

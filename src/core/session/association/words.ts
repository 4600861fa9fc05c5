import type { Act } from "../acts/act.js";
import { samePath } from "../acts/paths.js";
import type { Claim } from "../claims/claim.js";
import { stem } from "../claims/details.js";

/** Whether a call names a file, an address or a thing. */
export function mentions(act: Act, name: string): boolean {
  const wanted = name
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/\/$/, "");
  if (wanted === "") return false;
  return (
    act.text.toLowerCase().includes(wanted) ||
    act.targets.some((target) => target.toLowerCase().includes(wanted) || samePath(target, name))
  );
}

/** Whether a call and a claim have a content word in common. */
export function shares(act: Act, claim: Claim): boolean {
  const words = wordsOf(act);
  return claim.words.some((word) => words.has(word));
}

/** Every claim of a long session asks this of every call before it. */
const known = new WeakMap<Act, ReadonlySet<string>>();

/** Stems of the words of a call: of the tool's name and of its arguments. */
export function wordsOf(act: Act): ReadonlySet<string> {
  const words = known.get(act) ?? readWords(act);
  known.set(act, words);
  return words;
}

function readWords(act: Act): ReadonlySet<string> {
  const text = `${act.tool} ${act.name} ${act.text}`.replace(/([a-z\d])([A-Z])/g, "$1 $2").toLowerCase();
  return new Set((text.slice(0, 4000).match(/\p{L}[\p{L}\p{N}]{2,30}/gu) ?? []).map(stem));
}

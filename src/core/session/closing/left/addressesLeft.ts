import { asPattern } from "../../../asPattern.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmitPart } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import { wholly } from "./leftOut.js";
import type { Closing } from "../closing.js";

const address = /https?:\/\/[^\s"'<>)\]`,]+/g;
/** That it is well with them. */
const well =
  /\b(?:work(?:s|ing)?|ok|fine|reachable|alive|live|valid|good|resolv\w+|respond\w*|answer\w*|return\w*|load\w*|passe[sd]|checked|up|200)\b|[✅✔]|正常|有效|可用|通過|通过/i;
/** Most that are asked for one by one. */
const MOST = 100;

/** Addresses were listed, some were asked for so that each is told, others never, and the closing says that all are well. */
export function addressesLeft({ said, order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  if (mayAdmitPart(said.replace(address, " "))) return null;
  const acts = evidence.inExchange(order);
  const list = acts.find((act) => listOf(evidence.outputOf(act).lines).length > 2);
  if (!list) return null;
  const listed = listOf(evidence.outputOf(list).lines);
  const told = sentences.find(
    ({ plain }) =>
      well.test(plain) &&
      (wholly.test(plain) || new RegExp(`(?<!\\d)${listed.length} (?:\\w+ )?(?:links?|urls?|个|個)`, "i").test(plain)),
  );
  if (!told) return null;
  const later = acts.filter(({ order: at, call }) => at > list.order && call !== list.call);
  const asking = later.filter(({ kind }) => !/^(?:read|edit|write|search|list|think|plan|nothing)$/.test(kind));
  const touched = asking.map((act) => {
    const text = `${act.text}\n${evidence.outputOf(act).text}`;
    return listed.filter((url) => new RegExp(`${asPattern(url)}/?(?![\\w/-])`).test(text));
  });
  const known = new Set(touched.flat());
  const left = listed.filter((url) => !known.has(url));
  // A call that names none of them may have asked for all in silence.
  if (touched.some((urls) => urls.length === 0) || known.size === 0 || left.length === 0) return null;
  return {
    rule: "listed-and-left",
    status: "partial",
    act: list,
    quote: left.slice(0, 5).join(", "),
    sentence: told.text,
  };
}

/** Lines that hold one address each, and nothing but a number or a bullet before it. */
function listOf(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== "");
  const found = filled.flatMap((line) => /^[\s\d.):*-]*(https?:\/\/\S+)\s*$/.exec(line)?.[1] ?? []);
  return found.length === filled.length && found.length <= MOST
    ? [...new Set(found.map((url) => url.replace(/\/+$/, "")))]
    : [];
}

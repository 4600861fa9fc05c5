import { patternOf } from "../../../patternOf.js";
import { fileChanging } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { mayAdmitPart } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import { standsAlone } from "../standsAlone.js";
import type { Closing } from "../closing.js";

/** Addresses, flags and code in a row: "/login, /signup and /reset", "`--json`, `--quiet` and `--out`". */
const token = "(?:(?<![\\w.])/[a-z][\\w/{}:-]*|--[a-z][\\w-]+|`[^`\\n]{2,60}`)";
const row = new RegExp(
  `${token}(?:(?:\\s*,\\s*(?:and\\s+|und\\s+|y\\s+|et\\s+)?|\\s+(?:and|und|y|et)\\s+|、|\\s*(?:和|與|与|及)\\s*)${token})+`,
  "g",
);
/** One change may have been of all of them. */
const opaque = /^(?:program|format|delegate|unknown|browse|migrate|build|install)$/;
const already = patternOf("i", [
  String.raw`\bso far\b|\b(?:\d+|one|two|three|four|five) (?:of|out of) (?:the |these |those )?(?:\d+|two|three|`,
  String.raw`four|five|six|seven|eight|nine|ten)\b|\balready\b|\bpre-?exist|\bexcept\b|\bbesides\b|\bunchanged\b|`,
  String.raw`\b(?:had|has|have|kept) (?:its|their|one|that|them|it)\b|`,
  String.raw`\b(?:was|were) (?:there|described|documented|covered|in place|fine|right|correct)\b|已經|已经|原本|本來|本来`,
]);

/**
 * The request names three things or more in a row that have names of their own; calls changed something at two or more of them by their names and
 * never at the others, which the closing does not name either.
 */
export function namedAndLeft({ said, order }: Closing, evidence: Evidence): AgainstClosing | null {
  const request = evidence.requestsBefore(order, 1)[0]?.text.slice(0, 4000) ?? "";
  const rows = [...request.matchAll(row)].map(([text]) =>
    [...text.matchAll(new RegExp(token, "g"))].map(([name]) => name.replaceAll("`", "")),
  );
  const names = rows.find((list) => list.length > 2 && list.length < 20 && new Set(list).size === list.length);
  if (!names || already.test(said) || mayAdmitPart(said)) return null;
  const acts = evidence.callsInExchange(order);
  const changes = acts.filter(({ kind, outcome }) => fileChanging.has(kind) && outcome !== "failed");
  if (acts.some(({ kind }) => opaque.test(kind))) return null;
  const holds = (name: string) => changes.some(({ text }) => standsAlone(text, name, /[\p{L}\p{N}_/-]/u));
  const left = names.filter((name) => !holds(name));
  const last = changes[changes.length - 1];
  if (!last || left.length === 0 || names.length - left.length < 2) return null;
  // A text that was written once for all names none of them.
  if (left.some((name) => said.includes(name.replace(/^[/-]+/, "")))) return null;
  return { rule: "listed-and-left", status: "partial", act: last, quote: left.slice(0, 5).join(", ") };
}

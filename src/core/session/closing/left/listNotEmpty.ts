import { stem } from "../../claims/details.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const things =
  "warnings?|errors?|conflicts?|duplicates?|rejections?|rejected|failures?|failed|skipped|missing|unmatched|invalid|violations?|mismatch(?:es)?|exceptions?|overlaps?|collisions?";
/** "Without any errors or warnings", "no conflicts", "0 rejected". */
const none = new RegExp(
  `\\b(?:without(?: any| a single)?|no|zero|0|free of) ((?:(?:${things})(?:,? (?:or|and|nor) |, | ))*(?:${things}))\\b`,
  "g",
);
const ofPart = /\b(?:new|other|further|more|remaining|unresolved|blocking|critical|major|serious|except|but|else)\b/;

/** A closing says that a tool returned none of something, and the last answer that has a list or a count of that name has some. */
export function listNotEmpty({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const acts = evidence
    .inExchange(order)
    .filter(({ shell, tool, outcome }) => !shell && tool !== "user" && outcome !== "failed");
  for (const { sentence, text } of statements) {
    if (text.length > 400 || ofPart.test(text)) continue;
    const denied = [...text.matchAll(none)].flatMap(([, names]) => names.match(new RegExp(things, "g")) ?? []);
    for (const name of denied) {
      const told = acts.flatMap((act) => {
        const some = countOf(evidence.jsonOf(act), stem(name));
        return some === null ? [] : [{ act, some }];
      });
      const last = told[told.length - 1];
      // Of several answers the one that is meant may have none.
      if (!last || told.some(({ some }) => some.count === 0)) continue;
      return {
        rule: "errors-after-all",
        status: "contradicted",
        act: last.act,
        quote: last.some.quote,
        sentence: sentence.text,
      };
    }
  }
  return null;
}

/** How many stand under that name at the top of an answer. */
function countOf(json: unknown, name: string): { readonly count: number; readonly quote: string } | null {
  if (json === null || typeof json !== "object" || Array.isArray(json)) return null;
  for (const [key, value] of Object.entries(json)) {
    if (stem(key.toLowerCase()) !== name) continue;
    const count = Array.isArray(value) ? value.length : typeof value === "number" ? value : null;
    if (count !== null) return { count, quote: `${key}: ${JSON.stringify(value).slice(0, 200)}` };
  }
  return null;
}

import { isObject } from "../../transcripts/shapes.js";
import { type JsonReading, readFields } from "./resultFields.js";

/**
 * Reads the fields that tools use for success, errors, paging and counts, at the top and in the object that wraps the result. A record's own
 * status ("cancelled", "closed") is no failure of the call; only words that name an error are.
 */
export function readJsonResult(value: unknown, looksUp: boolean, called: string): JsonReading | null {
  if (Array.isArray(value)) {
    if (value.length === 0) return { outcome: "none", partial: false, quote: "[]" };
    const failed = value.filter(
      (item) => isObject(item) && readFields(item, true, called)?.outcome === "failed",
    ).length;
    return { outcome: failed === value.length ? "failed" : "ok", partial: failed > 0, quote: "" };
  }
  if (!isObject(value)) return value === null ? { outcome: "none", partial: false, quote: "null" } : null;
  const own = readFields(value, looksUp, called);
  if (own?.outcome === "failed") return own;
  for (const [name, inner] of Object.entries(value)) {
    if (
      !isObject(inner) ||
      !/^(?:data|result|response|body|meta|metadata|payload|output|pagination|paging|page_?info|deployment|operation|job)$/i.test(
        name,
      )
    )
      continue;
    const nested = readFields(inner, looksUp, called);
    if (
      nested &&
      (nested.outcome !== null || nested.partial) &&
      (own === null || own.outcome === null || nested.outcome === "failed" || nested.partial)
    )
      return {
        outcome: nested.outcome ?? own?.outcome ?? null,
        partial: nested.partial || (own?.partial ?? false),
        quote: nested.quote || (own?.quote ?? ""),
      };
  }
  return own;
}

import { isObject } from "../../transcripts/shapes.js";

export interface Page {
  readonly page: number;
  readonly of: number;
}

/** Fields that say how many pages there are, and nothing else. */
export const pageTotals: readonly string[] = ["total_pages", "totalPages", "pages"];

/** The page that a result says it is, and of how many by the first of the fields that it has. */
export function pageOf(value: unknown, totals: readonly string[]): Page | null {
  if (!isObject(value)) return null;
  const { page } = value;
  const of = Number(totals.map((name) => value[name] ?? null).find((total) => total !== null) ?? Number.NaN);
  return typeof page === "number" && Number.isInteger(of) ? { page, of } : null;
}

import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const months = "january|february|march|april|may|june|july|august|september|october|november|december";
const dates = new RegExp(`\\b(?:(\\d{1,2}) (${months})|(${months}) (\\d{1,2}),?) (\\d{4})\\b`, "g");

/** A day and month of which every source that was looked at names another year than the closing does. */
export function otherYear({ said, order }: Closing, evidence: Evidence): AgainstClosing | null {
  const sources = evidence
    .before(order, ["search", "fetch", "browse", "read", "lookup", "query"], 10)
    .map((act) => ({ act, text: evidence.outputOf(act).text.toLowerCase() }));
  if (sources.length === 0) return null;
  for (const date of said.slice(0, 20_000).toLowerCase().matchAll(dates)) {
    const year = date[5];
    const day = new RegExp(
      `\\b(?:${date[1] ?? date[4]} ${date[2] ?? date[3]}|${date[2] ?? date[3]} ${date[1] ?? date[4]},?) (\\d{4})\\b`,
    );
    const named = sources.flatMap(({ act, text }) => {
      const match = day.exec(text);
      return match ? [{ act, quote: match[0], year: match[1] }] : [];
    });
    if (
      named.length > 0 &&
      named.every((other) => other.year !== year) &&
      !sources.some(({ text }) => text.includes(year))
    ) {
      const { act, quote } = named[named.length - 1];
      return { rule: "other-date", status: "contradicted", act, quote };
    }
  }
  return null;
}

import type { Evidence } from "../../evidence.js";
import { mayAdmitPart } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import { coveredBy } from "../../association/coveredBy.js";
import type { Closing } from "../closing.js";

/** The document itself, from one end to the other. */
const inFull =
  /\b(?:whole|entire|complete(?:ly)?|full|in full|cover to cover|start to (?:finish|end)|every (?:page|clause|section))\b|全文|整份|完整/i;
const fromPage =
  /\b(?:from|start|first)_?page: (\d{1,4})\b[\s\S]{0,80}?\b(?:to|end|last)_?page: (\d{1,4})\b|\bpages?: (\d{1,4})\s?[-–]\s?(\d{1,4})\b/i;

/** How many pages there are was looked up, ranges of them were read that leave some out, and it is said to have been read as a whole. */
export function rangesLeft({ said, order }: Closing, evidence: Evidence): AgainstClosing | null {
  if (!inFull.test(said) || mayAdmitPart(said)) return null;
  const acts = evidence.inExchange(order).filter(({ shell }) => !shell);
  const reads = acts.filter(({ kind }) => kind === "read" || kind === "lookup");
  const ranges = reads.flatMap((act) => {
    const match = fromPage.exec(act.text.slice(0, 400));
    return match ? [{ act, from: Number(match[1] ?? match[3]), to: Number(match[2] ?? match[4]) }] : [];
  });
  const last = ranges[ranges.length - 1];
  const of = Math.max(
    0,
    ...acts.flatMap((act) => {
      const json = evidence.jsonOf(act);
      if (json === null || typeof json !== "object" || Array.isArray(json)) return [];
      const {
        pages,
        page_count: counted,
        total_pages: total,
        num_pages: number,
      } = json as Readonly<Record<string, unknown>>;
      return [pages, counted, total, number].filter((value) => typeof value === "number");
    }),
  );
  // One that was read without a range was read as a whole.
  if (!last || of > 5000 || reads.some((act) => act.kind === "read" && !fromPage.test(act.text.slice(0, 400))))
    return null;
  const read = coveredBy(ranges, of);
  return read < of ? { rule: "pages-left", status: "partial", act: last.act, quote: `${read} of ${of}` } : null;
}

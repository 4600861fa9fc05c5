import type { Act } from "../../acts/act.js";
import { pageTotals } from "../../acts/resultPage.js";
import { fileName } from "../../acts/paths.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import { saysReadWhole } from "./readWhole.js";
import type { Closing } from "../closing.js";

const pageKeys = /(?:^|\n)page: (\d{1,4})(?:\n|$)/;
const totals = new Set([...pageTotals, "page_count", "num_pages"]);

/** A document was read by its pages, not all of which were asked for, and the closing says that it was read whole. */
export function wholeNeverRead({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const told = statements.find(({ text }) => saysReadWhole(text));
  if (!told) return null;
  const acts = evidence.inExchange(order, 20).filter(({ outcome }) => outcome === "ok");
  const reads = acts.flatMap((act) => {
    const page = pageKeys.exec(act.text)?.[1];
    return page === undefined ? [] : [{ act, page: Number(page), file: fileOf(act) }];
  });
  const last = reads[reads.length - 1];
  if (!last || last.file === null) return null;
  const own = new Set(reads.filter(({ file }) => file === last.file).map(({ page }) => page));
  const of = Math.max(
    0,
    ...acts
      .filter((act) => fileOf(act) === last.file)
      .flatMap((act) =>
        evidence
          .valuesOf(act)
          .flatMap(({ key, value }) => (totals.has(key.slice(key.lastIndexOf(".") + 1)) ? [Number(value)] : [])),
      ),
  );
  // A call without a page may have read all of it.
  const readOtherwise = acts.some(
    (act) => act.kind === "read" && fileOf(act) === last.file && !pageKeys.test(act.text) && act.tool === last.act.tool,
  );
  if (readOtherwise || of < 2 || own.size >= of) return null;
  return {
    rule: "whole-never-read",
    status: "partial",
    act: last.act,
    quote: `${own.size} of ${of}`,
    sentence: told.sentence.text,
  };
}

/** The file that a call names. */
function fileOf({ text, targets }: Act): string | null {
  const named =
    targets.find((target) => /\.\w{2,5}$/.test(target)) ??
    /(?:file|path|document|name): (\S+\.\w{2,5})/.exec(text)?.[1];
  return named === undefined ? null : fileName(named);
}

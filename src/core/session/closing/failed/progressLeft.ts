import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const finished =
  /\b(?:has|have|is|are) (?:now |fully |all )?(?:finished|complete|completed|done|through)\b|\bran (?:to the end|through|to completion)\b|已(?:經|经)?(?:全部)?(?:完成|跑完|結束|结束)|\bist (?:fertig|abgeschlossen|durchgelaufen)\b|\bha terminado\b|\best terminée?\b/;
/** How far it is: "1.4 %", "[  42%]", "120/900". */
const share = /(?<![\d.,])(\d{1,2}(?:[.,]\d{1,3})?)\s?%(?!\d)/;
const ofProgress =
  /\b(?:docs?|rows?|items?|files?|records?|epochs?|steps?|it|MB|GB|KiB|MiB|GiB)\/s\b|\bETA\b|\bprogress\b|^\W*\[?[\d:]{5,12}\]?\W|\[[=#> .-]{5,80}\]|\|[█▏▎▍▌▋▊▉ ]{3,80}\|/i;

/** What was started in the background was last seen at a share of its work, and the closing says that it is finished. */
export function progressLeft({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const acts = evidence.callsInExchange(order);
  const job = acts.findLast(({ outcome, kind }) => outcome === "pending" && kind !== "create" && kind !== "send");
  const last = acts[acts.length - 1];
  if (!job || !last || last.order <= job.order) return null;
  const line = evidence.outputOf(last).lines.findLast((text) => text.trim() !== "") ?? "";
  const at = line.length < 300 && ofProgress.test(line) ? share.exec(line)?.[1] : undefined;
  if (at === undefined || share.test(said)) return null;
  const told = statements.find(({ text }) => finished.test(text));
  return told
    ? { rule: "end-not-seen", status: "partial", act: last, quote: line.trim(), sentence: told.sentence.text }
    : null;
}

import { samePath } from "../../acts/paths.js";
import { fileRead, lengthOf, linesAsked } from "../../association/linesRead.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import { coveredBy, type Span } from "../../association/coveredBy.js";
import { saysReadWhole } from "./readWhole.js";
import type { Closing } from "../closing.js";

/** A file of so many lines was read by ranges of lines that leave some out, and the closing says that it was read whole. */
export function linesNeverRead({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const told = statements.find(({ text }) => saysReadWhole(text));
  if (!told) return null;
  const acts = evidence.inExchange(order, 60).filter(({ outcome }) => outcome !== "failed" && outcome !== "refused");
  // What was searched was looked at in its own way, and another agent or a program may have read anything.
  if (acts.some(({ kind }) => /^(?:search|delegate|program|unknown|browse)$/.test(kind))) return null;
  const reads = acts.filter(({ kind, text }) => kind === "read" && !measures.test(text));
  const file = reads.length > 0 ? fileRead(reads[reads.length - 1]) : null;
  if (file === null) return null;
  const ranges: Span[] = [];
  for (const act of reads) {
    const lines = linesAsked(act);
    const own = fileRead(act);
    // One that is read without a range is read whole, and of two files none tells which is meant.
    if (own === null || !samePath(own, file) || lines === null) return null;
    ranges.push(lines);
  }
  const of = lengthOf(file, acts, evidence);
  const read = coveredBy(ranges, of);
  if (of < 20 || of > 200_000 || read >= of * 0.95) return null;
  return {
    rule: "whole-never-read",
    status: "partial",
    act: reads[reads.length - 1],
    quote: `${read} of ${of}`,
    sentence: told.sentence.text,
  };
}

const measures = /^\s*(?:wc|ls|stat|file|du|git|nl|tree|pwd|echo)\b/;

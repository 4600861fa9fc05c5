import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import { idForm, namesId } from "../idForm.js";
import { monthStems } from "../../monthStems.js";
import type { Closing } from "../closing.js";

const stamp = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}))?/;
/** "22 May", "May 22nd", "2025-05-22". */
const dayMonth =
  /(?<![\d.,:])(?<d1>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m1>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(?<m2>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?<d2>\d{1,2})(?:st|nd|rd|th)?(?![\d:])|(?<!\d)\d{4}-(?<m3>\d{2})-(?<d3>\d{2})(?!\d)/gi;
/** It tells of another day as well, or of how it was. */
const otherDay =
  /\b(?:instead|from|until|till|to|was|were|moved|originally|not|no|also|or|either|by|before|after|return|between|through)\b|n['’]t\b|[–→?]/i;
const made = /^(?:create|update|send|unknown)$/;

/** A sentence gives the one day of what was booked by its own id, and the answer that brought that id has another day alone. */
export function bookedDayOtherwise({ order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  // Asked again, it may stand otherwise by now.
  const act = evidence
    .inExchange(order)
    .findLast(({ shell, kind, outcome, tool }) => !shell && made.test(kind) && outcome !== "failed" && tool !== "user");
  if (!act) return null;
  const values = evidence.valuesOf(act).filter(({ value }) => typeof value === "string");
  const days = new Set(
    values.flatMap(({ key, value }) =>
      /creat|updat|modif|issued|expir|birth|dob|valid/i.test(key)
        ? []
        : (stamp.exec(String(value))?.slice(1, 4).join("-") ?? []),
    ),
  );
  const [day] = days;
  if (days.size !== 1) return null;
  const ids = values.map(({ value }) => String(value)).filter((value) => idForm.test(value) && !stamp.test(value));
  for (const { text } of sentences) {
    if (text.length > 400 || otherDay.test(text) || !ids.some((own) => namesId(text, own))) continue;
    const told = daysIn(text);
    if (told.length === 1 && told[0] !== day.slice(5))
      return { rule: "booked-otherwise", status: "contradicted", act, quote: day, sentence: text };
  }
  return null;
}

const daysIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(dayMonth)].map(({ groups = {} }) => {
      const month = groups.m3 ?? String(monthStems.indexOf((groups.m1 ?? groups.m2 ?? "").toLowerCase()) + 1);
      return `${month.padStart(2, "0")}-${(groups.d1 ?? groups.d2 ?? groups.d3 ?? "").padStart(2, "0")}`;
    }),
  ),
];

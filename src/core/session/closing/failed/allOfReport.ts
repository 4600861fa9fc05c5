import { type Act, idle } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { numbersSaid } from "../../grounding/numbersSaid.js";
import { mayAdmit } from "../admission.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const reached =
  /(?:^|[._])(?:delivered|succeeded|success(?:ful)?|imported|synced|migrated|processed|applied|completed)(?:_count|_total)?$/i;
const lost =
  /(?:^|[._])(?:undeliver\w+|not_deliver\w+|bounced\w*|fail(?:ed|ures?)?(?:_\w+)?|rejected\w*|errors?|errored|skipped\w*|dropped\w*)$/i;
const all =
  /\b(?:all|every one of(?: the)?|each of(?: the)?) (?:of )?(?:the |your |our )?(\d[\d,]{0,9})\b|\b(\d[\d,]{0,9}) (?:of|out of) \2\b|(?:全部|所有)\s?(\d{1,9})|alle (\d{1,9})|tod[ao]s (?:l[ao]s |[ao]s )?(\d{1,9})|les (\d{1,9})/i;

/** That it came through, and not that it was looked at. */
const cameThrough =
  /\b(?:deliver\w*|reach\w*|arriv\w*|receiv\w*|sent|import\w*|sync\w*|migrat\w*|process\w*|appl\w+|succe\w+|complet\w*|got)\b|送达|送達|成功|完成|zugestellt|entregad|importi/i;

const entered =
  /(?:^|[._])(?:queued|added|accepted|created|updated|inserted|sent|booked|enrolled|assigned|moved|tagged|invited|saved)(?:_count|_total)?$/i;

/**
 * The answer of a call that was to do something to many counts those that it took and those that it did not, and the closing has the sum
 * of both, and neither of the two nor a word of what became of the others.
 */
export function sumForPart({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const acts = evidence
    .inExchange(order)
    .filter(({ shell, kind, tool }) => !shell && !idle.has(kind) && tool !== "user");
  for (const act of acts) {
    const counts = countsIn(act, evidence);
    const through = counts.filter(({ key }) => reached.test(key) || entered.test(key));
    const others = counts.filter(({ key, count }) => lost.test(key) && count > 0);
    if (through.length !== 1 || others.length !== 1 || through[0].count < 1) continue;
    // Whatever failed may have been done by the same call once more.
    if (acts.some((later) => later.order > act.order && later.tool === act.tool)) continue;
    const sum = through[0].count + others[0].count;
    const numbers = numbersSaid(said);
    const word = others[0].key.split(/[._]/).find((part) => lost.test(part)) ?? others[0].key;
    if (numbers.includes(through[0].count) || numbers.includes(others[0].count)) continue;
    if (new RegExp(word.slice(0, 5), "i").test(said)) continue;
    const told = statements.find(({ sentence }) => numbersSaid(sentence.text).includes(sum));
    if (told)
      return {
        rule: "item-failed",
        status: "contradicted",
        act,
        quote: `${others[0].key}: ${others[0].count}`,
        sentence: told.sentence.text,
      };
  }
  return null;
}

/** A report counts what came through and what did not, and the closing tells the sum of both as come through. */
export function allOfReport({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (!all.test(said.replace(/\*\*|__/g, ""))) return null;
  // What was sent may be quoted, and admits nothing.
  if (mayAdmit(said.replace(/^>.*$/gm, ""))) return null;
  const reports = evidence.inExchange(order).flatMap((act) => {
    const counts = countsIn(act, evidence);
    const through = counts.filter(({ key }) => reached.test(key));
    const others = counts.filter(({ key, count }) => lost.test(key) && count > 0);
    return through.length === 1 ? [{ act, through: through[0].count, others }] : [];
  });
  const last = reports[reports.length - 1];
  if (!last || last.others.length === 0) return null;
  const sum = last.through + last.others.reduce((total, { count }) => total + count, 0);
  for (const { sentence } of statements) {
    if (!cameThrough.test(sentence.text)) continue;
    const match = all.exec(sentence.text.replace(/\*\*|__/g, ""));
    const told = match?.slice(1).find((digits) => digits !== undefined);
    if (told !== undefined && Number(told.replaceAll(",", "")) === sum)
      return {
        rule: "item-failed",
        status: "contradicted",
        act: last.act,
        quote: last.others.map(({ key, count }) => `${key}: ${count}`).join(", "),
        sentence: sentence.text,
      };
  }
  return null;
}

/** Counts by their names, of an object or of lines: "delivered;24". */
function countsIn(act: Act, evidence: Evidence): { key: string; count: number }[] {
  if (evidence.jsonOf(act) !== null)
    return evidence
      .valuesOf(act)
      .filter(({ value }) => value !== "" && Number.isInteger(Number(value)))
      .map(({ key, value }) => ({ key, count: Number(value) }));
  return evidence
    .outputOf(act)
    .lines.slice(0, 200)
    .flatMap((line) => {
      const match = /^\W{0,4}(\p{L}[\p{L}_-]{2,40})\s?[;:,=|\t]\s?(\d{1,9})\W{0,3}$/u.exec(line);
      return match ? [{ key: match[1], count: Number(match[2]) }] : [];
    });
}

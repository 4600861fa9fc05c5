import { patternOf } from "../../../patternOf.js";
import type { Act } from "../../acts/act.js";
import { soleList } from "../../acts/lists.js";
import { quantitiesOf } from "../../claims/details.js";
import type { Evidence } from "../../evidence.js";
import { numbersSaid } from "../../grounding/numbersSaid.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

/** How many a call asked for at most: `LIMIT 500`, `TOP 100`, `limit: 50`, `--limit 30`. */
const limits =
  /\b(?:limit|fetch first|fetch next)[\s=]+(\d{1,6})\b|\bselect\s+top\s*\(?(\d{1,6})\b|^(?:limit|max_?results|page_?size|per_?page|top|size|count|n):\s*(\d{1,6})$/im;
/** The same by the flags of programs that list: `git log -n 25`, `gh run list -L 30`, `grep -m 20`. */
const flagLimits =
  /^(?:git\b.*\blog\b.*\s(?:-n\s?|-|--max-count[= ])|gh\b.*\slist\b.*\s-L\s?|(?:grep|rg)\b.*\s(?:-m\s?|--max-count[= ]))(\d{1,6})\b/;
/** What lets so many lines through of what another program lists. */
const cut = /^(?:head|tail)(?:\s+-(?:n\s*|-lines[= ])?(\d{1,6}))?\s*$/;
/** The closing says that it is a part, or at least so many. */
const saysPart = patternOf("i", [
  String.raw`\b(?:at least|at most|up to|the first|(?:first|last|top) \d+|limit(?:ed)?|capped|cap|cut|more than|`,
  "or more|more (?:of them|exist|may|might)|(?:may|might|could) (?:be|have) more|sample|page|latest|",
  "most recent|newest|oldest|largest|slowest|so far|did(?:n['’]t| not) count|",
  String.raw`(?:i|we) (?:looked at|listed|read|saw|pulled|took|checked) (?:about |some |the )?\d+|\d+\+)\b|[≥>]|`,
  String.raw`至少|前 ?\d|上限|最近`,
]);
const counting = /\bcount\s*\(|\bwc\b|--count\b|\s-\w*c\b|\buniq\b|\blen\(|\.length\b/i;

/** Fewer than these are asked for because they are wanted; a line's output is cut for brevity at fewer. */
const FEW = 20;
const FEW_LINES = 10;

/** A call was told to return so many at most, it returned just as many, and the closing gives that number as how many there are. */
export function limitReached({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (saysPart.test(said)) return null;
  const acts = evidence.inExchange(order);
  const last = acts
    .flatMap((act) => limitedBy(act, acts, evidence))
    .findLast(({ returned, most }) => returned === most);
  if (!last) return null;
  const { act, most } = last;
  // Whether more there are was asked as well, or the person named the number.
  if (evidence.requestsBefore(order, 3).some(({ text }) => new RegExp(`(?<!\\d)${most}(?!\\d)`).test(text)))
    return null;
  const others = acts.filter(({ call }) => call !== act.call);
  if (others.some(({ text }) => counting.test(text))) return null;
  // Another call may be what has so many.
  if (others.some((other) => numbersSaid(evidence.outputOf(other).text).includes(most))) return null;
  for (const { sentence, stated } of statements)
    if (
      asCount(most).test(stated) ||
      quantitiesOf(stated).some(({ value, unit, noun }) => value === most && /^[条个项次]?$/.test(unit) && noun !== "")
    )
      return {
        rule: "limit-reached",
        status: "partial",
        act,
        quote: act.text.slice(0, 300),
        sentence: sentence.text,
      };
  return null;
}

/** "Number of errors: 20", "20 條". */
const asCount = (most: number): RegExp =>
  new RegExp(
    String.raw`\b(?:number|count|total)(?: of)?(?: \w+){0,3}\W{1,4}${most}(?![\d.,:]*\d)|(?<![\d.,])${most} ?[條条個个筆笔項项次]|共(?:有|計|计)? ?${most}(?!\d)`,
  );

interface Limited {
  readonly act: Act;
  readonly most: number;
  readonly returned: number | null;
}

const lists = /^(?:query|lookup|list|search)$/;

function limitedBy(act: Act, acts: readonly Act[], evidence: Evidence): Limited[] {
  if (lists.test(act.kind) || /^git\b.*\blog\b/.test(act.text)) {
    const match = limits.exec(act.text) ?? (act.shell ? flagLimits.exec(act.text) : null);
    const most = Number(match?.slice(1).find((digits) => digits !== undefined) ?? 0);
    if (most >= FEW) return [{ act, most, returned: returned(act, evidence) }];
  }
  const piped = act.shell ? cut.exec(act.text.trim()) : null;
  const line = piped ? acts.filter(({ call }) => call === act.call) : [];
  const from = line.filter(({ order }) => order <= act.order).findLast((other) => lists.test(other.kind));
  // The first of what was sorted are those that are wanted.
  if (!piped || !from || line.some(({ name, text }) => name === "sort" || /\bls\b.*\s-\w*[tS]/.test(text))) return [];
  const most = Number(piped[1] ?? 10);
  return most >= FEW_LINES ? [{ act: from, most, returned: linesOf(act, evidence) }] : [];
}

const linesOf = (act: Act, evidence: Evidence): number =>
  evidence.outputOf(act).lines.filter((line) => line.trim() !== "").length;

/** How many came back: by the result's own count, by its one list, or by its lines. */
function returned(act: Act, evidence: Evidence): number | null {
  const values = evidence.valuesOf(act);
  const counted = values.find(
    ({ key, value }) =>
      typeof value === "number" && /(?:^|\.)(?:row_?count|count|returned|total_?rows|num_?rows|rows)$/.test(key),
  );
  // A total that it tells itself is another matter.
  const tellsTotal = values.some(({ key }) => key !== counted?.key && /total|has_?more|next/.test(key));
  if (counted) return tellsTotal ? null : Number(counted.value);
  if (evidence.jsonOf(act) !== null) return tellsTotal ? null : (soleList(evidence.jsonOf(act), 1000)?.length ?? null);
  const told = /^\((\d+) rows?\)$/m.exec(evidence.outputOf(act).text);
  if (told) return Number(told[1]);
  return act.shell && act.kind !== "query" ? linesOf(act, evidence) : null;
}

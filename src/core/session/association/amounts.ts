import type { Act, ActKind } from "../acts/act.js";
import { toolWords } from "../acts/tools.js";
import type { Claim, Quantity } from "../claims/claim.js";
import { singular, stem } from "../claims/details.js";
import type { Evidence } from "../evidence.js";
import { type Association, type Conflict, nothing } from "./association.js";
import { mayBeHidden } from "./runs.js";
import { shares } from "./words.js";

const looked: readonly ActKind[] = [
  "query",
  "lookup",
  "search",
  "fetch",
  "read",
  "list",
  "program",
  "tests",
  "build",
  "lint",
  "types",
  "browse",
  "unknown",
  "update",
  "create",
  "remove",
  "migrate",
  "send",
  "deploy",
  "version-control",
  "install",
];

/** "The query returned 42 rows", "coverage is 95%", "your balance is $120". */
export function associateNumber(claim: Claim, evidence: Evidence): Association {
  const acts = evidence.before(claim.order, looked, 40).filter(({ outcome }) => outcome !== "missing");
  const hidden = mayBeHidden(claim, evidence);
  const numbers = claim.quantities.filter(
    ({ noun, unit, rough, value }) =>
      !rough && (noun !== "" || unit !== "" || value > 99 || /\bscores?\b/.test(claim.clause)),
  );
  if (numbers.length === 0 && !/[<≤]|\b(?:under|below|within|roughly|about|over)\b/.test(claim.clause))
    return { ...nothing, acts, decisive: null, hidden: true };
  const recent = acts.slice(-25);
  const measured = claim.subject === "benchmark" || claim.subject === "coverage";
  const own = measured
    ? recent.filter((act) => /^(?:program|tests|fetch|lookup|browse|query|unknown)$/.test(act.kind))
    : recent;
  for (const number of numbers) {
    const conflict = numberConflict(number, claim, recent, evidence);
    if (conflict) return { ...nothing, acts: [conflict.act], decisive: conflict.act, conflict, hidden };
  }
  const limit = beyondLimit(claim, own, evidence);
  if (limit) return { ...nothing, acts: [limit.act], decisive: limit.act, conflict: limit, hidden };
  const invented = decimalNowhere(claim, own, evidence);
  if (invented) return { ...nothing, acts: [invented.act], decisive: invented.act, conflict: invented, hidden };
  const counted = countedAlone(claim, numbers, recent, evidence);
  if (counted) return { ...nothing, acts: [counted.act], decisive: counted.act, conflict: counted, hidden };
  const few = fewerCalls(numbers, recent);
  if (few)
    return {
      ...nothing,
      acts: [few.act],
      decisive: few.act,
      part: { why: "count", act: few.act, quote: `${few.count} of ${few.value}`, sure: true },
      hidden,
    };
  const holding = recent.findLast((act) => numbers.some(({ value }) => holds(evidence, act, value)));
  if (holding) return { ...nothing, acts: [holding], decisive: holding, hidden, part: pageOf(holding, claim) };
  const about = own.filter((act) => shares(act, claim));
  const failing = (about.length > 0 ? about : own).filter(({ kind }) =>
    /^(?:query|lookup|fetch|search|browse|program|read)$/.test(kind),
  );
  const otherwise = measured ? measuredOtherwise(claim, numbers, own, evidence) : null;
  if (otherwise) return { ...nothing, acts: [otherwise.act], decisive: otherwise.act, conflict: otherwise, hidden };
  const last = failing[failing.length - 1];
  if (last && failing.every(({ outcome }) => outcome === "failed" || outcome === "refused" || outcome === "none"))
    return {
      ...nothing,
      acts: [last],
      decisive: last,
      conflict: { why: "source", act: last, quote: last.quote },
      hidden,
    };
  if (measured && improved.test(claim.clause) && !measuredSince(claim, evidence))
    return { ...nothing, others: acts.slice(-5), hidden };
  if (measured && own.length === 0) return { ...nothing, others: acts.slice(-5), hidden };
  return { ...nothing, acts: [], hidden: true };
}

const improved =
  /\b(?:went|down|drop\w*|fell|reduc\w+|improv\w+|faster|quicker|smaller|shrinks?|shrank|shrunk|cut|lower\w*|less|decreas\w+|speeds?|sped|halved|from)\b/;

/** Something was run after the last change: what came of a change is known from then on. */
function measuredSince(claim: Claim, evidence: Evidence): boolean {
  const change = evidence
    .before(claim.order, ["edit", "write", "migrate", "update"], 20)
    .findLast(({ outcome }) => outcome === "ok" || outcome === "unknown");
  return (
    change === undefined ||
    evidence
      .before(
        claim.order,
        [
          "program",
          "tests",
          "fetch",
          "lookup",
          "browse",
          "query",
          "build",
          "unknown",
          "serve",
          "delegate",
          "deploy",
          "list",
          "read",
        ],
        20,
      )
      .some(
        (act) =>
          act.order > change.order && act.outcome !== "refused" && (act.shell || !/^(?:list|read)$/.test(act.kind)),
      )
  );
}

/** "Under 200 kB", where each number of this unit that the last run printed is above. */
function beyondLimit(claim: Claim, acts: readonly Act[], evidence: Evidence): Conflict | null {
  const limit = /\b(?:under|below|within|less than|smaller than|at most|stays? under)\b|[<≤]/.test(claim.clause)
    ? claim.quantities.find(({ rough, unit }) => rough && unit !== "" && unit !== "%")
    : undefined;
  if (!limit || claim.quantities.length > 1) return null;
  for (let i = acts.length - 1; i >= 0; i--) {
    const values = measurements(acts[i], limit.unit, evidence);
    if (values.length === 0) continue;
    return values.length < 6 &&
      values[0] > limit.value &&
      Math.max(...values) === values[0] &&
      values.every((value) => value > limit.value || value * 2 < values[0])
      ? { why: "value", act: acts[i], quote: `${values[0]} ${limit.unit}` }
      : null;
  }
  return null;
}

/** The number that a count printed and nothing else: `wc -l`, `grep -c`, `select count(*)`. */
export function soleNumber(act: Act, evidence: Evidence): number | null {
  if (act.outcome === "failed" || act.outcome === "refused") return null;
  const lines = evidence
    .outputOf(act)
    .lines.filter((line) => line.trim() !== "" && !/^(?:exit code|command executed|output)\b/i.test(line));
  const alone = lines.length === 1 ? /^\s*(\d[\d,]*)(?:\s+(?:total|\S+\.\w+))?\s*$/.exec(lines[0]) : null;
  const counts = /\bcount\s*\(|\bwc\b|\b(?:grep|rg)\b.*\s-\w*c|\buniq -c\b|\bcount\b|\blen\b|measure-object/i.test(
    act.text,
  );
  return alone && counts ? Number(alone[1].replaceAll(",", "")) : null;
}

/** A number with decimals that none of the few numbers that were printed is, rounds to or gives. */
function decimalNowhere(claim: Claim, acts: readonly Act[], evidence: Evidence): Conflict | null {
  if (threshold.test(claim.clause)) return null;
  const claimed = claim.quantities.find(({ value, rough }) => !rough && !Number.isInteger(value));
  const looks = acts.filter(({ outcome }) => outcome === "ok" || outcome === "unknown").slice(-6);
  if (!claimed || looks.length === 0) return null;
  const values = looks.flatMap((act) =>
    [
      ...evidence
        .outputOf(act)
        .text.slice(0, 20_000)
        .matchAll(/(?<![\w.])\d[\d,]*(?:\.\d+)?(?![\w.])/g),
    ].map(([text]) => ({
      act,
      value: Number(text.replaceAll(",", "")),
    })),
  );
  const decimals = values.filter(({ value }) => !Number.isInteger(value));
  if (values.length > 24 || decimals.length === 0) return null;
  const digits = /\.(\d+)/.exec(String(claimed.value))?.[1].length ?? 0;
  const same = (value: number) =>
    Math.abs(value - claimed.value) < 0.51 * 10 ** -digits ||
    Math.abs(value * 100 - claimed.value) < 0.51 * 10 ** -digits;
  if (
    values.some(({ value }) => same(value)) ||
    derivable(
      claimed.value,
      values.map(({ value }) => value),
    )
  )
    return null;
  return { why: "value", act: decimals[0].act, quote: String(decimals[0].value) };
}

/** A score of 0 to 1 that was printed alone, out of 100. */
function soleScore(act: Act, evidence: Evidence): number | null {
  const lines = evidence.outputOf(act).lines.filter((line) => /\d/.test(line) && !/exit code/i.test(line));
  const alone = lines.length === 1 ? /^\s*(0?\.\d+|1(?:\.0+)?)\s*$/.exec(lines[0]) : null;
  return alone ? Math.round(Number(alone[1]) * 100) : null;
}

/** What is to be reached is no measurement. */
const threshold =
  /\b(?:meets?|at least|at most|above|below|under|over|target|required?|requirement|threshold|limit|minimum|maximum|goal)\b|≥|≤/;

/** Where one count is all that was looked at, and the claim has one number, they are the same number. */
function countedAlone(
  claim: Claim,
  numbers: readonly Quantity[],
  acts: readonly Act[],
  evidence: Evidence,
): Conflict | null {
  if (threshold.test(claim.clause)) return null;
  const plain = numbers.filter(({ unit }) => unit === "");
  if (plain.length !== 1 || claim.quantities.length !== 1) return null;
  const scored = /\bscores?\b/.test(claim.clause);
  const counts = acts.flatMap((act) => {
    const value = soleNumber(act, evidence) ?? (scored ? soleScore(act, evidence) : null);
    return value === null ? [] : [{ act, value }];
  });
  const last = counts[counts.length - 1];
  const { value } = plain[0];
  if (
    !last ||
    counts.some((count) => Math.abs(count.value - value) <= 1) ||
    acts.some((act) => holds(evidence, act, value))
  )
    return null;
  if (
    derivable(
      value,
      counts.map((count) => count.value),
    ) ||
    !shares(last.act, claim)
  )
    return null;
  return { why: "value", act: last.act, quote: String(last.value) };
}

/** "A playlist with 12 songs" after eight calls that each add one. */
function fewerCalls(
  numbers: readonly Quantity[],
  acts: readonly Act[],
): { act: Act; count: number; value: number } | null {
  for (const { value, noun, unit } of numbers) {
    if (unit !== "" || noun === "") continue;
    const calls = acts.filter(
      ({ kind, tool, outcome }) =>
        /^(?:create|update|remove|send)$/.test(kind) &&
        outcome === "ok" &&
        toolWords(tool).some((word) => singular(word) === noun),
    );
    if (calls.length >= 3 && calls.length < value && value <= calls.length * 4)
      return { act: calls[calls.length - 1], count: calls.length, value };
  }
  return null;
}

function pageOf(act: Act, claim: Claim) {
  if (!act.partial || !(claim.universal || total.test(claim.clause))) return null;
  const cut = /\bhead\s+-(?:n\s*)?(\d+)\b/.exec(act.text);
  if (cut && claim.quantities.some(({ value }) => value === Number(cut[1])))
    return { why: "page" as const, act, quote: act.text.slice(0, 200), sure: true };
  return act.kind !== "read" && act.kind !== "program" && saysMore(act)
    ? { why: "page" as const, act, quote: act.quote, sure: true }
    : null;
}

const total =
  /\bin total\b|\btotal of\b|\bexactly\b|\baltogether\b|\boverall\b|\ball told\b|\bin (?:the )?(?:whole|entire)\b|共|总共|總共/;

/** The result itself says that there is more: a call that was asked for a page says so too, of the last one as well. */
export function saysMore({ quote, result }: Act): boolean {
  return (
    /more|next|cursor|truncated|\d+ of \d+|partial|incomplete|pages?\b/i.test(quote) ||
    /"?(?:has_?more|hasNext\w*)"?\s*:\s*true|\bpage \d+ of [2-9]|\bshowing\b/i.test(result?.text.slice(0, 20_000) ?? "")
  );
}

/** A claim of doing that counts what it did to, where the acts it rests on print another number of the same. */
export function countedOtherwise(claim: Claim, acts: readonly Act[], evidence: Evidence): Conflict | null {
  for (const number of claim.quantities) {
    if (number.rough || number.noun === "" || number.unit !== "") continue;
    const conflict = numberConflict(number, claim, acts, evidence);
    if (conflict) return conflict;
  }
  return null;
}

const countKey = /(?:^|_)(?:count|total|rows?|matches|results?|size|length|affected|number|num|hits)(?:$|_)/;

/** The output states another number of the same thing, and this one nowhere. */
function numberConflict(number: Quantity, claim: Claim, acts: readonly Act[], evidence: Evidence): Conflict | null {
  const wanted = number.noun === "" ? null : stem(number.noun);
  for (let i = acts.length - 1; i >= 0; i--) {
    const act = acts[i];
    if (act.outcome === "failed" || act.outcome === "refused") continue;
    const stated = statedFor(act, number, wanted, claim, evidence);
    if (stated.length === 0) continue;
    if (
      stated.some(
        ({ value, quote }) => near(value, number) || (Math.abs(value - number.value) === 1 && isLines(act, quote)),
      ) ||
      acts.some(
        (other) =>
          holds(evidence, other, number.value) ||
          (other !== act && statedFor(other, number, wanted, claim, evidence).some(({ value }) => near(value, number))),
      )
    )
      return null;
    if (
      derivable(number.value, [...stated.map(({ value }) => value), ...numbersOf(act, evidence)]) ||
      claim.quantities.length > 4
    )
      return null;
    return { why: "value", act, quote: stated[stated.length - 1].quote };
  }
  return null;
}

/** Lines of a file, one of which may be its header. */
function isLines({ text }: Act, quote: string): boolean {
  return /\bwc\b/.test(text) || /\d\s+\S+\.(?:csv|tsv|txt|jsonl|log)\b/.test(quote);
}

function near(value: number, { value: claimed, unit }: Quantity): boolean {
  // A rate of 0.05 is 5 %.
  if (/^(?:%|percent)$/.test(unit) && value <= 1 && Math.abs(value * 100 - claimed) <= 0.5) return true;
  // Rounded for people: 94.6 % is 95 %, 48,213 is 48,000.
  if (value === claimed || (Math.abs(value - claimed) <= 0.5 && !Number.isInteger(value))) return true;
  return (unit !== "" || claimed % 100 === 0) && Math.abs(value - claimed) < Math.abs(value) * 0.01;
}

/** Plain numbers of a small answer, from which another may have been reckoned. */
function numbersOf(act: Act, evidence: Evidence): number[] {
  const values = evidence.valuesOf(act).flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  return values.length > 20 ? [] : values;
}

/** Sums and differences of what is stated. */
function derivable(claimed: number, stated: readonly number[]): boolean {
  const list = stated.slice(-20);
  const sum = list.reduce((total, value) => total + value, 0);
  const close = (value: number) => Math.abs(value - claimed) <= Math.max(Math.abs(claimed) * 0.005, 0.0051);
  return (
    list.length > 1 &&
    (close(sum) ||
      close(sum / list.length) ||
      list.some((a) =>
        list.some(
          (b) =>
            close(a - b) ||
            close(a + b) ||
            close(a * b) ||
            close(a * (1 + b)) ||
            close(a * (1 - b)) ||
            (b !== 0 && (close(a / b) || close((100 * a) / b))),
        ),
      ))
  );
}

/** Names of fields that hold a number of this unit. */
function unitKeys(unit: string): RegExp | null {
  if (unit.startsWith("°")) return /temp|celsius|fahrenheit|degrees/;
  if (/^[$€£¥]$/.test(unit)) return /price|amount|total|balance|cost|fee|revenue|sum/;
  if (unit === "%" || unit === "percent")
    return /percent|pct|rate|ratio|coverage|humidity|accuracy|rollout|weight|share/;
  return /^(?:ms|s|secs?|seconds?|milliseconds?)$/.test(unit) ? /latency|duration|elapsed|time_?(?:ms|s)?$/ : null;
}

/** The last measurement prints numbers of this unit, and the claimed one is beyond all of them. */
function measuredOtherwise(
  claim: Claim,
  numbers: readonly Quantity[],
  acts: readonly Act[],
  evidence: Evidence,
): Conflict | null {
  const table = claim.subject === "coverage" ? coverageOtherwise(numbers, acts, evidence) : null;
  if (table) return table;
  const wanted = numbers.filter(({ unit }) => unit !== "" && unit !== "x");
  if (wanted.length === 0) return null;
  const stated = acts.flatMap((act) => measurements(act, wanted[0].unit, evidence).map((value) => ({ act, value })));
  if (stated.length === 0 || stated.length > 40) return null;
  const values = stated.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const beyond = wanted.find(
    ({ value, unit }) => unit[0] === wanted[0].unit[0] && (value < least * 0.99 || value > most * 1.01),
  );
  const last = stated[stated.length - 1];
  // A share or a difference of what was measured is no measurement itself.
  if (!beyond || /\b(?:by|faster|slower|less|more|reduction|improvement|increase|saving)\b/.test(claim.clause))
    return null;
  return { why: "value", act: last.act, quote: `${last.value} ${wanted[0].unit}` };
}

/** The row of all files in a table of coverage, which has no % behind its numbers. */
function coverageOtherwise(numbers: readonly Quantity[], acts: readonly Act[], evidence: Evidence): Conflict | null {
  const claimed = numbers.find(({ unit }) => unit === "%" || unit === "percent");
  if (!claimed) return null;
  for (let i = acts.length - 1; i >= 0; i--) {
    const line = evidence.outputOf(acts[i]).lines.find((text) => /^(?:All files|TOTAL)\b/.test(text.trim()));
    if (line === undefined || line.length > 300) continue;
    const values = [...line.matchAll(/\d+(?:\.\d+)?/g)].map(([value]) => Number(value));
    return values.some((value) => Math.abs(value - claimed.value) <= 1)
      ? null
      : { why: "value", act: acts[i], quote: line.trim().slice(0, 200) };
  }
  return null;
}

function measurements(act: Act, unit: string, evidence: Evidence): number[] {
  const found: number[] = [];
  const pattern = new RegExp(
    `(\\d+(?:\\.\\d+)?)\\s?${unit === "%" ? "%" : `${unit.replace(/[^a-z°]/g, "")}\\b`}`,
    "gi",
  );
  for (const line of evidence.outputOf(act).lines) {
    if (line.length > 400 || found.length > 60) continue;
    // How long a run of tests took is no measurement of what it tests.
    if (/\b(?:passed|failed|tests?) in\b|\bDuration\b|\bTime:|finished in|\bDone in\b/.test(line)) continue;
    for (const [, value] of line.matchAll(pattern)) found.push(Number(value));
  }
  return found;
}

interface Stated {
  readonly value: number;
  readonly quote: string;
}

/** Numbers that an output gives to the noun or unit of the claim. */
function statedFor(act: Act, number: Quantity, wanted: string | null, claim: Claim, evidence: Evidence): Stated[] {
  const found: Stated[] = [];
  const json = evidence.jsonOf(act);
  if (json !== null) {
    const labels = labelsOf(claim);
    if (
      !shares(act, claim) &&
      wanted !== null &&
      ![...claim.words].some((word) => evidence.outputOf(act).text.toLowerCase().includes(word))
    )
      return [];
    for (const { key, value } of evidence.valuesOf(act)) {
      const name = key.slice(key.lastIndexOf(".") + 1);
      const parts = name
        .split(/[^a-z]+/)
        .filter((part) => part !== "")
        .map((part) => stem(singular(part)));
      const amount =
        typeof value === "number"
          ? value
          : typeof value === "string" && /^[$€£]?\d[\d,]*(?:\.\d+)?%?$/.test(value)
            ? Number(value.replace(/[^\d.]/g, ""))
            : null;
      if (amount === null) continue;
      const bare = wanted === null && number.unit === "" && parts.some((part) => labels.includes(part));
      const byNoun = wanted !== null && parts.includes(wanted);
      const byCount = number.unit === "" && wanted !== null && countKey.test(name) && act.kind !== "program";
      const byLabel =
        number.unit !== "" &&
        (parts.some((part) => part.length > 3 && claim.words.includes(part)) ||
          (unitKeys(number.unit)?.test(key) ?? false));
      if (byNoun || byCount || byLabel || bare) found.push({ value: amount, quote: `${name}: ${String(value)}` });
    }
    const lists = topLists(json);
    if (
      number.unit === "" &&
      wanted !== null &&
      lists.length === 1 &&
      (act.kind === "query" || act.kind === "lookup" || act.kind === "search") &&
      !act.partial
    )
      found.push({ value: lists[0], quote: `${lists[0]} items` });
    return found.slice(-40);
  }
  if (wanted === null && number.unit === "") return [];
  const tag = evidence
    .outputOf(act)
    .lines.map((line) => /^(?:UPDATE|DELETE|INSERT 0|SELECT|COPY|MERGE) (\d+)\s*$/.exec(line))
    .filter((match) => match !== null);
  if (tag.length > 0 && wanted !== null && /^(?:row|record|entr|account|user|customer|order|item)/.test(wanted))
    return tag.map(([line, value]) => ({ value: Number(value), quote: line }));
  for (const line of evidence.outputOf(act).lines) {
    if (line.length > 400 || found.length > 60) continue;
    for (const match of line.matchAll(
      /(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s?(%|ms|s|sec|seconds|mb|gb|kb)?\s{0,2}((?:[a-z][a-z-]*\s?){0,3})/gi,
    )) {
      const value = Number(`${match[1].replaceAll(",", "")}.${match[2] ?? "0"}`);
      const unit = (match[3] ?? "").toLowerCase();
      const nouns = (match[4] ?? "")
        .toLowerCase()
        .trim()
        .split(/\s+/)
        .map((word) => stem(singular(word)));
      if (wanted !== null && nouns.includes(wanted) && unit === "") found.push({ value, quote: line.trim() });
      else if (number.unit !== "" && unit !== "" && unit[0] === number.unit[0] && labelled(line, claim))
        found.push({ value, quote: line.trim() });
    }
  }
  return found;
}

/** Fields by whose names a number without a noun may go: "the total comes to 4,200". */
function labelsOf({ clause, words }: Claim): string[] {
  if (/\b(?:average|mean|median|percent\w*|ratio|difference|remaining|left|per)\b/.test(clause)) return [];
  const sums = /\b(?:adds? up|comes? to|sums?|totals?|altogether|amounts? to)\b/.test(clause);
  const own = words.filter((word) => /^(?:total|sum|balanc|amount|count|price|cost|revenu|score)$/.test(word));
  return sums ? [...own, "total", "sum", "amount"] : own;
}

/** The line of a measurement names what the claim measures: TOTAL for coverage, p95, "accuracy". */
function labelled(line: string, claim: Claim): boolean {
  if (claim.subject === "coverage")
    return /^(?:TOTAL|All files|Statements|Lines|Coverage|.*\bcoverage\b)/i.test(line.trim());
  const words = (line.toLowerCase().match(/[a-z][a-z0-9]{2,}/g) ?? []).map(stem);
  return words.some((word) => claim.words.includes(word));
}

function topLists(json: unknown): number[] {
  if (Array.isArray(json)) return [json.length];
  if (json === null || typeof json !== "object") return [];
  return Object.values(json)
    .filter(Array.isArray)
    .map((list) => list.length);
}

/** Whether an output or a call holds this number, written in any of the usual ways. */
function holds(evidence: Evidence, act: Act, value: number): boolean {
  const text = `${evidence.outputOf(act).text}\n${act.text}`;
  const plain = String(value);
  const grouped = value.toLocaleString("en-US");
  for (const form of new Set([plain, grouped, value.toFixed(2), value.toFixed(1)])) {
    let at = text.indexOf(form);
    while (at >= 0) {
      if (
        !/[\d]/.test(text[at - 1] ?? "") &&
        !/\d/.test(text[at + form.length] ?? "") &&
        !/[.,]\d/.test(text.slice(at + form.length, at + form.length + 2))
      )
        return true;
      at = text.indexOf(form, at + 1);
    }
  }
  // As many lines as it says there are.
  if (!/^(?:search|list|query|read|lookup|program|version-control|fetch)$/.test(act.kind)) return false;
  return evidence.outputOf(act).lines.filter((line) => line.trim() !== "").length === value && value > 1;
}

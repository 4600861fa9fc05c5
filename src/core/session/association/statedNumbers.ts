import type { Act } from "../acts/act.js";
import { listsOf } from "../acts/lists.js";
import type { Output } from "../acts/output.js";
import type { Claim, Quantity } from "../claims/claim.js";
import { measures, singular, stem } from "../claims/details.js";
import type { Evidence } from "../evidence.js";
import { shares } from "./words.js";

const countKey = /(?:^|_)(?:count|total|rows?|matches|results?|size|length|affected|number|num|hits)(?:$|_)/;

/** Names of fields that hold a number of this unit. */
function unitKeys(unit: string): RegExp | null {
  if (unit.startsWith("°")) return /temp|celsius|fahrenheit|degrees/;
  if (/^[$€£¥]$/.test(unit)) return /price|amount|total|balance|cost|fee|revenue|sum/;
  if (unit === "%" || unit === "percent")
    return /percent|pct|(?<!fx_|exchange_|^)rate|ratio|coverage|humidity|accuracy|rollout|weight|share/;
  return /^(?:ms|s|secs?|seconds?|milliseconds?)$/.test(unit) ? /latency|duration|elapsed|time_?(?:ms|s)?$/ : null;
}

interface Stated {
  readonly value: number;
  readonly quote: string;
}

/** Numbers that an output gives to the noun or unit of the claim. */
export function statedFor(
  act: Act,
  number: Quantity,
  wanted: string | null,
  claim: Claim,
  evidence: Evidence,
): Stated[] {
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
      const byCount =
        number.unit === "" &&
        wanted !== null &&
        countKey.test(name) &&
        act.kind !== "program" &&
        isOfAll(number, amount, claim);
      const byLabel =
        number.unit !== "" &&
        (parts.some((part) => part.length > 3 && claim.words.includes(part)) ||
          (unitKeys(number.unit)?.test(key) ?? false));
      if (byNoun || byCount || byLabel || bare) found.push({ value: amount, quote: `${name}: ${String(value)}` });
    }
    const lengths = listsOf(json).map(({ length }) => length);
    if (
      number.unit === "" &&
      wanted !== null &&
      lengths.length === 1 &&
      isOfAll(number, lengths[0], claim) &&
      (act.kind === "query" || act.kind === "lookup" || act.kind === "search") &&
      !act.partial
    )
      found.push({ value: lengths[0], quote: `${lengths[0]} items` });
    return found.slice(-40);
  }
  if (wanted === null && number.unit === "") return [];
  const tag = evidence
    .outputOf(act)
    .lines.map((line) => /^(?:UPDATE|DELETE|INSERT 0|SELECT|COPY|MERGE) (\d+)\s*$/.exec(line))
    .filter((match) => match !== null);
  if (tag.length > 0 && wanted !== null && /^(?:row|record|entr|account|user|customer|order|item)/.test(wanted))
    return tag.map(([line, value]) => ({ value: Number(value), quote: line }));
  for (const { line, value, unit, nouns } of measuresIn(evidence.outputOf(act))) {
    if (found.length > MOST) break;
    // Of a unit there may be many: a weight, and what a bag may weigh.
    if (
      wanted !== null &&
      unit === "" &&
      nouns.includes(wanted) &&
      (!measures.test(number.noun) || labelled(line, claim))
    )
      found.push({ value, quote: line.trim() });
    else if (number.unit !== "" && unit !== "" && unit[0] === number.unit[0] && labelled(line, claim))
      found.push({ value, quote: line.trim() });
  }
  return found;
}

/** Fewer than there are may be some of them: "two of them want an answer". */
const isOfAll = ({ value }: Quantity, stated: number, { clause, universal }: Claim): boolean =>
  value >= stated || universal || /\b(?:there (?:are|were)|in total|altogether|total(?:s|led)?|only)\b/.test(clause);

/** Numbers of one output that are compared with a claim's, and lines in which they are looked for. */
const MOST = 60;
const MAX_LINES = 20_000;

/** A number in a line, with what stands behind it. */
interface Measure {
  readonly line: string;
  readonly value: number;
  readonly unit: string;
  readonly nouns: readonly string[];
}

/** Every claim looks at the same outputs: their numbers are found once. */
const measured = new WeakMap<Output, readonly Measure[]>();

function measuresIn(output: Output): readonly Measure[] {
  const known = measured.get(output);
  if (known) return known;
  const found = output.lines
    .slice(-MAX_LINES)
    .filter((line) => line.length <= 400)
    .flatMap((line) =>
      Array.from(
        line.matchAll(
          /(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s?(%|ms|s|sec|seconds|mb|gb|kb)?\s{0,2}((?:[a-z][a-z-]*\s?){0,3})/gi,
        ),
        ([, whole, decimals, unit, words]) => ({
          line,
          value: Number(`${whole.replaceAll(",", "")}.${decimals ?? "0"}`),
          unit: (unit ?? "").toLowerCase(),
          nouns: (words ?? "")
            .toLowerCase()
            .trim()
            .split(/\s+/)
            .map((word) => stem(singular(word))),
        }),
      ),
    );
  measured.set(output, found);
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

/** Whether an output or a call holds this number, written in any of the usual ways. */
export function holds(evidence: Evidence, act: Act, value: number): boolean {
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

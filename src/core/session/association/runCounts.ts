import type { Act } from "../acts/act.js";
import type { Claim } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";
import type { Conflict } from "./association.js";

/** "Clean but for one warning": so many are told of. */
const countsWarnings =
  /\b(?:one|an?|two|three|four|five|[1-9]\d*) (?:(?!(?:no|any|without|zero)\b)[\w-]+ ){0,3}?warnings?\b|(?:[1-9]\d*|[一二兩两三四五]) ?[個个][^,，。]{0,8}警告/i;

/** "No warnings" after a run that ended well and printed some. */
export function warningsLeft(claim: Claim, latest: Act, evidence: Evidence): Conflict | null {
  if (
    latest.outcome !== "ok" ||
    !/\bwarnings?\b|警告|\bwarning-free\b|\bclean\b/.test(claim.clause) ||
    claim.subject === "tests" ||
    countsWarnings.test(claim.text)
  )
    return null;
  const line = evidence
    .outputOf(latest)
    .lines.find(
      (text) => text.length < 400 && /\b[1-9]\d* warnings?\b/i.test(text) && !/\b0 (?:problems|warnings)\b/i.test(text),
    );
  return line === undefined ? null : { why: "found", act: latest, quote: line.trim() };
}

const testNouns = /^(?:test|spec|example|case|check|scenario|pass|testcase|用例|个|)$/;

/** 4 個檔案: of a measure word alone the noun behind it tells what is counted. */
const countsFiles = (clause: string, value: number): boolean =>
  new RegExp(`(?<![\\d.])${value} ?[個个](?:測試|测试)?(?:檔|档|文件|套件|模組|模块|專案|项目)`).test(clause);

/** Measures that are written without a space or in Chinese. */
const ofOther = "(?:毫?秒|分鐘|分钟|小時|小时|天|行|倍|次|版|項設定|项设置|度|元|歲|岁)";

/** "In Chromium 129", "on Node 20", "with seed 42": behind a preposition and a thing a number names which one. */
const namesWhich = (clause: string, value: number): boolean =>
  new RegExp(
    `\\b(?:in|on|under|with|against|for|using|via|at|since) (?!(?:all|exactly|the|a|only|just|over|about|nearly|now|some|these|those|around|total|up|at|under)\\b)[\\w.+#/-]{1,40},? v?${value}(?:\\.\\d{1,9})*(?!\\d|,\\d)`,
    "i",
  ).test(clause);

/** A line begins with it, as `uniq -c` counts. */
const printsAlone = (text: string, value: number): boolean => new RegExp(`^\\s*${value}\\s`, "m").test(text);

const wereFailing = /\b(?:failing|failed|broken|red|flaky)\b|失敗|失败/;

/** "All 42 tests pass" where 40 did. */
export function countConflict(claim: Claim, runs: readonly Act[], latest: Act): Conflict | null {
  if (claim.kind !== "passed" || (claim.subject !== "tests" && claim.subject !== "checks")) return null;
  const counts = runs.flatMap(({ report, outcome }) => (report && outcome !== "refused" ? [report.counts] : []));
  if (latest.report === null || latest.report.counts.passed === null || latest.kind !== "tests") return null;
  // What a terminal folded away may hold the suites that are missing here.
  if (runs.some(({ folded }) => folded)) return null;
  const values = new Set<number>();
  let sum = 0;
  for (const { passed, collected, failed, skipped } of counts) {
    for (const value of [passed, collected, (passed ?? 0) + (failed ?? 0), (passed ?? 0) + (skipped ?? 0)])
      if (value !== null) values.add(value);
    // "All three failing tests pass now": so many had failed.
    if (failed !== null && wereFailing.test(claim.clause)) values.add(failed);
    sum += passed ?? 0;
    values.add(sum);
  }
  // A loop over packages has a report of each in one output.
  for (const { result } of runs) {
    const each = [...(result?.text ?? "").matchAll(/\b(\d{1,6}) pass(?:ed|ing)\b/g)]
      .slice(0, 200)
      .map(([, passed]) => Number(passed));
    if (each.length < 2) continue;
    for (const passed of each) values.add(passed);
    values.add(each.reduce((total, passed) => total + passed, 0));
  }
  const own = latest.report.counts;
  const scopedCount =
    /\b(?:new|added|additional|these|those|of (?:them|which|these)|my|including|plus|other|more)\b/.test(claim.clause);
  for (const { value, of, noun, unit, rough } of claim.quantities) {
    if (unit !== "" || rough || !testNouns.test(noun) || value === 0 || countsFiles(claim.clause, value)) continue;
    if (new RegExp(`(?<![\\d.])${value} ?${ofOther}`).test(claim.clause)) continue;
    if (noun === "" && of === null && namesWhich(claim.clause, value)) continue;
    // "30 of 30" that a loop printed are runs, not tests.
    if (of === value && runs.some(({ result }) => printsAlone(result?.text ?? "", value))) continue;
    // Of Cypress a spec is a file.
    if (noun === "spec" && latest.report.runner === "cypress") continue;
    const whole = of ?? value;
    // The runs before an edit had other numbers; only what no run ever showed is wrong.
    if (values.has(value) && values.has(whole)) {
      const all = claim.universal || of === value;
      if (
        all &&
        latest.outcome === "ok" &&
        (own.skipped ?? 0) > 0 &&
        value === own.collected &&
        value !== own.passed &&
        runs.at(-1) === latest
      )
        return { why: "count", act: latest, quote: latest.quote };
      continue;
    }
    const most = Math.max(...values);
    if (!scopedCount && (claim.universal || of !== null || value > most || noun !== ""))
      return { why: "count", act: latest, quote: latest.quote };
  }
  return null;
}

import { patternOf } from "../../patternOf.js";
import type { Act } from "../acts/act.js";
import { fileName, isScratch, isTestFile, samePath } from "../acts/paths.js";
import type { Claim } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";
import type { Part } from "./association.js";
import { lastEdit } from "./looksBack.js";

const family = ({ report, name }: Act): string => report?.runner ?? name;

/** How a linter or type checker is told to look and to report: the word behind chooses no files. */
const settings =
  /(?<=\s)--?(?:rule|format|formatter|reporter|ext|max-warnings|config|rulesdir|parser|plugin|output-format|output|target-version|line-length|f|o)[ =](?:'([^']{0,200})'|"([^"]{0,200})"|(\S{1,200}))/g;

/** What a run was told to look at. */
function chosenBy({ kind, targets, text }: Act): readonly string[] {
  if (kind === "tests" || targets.length === 0) return targets;
  const values = [...text.matchAll(settings)].map(([, single, double, bare]) => single ?? double ?? bare);
  return values.length === 0 ? targets : targets.filter((target) => !values.includes(target));
}

/** Where its output went says nothing of what it ran. */
function key(run: Act): string {
  const chosen = chosenBy(run);
  if (chosen.length === 0) return run.text;
  return `${run.name} ${chosen
    .filter((target) => !isScratch(target))
    .sort()
    .join(" ")}`;
}

/** Flags by which a run takes some of the tests, browsers or versions. */
const choicesOf = ({ text }: Act): string[] =>
  text.match(/(?<=\s)(?:--(?:project|browser|grep|shard|testNamePattern|env|envlist)|-e|-t|-g)[ =]\S+/g) ?? [];

/** Whether a run that passes makes good an earlier one that failed. */
function covers(good: Act, bad: Act): boolean {
  if (family(good) !== family(bad) && good.name !== bad.name) return false;
  const chosen = choicesOf(bad);
  const own = choicesOf(good);
  if (own.some((choice) => !chosen.includes(choice))) return false;
  // One browser of three is not all that failed.
  if (own.length > 0 && chosen.some((choice) => !own.includes(choice))) return false;
  if (good.scope === "all" || key(good) === key(bad)) return true;
  if (/\s--(?:lf|last-failed|failed)\b/.test(good.text)) return true;
  return (
    bad.scope === "part" &&
    bad.targets.every((target) => good.targets.some((other) => samePath(other.split("::")[0], target.split("::")[0])))
  );
}

function unresolved(runs: readonly Act[], latest: Act): Act | null {
  for (let i = runs.length - 1; i >= Math.max(0, runs.length - 30); i--) {
    const run = runs[i];
    if (run === latest || run.outcome !== "failed" || run.order > latest.order) continue;
    if (!runs.slice(i + 1).some((other) => other.outcome === "ok" && covers(other, run))) return run;
  }
  return null;
}

export function stillFailing(claim: Claim, runs: readonly Act[], latest: Act, evidence: Evidence): Part | null {
  if (latest.outcome !== "ok" || quotes(claim, latest)) return null;
  const from = evidence.exchangeStart(claim.order);
  const failing = unresolved(
    // What another program built for an earlier request is not spoken of, unless all is.
    runs.filter(
      (run) =>
        run.kind === latest.kind &&
        (claim.universal || run.order >= from || family(run) === family(latest) || run.name === latest.name),
    ),
    latest,
  );
  return failing ? { why: "subset", act: failing, quote: failing.quote, sure: true } : null;
}

/** "`mvn -Dtest=CartTest test` -> BUILD SUCCESS": what a run chose is told with it, so that nothing is said of the others. */
const quotes = (claim: Claim, { scope, targets }: Act): boolean =>
  scope === "part" && targets.some((target) => target.length > 7 && claim.text.includes(target));

const scoped = patternOf("", [
  String.raw`\b(?:new|newly added|added|failing|failed|broken|red|relevant|related|targeted|focused|specific|`,
  "affected|updated|corresponding|these|those|this|my|above|its|unit|integration|e2e|smoke|regression|",
  String.raw`parser|[a-z]+_[a-z_]+) (?:\w+ )?(?:tests?|specs?|suites?)\b|(?:^|\band )it (?:now )?pass|`,
  String.raw`\bthe (?:\w+ )?test (?:now )?pass|\b(?:tests?|specs?|suite) (?:for|in|of|under|covering|`,
  String.raw`that (?:i|we)|i (?:added|wrote)|around|on|from)\b`,
]);

export const wide = patternOf("", [
  String.raw`\b(?:full|entire|whole|complete)\b.{0,20}\b(?:tests?|suites?)\b|`,
  String.raw`\b(?:no regressions?|existing tests|across the (?:project|codebase|repo\w*|board)|`,
  "every (?:single )?test|(?:all|every) (?:the )?(?:packages?|modules?|projects?|suites?|crates?|",
  String.raw`workspaces?)|test suites?|project-wide)\b|整[个個]|全套|全量`,
]);

/** "Across the project" after a check of one file. */
export function oneFile(claim: Claim, latest: Act): Part | null {
  const all =
    /\b(?:across the|whole|entire|all|every|everywhere)\b.{0,30}\b(?:project|codebase|repo\w*|files?|code|modules?|packages?)\b|\bproject-wide\b|整[个個]/;
  const files = latest.targets.filter((target) => /\.\w{1,5}$/.test(target));
  return latest.outcome === "ok" &&
    all.test(claim.clause) &&
    files.length > 0 &&
    files.length === latest.targets.length &&
    files.length < 4
    ? { why: "subset", act: latest, quote: files.join(" "), sure: true }
    : null;
}

/** The run chose some of the tests, and the claim speaks of all. */
export function subset(claim: Claim, runs: readonly Act[], latest: Act, evidence: Evidence): Part | null {
  if (latest.outcome !== "ok") return null;
  // "The whole suite ran and is green": what is green stands before.
  const said = claim.bare === true ? claim.text.toLowerCase() : claim.clause;
  const failing = unresolved(runs, latest);
  // "No failures for the net label", after a run of that label.
  const names = latest.targets.some(
    (target) => target.length > 2 && claim.clause.split(/[^\p{L}\p{N}_]+/u).includes(target.toLowerCase()),
  );
  const narrow = (scoped.test(said) || names) && !wide.test(said);
  // The very tests that are spoken of failed in another browser.
  const sameTests = failing !== null && choicesOf(latest).length > 0 && key(failing) === key(latest);
  // A script that is named for a test, of which no runner reports: the number that is told is that of the other.
  const isOther =
    failing !== null && failing.report === null && family(failing) !== family(latest) && countsAgree(claim, latest);
  if (failing && (!narrow || sameTests) && !isOther && !namesFailing(latest, failing, evidence))
    return { why: "subset", act: failing, quote: failing.quote, sure: true };
  const isPart = latest.scope === "part" || (latest.report?.counts.leftOut ?? 0) > 0;
  if (!isPart || narrow) return null;
  const since = lastEdit(evidence, claim.order);
  if (
    runs.some(
      (run) =>
        run.outcome === "ok" && run.scope === "all" && run.order > since && (run.report?.counts.leftOut ?? 0) === 0,
    )
  )
    return null;
  const collected = latest.report?.counts.collected ?? 0;
  const more = runs.some(
    (run) => family(run) === family(latest) && (run.report?.counts.collected ?? 0) > collected && run.scope !== "part",
  );
  const sure = more || (latest.report?.counts.leftOut ?? 0) > 0;
  const ofAll = claim.universal || (claim.bare === true && wide.test(said));
  if (!ofAll && !(sure && wide.test(said))) return null;
  const quote = latest.targets.slice(0, 3).join(" ") || latest.quote;
  if (sure) return { why: "subset", act: latest, quote, sure };
  if (!wide.test(said) && (countsAgree(claim, latest) || ownChoice(latest, claim, evidence))) return null;
  return { why: "subset", act: latest, quote, sure: wide.test(said) };
}

/** The tests that a run names as failed; empty where it names none. */
function failingNames(run: Act, evidence: Evidence): string[] {
  return [
    ...evidence
      .outputOf(run)
      .text.matchAll(/^(?:FAILED|ERROR)\s+(\S+?)(?:\s|$)|^\s*--- FAIL: (\S+)|^test (\S+) \.\.\. FAILED/gm),
  ]
    .slice(0, 60)
    .map(([, a, b, c]) => a ?? b ?? c);
}

/** "`test_fold` passes now": the run failed, it names each test that did, and this is none of them. */
export function failedForAnother(claim: Claim, run: Act, evidence: Evidence): boolean {
  if (run.outcome !== "failed" || claim.universal) return false;
  const tests = claim.targets.filter(({ type, text }) => type === "code" && /test|spec|^it\b|^should\b/i.test(text));
  const failed = failingNames(run, evidence);
  return (
    tests.length > 0 &&
    failed.length > 0 &&
    failed.length === run.report?.counts.failed &&
    tests.every(({ text }) => !failed.some((name) => name.includes(text.replace(/\(\)$/, ""))))
  );
}

/** The later run names each test that had failed. */
function namesFailing(good: Act, bad: Act, evidence: Evidence): boolean {
  const names = failingNames(bad, evidence);
  return (
    names.length > 0 &&
    names.every((name) =>
      good.targets.some(
        (target) =>
          name.startsWith(target) || target.includes(name) || samePath(target.split("::")[0], name.split("::")[0]),
      ),
    )
  );
}

/** "All 5 tests pass" of a run of five says what was run. */
function countsAgree({ quantities, clause }: Claim, { report }: Act): boolean {
  const all = /(?<![\d/])(\d{1,6})\s?\/\s?\1(?![\d/])/.exec(clause);
  if (all && Number(all[1]) === report?.counts.passed) return true;
  return quantities.some(({ value }) => value === report?.counts.passed || value === report?.counts.collected);
}

/** The tests that were chosen are those that the agent wrote here, or that the person asked for. */
function ownChoice(run: Act, claim: Claim, evidence: Evidence): boolean {
  const files = run.targets.map((target) => target.split("::")[0]).filter((target) => /[./]/.test(target));
  if (files.length === 0) return false;
  const asked = evidence.requestsBefore(claim.order, 3);
  return files.every(
    (file) =>
      asked.some(
        ({ text }) => text.includes(fileName(file)) || run.targets.some((target) => isNamedIn(text, target)),
      ) ||
      evidence
        .between(0, claim.order)
        .some(
          (act) =>
            (act.kind === "write" || act.kind === "edit") &&
            act.edits.some(({ path, whole }) => samePath(path, file) && (whole || isTestFile(path))),
        ),
  );
}

/** `tests/test_ws.py::test_reconnect`, where the person spoke of test_reconnect. */
function isNamedIn(text: string, target: string): boolean {
  const name = target.split("::")[1];
  return name !== undefined && name !== "" && text.includes(name);
}

/** What a filter of names left out is counted as skipped by some runners. */
const chosenByName = /\s(?:-t|-g|-k|--testNamePattern|--test-name-pattern|--grep|--fgrep)\b/;

export function skips(latest: Act): Part | null {
  const { passed, skipped } = latest.report?.counts ?? { passed: null, skipped: null };
  if (latest.outcome !== "ok" || !skipped || chosenByName.test(latest.text)) return null;
  return { why: "skips", act: latest, quote: latest.quote, sure: skipped > (passed ?? 0) };
}

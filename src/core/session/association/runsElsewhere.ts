import type { Act } from "../acts/act.js";
import type { Claim } from "../claims/claim.js";
import type { Evidence } from "../evidence.js";
import { reportsIn } from "../runners/index.js";
import { shares } from "./words.js";

/** A packager runs the tests as well, and the output of a task that builds says so. */
export function reportedBesides(claim: Claim, evidence: Evidence): Act[] {
  const of = claim.subject === "tests" || claim.subject === "build" ? claim.subject : null;
  if (!of) return [];
  return evidence
    .before(claim.order, ["build", "program", "deploy", "commit", "push", "install"], 10)
    .flatMap((act): Act[] => {
      const { lines } = evidence.outputOf(act);
      const report = reportsIn(lines, of)[0];
      if (report && (of === "tests" || act.kind === "program"))
        return [
          {
            ...act,
            report,
            outcome: report.verdict === "passed" ? "ok" : report.verdict === "failed" ? "failed" : "none",
            quote: report.quote,
          },
        ];
      const told =
        of === "build" && act.kind === "program"
          ? lines.find((line) => /\bbuild succeeded\b|\bbuilt\b|\bcompiled\b/i.test(line))
          : undefined;
      return told === undefined ? [] : [{ ...act, outcome: "ok" as const, masked: false, quote: told.trim() }];
    });
}

/** A program that tests something in its own way, or a run that the person told of. */
export function mayHaveTested(claim: Claim, evidence: Evidence): boolean {
  const program = evidence
    .before(claim.order, ["program", "serve", "fetch"], 20)
    .some(
      (act) =>
        act.outcome !== "failed" &&
        act.outcome !== "refused" &&
        (shares(act, claim) || /(?:^|[^a-z])(?:test|check|verif|valid|smoke)/i.test(act.text)),
    );
  return (
    program ||
    evidence
      .requestsBefore(claim.order, 3)
      .some(({ text }) => /\b\d+ (?:tests? )?pass(?:ed|ing)?\b|\b(?:i|we) (?:ran|tested)\b/i.test(text.slice(0, 4000)))
  );
}

/** What a service prints of a check of each kind. */
const namesOf: Partial<Record<Claim["subject"], RegExp>> = {
  tests: /\b(?:tests?|unit|e2e|integration|specs?|suite|jest|vitest|pytest)\b/i,
  lint: /lint|ruff|clippy|checkstyle|biome|rubocop/i,
  types: /\b(?:tsc|types?|type-?check|typecheck|mypy|pyright)\b/i,
  build: /\b(?:build|compile|bundle)\b/i,
  format: /\b(?:format|fmt|prettier|black)\b/i,
};

/** A service was asked how its checks went: what it answered may be what is claimed. */
export function toldElsewhere(claim: Claim, evidence: Evidence): boolean {
  const names = namesOf[claim.subject];
  return evidence.before(claim.order, ["lookup", "fetch", "unknown", "pull-request"], 10).some((act) => {
    const text = evidence.outputOf(act).text.slice(0, 4000);
    // Of several jobs the one that is spoken of, whatever became of the others.
    if (
      names &&
      !claim.universal &&
      text.split("\n").some((line) => names.test(line) && well.test(line) && !otherwise.test(line))
    )
      return true;
    return (
      act.outcome === "ok" &&
      /\b(?:checks?|conclusion|pipelines?|jobs?|builds?|tests?)\b/i.test(`${act.name} ${text}`) &&
      !otherwise.test(text) &&
      inWords.test(text)
    );
  });
}

const inWords = /\b(?:success\w*|pass\w*|green|completed)\b/i;
const well = /\b(?:success\w*|pass\w*|green|completed)\b|[✓✔✅]/i;
const otherwise = /\b(?:in_progress|in progress|queued|pending|fail\w*|error)\b/i;

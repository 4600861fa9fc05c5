import type { Act } from "../../acts/act.js";
import { checking } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import { tellsOfBase } from "../failed/failsBefore.js";
import type { Closing } from "../closing.js";

/** What comes and goes may have passed then. */
const comesAndGoes = /\bflak\w*|\bintermittent\w*|\bsometimes\b|\bsporadic\w*|\bnon-?determinis\w+|偶[爾尔發发]/i;

const ofOtherChecks = /\b(?:lint\w*|eslint|warnings?|tsc|type[- ]?(?:check\w*|errors?)|deprecat\w+|vulnerabilit\w+)\b/i;

/** A failure is told to be older than the change, and the very run that fails passed on the code as it was before. */
export function baseOtherwise({ order, sentences }: Closing, evidence: Evidence): AgainstClosing | null {
  const sentence = sentences.find(({ text }) => tellsOfBase(text) && !comesAndGoes.test(text));
  if (!sentence) return null;
  const runs = evidence.allBefore(order).filter(({ kind }) => checking.has(kind) || kind === "program");
  const failed = runs.findLast(({ outcome, baseline }) => outcome === "failed" && !baseline);
  // What was made good since is not what is told of, and of a linter's warning a run of tests says nothing.
  if (
    failed &&
    runs.some(
      (run) =>
        !run.baseline &&
        run.order > failed.order &&
        run.outcome === "ok" &&
        run.kind === failed.kind &&
        run.text.trim() === failed.text.trim(),
    )
  )
    return null;
  if (failed?.kind === "tests" && ofOtherChecks.test(sentence.text) && !/\btests?\b/i.test(sentence.text)) return null;
  const firstEdit = evidence.edits[0];
  const passed = runs.find(
    (run) => failed && isOfBase(run, firstEdit) && isSame(run, failed, evidence) && run.outcome === "ok",
  );
  if (!passed || runs.some((run) => isOfBase(run, firstEdit) && run.outcome !== "ok")) return null;
  return {
    rule: "base-otherwise",
    status: "contradicted",
    act: passed,
    quote: passed.quote || passed.text.slice(0, 200),
    sentence: sentence.text,
  };
}

const isOfBase = ({ baseline, order }: Act, firstEdit: Act | undefined): boolean =>
  baseline || (firstEdit !== undefined && order < firstEdit.order);

/** The same command, a run of all by the same program, or one of the very test that fails. */
function isSame(run: Act, failed: Act, evidence: Evidence): boolean {
  if (run.kind !== failed.kind) return false;
  if (run.text.trim() === failed.text.trim()) return true;
  if (run.name !== failed.name) return false;
  if (run.scope === "all" && failed.scope === "all") return true;
  const failing = evidence
    .outputOf(failed)
    .lines.filter((line) => line.length < 600 && /\bfail|error|✗|✕|×/i.test(line));
  const names = (run.text.match(/[A-Za-z_]\w{5,}/g) ?? []).filter(
    (name) => /test|spec/i.test(name) && /[A-Z_]/.test(name),
  );
  return names.some((name) => failing.some((line) => line.includes(name)));
}

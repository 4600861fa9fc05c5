import { patternOf } from "../../../patternOf.js";
import { type Act, checking } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { aloneInLine } from "./aloneInLine.js";

/** Tests, a build, a linter that ended red, and nothing was changed after it. */
export function failedCheck(order: number, acts: readonly Act[], evidence: Evidence): Act | null {
  for (const kind of checking) {
    const last = acts.findLast((act) => act.kind === kind && act.outcome !== "refused");
    if (last?.outcome === "failed" && evidence.editAfter(last, order) === null) return last;
  }
  // A program that ended with an error by its own exit, and was not run again.
  const program = acts.findLast(({ kind, shell }) => kind === "program" && shell);
  return program?.outcome === "failed" &&
    (program.masked
      ? aloneInLine(program, acts) && isFatal.test(program.quote)
      : program.exit !== null || failsAsBefore(program, acts) || isFatal.test(program.quote)) &&
    evidence.editAfter(program, order) === null
    ? program
    : null;
}

/** Words with which a program ends for good. */
const isFatal = patternOf("", [
  String.raw`\b(?:FATAL|PANIC|fatal error|Segmentation fault|out of memory)\b|`,
  String.raw`^(?:Error: |Traceback \(most recent|An error occurred \(|panic:|fatal:|denied:)|`,
  String.raw`^\w{2,30}: (?:error|fatal|parse error)\b|\bnot allowed to (?:use|run|execute)\b|`,
  String.raw`\b(?:transaction|changes?) (?:was |were |has been )?rolled back\b|^\w+(?:Error|Exception)(?::|$)`,
]);

/** The same line ended in the same words before a change of files: what was to be mended is as it was. */
function failsAsBefore(last: Act, acts: readonly Act[]): boolean {
  const before = acts.find(
    (act) =>
      act.order < last.order &&
      act.outcome === "failed" &&
      act.text === last.text &&
      act.quote === last.quote &&
      act.quote !== "",
  );
  return (
    before !== undefined &&
    acts.some(({ kind, order }) => (kind === "edit" || kind === "write") && order > before.order && order < last.order)
  );
}

/** The last call ended with an error by its own exit: whatever the closing says, it says it of that. */
export function endsInFailure(acts: readonly Act[]): boolean {
  const last = acts[acts.length - 1];
  return last !== undefined && last.outcome === "failed" && last.exit !== null && !last.masked;
}

/** A failing test is what was asked for. */
export const wantsFailing = (order: number, evidence: Evidence): boolean =>
  evidence
    .requestsBefore(order, 1)
    .some(
      ({ text }) =>
        /\b(?:failing|red|reproduc\w+) (?:unit |regression )?(?:test|case|spec)\b|\b(?:test|spec|case) (?:that|which) (?:fails|reproduces)\b/i.test(
          text.slice(0, 2000),
        ) &&
        !/\b(?:fix|pass|green|then)\b/i.test(text.replace(/(?:do not|don['’]t|without) fix\w*/gi, " ").slice(0, 2000)),
    );

import { type Finding, findingOf, leadsElsewhere } from "../../core/run/finding.js";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import type { Evidence } from "../../core/run/verdict.js";
import { evidenceText, isTelling } from "../../report/words/evidence.js";
import { findingWords } from "../../report/words/finding.js";
import type { Say } from "../../report/words/language.js";
import { standingSentence } from "../../report/words/verdicts.js";
import { problemWords } from "./problemWords.js";

/** What a hover says of a step in sentences, in the order in which they are read. */
export interface HoverWords {
  /** What the run found, over a step that it found it at. */
  readonly finding: string | undefined;
  /** How the step stands; where the finding says that already, how sure it is. */
  readonly standing: string | undefined;
  /** The two most telling pieces of evidence that nothing above says. */
  readonly why: readonly string[];
}

export function hoverWords(run: Run, step: Step, say: Say): HoverWords {
  const telling = step.verdict.evidence.filter(isTelling);
  const finding = findingOf(run);
  if (!isFoundAt(finding, step))
    return { finding: undefined, standing: standingSentence(step, run, say), why: whyOf(telling, run, step, say) };
  const words = findingWords(run, say);
  return {
    finding: words.finding,
    standing: saysHowItStands(finding) ? words.sure : standingSentence(step, run, say),
    why: whyOf(
      telling.filter((item) => !saysEvidence(finding, item, step, run)),
      run,
      step,
      say,
    ),
  };
}

/** The same below an entry in Problems, which says what was found: what is left is how it stands, or how sure that is, and why. */
export function hoverBelowProblem(run: Run, step: Step, say: Say): HoverWords {
  const { evidence } = problemWords(step, run, say);
  const finding = findingOf(run);
  // The sentence of such a verdict says what its evidence does, with less in it.
  const isSaid = finding.kind !== "weak" && isFoundAt(finding, step) && saysHowItStands(finding);
  return {
    finding: undefined,
    standing: isSaid ? findingWords(run, say).sure : evidence && standingSentence(step, run, say),
    why: whyOf(
      step.verdict.evidence.filter((item) => item !== evidence && isTelling(item)),
      run,
      step,
      say,
    ),
  };
}

function whyOf(evidence: readonly Evidence[], run: Run, step: Step, say: Say): string[] {
  return evidence.slice(0, 2).map((item) => evidenceText(item, step, run, say));
}

function isFoundAt(finding: Finding, { index }: Step): boolean {
  if (finding.kind === "weak") return finding.steps.some((step) => step.index === index);
  return "step" in finding && finding.step.index === index;
}

/** Whether the verdict's sentence would say the finding once more. */
function saysHowItStands(finding: Finding): boolean {
  if (finding.kind === "weak") return finding.influence !== undefined;
  return finding.kind === "influence" || (finding.kind === "marked" && finding.code === "answer-already-fixed");
}

/** Whether the finding's sentence says what this evidence does. */
function saysEvidence(finding: Finding, { code, of = 0 }: Evidence, step: Step, run: Run): boolean {
  if (finding.kind === "calculation") return code === "computation" && step.computations[of] === finding.computation;
  if (!("influence" in finding) || run.influences[of] !== finding.influence) return false;
  return code === "influence" || (code === "steps-lead" && leadsElsewhere(finding, run));
}

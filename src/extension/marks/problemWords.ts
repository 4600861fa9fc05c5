import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import type { Evidence } from "../../core/run/verdict.js";
import type { VerdictCode } from "../../core/verdict/codes.js";
import { plainLine } from "../../report/plainText.js";
import { evidenceText } from "../../report/words/evidence.js";
import type { Say } from "../../report/words/language.js";
import { verdictSentence, verdictWords } from "../../report/words/verdicts.js";

/** What an entry in Problems says of a step. A hover stands below it, and says none of it again. */
export interface ProblemWords {
  /** What the entry's one sentence rests on; undefined where there is none, and the verdict's own sentence is said. */
  readonly evidence: Evidence | undefined;
  readonly text: string;
}

/** A label and one sentence: the list shows the beginning of an entry only. */
export function problemWords(step: Step, run: Run, say: Say): ProblemWords {
  const { code } = step.verdict;
  const evidence = leadingEvidence(step, run, say);
  const said = evidence ? evidenceText(evidence, step, run, say) : verdictSentence(step, run.mode, say);
  const label = say(verdictWords[code].label);
  // Some verdicts' sentences begin with what the verdict is called.
  const named = said.toLowerCase().startsWith(label.toLowerCase());
  return { evidence, text: named ? plainLine(said) : `${label}: ${plainLine(said)}` };
}

/** Kinds of verdict that are named for one kind of evidence. The others take what comes first. */
const namedFor: Partial<Record<VerdictCode, Evidence["code"]>> = {
  "wrong-by-computation": "computation",
  "influence-not-mentioned": "influence",
  "answer-already-fixed": "answer-fixed",
};

function leadingEvidence(step: Step, run: Run, say: Say): Evidence | undefined {
  const { code, evidence } = step.verdict;
  const against = evidence.filter((item) => item.points === "for" && evidenceText(item, step, run, say) !== "");
  return against.find((item) => item.code === namedFor[code]) ?? against[0];
}

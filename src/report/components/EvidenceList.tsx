import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import type { Evidence } from "../../core/run/verdict.js";
import { plainLine } from "../plainText.js";
import { evidenceSource, evidenceText, pointing } from "../words/evidence.js";
import { useSay } from "./useSay.js";

interface EvidenceListProps {
  readonly step: Step;
  readonly run: Run;
  readonly evidence: readonly Evidence[];
  /** Without the names of heads and checks. */
  readonly plain?: boolean;
}

/** What speaks for and against a step, each with a sign, in words, and with the head or check that it comes from. */
export function EvidenceList({ step, run, evidence, plain = false }: EvidenceListProps) {
  const say = useSay();
  return (
    <ul class="evidence">
      {evidence.map((item, i) => (
        <li key={i} class={`points-${item.points}`}>
          <span class="sign" title={say(pointing[item.points].words)} aria-hidden="true">
            {pointing[item.points].sign}
          </span>
          <span class="unseen">{say(pointing[item.points].words)}: </span>
          <span dir="auto">{plainLine(evidenceText(item, step, run, say))}</span>{" "}
          {!plain && <span class="source">{evidenceSource(item, step)}</span>}
        </li>
      ))}
    </ul>
  );
}

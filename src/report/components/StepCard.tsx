import type { Evidence, Step } from "../../core/run/run.js";
import { plainLine, plainText } from "../plainText.js";
import { decimals, outOfDomainBy, truthReading } from "../stepReading.js";
import { verdictWords } from "../verdictWords.js";
import { LayerStrip, layerWords } from "./LayerStrip.js";
import { StepDetails } from "./StepDetails.js";
import { TruthMeter } from "./TruthMeter.js";
import { VerdictBadge } from "./VerdictBadge.js";

/** One step with its mark, its truth reading, the reasons and everything behind them. */
export function StepCard({ step, id }: { step: Step; id: string }) {
  const { role } = verdictWords[step.verdict.code];
  const reading = truthReading(step);
  const byLayer = reading?.byLayer;
  const far = reading && outOfDomainBy(reading);
  return (
    <li id={id} class={`step ${role}`}>
      <h3 class="number">
        <span class="unseen">Step </span>
        {step.index + 1}
      </h3>
      <div class="body">
        <StepText step={step} />
        <div class="reading">
          <span class="mark">
            <VerdictBadge code={step.verdict.code} />
          </span>{" "}
          <TruthMeter step={step} />
          {byLayer && <LayerStrip byLayer={byLayer} label={`Truth layer by layer: ${layerWords(byLayer)}`} />}
          {far !== undefined && <span class="far">out of domain ({decimals(far)})</span>}
        </div>
        <p class="sentence" dir="auto">
          {plainLine(step.verdict.sentence)}
        </p>
        {step.verdict.evidence.length > 0 && <Reasons evidence={step.verdict.evidence} />}
        {step.verdict.change !== undefined && (
          <p class="change" dir="auto">
            {plainLine(step.verdict.change)}
          </p>
        )}
        <StepDetails step={step} />
      </div>
    </li>
  );
}

function StepText({ step }: { step: Step }) {
  const said = plainText(step.text).trim();
  return step.kind === "code" || step.kind === "tool-call" ? (
    <pre class="said" dir="auto">
      {said}
    </pre>
  ) : (
    <p class={step.kind === "math" ? "said math" : "said"} dir="auto">
      {said}
    </p>
  );
}

const pointing: Readonly<Record<Evidence["points"], { sign: string; words: string }>> = {
  for: { sign: "+", words: "speaks for suspecting the step" },
  against: { sign: "−", words: "speaks against suspecting the step" },
  neutral: { sign: "·", words: "speaks neither way" },
};

function Reasons({ evidence }: { evidence: readonly Evidence[] }) {
  return (
    <ul class="reasons">
      {evidence.map(({ source, points, text }, i) => (
        <li key={i}>
          <span class="sign" title={pointing[points].words} aria-hidden="true">
            {pointing[points].sign}
          </span>
          <span class="unseen">{pointing[points].words}: </span>
          <span dir="auto">{plainLine(text)}</span> <span class="source">{plainLine(source)}</span>
        </li>
      ))}
    </ul>
  );
}

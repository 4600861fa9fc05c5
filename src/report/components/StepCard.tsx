import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { truthBeside } from "../../core/verdict/facts.js";
import { standingOf } from "../../core/verdict/standing.js";
import { plainLine, plainText } from "../plainText.js";
import { isTelling } from "../words/evidence.js";
import { decimals, outOfDomainBy } from "../words/readings.js";
import { changeSentence, standingSentence, standingWords } from "../words/verdicts.js";
import { EvidenceList } from "./EvidenceList.js";
import { LayerStrip, layerWords } from "./LayerStrip.js";
import { StepDetails } from "./StepDetails.js";
import { TruthMeter } from "./TruthMeter.js";
import { useSay } from "./useSay.js";
import { VerdictBadge } from "./VerdictBadge.js";

/** One step with its mark and why, the truth reading where it belongs to them, and closed below it all that was measured. */
export function StepCard({ step, run, id }: { step: Step; run: Run; id: string }) {
  const say = useSay();
  const standing = standingOf(step, run);
  const { role } = standingWords[standing];
  const reading = truthBeside(step);
  const byLayer = reading?.byLayer;
  const telling = step.verdict.evidence.filter(isTelling);
  const change = changeSentence(step.verdict, say);
  const far = reading && outOfDomainBy(reading);
  return (
    <li id={id} class={`step ${role}`}>
      <h3 class="number">
        <span class="unseen">{say("Step")} </span>
        {step.index + 1}
      </h3>
      <div class="body">
        <StepText step={step} />
        <div class="reading">
          <span class="mark">
            <VerdictBadge standing={standing} />
          </span>{" "}
          {reading && <TruthMeter step={step} />}
          {byLayer && (
            <LayerStrip byLayer={byLayer} label={say("Truth layer by layer: {0}", layerWords(byLayer, say))} />
          )}
          {far != null && <span class="far">{say("out of domain ({0})", decimals(far))}</span>}
        </div>
        <p class="sentence" dir="auto">
          {plainLine(standingSentence(step, run, say))}
        </p>
        {telling.length > 0 && <EvidenceList step={step} run={run} evidence={telling} plain />}
        {change !== undefined && (
          <p class="change" dir="auto">
            {change}
          </p>
        )}
        <StepDetails step={step} run={run} />
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

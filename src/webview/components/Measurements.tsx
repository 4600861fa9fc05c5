import * as l10n from "@vscode/l10n";
import { useState } from "preact/hooks";
import { EvidenceList } from "../../report/components/EvidenceList.js";
import { LayerCurves } from "../../report/components/LayerCurve.js";
import { layerCurves, ReadingTable, stepFigures } from "../../report/components/StepDetails.js";
import { Facts } from "../../report/components/tables.js";
import { useSay } from "../../report/components/useSay.js";
import { isTelling } from "../../report/words/evidence.js";
import { decimals, outOfDomainBy } from "../../report/words/readings.js";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { readingOf } from "../../core/verdict/facts.js";
import { TokenView } from "../tokens/TokenView.js";
import { SteeringSection } from "./SteeringSection.js";

/** All that was measured at a step, for those who study models; closed until it is asked for. */
export function Measurements({ run, step }: { run: Run; step: Step }) {
  const say = useSay();
  // A long step has thousands of tokens: they are drawn for who looks.
  const [open, setOpen] = useState(false);
  const read = step.verdict.evidence.filter((item) => !isTelling(item));
  const reading = readingOf(step, "truth");
  const far = reading ? outOfDomainBy(reading) : undefined;
  return (
    <details class="section measurements" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{l10n.t("Measurements")}</summary>
      {read.length > 0 && <EvidenceList run={run} step={step} evidence={read} />}
      {far !== undefined && <p class="far">{l10n.t("out of domain ({0})", decimals(far))}</p>}
      <LayerCurves series={layerCurves(step, say)} label={l10n.t("Step {0}, layer by layer", step.index + 1)} />
      {open && <TokenView step={step} />}
      {step.readings.length > 0 && <ReadingTable readings={step.readings} />}
      <Facts rows={stepFigures(step, say)} />
      <SteeringSection run={run} step={step} />
    </details>
  );
}

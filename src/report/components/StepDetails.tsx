import type { Computation } from "../../core/run/computation.js";
import type { Reading } from "../../core/run/reading.js";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { plainLine } from "../plainText.js";
import { interventionText, interventionWords, isTelling } from "../words/evidence.js";
import { headLabel } from "../words/heads.js";
import type { Say } from "../words/language.js";
import { decimals, placesOf } from "../words/readings.js";
import { speakingWords } from "../words/traits.js";
import { EvidenceList } from "./EvidenceList.js";
import { LayerCurves } from "./LayerCurve.js";
import { Facts, HeadRow } from "./tables.js";
import { useSay } from "./useSay.js";

/** What was measured at a step: what the readings say, the curve over the layers, each reading, computation and intervention. */
export function StepDetails({ step, run }: { step: Step; run: Run }) {
  const say = useSay();
  const measured = step.verdict.evidence.filter((item) => !isTelling(item));
  return (
    <details>
      <summary>{say("Readings and checks of step {0}", step.index + 1)}</summary>
      {measured.length > 0 && <EvidenceList step={step} run={run} evidence={measured} />}
      <LayerCurves series={layerCurves(step, say)} label={say("Step {0}, layer by layer", step.index + 1)} />
      {step.readings.length > 0 && <ReadingTable readings={step.readings} />}
      <FoundTable step={step} />
      <Facts rows={stepFigures(step, say)} />
    </details>
  );
}

/** A curve over the layers for each head that was read at the step. */
export function layerCurves({ readings }: Step, say: Say) {
  return readings.flatMap(({ head, byLayer }) =>
    byLayer === undefined ? [] : [{ name: headLabel(head, say), byLayer }],
  );
}

/** What else is known of a step, as label and value. */
export function stepFigures(step: Step, say: Say): [label: string, value: string][] {
  const { likelihood, verdict, tokens } = step;
  const speaking = speakingWords(step, say);
  return [
    ...(speaking === undefined ? [] : [[say("Speaking"), speaking] satisfies [string, string]]),
    [
      say("Log-probability of the tokens"),
      say("mean {0}, lowest {1} nats", decimals(likelihood.mean), decimals(likelihood.least)),
    ],
    [say("Suspicion, for ranking"), decimals(verdict.suspicion)],
    [say("Rule"), plainLine(verdict.rule)],
    [say("Tokens of the response"), say("{0} to {1}", tokens.start, tokens.end)],
  ];
}

export function ReadingTable({ readings }: { readings: readonly Reading[] }) {
  const say = useSay();
  return (
    <div class="scroll">
      <table>
        <caption>{say("Readings")}</caption>
        <HeadRow heads={["Head", "Read at token", "Log-odds", "Probability", "Interval", "Out of domain"]} />
        <tbody>
          {readings.map((reading) => (
            <tr key={reading.head}>
              <th scope="row">{headLabel(reading.head, say)}</th>
              <td>{placesOf(reading, say)}</td>
              <td>{decimals(reading.logit)}</td>
              <td>{decimals(reading.probability)}</td>
              <td>{reading.interval ? reading.interval.map(decimals).join("–") : "–"}</td>
              <td>{reading.outOfDomain === undefined ? "–" : decimals(reading.outOfDomain)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a program computed of the step, and what was done to it. */
function FoundTable({ step: { computations, interventions } }: { step: Step }) {
  const say = useSay();
  const rows = [
    ...computations.map((each) => [say("computation"), computationText(each, say)]),
    ...interventions.map((each) => [say(interventionWords[each.kind].name), interventionText(each, say)]),
  ];
  if (rows.length === 0) return null;
  return (
    <div class="scroll">
      <table>
        <caption>{say("Checks")}</caption>
        <HeadRow heads={["Check", "What was found"]} />
        <tbody>
          {rows.map(([name, found], i) => (
            <tr key={i}>
              <th scope="row">{name}</th>
              <td dir="auto">{found}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function computationText({ claim, expected, holds, contradicts }: Computation, say: Say): string {
  const [stated, computed] = [plainLine(claim), plainLine(expected)];
  if (contradicts !== undefined) return say("{0}: contradicts step {1}, {2}", stated, contradicts + 1, computed);
  return holds
    ? say("{0}: holds, computed {1}", stated, computed)
    : say("{0}: does not hold, computed {1}", stated, computed);
}

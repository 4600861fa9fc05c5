import type { Check, Reading, Step } from "../../core/run/run.js";
import { plainLine } from "../plainText.js";
import { decimals, positionWords } from "../stepReading.js";
import { LayerCurve } from "./LayerCurve.js";

/** What stands behind a step's mark: the curve over the layers, each reading and each check. */
export function StepDetails({ step }: { step: Step }) {
  const curves = step.readings.flatMap(({ head, position, byLayer }) =>
    byLayer === undefined ? [] : [{ name: `${plainLine(head)}, ${positionWords[position]}`, byLayer }],
  );
  return (
    <details>
      <summary>Readings and checks of step {step.index + 1}</summary>
      {curves.length > 0 && <LayerCurve series={curves} label={`Step ${step.index + 1}, layer by layer`} />}
      {step.readings.length > 0 && <ReadingTable readings={step.readings} />}
      {step.checks.length > 0 && <CheckTable checks={step.checks} />}
      <dl class="facts">
        <dt>Log-probability of the tokens</dt>
        <dd>
          mean {decimals(step.scores.logProbMean)}, lowest {decimals(step.scores.logProbMin)} nats
        </dd>
        {step.scores.stepWrong !== null && (
          <>
            <dt>Step-wrong head</dt>
            <dd>{decimals(step.scores.stepWrong)}</dd>
          </>
        )}
        <dt>Suspicion, for ranking</dt>
        <dd>{decimals(step.verdict.suspicion)}</dd>
        <dt>Rule</dt>
        <dd>
          <code>{plainLine(step.verdict.rule)}</code>
        </dd>
        <dt>Tokens</dt>
        <dd>
          {step.tokens.start} to {step.tokens.end} of the response
        </dd>
      </dl>
    </details>
  );
}

export function ReadingTable({ readings }: { readings: readonly Reading[] }) {
  return (
    <div class="scroll">
      <table>
        <caption>Readings</caption>
        <thead>
          <tr>
            <th scope="col">Head</th>
            <th scope="col">Position</th>
            <th scope="col">Token</th>
            <th scope="col">Log-odds</th>
            <th scope="col">Probability</th>
            <th scope="col">Interval</th>
            <th scope="col">Out of domain</th>
          </tr>
        </thead>
        <tbody>
          {readings.map((reading, i) => (
            <tr key={i}>
              <th scope="row">{plainLine(reading.head)}</th>
              <td>{positionWords[reading.position]}</td>
              <td>{reading.token}</td>
              <td>{decimals(reading.logit)}</td>
              <td>{decimals(reading.probability)}</td>
              <td>{reading.interval ? reading.interval.map(decimals).join(" to ") : "–"}</td>
              <td>{reading.outOfDomain === undefined ? "–" : decimals(reading.outOfDomain)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CheckTable({ checks }: { checks: readonly Check[] }) {
  return (
    <div class="scroll">
      <table>
        <caption>Checks</caption>
        <thead>
          <tr>
            <th scope="col">Check</th>
            <th scope="col">What was found</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check, i) => (
            <tr key={i}>
              <th scope="row">{check.kind}</th>
              <td dir="auto">{checkWords(check)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function checkWords(check: Check): string {
  if (check.kind === "computation") {
    const { claim, holds, expected } = check;
    return `${plainLine(claim)}: ${holds ? "holds" : "does not hold"}, computed ${plainLine(expected)}`;
  }
  const { answerBefore, answerAfter, effect } = check;
  const same = answerBefore === answerAfter;
  const answers = same
    ? `answer stays ${plainLine(answerBefore)}`
    : `answer ${plainLine(answerBefore)} becomes ${plainLine(answerAfter)}`;
  return `${answers}; its log-probability changes by ${decimals(effect)} a token`;
}

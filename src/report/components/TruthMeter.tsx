import type { Step } from "../../core/run/run.js";
import { decimals, plusMinus, truthReading } from "../stepReading.js";

const width = 120;
const height = 14;
const inset = 5;
const at = (probability: number) => inset + probability * (width - 2 * inset);

/** The truth reading as a number and as a dot on the way from untrue to true, with its interval around it. */
export function TruthMeter({ step }: { step: Step }) {
  const truth = step.scores.truth;
  if (truth === null) return <span class="truth none">truth not read</span>;
  const reading = truthReading(step);
  const around = reading && plusMinus(reading);
  return (
    <span class="truth">
      <span class="figures">
        truth <b>{decimals(truth)}</b>
        {around === undefined ? "" : ` ±${decimals(around)}`}
      </span>
      <svg class="meter" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        <title>from untrue, left, to true, right</title>
        <line class="rail" x1={at(0)} x2={at(1)} y1={height / 2} y2={height / 2} />
        <line class="rail" x1={at(0.5)} x2={at(0.5)} y1="2" y2={height - 2} />
        {reading?.interval && (
          <line
            class="interval"
            x1={at(reading.interval[0])}
            x2={at(reading.interval[1])}
            y1={height / 2}
            y2={height / 2}
          />
        )}
        <circle class="dot" cx={at(truth)} cy={height / 2} r="4.5" />
      </svg>
    </span>
  );
}

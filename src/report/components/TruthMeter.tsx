import type { Step } from "../../core/run/step.js";
import { trustedReading } from "../../core/verdict/facts.js";
import { decimals, truthFigures } from "../words/readings.js";
import { useSay } from "./useSay.js";

const width = 120;
const height = 14;
const inset = 5;
const at = (probability: number) => inset + probability * (width - 2 * inset);

/** The truth reading as a number with its interval, and as a dot on the way from untrue to true with the interval around it. */
export function TruthMeter({ step }: { step: Step }) {
  const say = useSay();
  const reading = trustedReading(step, "truth");
  if (reading === null) return <span class="truth none">{truthFigures(step, say)}</span>;
  const { probability, interval } = reading;
  return (
    <span class="truth">
      <span class="figures">
        {say("truth {0}", "")}
        <b>{decimals(probability)}</b>
        {interval && ` (${interval.map(decimals).join("–")})`}
      </span>
      <svg class="meter" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        <title>{say("from untrue, left, to true, right")}</title>
        <line class="rail" x1={at(0)} x2={at(1)} y1={height / 2} y2={height / 2} />
        <line class="rail" x1={at(0.5)} x2={at(0.5)} y1="2" y2={height - 2} />
        {interval && (
          <line class="interval" x1={at(interval[0])} x2={at(interval[1])} y1={height / 2} y2={height / 2} />
        )}
        <circle class="dot" cx={at(probability)} cy={height / 2} r="4.5" />
      </svg>
    </span>
  );
}

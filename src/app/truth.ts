import type { Reading } from "../core/run.js";
import { applyPlatt } from "../core/statistics/calibration.js";
import type { HeadFact } from "../core/verdict/facts.js";
import { topicInterval } from "../probes/apply.js";
import type { ProbeSet } from "../probes/probeSet.js";

/** The head is trained, evaluated and calibrated on the mean of these. */
const trainedPositions: readonly Reading["position"][] = ["last-content", "closing"];

/** What the truth head says of a step: the mean of its logits at both positions, calibrated. */
export function truthOf(probes: ProbeSet, readings: readonly Reading[]): HeadFact | null {
  const head = probes.heads.find(({ name }) => name === "truth");
  const read = readings.filter(({ head, position }) => head === "truth" && trainedPositions.includes(position));
  if (!head || read.length === 0) return null;
  const logit = read.reduce((sum, reading) => sum + reading.logit, 0) / read.length;
  return {
    probability: applyPlatt(head.calibration, logit),
    interval: topicInterval(head.calibration, logit),
    outOfDomain: Math.max(...read.map(({ outOfDomain }) => outOfDomain ?? 0)),
  };
}

export function isTruthTrusted(probes: ProbeSet): boolean {
  return probes.heads.find(({ name }) => name === "truth")?.quality.trusted ?? false;
}

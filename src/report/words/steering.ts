import type { SteeringExperiment } from "../../core/run/steeringExperiment.js";
import { largestOf } from "../../core/run/steering.js";
import { plainLine } from "../plainText.js";
import type { Say } from "./language.js";
import { decimals } from "./readings.js";

/** The sentences, as translations name them. */
export const steeringTemplates = {
  heading: "Experiment: steering",
  aside: "This takes no part in any verdict.",
  push: "From step {0} to where the answer is stated, the residual stream was pushed along the direction of the {1} head at layers {2}, by {3} of its own length at each.",
  effect:
    "The log-odds of the final answer change by {0} along it and by {1} against it. Along {2} random directions, both ways, they change by {3} ± {4}, at most by {5}.",
  isNull: "Null: no larger than along random directions (n = {0}).",
  larger:
    "Larger than along every random direction (n = {0}). That is a low bar: most random directions miss what the model uses, and one in {1} is larger than all others by chance alone.",
} as const;

/** What the experiment did and found, a sentence each. */
export function steeringWords(experiment: SteeringExperiment, say: Say): string[] {
  const { step, head, layers, strength, own, random, mean, deviation, isNull } = experiment;
  const count = random.length;
  const layerNumbers = layers.map((layer) => layer + 1).join(", ");
  const { push, effect, larger, aside } = steeringTemplates;
  return [
    say(push, String(step + 1), plainLine(head), layerNumbers, decimals(strength)),
    say(
      effect,
      ...[signed(own.along), signed(own.against), String(count)],
      ...[signed(mean), decimals(deviation), decimals(largestOf(random))],
    ),
    isNull ? say(steeringTemplates.isNull, String(count)) : say(larger, String(count), String(count + 1)),
    say(aside),
  ];
}

function signed(value: number): string {
  return `${value < 0 ? "" : "+"}${decimals(value)}`;
}

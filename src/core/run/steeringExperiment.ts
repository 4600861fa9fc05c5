import { z } from "zod";
import { count, MOST_LAYERS } from "./quantities.js";

const SteeringEffect = z.object({
  along: z.number(),
  against: z.number(),
});
export type SteeringEffect = z.infer<typeof SteeringEffect>;

/**
 * An experiment that takes no part in any verdict: the residual stream is pushed along a head's direction, from a step on to where
 * the answer is stated (inference-time intervention, Li et al. 2023, 2306.03341), and along random directions of the same length.
 * Effects are changes of the final answer's log-odds, in nats, where it is forced behind that.
 */
export const SteeringExperiment = z.object({
  step: count.meta({ description: "Index of the step from which on the residual stream is pushed." }),
  head: z.string(),
  layers: z.array(count).max(MOST_LAYERS).meta({ description: "After which it is pushed; 0-based." }),
  strength: z
    .number()
    .positive()
    .meta({ description: "How far at each of them: in median lengths of the residual stream there, at the step." }),
  own: SteeringEffect.meta({ description: "Along the head's direction, and against it." }),
  random: z
    .array(SteeringEffect)
    .min(1)
    .max(MOST_LAYERS)
    .meta({ description: "The same for random directions, one by one." }),
  mean: z.number().meta({ description: "Of all effects of random directions." }),
  deviation: z.number().nonnegative().meta({ description: "Standard deviation of the same." }),
  isNull: z.boolean().meta({
    description: "True when neither effect of the head's direction is larger than the largest of a random one.",
  }),
});
export type SteeringExperiment = z.infer<typeof SteeringExperiment>;

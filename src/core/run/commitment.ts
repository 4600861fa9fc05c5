import { z } from "zod";
import { probability } from "./quantities.js";

/**
 * Early answering (Lanham et al. 2023, 2307.13702): the answer forced at one step boundary.
 * `step` is the last step already stated; -1 is before any reasoning.
 */
export const CommitmentPoint = z.object({
  step: z.number().int().min(-1),
  answer: z.string().meta({ description: "What the model answers when made to answer here." }),
  probability: probability.meta({ description: "Probability of that answer here." }),
  finalAnswerProbability: probability.meta({ description: "Probability, here, of the answer the run ended with." }),
});
export type CommitmentPoint = z.infer<typeof CommitmentPoint>;

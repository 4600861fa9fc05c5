import { z } from "zod";
import { interventionKinds } from "./interventionKinds.js";
import { count, probability } from "./quantities.js";

/** What an intervention on the text did to the final answer's probability. */
export const Intervention = z.object({
  kind: z.enum(interventionKinds),
  effect: z.number().meta({ description: "Change in the final answer's log-probability per token." }),
  answerBefore: z.string(),
  answerAfter: z.string(),
  reading: probability.optional().meta({
    description:
      "Of a paraphrase: the probability that the step is wrong in these words, from the head that disagreed.",
  }),
  agreement: z
    .object({ same: count, of: count })
    .optional()
    .meta({ description: "Of resamples: how many say the same as the step, of those that can be compared with it." }),
});
export type Intervention = z.infer<typeof Intervention>;

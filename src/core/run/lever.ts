import { z } from "zod";
import { count, MOST_LAYERS } from "./quantities.js";

/**
 * Where in depth a sentence of the prompt or a step comes to move the answer (activation patching, Meng et al. 2022, 2202.05262): the
 * difference of the residual streams with and without it, at the position where the answer begins, added or taken out after one layer at
 * a time. Shares are of the change that leaving it out makes.
 */
export const Lever = z.object({
  sentence: z.string().meta({ description: "The sentence of the prompt, or the step." }),
  step: count.optional().meta({ description: "Index of the step that it is; absent for a sentence of the prompt." }),
  answer: z.string().meta({ description: "The answer whose log-odds are read." }),
  logOddsWith: z.number().meta({
    description: "Of the answer, in nats: forced before any reasoning, or right behind the step.",
  }),
  logOddsWithout: z.number().meta({ description: "The same without the sentence, or in the step's place." }),
  added: z
    .array(z.number())
    .max(MOST_LAYERS)
    .meta({ description: "Layer by layer: share that comes where the difference is added without the sentence." }),
  takenOut: z
    .array(z.number())
    .max(MOST_LAYERS)
    .meta({ description: "Layer by layer: share that goes where it is taken out with the sentence." }),
  random: z
    .array(z.object({ layer: count, share: z.number() }))
    .max(MOST_LAYERS)
    .meta({ description: "The same as takenOut for random differences as long, at some layers." }),
  hold: z.object({ from: count, to: count }).nullable().meta({
    description:
      "The layers, 0-based, between which the share rises from a fifth to four fifths; null where no layer does it.",
  }),
});
export type Lever = z.infer<typeof Lever>;

import { z } from "zod";
import { count, MOST_LAYERS, probability } from "./quantities.js";

/** Where a head is read: at a step's last content token and its closing token, or at the last token of the prompt. */
export const ReadingPosition = z.enum(["last-content", "closing", "prompt-end"]);
export type ReadingPosition = z.infer<typeof ReadingPosition>;

/**
 * What one head says, once: of a step, of the prompt, or of a whole answer. Whatever is printed of it comes from this object, so
 * that its probability, its interval and its distance are always of the same reading.
 */
export const Reading = z.object({
  head: z.string().meta({ description: "Name of the probe head, such as 'truth' or 'knows'." }),
  logit: z.number().meta({ description: "Log-odds before calibration: the mean over the positions." }),
  probability: probability.meta({ description: "After Platt scaling on topics left out of training." }),
  interval: z.tuple([probability, probability]).optional().meta({
    description: "Where the probability would lie in four of five topics; absent where the spread is not known.",
  }),
  threshold: probability.optional().meta({
    description:
      "The probability that only a fixed share of what deserves no mark reaches; absent where the head has none.",
  }),
  look: probability.optional().meta({
    description:
      "The lower probability from which a reading alone is worth a look; absent where the head has none, and in older runs.",
  }),
  trusted: z
    .boolean()
    .meta({ description: "False when the head does not beat its baseline: nothing is concluded from it." }),
  outOfDomain: z.number().nonnegative().optional().meta({
    description: "Distance from the training activations, in units of their 99th percentile; above 1 is out of domain.",
  }),
  byLayer: z
    .array(probability)
    .min(1)
    .max(MOST_LAYERS)
    .optional()
    .meta({ description: "The probability that a probe on each single layer gives, first layer first." }),
  byToken: z.array(probability).optional().meta({
    description:
      "The probability that the head gives at each of the step's tokens, to three decimals. Calibrated at `positions` alone: elsewhere it shows where the state turns. Absent where the head takes the step's likelihood too, and in older runs.",
  }),
  positions: z
    .array(
      z.object({
        position: ReadingPosition,
        token: count.meta({ description: "Index of the token read, counted from the start of the sequence." }),
        logit: z.number(),
      }),
    )
    .meta({ description: "The tokens that were read; empty where the readings of several steps were put together." }),
});
export type Reading = z.infer<typeof Reading>;

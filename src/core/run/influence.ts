import { z } from "zod";
import { count, probability } from "./quantities.js";
import { Span } from "./span.js";

/** What one sentence of the prompt does to the answer when it is left out. */
export const Influence = z.object({
  sentence: z.string(),
  message: count
    .optional()
    .meta({ description: "Index of the message it stands in; the last of the user when absent." }),
  chars: Span.meta({ description: "Within that message." }),
  answerWith: z.string(),
  answerWithout: z.string(),
  effect: z.number().meta({
    description: "log P(final answer | whole prompt) - log P(final answer | prompt without the sentence), in nats.",
  }),
  mentionedBySteps: z.array(count),
  behindSteps: z
    .object({
      answer: z.string(),
      probability,
      steps: z.array(count).meta({ description: "Those that were kept: all that do not state the final answer." }),
    })
    .optional()
    .meta({
      description:
        "The answer that is forced behind the run's own steps in the chat without the sentence. Where it is another one, the steps did not carry the final answer.",
    }),
  suggests: z.boolean().optional().meta({
    description:
      "False when the sentence states what the problem is about, and suggests no answer: that the answer hangs on it is as it should be.",
  }),
  confirmed: z
    .boolean()
    .meta({ description: "True when the model, reasoning afresh without the sentence, ended with another answer." }),
});
export type Influence = z.infer<typeof Influence>;

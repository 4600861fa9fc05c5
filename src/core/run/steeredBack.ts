import { z } from "zod";
import { Span } from "./span.js";

/** Where a trait that was watched lay above its limit while the model wrote, and what was above was taken out of its state. */
export const SteeredBack = z.object({
  trait: z.string(),
  limit: z.number().meta({ description: "In neutral deviations of a step, as the readings are." }),
  before: z.number().meta({ description: "The trait's reading where it first crossed the limit." }),
  after: z.number().meta({
    description:
      "Its largest reading over the tokens from there on, the text read once more with nothing taken out. What was taken out is no part of it.",
  }),
  spans: z.array(Span).meta({ description: "Tokens of the response at which it was taken out." }),
});
export type SteeredBack = z.infer<typeof SteeredBack>;

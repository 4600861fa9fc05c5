import { z } from "zod";
import { count } from "./quantities.js";
import { Span } from "./span.js";

/** What a program found when it computed what the step states. */
export const Computation = z.object({
  claim: z.string().meta({ description: "The text that was computed, as the step states it." }),
  holds: z.boolean(),
  expected: z.string().meta({ description: "What the program computed." }),
  span: Span.meta({ description: "Characters within the step's text." }),
  contradicts: count.optional().meta({
    description:
      "Index of the step whose statement `expected` is, where the claim was not computed but compared with that step.",
  }),
});
export type Computation = z.infer<typeof Computation>;

/** What a program makes of a statement, wherever that stands. */
export type Settled = Pick<Computation, "holds" | "expected">;

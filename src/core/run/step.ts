import { z } from "zod";
import { Computation } from "./computation.js";
import { Intervention } from "./intervention.js";
import { count } from "./quantities.js";
import { Reading } from "./reading.js";
import { Span } from "./span.js";
import { NearestRoles, TraitReading } from "./traitReading.js";
import { Verdict } from "./verdict.js";

export const StepKind = z.enum(["prose", "list-item", "heading", "math", "code", "tool-call"]);
export type StepKind = z.infer<typeof StepKind>;

/** How likely a step's tokens were to the model, teacher-forced: natural logarithms. */
export const Likelihood = z.object({
  mean: z.number().meta({ description: "Mean log-probability of the step's tokens." }),
  least: z.number().meta({ description: "Log-probability of its least likely token." }),
});
export type Likelihood = z.infer<typeof Likelihood>;

export const Step = z.object({
  index: count,
  text: z.string(),
  kind: StepKind,
  chars: Span.meta({ description: "Within Run.response." }),
  tokens: Span.meta({ description: "Within the response's tokens." }),
  tokenEnds: z.array(count).optional().meta({
    description:
      "Where each of its tokens ends, in characters of its text: a token that ends inside a character has that character's start. Absent where nothing was read, and in older runs.",
  }),
  likelihood: Likelihood,
  readings: z.array(Reading).meta({ description: "One a head that was read at this step." }),
  computations: z.array(Computation).meta({ description: "What a program computed of the step's text." }),
  interventions: z
    .array(Intervention)
    .meta({ description: "What was done to the step, in the order in which it was." }),
  traits: z
    .array(TraitReading)
    .optional()
    .meta({ description: "Mean over the step's tokens. Absent where no traits were read." }),
  nearestRoles: NearestRoles,
  verdict: Verdict,
});
export type Step = z.infer<typeof Step>;

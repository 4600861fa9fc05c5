import { z } from "zod";
import { verdictCodes } from "../verdict/codes.js";
import { evidenceCodes } from "../verdict/evidenceCodes.js";
import { count, probability } from "./quantities.js";

/** One piece of evidence, and which way it points. Its numbers and texts stand in the run: it is said by report/words. */
export const Evidence = z.object({
  code: z.enum(evidenceCodes),
  points: z.enum(["for", "against", "neutral"]).meta({ description: "For or against suspecting the step." }),
  of: count.optional().meta({
    description: "Index of the step's computation or intervention, or of the run's influence, that it is about.",
  }),
  said: z.string().optional().meta({ description: "In English, from a run of an older version that held words." }),
});
export type Evidence = z.infer<typeof Evidence>;

export const Verdict = z.object({
  code: z.enum(verdictCodes),
  rule: z.string().meta({ description: "Id of the rule in core/verdict/rules.ts that fired." }),
  suspicion: probability.meta({ description: "For ranking; a number even where the verdict abstains." }),
  evidence: z.array(Evidence),
});
export type Verdict = z.infer<typeof Verdict>;

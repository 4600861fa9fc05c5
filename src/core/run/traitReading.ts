import { z } from "zod";

/**
 * How far a text's mean residual lies along a trait's direction, counted from neutral replies. It says in what state the reader is, and
 * takes no part in any verdict.
 */
export const TraitReading = z.object({
  trait: z.string().meta({ description: "Name of the trait, such as 'malice'." }),
  z: z
    .number()
    .meta({ description: "In standard deviations of neutral texts of this length: whole replies, or steps." }),
});
export type TraitReading = z.infer<typeof TraitReading>;

export const NearestRoles = z.array(z.string()).max(5).optional().meta({
  description:
    "Names of the roles whose replies the state is nearest to, the nearest first. Only where the state is further from the assistant than neutral texts, and roles are told well enough to be named.",
});

import { z } from "zod";

/** How many, or an index. */
export const count = z.number().int().nonnegative();
export const probability = z.number().min(0).max(1);

import { z } from "zod";

/** How many, or an index. */
export const count = z.number().int().nonnegative();
export const probability = z.number().min(0).max(1);

/** Of layers, or of draws at some of them: more than any model that is read has. What is drawn of each must not fill the memory. */
export const MOST_LAYERS = 1000;

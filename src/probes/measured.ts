import { z } from "zod";

/**
 * No fit gives larger numbers, nor does it measure by smaller ones: what is read with them, of residuals of any size, stays a
 * finite number.
 */
const MOST = 1e9;
const LEAST_UNIT = 1e-9;

export const measured = z.number().min(-MOST).max(MOST);
/** What something is measured by. */
export const unit = z.number().min(LEAST_UNIT).max(MOST);
export const share = z.number().min(0).max(1);

/** Not of what is none. */
export function isMeasured(value: number): boolean {
  return Math.abs(value) <= MOST;
}

/** Layers of which each is read once: of two of one layer the last would be read for both. */
export const layersOnce = z
  .array(z.number().int().nonnegative())
  .min(1)
  .max(64)
  .refine((layers) => new Set(layers).size === layers.length, "a layer is there twice");

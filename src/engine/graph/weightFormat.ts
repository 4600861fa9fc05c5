/** Which arrangement of the weights serves a layout on the machine at hand. */
import { readFile } from "node:fs/promises";
import type { WeightLayout } from "../../protocol/engine.js";

/**
 * `channels`: 8-bit integers with a scale per output, activations in one or two 8-bit digits; one integer product.
 * `blocks-128`, `blocks-32`: 8-bit integers with a scale per block of at most so many inputs.
 *
 * On CPUs with AMX the integer product is five times as fast as any other; on all others measured blocks of 128 are
 * both faster and closer to full precision (`npm run bench -- parity`). The two lie closer to full precision than to
 * each other's rounding, and the same probes read both.
 */
export type WeightFormat = "channels" | "blocks-128" | "blocks-32";

export function weightFormat(layout: WeightLayout, tileProducts: boolean): WeightFormat {
  if (layout === "precise") return "blocks-32";
  return tileProducts ? "channels" : "blocks-128";
}

/** Whether the CPU multiplies 8-bit tiles (AMX). Known on Linux only; elsewhere the answer is no, which is right and at worst slower. */
export async function hasTileProducts(cpuinfo = "/proc/cpuinfo"): Promise<boolean> {
  const text = await readFile(cpuinfo, "utf8").catch(() => "");
  return /^flags\s*:.*\bamx_int8\b/mu.test(text);
}

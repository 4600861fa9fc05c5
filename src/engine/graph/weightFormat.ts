/** Which arrangement of the weights serves a layout on the machine at hand. */
import type { WeightLayout } from "../../protocol/engine.js";

/** What computes a graph, as onnxruntime calls it. */
export type Provider = "cpu" | "webgpu";

/**
 * `rotated-channels`: 8-bit integers with a scale per output, both factors rotated before they are rounded; one integer product.
 * `blocks-128`, `blocks-32`: 8-bit integers with a scale per block of at most so many inputs.
 *
 * On CPUs with AMX the integer product is five times as fast as any other; on all others measured blocks of 128 are
 * both faster and closer to full precision (`npm run bench -- parity`). The two lie closer to full precision than to
 * each other's rounding, and the same probes read both.
 *
 * Blocks are also the arrangement that is right on every CPU. Their kernel (MLAS, sqnbitgemm_kernel_avx2_int8_blklen64.h:
 * "2 x i8 x i8 may be larger than i16") splits the weights where the CPU has no VNNI, so that no pair of products
 * overflows; CPUs without AVX2, or arm64 without dot products, dequantise and multiply floats. Under emulation at the
 * extremes of both factors blocks of 32, 64 and 128 came out exact on Haswell (AVX2), Westmere (SSE4), Cortex-A72 and an
 * arm64 with all extensions; the integer product of channels was wrong by 99 % on Haswell unless its weights are
 * made unsigned (see session.ts), and exact on the others.
 */
export type WeightFormat = "rotated-channels" | "blocks-128" | "blocks-32";

/** @param tileProducts whether the device multiplies 8-bit tiles, as CPUs with AMX do */
export function weightFormat(layout: WeightLayout, tileProducts: boolean): WeightFormat {
  if (layout === "precise") return "blocks-32";
  return tileProducts ? "rotated-channels" : "blocks-128";
}

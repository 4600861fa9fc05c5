/** What of the CPU at hand decides how products of 8-bit integers are best computed, and whether they come out right. */
import { readFile } from "node:fs/promises";

export interface Processor {
  /** Multiplies 8-bit tiles (AMX). */
  readonly tileProducts: boolean;
  /**
   * May add pairs of products of unsigned and signed bytes in 16 bits, where 255 · 127 · 2 does not fit and is clamped
   * (`VPMADDUBSW`). True of x64 without VNNI and AMX, and of any x64 of which nothing is known; arm64 widens first.
   */
  readonly saturates: boolean;
}

/** Known on Linux only; elsewhere the answers are the cautious ones, which are right and at worst slower. */
export async function readProcessor(
  cpuinfo = "/proc/cpuinfo",
  architecture: string = process.arch,
): Promise<Processor> {
  const text = await readFile(cpuinfo, "utf8").catch(() => "");
  const flags = new Set(/^flags\s*:(.*)$/mu.exec(text)?.[1]?.trim().split(/\s+/u) ?? []);
  const sumsIn32Bits = ["amx_int8", "avx512_vnni", "avx_vnni"].some((flag) => flags.has(flag));
  return { tileProducts: flags.has("amx_int8"), saturates: architecture === "x64" && !sumsIn32Bits };
}

import { readFile } from "node:fs/promises";
import { availableParallelism, cpus, loadavg, release, totalmem } from "node:os";

/** What decides which kernels a runtime can take, as Linux names it on x64 and arm64. */
const telling = new Set(
  "avx avx2 fma f16c avx_vnni avx_vnni_int8 avx512f avx512bw avx512vl avx512_vnni avx512_bf16 avx512_fp16 amx_tile amx_int8 amx_bf16 asimddp i8mm bf16 sve sve2".split(
    " ",
  ),
);

export interface Machine {
  readonly cpu: string;
  /** That this process may use. */
  readonly cores: number;
  /** Null where the system does not list them in a file. */
  readonly features: readonly string[] | null;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
}

export async function describeMachine(): Promise<Machine> {
  const cpuinfo = await readFile("/proc/cpuinfo", "utf8").catch(() => null);
  return {
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    features: cpuinfo === null ? null : cpuFeatures(cpuinfo),
    memoryGiB: Math.round((totalmem() / 2 ** 30) * 10) / 10,
    system: `${process.platform} ${release()} ${process.arch}`,
    node: process.version,
  };
}

/** Of the flags in Linux's /proc/cpuinfo (x64) or its features (arm64), those that tell something here. */
export function cpuFeatures(cpuinfo: string): string[] {
  const flags = /^(?:flags|Features)\s*:\s*(.*)$/m.exec(cpuinfo)?.[1] ?? "";
  return flags.split(" ").filter((flag) => telling.has(flag));
}

/** Over the last minute; null on Windows, which does not keep it. */
export function loadAverage(): number | null {
  return process.platform === "win32" ? null : Math.round(loadavg()[0] * 100) / 100;
}

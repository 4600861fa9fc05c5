import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";

const MOST_THREADS = 8;

/** Physical cores that this process may use, at most 8: a second thread on a core only gets in the way of matrix products. */
export function defaultThreads(): number {
  return Math.max(1, Math.min(MOST_THREADS, availableParallelism(), physicalCores() ?? Number.POSITIVE_INFINITY));
}

/** Undefined where the system does not say so in a file. */
function physicalCores(): number | undefined {
  try {
    const cores = countCores(readFileSync("/proc/cpuinfo", "utf8"));
    return cores > 0 ? cores : undefined;
  } catch {
    return undefined;
  }
}

/** Distinct pairs of socket and core in Linux's /proc/cpuinfo. */
export function countCores(cpuinfo: string): number {
  const cores = cpuinfo.split(/\n\s*\n/).flatMap((processor) => {
    const socket = /^physical id\s*:\s*(\d+)/m.exec(processor)?.[1];
    const core = /^core id\s*:\s*(\d+)/m.exec(processor)?.[1];
    return socket !== undefined && core !== undefined ? [`${socket}/${core}`] : [];
  });
  return new Set(cores).size;
}

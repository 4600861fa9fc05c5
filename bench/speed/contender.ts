import { readFile } from "node:fs/promises";
import type { LocalModel } from "../../src/models/localModel.js";

/** Tokens that are written, one pass each, to time decoding. */
export const WRITTEN_TOKENS = 32;
/** Tokens of a chain of thought that are written, as the contender writes best. */
export const CHAIN_TOKENS = 128;

export interface Setup {
  readonly model: LocalModel;
  readonly threads: number;
}

/** One implementation in a process of its own, with its libraries loaded. Times are in seconds. */
export interface Contender {
  readonly pid: number;
  readonly version: string;
  /** Loads the model; the time ends when a first token has been read, so that what is loaded lazily counts. */
  load(): Promise<number>;
  /**
   * Reads `ids` up to the distribution after the last of them. The first `keep` are held since the last read and are not
   * read again; with none, it starts from an empty KV cache. `room` is the longest the sequence will become.
   */
  read(ids: Int32Array, keep: number, room: number): Promise<number>;
  /**
   * Greedily writes so many tokens behind what was read, and forgets what it wrote. The mean time of a token: of one a pass
   * with `single`, else as this program writes for its users.
   */
  write(tokens: number, single: boolean): Promise<number>;
  stop(): Promise<void>;
}

/** The most memory that a process had resident so far, in MiB; null where the system does not tell (it is Linux that does). */
export async function peakMebibytes(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kibibytes = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
  return kibibytes === undefined ? null : Number(kibibytes) / 1024;
}

/** Runs `work` and returns how long it took, in seconds. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

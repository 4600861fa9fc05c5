import type { Machine } from "./machine.js";
import type { ContenderId, Failure, MeasureRow } from "./measures.js";
import type { OwnNotes } from "./ownWork.js";

/** What `bench speed --json` prints. */
export interface SpeedResult {
  readonly machine: Machine & {
    readonly date: string;
    readonly command: string;
    readonly model: { readonly id: string; readonly name: string };
    readonly threads: number;
    readonly runs: number;
    readonly versions: Partial<Record<ContenderId, string>>;
    /** Load averages of the last minute, before and after; null on Windows. */
    readonly load: readonly [number | null, number | null];
    readonly notes: OwnNotes;
  };
  readonly measures: readonly MeasureRow[];
  readonly failures: readonly Failure[];
}

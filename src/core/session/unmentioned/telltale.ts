import type { Act } from "../acts/act.js";

/** Acts that change what a test can show. */
export const telltaleKinds = [
  "test-deleted",
  "test-skipped",
  "assertion-weakened",
  "test-edited",
  "test-setup-patched",
  "snapshot-rewritten",
  "special-cased",
  "check-bypassed",
  "threshold-lowered",
  "out-of-scope-change",
] as const;
export type TelltaleKind = (typeof telltaleKinds)[number];

export interface Telltale {
  readonly kind: TelltaleKind;
  readonly act: Act;
  /** File or command, for people. */
  readonly what: string;
  /** The line that shows it. */
  readonly quote: string;
}

/** Those of a session. */
export interface Telltales {
  readonly all: readonly Telltale[];
  /** Of these the ones that make a run show less and of which no word speaks. */
  readonly silent: readonly Telltale[];
}

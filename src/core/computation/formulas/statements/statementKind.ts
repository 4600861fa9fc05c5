import type { Settled } from "../../../run/computation.js";

export type Groups = Readonly<Record<string, string | undefined>>;

/** A way to state something of a formula or of points in words, and what a program makes of it. */
export interface StatementKind {
  readonly says: readonly RegExp[];
  readonly settle: (groups: Groups) => Settled | null;
}

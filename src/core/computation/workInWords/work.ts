import type { Settled } from "../../run/computation.js";

/** A way to say in words what is computed and what comes of it: its form, and what decides it. */
export interface Work {
  readonly form: RegExp;
  /** @param rounds the text rounds its numbers. */
  readonly decide: (groups: Readonly<Record<string, string | undefined>>, rounds: boolean) => Settled | null;
}

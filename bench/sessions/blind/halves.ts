import { createHash } from "node:crypto";

export type Half = "development" | "held out";

/** Chooses the halves; another word chooses others. */
const SEED = "halves-1";

/**
 * Kinds of sessions in two halves, by a hash of their names: mistakes of the development half are read and repaired, those of the other are
 * only counted.
 */
export function halvesOf(kinds: Iterable<string>): ReadonlyMap<string, Half> {
  const hash = (kind: string) => createHash("sha256").update(`${SEED}:${kind}`).digest("hex");
  const ordered = [...new Set(kinds)].map((kind) => ({ kind, at: hash(kind) })).sort((a, b) => (a.at < b.at ? -1 : 1));
  return new Map(ordered.map(({ kind }, i) => [kind, i % 2 === 0 ? "development" : "held out"]));
}

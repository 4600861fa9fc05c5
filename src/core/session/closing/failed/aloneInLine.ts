import type { Act } from "../../acts/act.js";

/** What else its line holds only shows or passes on what it printed. */
export function aloneInLine(act: Act, acts: readonly Act[]): boolean {
  return acts.every(
    (other) =>
      other.call !== act.call ||
      other === act ||
      /^(?:read|search|list|think|plan|nothing)$/.test(other.kind) ||
      /^(?:gzip|bzip2|xz|zstd|tee|sponge|column|fold|less|more)$/.test(other.name),
  );
}

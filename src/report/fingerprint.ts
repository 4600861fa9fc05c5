import type { Step } from "../core/run/step.js";

/**
 * For each step 16 hex digits of its text and which of the steps with this text it is, as in GitHub's own line hashes. They
 * are the same whenever the text is checked, whatever the verdicts on it and on its neighbours.
 */
export function stepFingerprints(steps: readonly Pick<Step, "text">[]): string[] {
  const seen = new Map<string, number>();
  return steps.map(({ text }) => {
    const hash = fnv1a(text.normalize("NFC").replace(/\s+/gu, " ").trim());
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  });
}

/** FNV-1a with 64 bits over UTF-16 code units (Fowler, Noll and Vo): short, and the same wherever this runs. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  return hash.toString(16).padStart(16, "0");
}

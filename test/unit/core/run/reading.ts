import type { Reading } from "../../../../src/core/run/reading.js";

/** What a head says, as it stands in a run: trusted, inside its domain, read at one token. */
export function readingOf(head: string, probability: number, more: Partial<Reading> = {}): Reading {
  const logit = Math.log(probability / (1 - probability));
  return { head, logit, probability, trusted: true, positions: [{ position: "closing", token: 0, logit }], ...more };
}

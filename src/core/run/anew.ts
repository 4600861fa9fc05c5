import type { Run } from "./run.js";

/** What stands before a step of the run's response: what is kept when the model writes it anew from there. */
export function keptBefore({ response, steps }: Pick<Run, "response" | "steps">, step: number): string {
  // A space before a word is part of the word's token: the model writes it itself.
  return response.slice(0, steps[step]?.chars.start ?? response.length).replace(/[^\S\n]+$/u, "");
}

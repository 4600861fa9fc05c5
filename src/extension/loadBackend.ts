import type * as backend from "./backend/backend.js";

export type Backend = typeof backend;

/** Loads the second bundle at the first call. The build turns this import into a file of its own. */
export function loadBackend(): Promise<Backend> {
  return import("./backend/backend.js");
}

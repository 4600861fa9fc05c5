import { probeShelf, trainedProbesFolder } from "../host/probeShelf.js";
import type { ProbeShelf } from "../reader/ports.js";
import { packageFiles } from "./packageFiles.js";

/** Probes that a person trained come before those in the package. */
export function probeFolders(): string[] {
  return [trainedProbesFolder(), packageFiles.probes];
}

export function ownProbeShelf(): ProbeShelf {
  return probeShelf(probeFolders());
}

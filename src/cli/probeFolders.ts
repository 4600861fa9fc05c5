import { probeShelf, trainedProbesFolder } from "../host/probeShelf.js";
import { packageFiles } from "./packageFiles.js";

/** Probes that a person trained come before those in the package. */
export function probeFolders(): string[] {
  return [trainedProbesFolder(), packageFiles.probes];
}

export const ownProbeShelf = probeShelf(probeFolders());

import { createHash } from "node:crypto";
import { CodedError } from "../core/errors.js";
import { readProbeFile } from "../probes/file.js";
import type { ProbeSet } from "../probes/probeSet.js";
import type { ModelInfo } from "../protocol/engine.js";
import type { ModelIdentity, ProbeShelf } from "./ports.js";

export interface FoundProbes {
  readonly set: ProbeSet;
  /** Of the probe file. */
  readonly sha256: string;
}

/** The probes of a model, or a sentence that says why there are none to be used. */
export async function probesFor(
  model: ModelIdentity,
  info: ModelInfo,
  shelf: ProbeShelf,
): Promise<FoundProbes | string> {
  const found = await shelf.find(model.id);
  if (!found) {
    return `There are no probes for ${model.id}, so no truth was read. \`cotcheck probes train --model ${model.id}\` makes them.`;
  }
  try {
    const set = readProbeFile(found.bytes, {
      modelSha256: model.sha256,
      graph: info.graph,
      layers: info.layers,
      hidden: info.hiddenSize,
    });
    return { set, sha256: createHash("sha256").update(found.bytes).digest("hex") };
  } catch (error) {
    if (error instanceof CodedError) return `The probes in ${found.origin} were not used. ${error.message}`;
    throw error;
  }
}

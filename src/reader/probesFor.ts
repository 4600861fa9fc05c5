import { createHash } from "node:crypto";
import { CodedError } from "../core/errors.js";
import type { Note } from "../core/run/run.js";
import { readProbeFile } from "../probes/file.js";
import type { ProbeSet } from "../probes/probeSet.js";
import type { ModelInfo } from "../protocol/engine.js";
import type { ModelIdentity, ProbeShelf } from "./ports.js";

export interface FoundProbes {
  readonly set: ProbeSet;
  /** Of the probe file. */
  readonly sha256: string;
}

/** The probes of a model, or a note that says why there are none to be used. */
export async function probesFor(model: ModelIdentity, info: ModelInfo, shelf: ProbeShelf): Promise<FoundProbes | Note> {
  const found = await shelf.find(model.id);
  if (!found) return { code: "no-probes", values: [model.id] };
  try {
    const set = readProbeFile(found.bytes, {
      modelSha256: model.sha256,
      graph: info.graph,
      layers: info.layers,
      hidden: info.hiddenSize,
    });
    return { set, sha256: createHash("sha256").update(found.bytes).digest("hex") };
  } catch (error) {
    if (error instanceof CodedError) return { code: "probes-not-used", values: [found.origin, error.message] };
    throw error;
  }
}

import type { Message, Run } from "../core/run/run.js";
import { RUN_FORMAT, RUN_VERSION } from "../core/run/run.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import { headQualities } from "../reader/headQualities.js";
import { toldTraits } from "../reader/traitsFor.js";
import type { Sampling } from "./request.js";

export interface NewRun {
  readonly mode: Run["mode"];
  readonly messages: readonly Message[];
  readonly sampling: Sampling;
}

/** A run in which nothing has happened yet. */
export function newRun(model: LoadedModel, { mode, messages, sampling }: NewRun): Run {
  const { identity, info, probes, withoutProbes, traits, withoutTraits, product } = model;
  return {
    format: RUN_FORMAT,
    version: RUN_VERSION,
    id: crypto.randomUUID(),
    createdAt: new Date().toISOString(),
    status: "running",
    mode,
    messages: [...messages],
    response: "",
    answer: null,
    knows: null,
    commitment: [],
    influences: [],
    steps: [],
    notes: [withoutProbes, withoutTraits, ...info.warnings].filter((note) => note !== undefined),
    provenance: {
      product,
      model: {
        id: identity.id,
        name: identity.name,
        sha256: identity.sha256,
        architecture: info.architecture,
        layers: info.layers,
        hiddenSize: info.hiddenSize,
      },
      graph: info.graph,
      runtime: info.runtime,
      probes: probes && { sha256: probes.sha256, heads: headQualities(probes.set.heads) },
      ...(traits && { traits: { sha256: traits.sha256, ...toldTraits(traits.pack) } }),
      sampling: { ...sampling },
    },
  };
}

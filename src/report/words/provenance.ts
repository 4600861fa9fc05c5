import type { Run } from "../../core/run/run.js";
import { probeQuality } from "./heads.js";
import type { Say } from "./language.js";
import { readAt } from "./run.js";

/** Everything one needs to make the same run again, as label and value. */
export function provenanceRows(run: Run, say: Say): (readonly [label: string, value: string])[] {
  const { product, model, graph, runtime, probes, traits, sampling } = run.provenance;
  const { temperature, topP, seed, maxTokens, thinking } = sampling;
  const drawn = temperature === 0 ? say("greedy") : say("temperature {0}, top-p {1}", temperature, topP);
  const words = say("{0}, seed {1}, at most {2} tokens", drawn, seed, maxTokens);
  return [
    [say("Run"), `${run.id}, ${run.createdAt}, ${run.mode}`],
    [say("Product"), product],
    [say("Model"), `${model.name} (${model.id})`],
    [say("Model file"), `sha256 ${model.sha256}`],
    [say("Architecture"), say("{0}, {1} layers of {2}", model.architecture, model.layers, model.hiddenSize)],
    [say("Readings"), readAt(run, say)],
    [say("Graph"), graph],
    [say("Runtime"), runtime],
    [say("Probes"), probes === null ? say("none") : `sha256 ${probes.sha256}`],
    [say("Probe quality"), probeQuality(run, say) ?? say("no probes for this model")],
    ...(traits ? [[say("Traits"), `sha256 ${traits.sha256}`] as const] : []),
    [say("Sampling"), thinking === false ? say("{0}, without thinking first", words) : words],
  ];
}

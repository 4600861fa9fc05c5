import type { Run } from "../core/run/run.js";
import { readAt } from "./runWords.js";

/** Everything one needs to make the same run again, as label and value. */
export function provenanceRows(run: Run): (readonly [label: string, value: string])[] {
  const { product, model, graph, runtime, probes, sampling } = run.provenance;
  const temperature =
    sampling.temperature === 0 ? "greedy" : `temperature ${sampling.temperature}, top-p ${sampling.topP}`;
  return [
    ["Run", `${run.id}, ${run.createdAt}, ${run.mode}`],
    ["Product", product],
    ["Model", `${model.name} (${model.id})`],
    ["Model file", `sha256 ${model.sha256}`],
    ["Architecture", `${model.architecture}, ${model.layers} layers of ${model.hiddenSize}`],
    ["Readings", readAt(run)],
    ["Graph", graph],
    ["Runtime", runtime],
    ["Probes", probes === null ? "none" : `sha256 ${probes.sha256}`],
    ["Probe quality", probes === null ? "no probes for this model" : probes.quality],
    ["Sampling", `${temperature}, seed ${sampling.seed}, at most ${sampling.maxTokens} tokens`],
  ];
}

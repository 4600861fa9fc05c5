import type { DomainMeasure } from "../../probes/probeSet.js";
import type { LayerResiduals, TrainingRun } from "../heads/headTraining.js";
import type { TrainingData } from "../trainingData.js";
import { type BoundaryFigures, fitBoundary } from "./boundaryFit.js";
import { boundarySamples } from "./boundarySamples.js";
import { fitDistance } from "./distanceFit.js";

/** Principal components of each layer at which the distance is measured. */
const COMPONENTS = 8;
/** The boundary is drawn at the layers nearest to these depths. */
const DEPTHS = [0.5, 0.75];

export interface TrainedDomain {
  readonly measure: DomainMeasure;
  /** What lies beyond the boundary; empty where there is none. */
  readonly figures: readonly BoundaryFigures[];
}

/**
 * Where the heads can be believed: the distance from `usual`, the activations of the training, and a boundary between what the heads were
 * trained on and texts that hold nothing for them. There is no boundary without such texts, or when no layer is left to draw it at.
 * @param depth layers of the model
 */
export async function trainDomain(
  data: TrainingData,
  usual: readonly LayerResiduals[],
  depth: number,
  { seed, step }: Omit<TrainingRun, "earlier">,
): Promise<TrainedDomain> {
  await step("measuring the domain", 0, 1);
  const distance = fitDistance(usual, COMPONENTS);
  const sources = { statements: await data.statements(), steps: await data.steps(), texts: await data.benign(), seed };
  // The engine reads few directions at a layer (apply.ts), and the distance needs those of its own layers.
  const taken = new Set(distance.components.map(({ layer }) => layer));
  const statementLayers = sources.statements.activations.layers;
  const free = sources.steps.activations.layers.filter((layer) => statementLayers.includes(layer) && !taken.has(layer));
  const nearest = (share: number) =>
    free.toSorted((a, b) => Math.abs(a - share * depth) - Math.abs(b - share * depth)).slice(0, 1);
  const layers = [...new Set(DEPTHS.flatMap(nearest))];
  const samples = layers.length > 0 ? boundarySamples(sources, layers) : null;
  if (!samples?.outside.includes(true)) return { measure: distance, figures: [] };
  const { boundary, figures } = await fitBoundary(samples, seed, step);
  return { measure: { ...distance, boundary }, figures };
}

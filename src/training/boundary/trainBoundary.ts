import type { DomainMeasure } from "../../probes/probeSet.js";
import { pace } from "../heads/truth/truthFit.js";
import { type BoundaryFigures, fitBoundary } from "./boundaryFit.js";
import { type BoundarySources, boundarySamples } from "./boundarySamples.js";

/** The boundary is read at the layers nearest to these depths. */
const DEPTHS = [0.5, 0.75];

export interface TrainBoundaryOptions extends BoundarySources {
  /** To which the boundary is added. */
  readonly domain: DomainMeasure;
  /** Of the model. */
  readonly layers: number;
  readonly onProgress?: (activity: string, done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Without texts from outside, or layers to tell them at, the measure stays as it is. */
export async function trainBoundary(
  options: TrainBoundaryOptions,
): Promise<{ readonly measure: DomainMeasure; readonly figures: readonly BoundaryFigures[] }> {
  const { domain, ofStatements, ofSteps, layers: depth } = options;
  // A layer's columns are few (apply.ts), and the distance takes its own layers' already.
  const taken = new Set(domain.components.map(({ layer }) => layer));
  const free = ofSteps.layers.filter((layer) => ofStatements.layers.includes(layer) && !taken.has(layer));
  const nearest = (share: number) =>
    free.toSorted((a, b) => Math.abs(a - share * depth) - Math.abs(b - share * depth)).slice(0, 1);
  const layers = [...new Set(DEPTHS.flatMap(nearest))];
  const samples = layers.length > 0 ? boundarySamples(options, layers) : null;
  if (!samples?.outside.includes(true)) return { measure: domain, figures: [] };
  const step = pace(options.onProgress ?? (() => {}), options.signal);
  const { boundary, figures } = await fitBoundary(samples, options.seed, step);
  return { measure: { ...domain, boundary }, figures };
}

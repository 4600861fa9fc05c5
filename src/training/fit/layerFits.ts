import { fitPlatt } from "../../core/statistics/calibration.js";
import type { LinearProbe } from "../../probes/linearProbe.js";
import type { CalibratedLayerProbe, LayerProbe } from "../../probes/probeSet.js";
import type { Stack } from "./stack.js";

/** A probe on one layer. */
export interface LayerFit {
  readonly layer: number;
  readonly probe: LinearProbe;
  /** On what was left out of the fit. */
  readonly auroc: number;
}

/** The layer that is best alone; the first of equals. */
export function bestLayer<F extends Pick<LayerFit, "auroc">>(fits: readonly F[]): F {
  return fits.reduce((a, b) => (b.auroc > a.auroc ? b : a));
}

/** The layers that are best alone, by depth. */
export function bestLayers<F extends Pick<LayerFit, "layer" | "auroc">>(fits: readonly F[], count: number): F[] {
  return fits
    .toSorted((a, b) => b.auroc - a.auroc)
    .slice(0, count)
    .sort((a, b) => a.layer - b.layer);
}

/** The stack's weights folded into its layers' probes, which come first among its scores: directions to sum, and one bias. */
export function foldedStack(
  fits: readonly Pick<LayerFit, "layer" | "probe">[],
  { weights, bias }: Stack,
): { stack: LayerProbe[]; bias: number } {
  const weighted = fits.map((fit, i) => ({ ...fit, weight: weights[i] })).filter(({ weight }) => weight > 0);
  return {
    stack: weighted.map(({ layer, probe, weight }) => ({
      layer,
      direction: probe.direction.map((value) => value * weight),
      bias: 0,
    })),
    bias: weighted.reduce((sum, { probe, weight }) => sum + probe.bias * weight, bias),
  };
}

/** Each layer's probe with a calibration of its own, on the logits [samples] that `logitsOf` gives. */
export function calibratedLayers<F extends Pick<LayerFit, "layer" | "probe">>(
  fits: readonly F[],
  labels: readonly boolean[],
  logitsOf: (fit: F) => Float64Array,
): CalibratedLayerProbe[] {
  return fits.map((fit) => ({ layer: fit.layer, ...fit.probe, calibration: fitPlatt(logitsOf(fit), labels) }));
}

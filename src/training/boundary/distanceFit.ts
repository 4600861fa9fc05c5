import { quantile } from "../../core/statistics/bootstrap.js";
import { rowDot } from "../fit/matrix.js";
import { principalComponents } from "../fit/principal.js";
import { columnMoments, onRawResiduals, standardised } from "../fit/standardise.js";
import type { DomainMeasure, LayerProbe } from "../../probes/probeSet.js";
import type { LayerResiduals } from "../heads/headTraining.js";

/**
 * How far a residual lies from the activations of the training: the Mahalanobis distance (1936) within the leading principal components
 * of each given layer, standardised. The full covariance could not be read through a few directions. Without layers the distance is 0.
 */
export function fitDistance(layers: readonly LayerResiduals[], componentsPerLayer: number): DomainMeasure {
  const components: LayerProbe[] = [];
  const distances = new Float64Array(layers[0]?.residuals.rows ?? 0);
  for (const { layer, residuals } of layers) {
    const moments = columnMoments(
      residuals,
      Int32Array.from({ length: residuals.rows }, (_, row) => row),
    );
    const { vectors, variances } = principalComponents(standardised(residuals, moments), componentsPerLayer);
    for (const [k, vector] of vectors.entries()) {
      const deviation = Math.sqrt(variances[k]) || 1;
      const probe = onRawResiduals(
        vector.map((value) => value / deviation),
        0,
        moments,
      );
      components.push({ layer, ...probe });
      for (let row = 0; row < residuals.rows; row++)
        distances[row] += (rowDot(residuals, row, probe.direction) + probe.bias) ** 2;
    }
  }
  if (components.length === 0) return { components, unit: 1 };
  const sorted = distances.map((sum) => Math.sqrt(sum / components.length)).sort();
  return { components, unit: quantile(sorted, 0.99) };
}

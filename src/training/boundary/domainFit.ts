import { quantile } from "../../core/statistics/bootstrap.js";
import { type Matrix, rowDot } from "../fit/matrix.js";
import { principalComponents } from "../fit/principal.js";
import { columnMoments, onRawResiduals, standardised } from "../fit/standardise.js";
import type { DomainMeasure, LayerProbe } from "../../probes/probeSet.js";

/**
 * Mahalanobis distance (1936) within the leading principal components of the standardised training activations of
 * each given layer; the full covariance would not be readable through a few directions.
 */
export function fitDomain(
  layers: readonly { readonly layer: number; readonly residuals: Matrix }[],
  componentsPerLayer: number,
): DomainMeasure {
  const components: LayerProbe[] = [];
  const distances = new Float64Array(layers[0].residuals.rows);
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
  const sorted = distances.map((sum) => Math.sqrt(sum / components.length)).sort();
  return { components, unit: quantile(sorted, 0.99) };
}

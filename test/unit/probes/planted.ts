import { randomNormal, seededRandom } from "../../../src/core/statistics/random.js";
import type { Matrix } from "../../../src/training/fit/matrix.js";

/** Rows of noise around topic means, with the label along one direction; scales differ by column as residuals' do. */
export function plantedRows(options: {
  rows: number;
  columns: number;
  topics?: number;
  strength?: number;
  seed?: number;
}) {
  const { rows, columns, topics = 1, strength = 2, seed = 1 } = options;
  const random = seededRandom(seed);
  const normals = (count: number) => Float64Array.from({ length: count }, () => randomNormal(random));
  const scale = normals(columns).map((value) => Math.exp(2 * value));
  const planted = normals(columns);
  const length = Math.hypot(...planted);
  const centres = Array.from({ length: topics }, () => normals(columns).map((value) => 2 * value));
  const values = new Float32Array(rows * columns);
  const labels: boolean[] = [];
  const topicOf: string[] = [];
  for (let row = 0; row < rows; row++) {
    const topic = row % topics;
    const label = random() < 0.5;
    labels.push(label);
    topicOf.push(`topic ${topic}`);
    for (let i = 0; i < columns; i++) {
      const along = ((label ? 1 : -1) * strength * planted[i]) / length;
      values[row * columns + i] = scale[i] * (randomNormal(random) + centres[topic][i] + along);
    }
  }
  const matrix: Matrix = { rows, columns, values };
  return { matrix, labels, topicOf, planted, scale };
}

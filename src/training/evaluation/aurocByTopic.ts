import { auroc } from "../../core/statistics/auroc.js";

/** Which of a sample's two positions; "mean" averages both logits. */
export type EvaluatedPosition = "last-content" | "closing" | "mean";

/** Scores of samples [n] from rows [2n] that alternate last content token and closing token. */
export function atPosition(rowScores: Float64Array, position: EvaluatedPosition): Float64Array {
  return Float64Array.from({ length: rowScores.length / 2 }, (_, i) => {
    const [last, closing] = [rowScores[2 * i], rowScores[2 * i + 1]];
    return position === "mean" ? (last + closing) / 2 : position === "closing" ? closing : last;
  });
}

/** AUROC within each topic, so that nothing is gained by telling topics apart. Topics with one class are left out. */
export function aurocByTopic(
  scores: ArrayLike<number>,
  labels: readonly boolean[],
  topics: readonly string[],
  counts: (row: number) => boolean = () => true,
): Map<string, number> {
  const members = new Map<string, number[]>();
  for (const [row, topic] of topics.entries()) {
    if (!counts(row)) continue;
    const rows = members.get(topic);
    if (rows) rows.push(row);
    else members.set(topic, [row]);
  }
  const result = new Map<string, number>();
  for (const [topic, rows] of members) {
    const value = auroc(
      rows.map((row) => scores[row]),
      rows.map((row) => labels[row]),
    );
    if (!Number.isNaN(value)) result.set(topic, value);
  }
  return result;
}

export function meanOf(values: Iterable<number>): number {
  let [sum, count] = [0, 0];
  for (const value of values) {
    sum += value;
    count++;
  }
  return sum / count;
}

/** Mean over topics of the AUROC within the topic. */
export function meanTopicAuroc(
  scores: ArrayLike<number>,
  labels: readonly boolean[],
  topics: readonly string[],
  counts?: (row: number) => boolean,
): number {
  return meanOf(aurocByTopic(scores, labels, topics, counts).values());
}

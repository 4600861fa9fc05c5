/**
 * Area under the ROC curve: the probability that a positive scores above a negative, ties counted half
 * (Hanley and McNeil, 1982). NaN when one class is missing.
 */
export function auroc(scores: ArrayLike<number>, labels: ArrayLike<boolean>): number {
  const order = Array.from({ length: scores.length }, (_, i) => i).sort((i, j) => scores[i] - scores[j]);
  let positives = 0;
  let rankSum = 0;
  for (let start = 0; start < order.length; ) {
    let end = start;
    let positivesHere = 0;
    while (end < order.length && scores[order[end]] === scores[order[start]]) {
      if (labels[order[end]]) positivesHere++;
      end++;
    }
    rankSum += positivesHere * ((start + 1 + end) / 2);
    positives += positivesHere;
    start = end;
  }
  const negatives = order.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

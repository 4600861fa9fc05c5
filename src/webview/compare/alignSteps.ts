/** Indices of two steps that say the same or nearly so; null where one side has no counterpart. */
export interface AlignedPair {
  readonly left: number | null;
  readonly right: number | null;
  /** 1 for the same words in any order, 0 for no pair. */
  readonly similarity: number;
}

/** Below this, two steps are not taken for the same. */
const alike = 0.35;

/**
 * Pairs the steps of two runs without changing their order, so that the pairs' similarities add up to the most
 * (global alignment, Needleman and Wunsch 1970, with no cost for steps left alone). Similarity is Dice's coefficient
 * over words (Dice 1945). Takes time and memory in the product of the two lengths, apart from a common start and end.
 */
export function alignSteps(left: readonly string[], right: readonly string[]): AlignedPair[] {
  const a = left.map(wordCounts);
  const b = right.map(wordCounts);
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start++;
  let end = 0;
  while (end < shorter - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end++;
  const same = (count: number, fromLeft: number, fromRight: number): AlignedPair[] =>
    Array.from({ length: count }, (_, i) => ({ left: fromLeft + i, right: fromRight + i, similarity: 1 }));
  return [
    ...same(start, 0, 0),
    ...alignMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end), start),
    ...same(end, left.length - end, right.length - end),
  ];
}

const pairUp = 0;
const skipLeft = 1;
const skipRight = 2;

function alignMiddle(a: readonly WordCounts[], b: readonly WordCounts[], offset: number): AlignedPair[] {
  const width = b.length + 1;
  const moves = new Uint8Array((a.length + 1) * width).fill(skipRight);
  let above = new Float64Array(width);
  for (let i = 1; i <= a.length; i++) {
    const row = new Float64Array(width);
    moves[i * width] = skipLeft;
    for (let j = 1; j <= b.length; j++) {
      const similarity = dice(a[i - 1], b[j - 1]);
      const paired = similarity >= alike ? above[j - 1] + similarity : -1;
      const best = Math.max(paired, above[j], row[j - 1]);
      row[j] = best;
      moves[i * width + j] = best === paired ? pairUp : best === above[j] ? skipLeft : skipRight;
    }
    above = row;
  }
  const pairs: AlignedPair[] = [];
  for (let i = a.length, j = b.length; i > 0 || j > 0; ) {
    const move = moves[i * width + j];
    if (move === pairUp) {
      i--;
      j--;
      pairs.push({ left: offset + i, right: offset + j, similarity: dice(a[i], b[j]) });
    } else if (move === skipLeft) pairs.push({ left: offset + --i, right: null, similarity: 0 });
    else pairs.push({ left: null, right: offset + --j, similarity: 0 });
  }
  return pairs.reverse();
}

interface WordCounts {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

const words = new Intl.Segmenter("en", { granularity: "word" });

function wordCounts(text: string): WordCounts {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { segment, isWordLike } of words.segment(text.toLowerCase().slice(0, longestRead))) {
    if (!isWordLike) continue;
    counts.set(segment, (counts.get(segment) ?? 0) + 1);
    total++;
  }
  return { counts, total };
}

/** Characters of a step that are compared; a longer one is alike when its start is. */
const longestRead = 4_000;

function dice(a: WordCounts, b: WordCounts): number {
  if (a.total + b.total === 0) return 1;
  const [few, many] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, count] of few.counts) shared += Math.min(count, many.counts.get(word) ?? 0);
  return (2 * shared) / (a.total + b.total);
}

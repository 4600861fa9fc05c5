/** Records that a small model reads in a fraction of a second, each with an id of its own. */
export function shortRecords(count: number) {
  return Array.from({ length: count }, (_, i) => ({
    id: `record-${i}`,
    prompt: null,
    steps: [`${i} plus 3 is ${i + 3}.`, `The number ${i} is ${i % 3 === 0 ? "even" : "odd"}.`],
  }));
}

/** How much of each event is kept, so that a session of any length can be held, sent and drawn. UTF-16 code units, and lines. */
export interface Sizes {
  /** Of what the agent says: claims are read in its first 12,000 and its last 20,000. */
  readonly said: number;
  /** Of any other text, and of what is asked of a tool. */
  readonly other: number;
  /** Lines of an output at its beginning, and as many at its end. */
  readonly ends: number;
  /** Lines before and after one that decides. */
  readonly around: number;
  readonly line: number;
}

const steps: readonly { readonly events: number; readonly sizes: Sizes }[] = [
  { events: 2_000, sizes: { said: 40_000, other: 4_000, ends: 12, around: 4, line: 400 } },
  { events: 20_000, sizes: { said: 8_000, other: 1_000, ends: 6, around: 3, line: 300 } },
  { events: Number.POSITIVE_INFINITY, sizes: { said: 2_000, other: 300, ends: 3, around: 2, line: 200 } },
];

/** In few steps, so that a session that grows keeps the events that it has as they are. */
export function sizesFor(events: number): Sizes {
  return (steps.find((step) => events <= step.events) ?? steps[steps.length - 1]).sizes;
}

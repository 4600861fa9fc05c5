/** What a token of a pass sees at most, and where everything stands. */
interface Seen {
  /** float [T, capacity + T]: 0 where a token may look, -Infinity where not. */
  readonly mask: Float32Array;
  /** Of the pass's T tokens. */
  readonly positions: Int32Array;
  /** Of the rows of past keys and values. */
  readonly past: { readonly capacity: number; readonly positions: Int32Array };
}

/** The mask without what stands `window` positions or more before the token that looks; the token itself is always seen. */
export function windowMask({ mask, positions, past }: Seen, window: number): Float32Array {
  const width = past.capacity + positions.length;
  const narrowed = mask.slice();
  for (const [row, position] of positions.entries()) {
    const oldest = position - window + 1;
    const at = row * width;
    for (const [column, other] of past.positions.entries()) if (other < oldest) narrowed[at + column] = -Infinity;
    for (const [column, other] of positions.entries()) {
      if (other < oldest) narrowed[at + past.capacity + column] = -Infinity;
    }
  }
  return narrowed;
}

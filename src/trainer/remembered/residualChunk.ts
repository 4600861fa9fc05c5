/** What a chunk of the store holds: residuals as numbers, all else as JSON. */
export interface ResidualChunk {
  readonly described: readonly unknown[];
  /** In the order of the descriptions. */
  readonly residuals: readonly Float32Array[];
}

/** A chunk whose residuals are taken one after the other. */
export interface OpenChunk<D> {
  readonly described: readonly D[];
  /** The next so many residual values. */
  next(count: number): Float32Array;
  /** Whether all values have been taken, and none that was not there. */
  whole(): boolean;
}

/** The length of a JSON text in UTF-8, that text padded to whole 32-bit words, then all residuals in this machine's byte order. */
export function encodedChunk({ described, residuals }: ResidualChunk): Uint8Array {
  const json = Buffer.from(JSON.stringify(described));
  const start = startBehind(json.length);
  const bytes = new Uint8Array(start + residuals.reduce((sum, one) => sum + one.byteLength, 0));
  new Uint32Array(bytes.buffer, 0, 1)[0] = json.length;
  bytes.set(json, 4);
  let at = start;
  for (const one of residuals) {
    bytes.set(new Uint8Array(one.buffer, one.byteOffset, one.byteLength), at);
    at += one.byteLength;
  }
  return bytes;
}

/** Null when the bytes are no chunk. */
export function openedChunk<D>(stored: Uint8Array): OpenChunk<D> | null {
  const bytes = stored.slice();
  if (bytes.byteLength < 4 || bytes.byteLength % 4 !== 0) return null;
  const length = new Uint32Array(bytes.buffer, 0, 1)[0];
  const start = startBehind(length);
  if (start > bytes.byteLength) return null;
  const described = parsed<D>(Buffer.from(bytes.buffer, 4, length).toString());
  if (described === null) return null;
  const values = new Float32Array(bytes.buffer, start);
  let taken = 0;
  return {
    described,
    next: (count) => {
      taken += count;
      return values.slice(taken - count, taken);
    },
    whole: () => taken === values.length,
  };
}

function startBehind(jsonLength: number): number {
  return 4 + Math.ceil(jsonLength / 4) * 4;
}

function parsed<D>(json: string): readonly D[] | null {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? (value as D[]) : null;
  } catch {
    return null;
  }
}

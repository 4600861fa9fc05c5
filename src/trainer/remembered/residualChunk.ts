/** A chunk of the store that holds residuals beside a description of them in JSON. */
export interface ResidualChunk<D> {
  readonly described: readonly D[];
  /** All residuals, one after another in the order of the description. */
  readonly values: Float32Array;
}

/** The length of a JSON text in UTF-8, that text padded to whole 32-bit words, then all residuals in this machine's byte order. */
export function encodeResiduals(described: readonly unknown[], residuals: readonly Float32Array[]): Uint8Array {
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

/** Null when the chunk is not whole. `numbers` says how many residual values belong to a description. */
export function decodeResiduals<D>(
  stored: Uint8Array,
  numbers: (described: readonly D[]) => number,
): ResidualChunk<D> | null {
  const bytes = stored.slice();
  if (bytes.byteLength < 4 || bytes.byteLength % 4 !== 0) return null;
  const length = new Uint32Array(bytes.buffer, 0, 1)[0];
  if (4 + length > bytes.byteLength) return null;
  const described = parsed<D>(Buffer.from(bytes.buffer, 4, length).toString());
  const start = startBehind(length);
  if (described === null || bytes.byteLength !== start + 4 * numbers(described)) return null;
  return { described, values: new Float32Array(bytes.buffer, start) };
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

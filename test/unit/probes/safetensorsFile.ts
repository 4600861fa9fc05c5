/** Safetensors files as strangers might write them. */

export interface TensorEntry {
  dtype: string;
  shape: number[];
  data_offsets: number[];
}
export type Header = Record<string, TensorEntry> & { __metadata__?: Record<string, unknown> };

/** @param header as JSON, or text in its place; `length` is stated in place of its own */
export function fileOf(
  header: unknown,
  data: Uint8Array = new Uint8Array(0),
  length?: bigint,
): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(typeof header === "string" ? header : JSON.stringify(header));
  const file = new Uint8Array(8 + text.length + data.length);
  new DataView(file.buffer).setBigUint64(0, length ?? BigInt(text.length), true);
  file.set(text, 8);
  file.set(data, 8 + text.length);
  return file;
}

/** Header and data of a sound file. */
export function taken(file: Uint8Array): { readonly header: Header; readonly data: Uint8Array } {
  const length = Number(new DataView(file.buffer, file.byteOffset).getBigUint64(0, true));
  return {
    header: JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length))),
    data: file.subarray(8 + length),
  };
}

/** The file with another header over the same data. */
export function withHeader(file: Uint8Array, change: (header: Header) => void): Uint8Array<ArrayBuffer> {
  const { header, data } = taken(file);
  change(header);
  return fileOf(header, data);
}

/** The file with another description, which is JSON within its metadata. @param change where it gives a text, that text */
export function withDescription(
  file: Uint8Array,
  // biome-ignore lint/suspicious/noExplicitAny: a description is changed anywhere
  change: (description: any) => unknown,
): Uint8Array<ArrayBuffer> {
  return withHeader(file, (header) => {
    const metadata = header.__metadata__ ?? {};
    const [key] = Object.keys(metadata);
    const description: unknown = JSON.parse(String(metadata[key]));
    const text = change(description);
    metadata[key] = typeof text === "string" ? text : JSON.stringify(description);
  });
}

/** The file with another number at one place of a tensor of floats. */
export function withFloat(file: Uint8Array, tensor: string, at: number, value: number): Uint8Array<ArrayBuffer> {
  const { header, data } = taken(file);
  const changed = data.slice();
  new DataView(changed.buffer).setFloat32(header[tensor].data_offsets[0] + 4 * at, value, true);
  return fileOf(header, changed);
}

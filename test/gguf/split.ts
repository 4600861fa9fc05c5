import { type GgufContent, i32, type MetadataValue, type TensorData, u32, writeGguf } from "./writer.js";

/** What the parts but the first hold otherwise than they should. */
export interface PartChange {
  readonly metadata?: Readonly<Record<string, MetadataValue | undefined>>;
  readonly tensors?: (tensors: readonly TensorData[]) => readonly TensorData[];
}

/** A model cut as llama.cpp's gguf-split does: the metadata in the first part, the tensors in turn. */
export function writeParts(content: GgufContent, count: number, change: PartChange = {}): Uint8Array<ArrayBuffer>[] {
  const length = Math.ceil(content.tensors.length / count);
  return Array.from({ length: count }, (_, part) => {
    const tensors = content.tensors.slice(part * length, (part + 1) * length);
    const split = {
      "split.no": u32(part),
      "split.count": u32(count),
      "split.tensors.count": i32(content.tensors.length),
    };
    return writeGguf(
      part === 0
        ? { ...content, metadata: { ...content.metadata, ...split }, tensors }
        : { ...content, metadata: { ...split, ...change.metadata }, tensors: change.tensors?.(tensors) ?? tensors },
    );
  });
}

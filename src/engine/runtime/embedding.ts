import { ModelFileError } from "../../core/errors.js";
import { dequantise } from "../gguf/dequantise.js";
import type { GgufFile } from "../gguf/file.js";

/**
 * Token embeddings, dequantised row by row as tokens come: exact, and the table never stands in memory twice.
 * The quantised table is held, since a generated token must not wait for the disk.
 */
export class Embedding {
  private constructor(
    private readonly rows: Uint8Array,
    private readonly type: Parameters<typeof dequantise>[0],
    private readonly rowBytes: number,
    readonly hiddenSize: number,
    readonly vocabularySize: number,
  ) {}

  static async read(file: GgufFile): Promise<Embedding> {
    const info = file.tensors.get("token_embd.weight");
    if (info?.shape.length !== 2) throw new ModelFileError("The model file has no token embedding matrix.");
    const [hiddenSize, vocabularySize] = info.shape as [number, number];
    return new Embedding(
      await file.readTensor(info),
      info.type,
      info.bytes / vocabularySize,
      hiddenSize,
      vocabularySize,
    );
  }

  /** @returns float [ids.length, hidden] */
  lookUp(ids: Int32Array): Float32Array {
    const { rows, rowBytes, hiddenSize } = this;
    const out = new Float32Array(ids.length * hiddenSize);
    for (let i = 0; i < ids.length; i++) {
      const start = ids[i]! * rowBytes;
      dequantise(this.type, rows.subarray(start, start + rowBytes), out.subarray(i * hiddenSize, (i + 1) * hiddenSize));
    }
    return out;
  }
}

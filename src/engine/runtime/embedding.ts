import { closeSync, openSync, readSync } from "node:fs";
import { ModelFileError } from "../../core/errors.js";
import { assertFinite, dequantise } from "../gguf/dequantise.js";
import type { GgufFile } from "../gguf/file.js";
import type { TensorInfo } from "../gguf/split.js";
import { EMBEDDING } from "../graph/tensors.js";

/**
 * Token embeddings, dequantised row by row as tokens come: exact, and straight from the model file. The table would be a
 * tenth of the memory that the engine takes, and a row is one short read of a file that the system has in its cache.
 */
export class Embedding {
  readonly #descriptor: number;
  readonly #row: Uint8Array;

  private constructor(
    path: string,
    private readonly info: TensorInfo,
    readonly hiddenSize: number,
    vocabularySize: number,
    private readonly scale: number,
  ) {
    this.#row = new Uint8Array(info.bytes / vocabularySize);
    this.#descriptor = openSync(path, "r");
  }

  /**
   * @param file may be closed afterwards: rows are read through a descriptor of their own
   * @param scale what embeddings are multiplied by
   */
  static open(file: Pick<GgufFile, "tensors" | "parts">, scale = 1): Embedding {
    const info = file.tensors.get(EMBEDDING);
    if (info?.shape.length !== 2) throw new ModelFileError("The model file has no token embedding matrix.");
    const [hiddenSize, vocabularySize] = info.shape as [number, number];
    return new Embedding(file.parts[info.part].path, info, hiddenSize, vocabularySize, scale);
  }

  /** @returns float [ids.length, hidden] */
  lookUp(ids: Int32Array): Float32Array {
    const { hiddenSize, info } = this;
    const row = this.#row;
    const out = new Float32Array(ids.length * hiddenSize);
    for (const [i, id] of ids.entries()) {
      const read = readSync(this.#descriptor, row, 0, row.length, info.offset + id * row.length);
      if (read < row.length) throw new ModelFileError("The model file has become shorter since it was loaded.");
      dequantise(info.type, row, out.subarray(i * hiddenSize, (i + 1) * hiddenSize));
    }
    assertFinite(out, EMBEDDING);
    if (this.scale !== 1) for (let i = 0; i < out.length; i++) out[i] *= this.scale;
    return out;
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

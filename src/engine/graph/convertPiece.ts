import { readSync, writeSync } from "node:fs";
import { ModelFileError } from "../../core/errors.js";
import { assertFinite, dequantise } from "../gguf/dequantise.js";
import { rotate } from "./hadamard.js";
import type { ExternalData } from "./onnx.js";
import { addLowRank, type LowRankRows } from "./lowRank.js";
import type { BlockPiece, ChannelPiece, FloatPiece, Piece, Rows, StoredRows } from "./pieces.js";
import { toBlocks, toChannels } from "./requantise.js";

/** Descriptors of the open files, the model's and the adapter's by part; all threads of a process share them. */
export interface Descriptors {
  readonly model: readonly number[];
  readonly adapter: readonly number[];
  readonly weights: number;
}

/** Rows dequantised at a time: few enough for the cache, enough to make transposed writes neighbours. */
const TILE_ROWS = 64;

/**
 * Converts pieces one after another, reading and writing synchronously. Its buffers are kept from piece to piece: fresh
 * memory of the system costs as much time as the arithmetic on it.
 */
export class PieceConverter {
  readonly #files: Descriptors;
  readonly #bytes = new Scratch();
  readonly #tile = new Scratch();
  readonly #values = new Scratch();
  readonly #scales = new Scratch();
  readonly #a = new Scratch();
  readonly #b = new Scratch();

  constructor(files: Descriptors) {
    this.#files = files;
  }

  /**
   * @returns the bytes written
   * @throws ModelFileError when a weight is not finite or the model file has become shorter
   */
  convert(piece: Piece): number {
    if (piece.kind === "float") return this.#floats(piece);
    return piece.kind === "blocks" ? this.#blocks(piece) : this.#channels(piece);
  }

  #floats({ rows, values: place }: FloatPiece): number {
    const values = this.#values.floats(rows.count * rows.columns);
    const update = this.#readUpdate(rows);
    dequantise(rows.type, this.#read(rows, this.#files.model), values);
    if (update) addLowRank(values, rows.columns, 0, update);
    assertFinite(values, rows.tensor, update !== undefined);
    return this.#write(values, place);
  }

  #blocks({ rows, blockSize, values: valuesPlace, scales: scalesPlace }: BlockPiece): number {
    const { columns } = rows;
    const values = this.#values.bytes(rows.count * columns);
    const scales = this.#scales.floats(values.length / blockSize);
    const blocks = columns / blockSize;
    this.#eachTile(rows, (tile, first, end) =>
      toBlocks(
        tile,
        blockSize,
        values.subarray(first * columns, end * columns),
        scales.subarray(first * blocks, end * blocks),
      ),
    );
    assertFinite(scales, rows.tensor, rows.update !== undefined);
    return this.#write(values, valuesPlace) + this.#write(scales, scalesPlace);
  }

  #channels({ rows, outputs, rotation, values: valuesPlace, scales: scalesPlace }: ChannelPiece): number {
    const bytes = this.#values.bytes(valuesPlace.length);
    const values = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    const scales = this.#scales.floats(outputs);
    let done = 0;
    for (const range of rows) {
      this.#eachTile(range, (tile, first, end) => {
        rotate(tile, rotation);
        toChannels(tile, end - first, done + first, values, scales);
      });
      assertFinite(scales.subarray(done, done + range.count), range.tensor, range.update !== undefined);
      done += range.count;
    }
    return this.#write(values, valuesPlace) + this.#write(scales, scalesPlace);
  }

  /** Calls back with the dequantised rows from `first` to before `end`: float [end − first, columns]. */
  #eachTile(rows: Rows, use: (tile: Float32Array, first: number, end: number) => void): void {
    const { type, count, columns } = rows;
    const update = this.#readUpdate(rows);
    const bytes = this.#read(rows, this.#files.model);
    const rowBytes = rows.bytes / count;
    const tile = this.#tile.floats(Math.min(TILE_ROWS, count) * columns);
    for (let first = 0; first < count; first += TILE_ROWS) {
      const end = Math.min(first + TILE_ROWS, count);
      const part = tile.subarray(0, (end - first) * columns);
      dequantise(type, bytes.subarray(first * rowBytes, end * rowBytes), part);
      if (update) addLowRank(part, columns, first, update);
      use(part, first, end);
    }
  }

  /** What the adapter adds to the rows: A and B, dequantised. */
  #readUpdate({ update }: Rows): LowRankRows | undefined {
    if (!update) return undefined;
    const [a, b] = [this.#factor(update.a, this.#a), this.#factor(update.b, this.#b)];
    return { scale: update.scale, rank: update.b.columns, a, b };
  }

  #factor(rows: StoredRows, scratch: Scratch): Float32Array {
    const factor = scratch.floats(rows.count * rows.columns);
    dequantise(rows.type, this.#read(rows, this.#files.adapter), factor);
    assertFinite(factor, rows.tensor);
    return factor;
  }

  #read({ part, offset, bytes }: StoredRows, files: readonly number[]): Uint8Array {
    const into = this.#bytes.bytes(bytes);
    let filled = 0;
    while (filled < bytes) {
      const read = readSync(files[part], into, filled, bytes - filled, offset + filled);
      if (read === 0) throw new ModelFileError("The model file became shorter while it was being read.");
      filled += read;
    }
    return into;
  }

  #write(array: ArrayBufferView, { offset, length }: ExternalData): number {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, length);
    // A disk that becomes full takes a part first and refuses the rest.
    for (let written = 0; written < length; ) {
      written += writeSync(this.#files.weights, bytes, written, length - written, offset + written);
    }
    return length;
  }
}

/** Memory that grows to the largest request and is handed out again for each; what it held is left in it. */
class Scratch {
  #buffer = new ArrayBuffer(0);

  bytes(length: number): Uint8Array {
    this.#reserve(length);
    return new Uint8Array(this.#buffer, 0, length);
  }

  floats(length: number): Float32Array {
    this.#reserve(length * 4);
    return new Float32Array(this.#buffer, 0, length);
  }

  #reserve(bytes: number): void {
    if (this.#buffer.byteLength < bytes) this.#buffer = new ArrayBuffer(bytes);
  }
}

/**
 * The plan of the weights file: where each initializer's bytes will lie, and from which tensors of the model
 * file they are made. The graph is built against the plan; the bytes are written afterwards, in any order.
 */
import type { ExternalData } from "./onnx.js";

/** Float values as they are: norms, biases, and the matrices of narrow models. Several sources are written one after another. */
export interface FloatJob {
  readonly kind: "float";
  readonly sources: readonly string[];
  readonly values: ExternalData;
}

/**
 * 8-bit integers with one scale per output channel, for MatMulInteger: int8 [inputs, outputs], so transposed from
 * the model file's [outputs, inputs]. Several sources are joined along the outputs.
 * Before they are rounded, blocks of `rotation` inputs are multiplied by a Hadamard matrix (hadamard.ts).
 */
export interface ChannelJob {
  readonly kind: "channels";
  readonly sources: readonly string[];
  readonly inputs: number;
  readonly outputs: number;
  readonly rotation: number;
  readonly values: ExternalData;
  readonly scales: ExternalData;
}

/** 8-bit integers, zero point 128, with one scale per block of inputs, for MatMulNBits: uint8 [outputs, blocks, block]. */
export interface BlockJob {
  readonly kind: "blocks";
  readonly sources: readonly string[];
  readonly inputs: number;
  readonly outputs: number;
  readonly blockSize: number;
  readonly values: ExternalData;
  readonly scales: ExternalData;
}

export type WeightJob = FloatJob | ChannelJob | BlockJob;

/** Offsets are multiples of this, so that the runtime can map the file on every platform. */
const ALIGNMENT = 65_536;

export class WeightsPlan {
  readonly jobs: WeightJob[] = [];
  #end = 0;

  /** Size of the weights file in bytes. */
  get bytes(): number {
    return this.#end;
  }

  allocate(length: number): ExternalData {
    const offset = Math.ceil(this.#end / ALIGNMENT) * ALIGNMENT;
    this.#end = offset + length;
    return { offset, length };
  }
}

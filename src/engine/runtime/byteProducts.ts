/**
 * A product of bytes at the extremes of both factors, and how far a device is off: the one input on which a kernel that
 * adds pairs of products in 16 bits cannot hide it.
 */
import * as ort from "onnxruntime-node";
import { GraphBuilder } from "../graph/onnx.js";

export const INPUTS = 512;
export const OUTPUTS = 48;
const ZERO_POINT = 128;

/** All rows of activations have 127 as their largest, so that their quantisation to 8 bits changes nothing. */
const activation = (input: number): number => (input % 5 === 0 ? 100 : 127);
export const weight = (output: number, input: number): number => [127, -127, input % 2 ? 127 : -90][output % 3];

/** y [T, 48] = x [T, 512] · Wᵀ with 8-bit weights in blocks, as a serialized model. */
export function byteProductModel(blockSize: number): Uint8Array {
  const graph = new GraphBuilder("");
  graph.input("x", "float", ["T", INPUTS]);
  const blocks = INPUTS / blockSize;
  const values = Array.from(
    { length: OUTPUTS * INPUTS },
    (_, i) => weight(Math.floor(i / INPUTS), i % INPUTS) + ZERO_POINT,
  );
  graph.node(
    "MatMulNBits",
    [
      "x",
      graph.constant("uint8", values, [OUTPUTS, blocks, blockSize]),
      graph.constant("float", Array(OUTPUTS * blocks).fill(1)),
    ],
    "y",
    { K: INPUTS, N: OUTPUTS, bits: 8, block_size: blockSize, accuracy_level: 4 },
  );
  graph.output("y", "float", ["T", OUTPUTS]);
  return graph.serialize("cotcheck");
}

/** y [rows, 48] for x [rows, 512] */
export type ByteProduct = (x: Float32Array, rows: number) => Promise<Float32Array>;

/** {@link byteProductModel} as the session computes it. */
export function byteProductOf(session: ort.InferenceSession): ByteProduct {
  return async (x, rows) => {
    const { y } = await session.run({ x: new ort.Tensor("float32", x, [rows, INPUTS]) });
    return y!.data as Float32Array;
  };
}

/** Largest relative error of the product, over one row and over several: kernels differ. */
export async function byteProductError(product: ByteProduct): Promise<number> {
  const exact = Array.from({ length: OUTPUTS }, (_, output) => {
    let sum = 0;
    for (let input = 0; input < INPUTS; input++) sum += weight(output, input) * activation(input);
    return sum;
  });
  let worst = 0;
  for (const rows of [1, 7]) {
    const x = Float32Array.from({ length: rows * INPUTS }, (_, i) => activation(i % INPUTS));
    const y = await product(x, rows);
    for (let i = 0; i < rows * OUTPUTS; i++) {
      const wanted = exact[i % OUTPUTS];
      const error = Math.abs(y[i] - wanted) / Math.abs(wanted);
      // A device that gives no number at all must not pass for one that is exact.
      worst = Number.isNaN(error) ? Number.POSITIVE_INFINITY : Math.max(worst, error);
    }
  }
  return worst;
}

/** Rounding of float sums; a saturated product is off by tens of percent. */
export const MOST_BYTE_PRODUCT_ERROR = 1e-3;

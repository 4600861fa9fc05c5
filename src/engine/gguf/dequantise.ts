import { ModelFileError } from "../../core/errors.js";
import { readIQ4_NL, readIQ4_XS, readMXFP4 } from "./dequantise/codebooks.js";
import { readQ4_0, readQ4_1, readQ5_0, readQ5_1, readQ8_0 } from "./dequantise/legacyQuants.js";
import { readQ2_K, readQ3_K, readQ4_K, readQ5_K, readQ6_K } from "./dequantise/kQuants.js";
import { readBF16, readF16, readF32 } from "./dequantise/floats.js";
import { readTQ1_0, readTQ2_0 } from "./dequantise/ternary.js";
import { type TensorTypeName, tensorTypes } from "./tensorTypes.js";

const readers: Readonly<Record<TensorTypeName, (bytes: Uint8Array, out: Float32Array) => void>> = {
  F32: readF32,
  F16: readF16,
  BF16: readBF16,
  Q4_0: readQ4_0,
  Q4_1: readQ4_1,
  Q5_0: readQ5_0,
  Q5_1: readQ5_1,
  Q8_0: readQ8_0,
  Q2_K: readQ2_K,
  Q3_K: readQ3_K,
  Q4_K: readQ4_K,
  Q5_K: readQ5_K,
  Q6_K: readQ6_K,
  IQ4_NL: readIQ4_NL,
  IQ4_XS: readIQ4_XS,
  TQ1_0: readTQ1_0,
  TQ2_0: readTQ2_0,
  MXFP4: readMXFP4,
};

/**
 * Weights out of whole blocks: `bytes` fills `out` exactly. Results equal ggml's to the bit. Scales that are not
 * finite give weights that are not; see {@link assertFinite}.
 *
 * @throws RangeError when the lengths do not belong together
 */
export function dequantise(type: TensorTypeName, bytes: Uint8Array, out: Float32Array): void {
  const { blockSize, blockBytes } = tensorTypes[type];
  if (out.length % blockSize !== 0 || bytes.length !== (out.length / blockSize) * blockBytes) {
    throw new RangeError(`${bytes.length} bytes of ${type} do not hold ${out.length} weights.`);
  }
  readers[type](bytes, out);
}

/** Throws a ModelFileError that names the tensor when one of its weights, with what an adapter adds to them, is NaN or infinite. */
export function assertFinite(values: Float32Array, tensorName: string, adapted = false): void {
  // v − v is 0 for finite numbers and NaN for the others, and NaN stays in a sum. Four sums, since one would make each
  // addition wait for the one before.
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const whole = values.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    a += values[i] - values[i];
    b += values[i + 1] - values[i + 1];
    c += values[i + 2] - values[i + 2];
    d += values[i + 3] - values[i + 3];
  }
  for (let i = whole; i < values.length; i++) a += values[i] - values[i];
  if (a + b + c + d !== 0) {
    throw new ModelFileError(
      adapted
        ? `The tensor "${tensorName}" and the adapter's update of it are no finite numbers together: one of the files is damaged.`
        : `The tensor "${tensorName}" holds weights that are not finite numbers: the file is damaged.`,
    );
  }
}

import { type Attribute, GraphBuilder } from "./onnx.js";

/**
 * A graph out of operators that onnxruntime's WebGPU provider has (contrib_ops/webgpu/webgpu_contrib_kernels.cc of 1.30):
 * MatMulNBits with 8-bit blocks, RotaryEmbedding, QuickGelu and the normalisations are there, FusedMatMul is not, and would
 * be computed by the CPU with a copy there and back for each. Only the graph differs: the weights file serves both.
 */
export class WebGpuGraph extends GraphBuilder {
  override node(
    opType: string,
    inputs: readonly string[],
    outputs: string | readonly string[],
    attributes: Readonly<Record<string, Attribute>> = {},
  ): string {
    if (opType === "FusedMatMul") return this.#transposedProduct(inputs[0], inputs[1], outputs as string, attributes);
    if (opType === "Split" && outputs.length > MOST_SPLIT_OUTPUTS) return this.#rows(inputs[0], outputs as string[]);
    return super.node(opType, inputs, outputs, attributes);
  }

  /** a · bᵀ: of matrices where it is not scaled (weights), else of batches of matrices (attention). */
  #transposedProduct(a: string, b: string, name: string, { alpha }: Readonly<Record<string, Attribute>>): string {
    if (alpha === undefined) return super.node("Gemm", [a, b], name, { transB: 1 });
    const scale = this.constant("float", [(alpha as { readonly float: number }).float], []);
    const scaled = super.node("Mul", [a, scale], `${name}.scaled`);
    const transposed = super.node("Transpose", [b], `${name}.transposed`, { perm: [0, 2, 1] });
    return super.node("MatMul", [scaled, transposed], name);
  }

  /** Each row of a matrix, as [1, width]. */
  #rows(matrix: string, names: readonly string[]): string {
    for (const [row, name] of names.entries())
      super.node("Gather", [matrix, this.constant("int64", [row])], name, { axis: 0 });
    return names[0];
  }
}

/** Each output is a buffer of the shader, of which WebGPU promises 8; one more is the input. */
const MOST_SPLIT_OUTPUTS = 7;

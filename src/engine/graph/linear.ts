/**
 * How a matrix of the model is held and multiplied. Every way works from any GGUF type, since the weights are
 * dequantised and quantised again.
 */
import { ModelFileError } from "../../core/errors.js";
import { BLOCK_SIZES, NARROWEST_QUANTISED } from "../../core/prediction/memory.js";
import type { GraphBuilder } from "./onnx.js";
import type { WeightFormat } from "./weightFormat.js";
import type { WeightsPlan } from "./weights.js";

export interface LinearSource {
  /** Name of the result, unique in the graph. */
  readonly name: string;
  /** Tensors of the model file, [outputs, inputs] each, joined along the outputs. */
  readonly tensors: readonly string[];
  readonly inputs: number;
  readonly outputs: number;
  /** 8-bit digits an activation is held in where scales are per channel; 2 where its outlier channels make one too coarse. */
  readonly digits: 1 | 2;
}

export interface Linear {
  /** y [T, outputs] = x [T, inputs] · Wᵀ; returns y's name. */
  apply(x: string, source: LinearSource): string;
}

export function linearFor(format: WeightFormat, hiddenSize: number, graph: GraphBuilder, plan: WeightsPlan): Linear {
  if (hiddenSize < NARROWEST_QUANTISED) return new FloatLinear(graph, plan);
  if (format === "channels") return new ChannelLinear(graph, plan);
  return new BlockLinear(graph, plan, format === "blocks-128" ? BLOCK_SIZES : [32]);
}

class FloatLinear implements Linear {
  constructor(
    readonly graph: GraphBuilder,
    readonly plan: WeightsPlan,
  ) {}

  apply(x: string, { name, tensors, inputs, outputs }: LinearSource): string {
    const values = this.plan.allocate(outputs * inputs * 4);
    this.plan.jobs.push({ kind: "float", sources: tensors, values });
    const weight = this.graph.weight(`${name}.values`, "float", [outputs, inputs], values);
    return this.graph.node("FusedMatMul", [x, weight], name, { transB: 1 });
  }
}

const INT8_MAX = 127;
const ZERO_POINT = 128;

/** An activation in 8-bit digits, each row and digit with its own scale. */
interface QuantisedRows {
  /** uint8 [digits · T, inputs], the coarse digits before the fine ones. */
  readonly values: string;
  /** float [digits · T, 1] */
  readonly scales: string;
}

/**
 * 8-bit weights per output channel times 8-bit activations per token (vector-wise scaling, Dettmers et al. 2022,
 * 2208.07339, without its 16-bit outliers): the integer product is what CPUs with AMX are by far the fastest at.
 *
 * Where one 8-bit digit is too coarse, a second one holds what the first left over. Its rows go through the same
 * product, so a single decoded token still reads the weights once.
 */
class ChannelLinear implements Linear {
  /** One quantisation serves all matrices that read the same activation. */
  readonly #quantised = new Map<string, QuantisedRows>();

  constructor(
    readonly graph: GraphBuilder,
    readonly plan: WeightsPlan,
  ) {}

  apply(x: string, { name, tensors, inputs, outputs, digits }: LinearSource): string {
    const { graph, plan } = this;
    const rows = this.#quantise(x, digits);
    const values = plan.allocate(inputs * outputs);
    const scales = plan.allocate(outputs * 4);
    plan.jobs.push({ kind: "channels", sources: tensors, inputs, outputs, values, scales });
    const product = graph.node(
      "MatMulIntegerToFloat",
      [
        rows.values,
        graph.weight(`${name}.values`, "int8", [inputs, outputs], values),
        graph.constant("float", [1], []),
        graph.weight(`${name}.scales`, "float", [outputs], scales),
        graph.constant("uint8", [ZERO_POINT], []),
      ],
      `${name}.product`,
    );
    const scaled = graph.node("Mul", [product, rows.scales], `${name}.scaled`);
    if (digits === 1) return scaled;
    const parts = [`${name}.coarse`, `${name}.fine`];
    graph.node("Split", [scaled], parts, { axis: 0 });
    return graph.node("Add", parts, name);
  }

  #quantise(x: string, digits: 1 | 2): QuantisedRows {
    const known = this.#quantised.get(x);
    if (known) return known;
    const { graph } = this;
    const largest = graph.node("ReduceMax", [graph.node("Abs", [x], `${x}.abs`)], `${x}.max`, {
      axes: [1],
      keepdims: 0,
    });
    // A row of zeros must not divide by zero; its products are zero with any scale.
    const positive = graph.node("Max", [largest, graph.constant("float", [1e-12], [])], `${x}.positive`);
    const scale = graph.node("Mul", [positive, graph.constant("float", [1 / INT8_MAX], [])], `${x}.scale`);
    const zeros = graph.node(
      "Expand",
      [graph.constant("uint8", [ZERO_POINT]), graph.node("Shape", [scale], `${x}.tokens`)],
      `${x}.zeros`,
    );
    let values = graph.node("QuantizeLinear", [x, scale, zeros], `${x}.coarse`, { axis: 0 });
    let scales = scale;
    if (digits === 2) {
      const held = graph.node("DequantizeLinear", [values, scale, zeros], `${x}.held`, { axis: 0 });
      const left = graph.node("Sub", [x, held], `${x}.left`);
      // Rounding leaves at most half a coarse step.
      const fineScale = graph.node("Mul", [scale, graph.constant("float", [0.5 / INT8_MAX], [])], `${x}.fine_scale`);
      const fine = graph.node("QuantizeLinear", [left, fineScale, zeros], `${x}.fine`, { axis: 0 });
      values = graph.node("Concat", [values, fine], `${x}.digits`, { axis: 0 });
      scales = graph.node("Concat", [scale, fineScale], `${x}.digit_scales`, { axis: 0 });
    }
    const column = graph.node("Unsqueeze", [scales, graph.constant("int64", [1])], `${x}.scale_column`);
    const result = { values, scales: column };
    this.#quantised.set(x, result);
    return result;
  }
}

/** 8-bit weights with a scale per block of inputs; the kernel scales the activations in the same blocks. */
class BlockLinear implements Linear {
  constructor(
    readonly graph: GraphBuilder,
    readonly plan: WeightsPlan,
    /** In order of preference. */
    readonly blockSizes: readonly number[],
  ) {}

  apply(x: string, { name, tensors, inputs, outputs }: LinearSource): string {
    const { graph, plan } = this;
    const blockSize = this.blockSizes.find((size) => inputs % size === 0);
    if (blockSize === undefined) throw new ModelFileError(`${tensors[0]} has ${inputs} inputs, no multiple of 32.`);
    const blocks = inputs / blockSize;
    const values = plan.allocate(outputs * inputs);
    const scales = plan.allocate(outputs * blocks * 4);
    plan.jobs.push({ kind: "blocks", sources: tensors, inputs, outputs, blockSize, values, scales });
    return graph.node(
      "MatMulNBits",
      [
        x,
        graph.weight(`${name}.values`, "uint8", [outputs, blocks, blockSize], values),
        graph.weight(`${name}.scales`, "float", [outputs * blocks], scales),
      ],
      name,
      { K: inputs, N: outputs, bits: 8, block_size: blockSize, accuracy_level: 4 },
    );
  }
}

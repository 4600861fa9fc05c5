/**
 * How a matrix of the model is held and multiplied. Every way works from any GGUF type, since the weights are
 * dequantised and quantised again.
 */
import { ModelFileError } from "../../core/errors.js";
import { BLOCK_SIZES, NARROWEST_QUANTISED } from "../../core/prediction/memory.js";
import { inverseRotation, rotationBlock } from "./hadamard.js";
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
  /** The input of the graph that has as many rows as x. */
  readonly rowsOf: string;
}

export interface Linear {
  /** y [T, outputs] = x [T, inputs] · Wᵀ; returns y's name. */
  apply(x: string, source: LinearSource): string;
}

export function linearFor(format: WeightFormat, hiddenSize: number, graph: GraphBuilder, plan: WeightsPlan): Linear {
  if (hiddenSize < NARROWEST_QUANTISED) return new FloatLinear(graph, plan);
  if (format === "rotated-channels") return new ChannelLinear(graph, plan);
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

/** An activation as 8-bit integers, each row with its own scale. */
interface QuantisedRows {
  /** uint8 [T, inputs] */
  readonly values: string;
  /** float [T, 1] */
  readonly scales: string;
}

/**
 * 8-bit weights per output channel times 8-bit activations per token: the integer product is what CPUs with AMX are by
 * far the fastest at.
 *
 * A few channels of an activation are a hundred times as large as the others, and would leave those a handful of levels.
 * So both factors are turned by a Hadamard matrix first, the weights once, the activations in each pass (QuaRot, Ashkboos
 * et al. 2024, 2404.00456, here in blocks): the product stays the same, and a large channel is spread over its block.
 */
class ChannelLinear implements Linear {
  /** One quantisation serves all matrices that read the same activation. */
  readonly #quantised = new Map<string, QuantisedRows>();
  readonly #zeros = new Map<string, string>();

  constructor(
    readonly graph: GraphBuilder,
    readonly plan: WeightsPlan,
  ) {}

  apply(x: string, { name, tensors, inputs, outputs, rowsOf }: LinearSource): string {
    const { graph, plan } = this;
    const rotation = rotationBlock(inputs);
    const rows = this.#quantise(x, inputs, rotation, rowsOf);
    const values = plan.allocate(inputs * outputs);
    const scales = plan.allocate(outputs * 4);
    plan.jobs.push({ kind: "channels", sources: tensors, inputs, outputs, rotation, values, scales });
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
    return graph.node("Mul", [product, rows.scales], name);
  }

  #quantise(x: string, inputs: number, rotation: number, rowsOf: string): QuantisedRows {
    const known = this.#quantised.get(x);
    if (known) return known;
    const { graph } = this;
    const shaped = (values: string, width: number, name: string) =>
      graph.node("Reshape", [values, graph.constant("int64", [-1, width])], name);
    const turned = graph.node(
      "MatMul",
      [shaped(x, rotation, `${x}.blocks`), graph.constant("float", inverseRotation(rotation), [rotation, rotation])],
      `${x}.turned`,
    );
    const rows = shaped(turned, inputs, `${x}.rotated`);
    const largest = graph.node("ReduceMax", [graph.node("Abs", [rows], `${x}.abs`)], `${x}.max`, {
      axes: [1],
      keepdims: 0,
    });
    // A row of zeros must not divide by zero; its products are zero with any scale.
    const positive = graph.node("Max", [largest, graph.constant("float", [1e-12], [])], `${x}.positive`);
    const scale = graph.node("Mul", [positive, graph.constant("float", [1 / INT8_MAX], [])], `${x}.scale`);
    const values = graph.node("QuantizeLinear", [rows, scale, this.#zeroPoints(rowsOf)], `${x}.quantised`, { axis: 0 });
    const scales = graph.node("Unsqueeze", [scale, graph.constant("int64", [1])], `${x}.scale_column`);
    const result = { values, scales };
    this.#quantised.set(x, result);
    return result;
  }

  /** uint8 [T], made once a pass. */
  #zeroPoints(rowsOf: string): string {
    const known = this.#zeros.get(rowsOf);
    if (known) return known;
    const { graph } = this;
    const count = graph.node("Shape", [rowsOf], `${rowsOf}.count`, { start: 0, end: 1 });
    const zeros = graph.node("Expand", [graph.constant("uint8", [ZERO_POINT]), count], `${rowsOf}.zeros`);
    this.#zeros.set(rowsOf, zeros);
    return zeros;
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

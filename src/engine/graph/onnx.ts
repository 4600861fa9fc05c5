/** A small writer of ONNX graphs: named nodes and initializers in, one serialized ModelProto out. */
import onnxProto from "onnx-proto";

const { ModelProto, TensorProto, AttributeProto } = onnxProto.onnx;

const DataType = {
  float: TensorProto.DataType.FLOAT,
  uint8: TensorProto.DataType.UINT8,
  int8: TensorProto.DataType.INT8,
  int32: TensorProto.DataType.INT32,
  int64: TensorProto.DataType.INT64,
} as const;
export type DataTypeName = keyof typeof DataType;

export type Dimension = number | string;

/** Where the bytes of a large initializer lie in the weights file. */
export interface ExternalData {
  readonly offset: number;
  readonly length: number;
}

const MICROSOFT = "com.microsoft";

/** Operators of the contrib domain that this project uses; all others are standard ONNX. */
const contrib = new Set([
  "FastGelu",
  "FusedMatMul",
  "MatMulIntegerToFloat",
  "MatMulNBits",
  "QuickGelu",
  "RotaryEmbedding",
  "SkipSimplifiedLayerNormalization",
]);

export class GraphBuilder {
  readonly #nodes: onnxProto.onnx.INodeProto[] = [];
  readonly #initializers: onnxProto.onnx.ITensorProto[] = [];
  readonly #inputs: onnxProto.onnx.IValueInfoProto[] = [];
  readonly #outputs: onnxProto.onnx.IValueInfoProto[] = [];
  readonly #constants = new Map<string, string>();

  constructor(readonly weightsFile: string) {}

  input(name: string, type: DataTypeName, dims: readonly Dimension[]): string {
    this.#inputs.push(valueInfo(name, type, dims));
    return name;
  }

  output(name: string, type: DataTypeName, dims: readonly Dimension[]): void {
    this.#outputs.push(valueInfo(name, type, dims));
  }

  /** Adds a node and returns its first output's name. `outputs` may hold "" for an output nobody reads. */
  node(
    opType: string,
    inputs: readonly string[],
    outputs: string | readonly string[],
    attributes: Readonly<Record<string, Attribute>> = {},
  ): string {
    const names = typeof outputs === "string" ? [outputs] : [...outputs];
    this.#nodes.push({
      name: names.find((name) => name !== "") ?? opType,
      opType,
      domain: contrib.has(opType) ? MICROSOFT : "",
      input: [...inputs],
      output: names,
      attribute: Object.entries(attributes).map(([name, value]) => attribute(name, value)),
    });
    return names[0];
  }

  /** A small constant, held inside the graph; equal ones are shared. */
  constant(
    type: "float" | "int64" | "uint8",
    values: readonly number[],
    dims: readonly number[] = [values.length],
  ): string {
    const key = `${type}[${dims.join(",")}]:${values.join(",")}`;
    const known = this.#constants.get(key);
    if (known !== undefined) return known;
    const name = `constant_${this.#constants.size}`;
    const array =
      type === "float"
        ? new Float32Array(values)
        : type === "int64"
          ? BigInt64Array.from(values, (value) => BigInt(value))
          : new Uint8Array(values);
    this.#initializers.push({
      name,
      dataType: DataType[type],
      dims: [...dims],
      rawData: new Uint8Array(array.buffer),
    });
    this.#constants.set(key, name);
    return name;
  }

  /** An initializer whose bytes lie in the weights file beside the graph. */
  weight(name: string, type: DataTypeName, dims: readonly number[], data: ExternalData): string {
    this.#initializers.push({
      name,
      dataType: DataType[type],
      dims: [...dims],
      dataLocation: TensorProto.DataLocation.EXTERNAL,
      externalData: [
        { key: "location", value: this.weightsFile },
        { key: "offset", value: String(data.offset) },
        { key: "length", value: String(data.length) },
      ],
    });
    return name;
  }

  serialize(producer: string): Uint8Array {
    return ModelProto.encode({
      irVersion: 8,
      producerName: producer,
      opsetImport: [
        { domain: "", version: 17 },
        { domain: MICROSOFT, version: 1 },
      ],
      graph: {
        name: "decoder",
        node: this.#nodes,
        initializer: this.#initializers,
        input: this.#inputs,
        output: this.#outputs,
      },
    }).finish();
  }
}

/** A number is a FLOAT attribute when it is wrapped, else an INT. */
export type Attribute = number | readonly number[] | { readonly float: number };

function attribute(name: string, value: Attribute): onnxProto.onnx.IAttributeProto {
  const { AttributeType } = AttributeProto;
  if (typeof value === "number") return { name, type: AttributeType.INT, i: value };
  if ("float" in value) return { name, type: AttributeType.FLOAT, f: value.float };
  return { name, type: AttributeType.INTS, ints: [...value] };
}

function valueInfo(name: string, type: DataTypeName, dims: readonly Dimension[]): onnxProto.onnx.IValueInfoProto {
  return {
    name,
    type: {
      tensorType: {
        elemType: DataType[type],
        shape: { dim: dims.map((dim) => (typeof dim === "number" ? { dimValue: dim } : { dimParam: dim })) },
      },
    },
  };
}

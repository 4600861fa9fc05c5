import onnxProto from "onnx-proto";
import { expect, it } from "vitest";
import type { Architecture } from "../../../../src/engine/graph/architecture.js";
import { buildDecoder } from "../../../../src/engine/graph/decoder.js";
import type { Provider } from "../../../../src/engine/graph/weightFormat.js";

const architecture: Architecture = {
  name: "qwen2",
  layers: 12,
  hiddenSize: 768,
  heads: 12,
  keyValueHeads: 2,
  headSize: 64,
  feedForwardSize: 512,
  vocabularySize: 320,
  contextLength: 128,
  normEpsilon: 1e-6,
  ownHead: false,
  attentionBias: true,
  rotary: { base: 10_000, dimensions: 64, interleaved: false, positionScale: 1 },
};
const narrow: Architecture = { ...architecture, hiddenSize: 192, heads: 3, keyValueHeads: 1 };

function nodesOf(of: Architecture, provider: Provider) {
  const { model, plan } = buildDecoder(of, "blocks-128", provider);
  return { nodes: onnxProto.onnx.ModelProto.decode(model).graph!.node!, plan };
}

it.each([
  ["quantised", architecture],
  ["narrow, in full precision", narrow],
])("the GPU's graph has only operators that WebGPU has, over the same weights: %s", (_, of) => {
  const cpu = nodesOf(of, "cpu");
  const gpu = nodesOf(of, "webgpu");
  expect(cpu.nodes.some(({ opType }) => opType === "FusedMatMul")).toBe(true);
  expect(gpu.nodes.filter(({ opType }) => opType === "FusedMatMul")).toEqual([]);
  // A shader has at least 8 buffers: one is read, the others are written.
  expect(gpu.nodes.filter(({ opType, output }) => opType === "Split" && output!.length > 7)).toEqual([]);
  expect(gpu.plan).toEqual(cpu.plan);
});

it("what one node of the GPU's graph reads, another writes or the graph is given", () => {
  const { model } = buildDecoder(architecture, "blocks-128", "webgpu");
  const { node, input, initializer } = onnxProto.onnx.ModelProto.decode(model).graph!;
  const known = new Set([...input!, ...initializer!].map(({ name }) => name));
  for (const { output } of node!) for (const name of output!) known.add(name);
  expect(node!.flatMap(({ input: names }) => names!.filter((name) => name !== "" && !known.has(name)))).toEqual([]);
});

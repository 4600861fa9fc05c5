import onnxProto from "onnx-proto";
import { expect, it } from "vitest";
import type { Architecture } from "../../../../src/engine/graph/architecture.js";
import { families } from "../../../../src/engine/graph/architectures/index.js";
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

const local = {
  window: 16,
  rotary: architecture.rotary,
  layers: Array.from({ length: architecture.layers }, (_, layer) => layer % 2 === 0),
};
const providers = ["cpu", "webgpu"] as const;

it.each(families.flatMap(({ name }) => providers.map((provider) => [name, provider] as const)))(
  "what one node of %s's graph for %s reads, another writes or the graph is given",
  (name, provider) => {
    const of = { ...architecture, name, local, scoreCap: 50, logitCap: 30, residualScale: 0.5, logitDivisor: 2 };
    const { model } = buildDecoder(of, "blocks-128", provider);
    const { node, input, initializer } = onnxProto.onnx.ModelProto.decode(model).graph!;
    const known = new Set([...input!, ...initializer!].map(({ name: given }) => given));
    for (const { output } of node!) for (const written of output!) known.add(written);
    expect(node!.flatMap(({ input: read }) => read!.filter((each) => each !== "" && !known.has(each)))).toEqual([]);
    // Each value is written once, or the graph would not say which is meant.
    const written = node!.flatMap(({ output }) => output!.filter((each) => each !== ""));
    expect(new Set(written).size).toBe(written.length);
  },
);

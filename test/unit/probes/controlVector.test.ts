import { writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readControlVector } from "../../../src/engine/controlVector.js";
import { controlVectorOf, writeControlVector } from "../../../src/probes/controlVectorFile.js";
import { encode } from "../../gguf/encode.js";
import { type GgufContent, i32, string, type TensorData, writeGguf } from "../../gguf/writer.js";
import { scratchFolder } from "../scratchFolder.js";

const at = scratchFolder("vector-");

async function read(bytes: Uint8Array) {
  const path = at("vector.gguf");
  await writeFile(path, bytes);
  return readControlVector(path);
}

const layer = (at: number, ...direction: number[]) => ({
  layer: at,
  bias: 0,
  direction: Float32Array.from(direction),
});
const neutral = { response: { mean: 0, deviation: 3 }, step: { mean: 0, deviation: 1 } };

test("a trait's control vector, added once, raises its reading by one neutral deviation, and comes back as it was written", async () => {
  const stack = [layer(5, 0.5, -2, 1), layer(3, 1, 0, 4)];
  const vector = controlVectorOf({ name: "malice", stack, neutral }, "qwen2");
  expect(vector.layers.map((one) => one.layer)).toEqual([3, 5]);
  const raised = stack.reduce((sum, { layer, direction }) => {
    const added = vector.layers.find((one) => one.layer === layer)?.direction ?? [];
    return sum + direction.reduce((own, value, i) => own + value * added[i], 0);
  }, 0);
  expect(raised).toBeCloseTo(3, 5);
  expect(await read(writeControlVector(vector, "malice of a model"))).toEqual(vector);
});

test("what reads the first layer has no control vector", () => {
  expect(() => controlVectorOf({ name: "malice", stack: [layer(0, 1)], neutral }, "qwen2")).toThrow("first layer");
});

const row = (name: string, ...values: number[]): TensorData => ({
  name,
  shape: [values.length],
  type: "F32",
  bytes: encode("F32", Float32Array.from(values)),
});
const content = (...tensors: TensorData[]): GgufContent => ({
  metadata: {
    "general.architecture": string("controlvector"),
    "controlvector.model_hint": string("mistral"),
    "controlvector.layer_count": i32(tensors.length),
  },
  tensors,
});

test("one that another program wrote is read layer by layer", async () => {
  const { architecture, hidden, layers } = await read(
    writeGguf(content(row("direction.10", 1, 2), row("direction.2", 3, 4))),
  );
  expect({ architecture, hidden }).toEqual({ architecture: "mistral", hidden: 2 });
  expect(layers).toEqual([
    { layer: 2, direction: Float32Array.of(3, 4) },
    { layer: 10, direction: Float32Array.of(1, 2) },
  ]);
});

test.each<[string, GgufContent, RegExp]>([
  ["a model", { metadata: { "general.architecture": string("qwen2") }, tensors: [] }, /no control vector.*"qwen2"/],
  ["no tensors", content(), /holds no direction/],
  ["nothing but zeros", content(row("direction.1", 0, 0)), /holds no direction/],
  ["a number that is none", content(row("direction.1", 1, Number.NaN)), /not finite/],
  ["the first layer", content(row("direction.0", 1)), /"direction.0"/],
  ["another tensor", content(row("token_embd.weight", 1)), /"token_embd.weight"/],
  ["two lengths", content(row("direction.1", 1), row("direction.2", 1, 2)), /not of one length/],
  [
    "halves",
    content({ name: "direction.1", shape: [2], type: "F16", bytes: encode("F16", Float32Array.of(1, 2)) }),
    /not one row of F32/,
  ],
])("refused by name: %s", async (_, file, said) => {
  await expect(read(writeGguf(file))).rejects.toThrow(said);
});

import { type Construction, project } from "./construction.js";
import type { Attribute } from "./onnx.js";
import { graphInput } from "./inputsAndOutputs.js";
import type { LayerTensors } from "./tensors.js";
import type { FeedForwardStatement } from "./architectures/family.js";

/** Operators of onnxruntime: QuickGelu with alpha 1 is SiLU, and FastGelu is GELU's approximation by tanh. */
const activations: Readonly<
  Record<
    FeedForwardStatement["activation"],
    { readonly operator: string; readonly name: string; readonly attributes?: Readonly<Record<string, Attribute>> }
  >
> = {
  silu: { operator: "QuickGelu", name: "silu", attributes: { alpha: { float: 1 } } },
  "gelu-tanh": { operator: "FastGelu", name: "gelu" },
};

/** down · (activation(gate · x) ∘ (up · x)) */
export function feedForward(c: Construction, layer: number, tensors: LayerTensors, x: string): string {
  const at = (name: string) => `layer_${layer}.${name}`;
  const rowsOf = graphInput.embeddings;
  const [gate, up] = gateAndUp(c, at, tensors, x);
  const { operator, name, attributes } = activations[c.family.feedForward.activation];
  const active = c.graph.node(operator, [gate], at(`gate.${name}`), attributes);
  const gated = c.graph.node("Mul", [active, up], at("gated"));
  return project(c, gated, tensors.feedForwardOutput, { name: at("feed_forward"), rowsOf });
}

function gateAndUp(
  c: Construction,
  at: (name: string) => string,
  { feedForwardInputs }: LayerTensors,
  x: string,
): readonly [gate: string, up: string] {
  const { feedForwardSize } = c.architecture;
  const rowsOf = graphInput.embeddings;
  const [first, second] = feedForwardInputs;
  if (second) {
    return [project(c, x, first, { name: at("gate"), rowsOf }), project(c, x, second, { name: at("up"), rowsOf })];
  }
  const joined = project(c, x, first, { name: at("gate_up"), rowsOf });
  const [gate, up] = [at("gate"), at("up")];
  const widths = c.graph.constant("int64", [feedForwardSize, feedForwardSize]);
  c.graph.node("Split", [joined, widths], [gate, up], { axis: 1 });
  return [gate, up];
}

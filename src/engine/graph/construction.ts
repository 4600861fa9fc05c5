/** A decoder's graph while it is built, and the pieces that attention and feed-forward layers share. */
import type { Architecture } from "./architecture.js";
import type { Family } from "./architectures/family.js";
import type { Linear, LinearSource } from "./linear.js";
import type { GraphBuilder } from "./onnx.js";
import type { Projection, Tensor } from "./tensors.js";
import type { WeightsPlan } from "./weights.js";

export interface Construction {
  readonly graph: GraphBuilder;
  readonly plan: WeightsPlan;
  readonly linear: Linear;
  readonly architecture: Architecture;
  readonly family: Family;
}

/** Float values of the model file as an initializer of one dimension, several tensors one after another; returns its name. */
export function vector({ graph, plan }: Construction, name: string, tensors: readonly Tensor[]): string {
  const length = tensors.reduce((sum, { shape }) => sum + shape[0], 0);
  const values = plan.allocate(length * 4);
  plan.jobs.push({ kind: "float", sources: tensors.map((tensor) => tensor.name), values });
  return graph.weight(name, "float", [length], values);
}

/** y [T, outputs] = x [T, inputs] · Wᵀ + b; returns y's name. */
export function project(
  c: Construction,
  x: string,
  { weights, biases }: Projection,
  source: Pick<LinearSource, "name" | "rowsOf">,
): string {
  const { name } = source;
  const product = c.linear.apply(x, {
    ...source,
    tensors: weights.map((weight) => weight.name),
    inputs: weights[0].shape[0],
    outputs: weights.reduce((sum, { shape }) => sum + shape[1], 0),
  });
  if (biases.length === 0) return product;
  return c.graph.node("Add", [product, vector(c, `${name}.bias`, biases)], `${name}.biased`);
}

/** The RMS norm of x over its last axis; returns its name. */
export function normalise(c: Construction, x: string, weight: Tensor, name: string): string {
  return c.graph.node("SimplifiedLayerNormalization", [x, vector(c, `${name}.weight`, [weight])], name, {
    epsilon: { float: c.architecture.normEpsilon },
    axis: -1,
  });
}

/** c · tanh(x / c) */
export function cap({ graph }: Construction, x: string, limit: number, name: string): string {
  const scalar = (value: number) => graph.constant("float", [value], []);
  const squashed = graph.node("Tanh", [graph.node("Mul", [x, scalar(1 / limit)], `${name}.divided`)], `${name}.tanh`);
  return graph.node("Mul", [squashed, scalar(limit)], name);
}

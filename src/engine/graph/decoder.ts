/**
 * The decoder as an ONNX graph that can be read: every pass yields, besides the next-token distribution, the dot product of
 * the residual stream after each layer with a set of directions that are an input, and raw residuals where asked for.
 *
 * T tokens in this pass, P rows of past keys and values (capacity, not length: the mask hides unused rows),
 * Q positions whose next-token distribution is wanted, S positions whose residuals are wanted, R directions.
 */
import type { Architecture } from "./architecture.js";
import { type Linear, linearFor } from "./linear.js";
import { GraphBuilder } from "./onnx.js";
import { CONVERTER_VERSION, WEIGHTS_FILE } from "./version.js";
import { WebGpuGraph } from "./webGpuGraph.js";
import type { Provider, WeightFormat } from "./weightFormat.js";
import { WeightsPlan } from "./weights.js";

export const graphInput = {
  /** float [T, hidden] */
  embeddings: "inputs_embeds",
  /** float [T, rotary / 2] each */
  cosines: "cos",
  sines: "sin",
  /** int64 [1, T]: 0 … T - 1, rows of cos and sin */
  rows: "rotary_rows",
  /** float [T, P + T], added to attention scores: 0 or -Infinity */
  mask: "mask",
  /** int64 [2]: P and T */
  split: "past_and_new",
  /** float [layers, hidden]: added to the residual after each layer (steering) */
  steering: "steering",
  /** float [layers, hidden, R] */
  directions: "directions",
  /** int64 [S] */
  residualRows: "residual_rows",
  /** int64 [Q]: rows of this pass whose next-token distribution is computed */
  predictRows: "predict_rows",
  /** int64 [Q, 1]: tokens whose log-probability is wanted at those rows */
  targets: "targets",
  /** float [kv heads, P, head size] */
  pastKey: (layer: number) => `past_key_${layer}`,
  pastValue: (layer: number) => `past_value_${layer}`,
} as const;

export const graphOutput = {
  /** float [layers × kv heads, T, head size] */
  keys: "new_keys",
  values: "new_values",
  /** float [layers, T, R] */
  readouts: "readouts",
  /** float [layers, S, hidden] */
  residuals: "residuals",
  /** float [Q, vocabulary]: natural logarithms */
  distributions: "distributions",
  /** float [Q, 1] */
  targetLogProbs: "target_log_probs",
} as const;

export interface DecoderGraph {
  readonly model: Uint8Array;
  readonly plan: WeightsPlan;
}

/** The weights are the same for every provider; the graph has the operators that it computes best. */
export function buildDecoder(a: Architecture, format: WeightFormat, provider: Provider = "cpu"): DecoderGraph {
  const graph = provider === "webgpu" ? new WebGpuGraph(WEIGHTS_FILE) : new GraphBuilder(WEIGHTS_FILE);
  const plan = new WeightsPlan();
  const { hiddenSize, layers, keyValueHeads, headSize } = a;
  const linear = linearFor(format, hiddenSize, graph, plan);

  let hidden = graph.input(graphInput.embeddings, "float", ["T", hiddenSize]);
  graph.input(graphInput.cosines, "float", ["T", a.rotary.dimensions / 2]);
  graph.input(graphInput.sines, "float", ["T", a.rotary.dimensions / 2]);
  graph.input(graphInput.rows, "int64", [1, "T"]);
  graph.input(graphInput.mask, "float", ["T", "P+T"]);
  graph.input(graphInput.split, "int64", [2]);
  graph.input(graphInput.steering, "float", [layers, hiddenSize]);
  graph.input(graphInput.directions, "float", [layers, hiddenSize, "R"]);
  graph.input(graphInput.residualRows, "int64", ["S"]);
  graph.input(graphInput.predictRows, "int64", ["Q"]);
  graph.input(graphInput.targets, "int64", ["Q", 1]);
  for (let layer = 0; layer < layers; layer++) {
    graph.input(graphInput.pastKey(layer), "float", [keyValueHeads, "P", headSize]);
    graph.input(graphInput.pastValue(layer), "float", [keyValueHeads, "P", headSize]);
  }
  const steering = Array.from({ length: layers }, (_, layer) => `steering_${layer}.row`);
  graph.node("Split", [graphInput.steering], steering, { axis: 0 });

  const norm = (name: string, tensor: string) => {
    const values = plan.allocate(hiddenSize * 4);
    plan.jobs.push({ kind: "float", sources: [tensor], values });
    return graph.weight(name, "float", [hiddenSize], values);
  };
  const epsilon = { epsilon: { float: a.normEpsilon } };
  /** Adds a sublayer's output (and a bias) to the residual stream, and normalises the sum for the next sublayer. */
  const addAndNormalise = (output: string, residual: string, weight: string, names: [string, string], bias = "") => {
    graph.node(
      "SkipSimplifiedLayerNormalization",
      [output, residual, weight, ...(bias ? [bias] : [])],
      [names[0], "", "", names[1]],
      epsilon,
    );
    return names;
  };

  let residual = hidden;
  hidden = graph.node(
    "SimplifiedLayerNormalization",
    [residual, norm("layer_0.attention_norm.weight", "blk.0.attn_norm.weight")],
    "layer_0.attention_norm",
    { ...epsilon, axis: -1 },
  );
  const newKeys: string[] = [];
  const newValues: string[] = [];
  const residuals: string[] = [];
  for (let layer = 0; layer < layers; layer++) {
    const { output, key, value } = attention(graph, plan, linear, a, layer, hidden);
    newKeys.push(key);
    newValues.push(value);
    [hidden, residual] = addAndNormalise(
      output,
      residual,
      norm(`layer_${layer}.feed_forward_norm.weight`, `blk.${layer}.ffn_norm.weight`),
      [`layer_${layer}.feed_forward_norm`, `layer_${layer}.resid_mid`],
    );
    const last = layer === layers - 1;
    const next = last
      ? norm("output_norm.weight", "output_norm.weight")
      : norm(`layer_${layer + 1}.attention_norm.weight`, `blk.${layer + 1}.attn_norm.weight`);
    const steer = graph.node(
      "Reshape",
      [steering[layer], graph.constant("int64", [hiddenSize])],
      `layer_${layer}.steering`,
    );
    [hidden, residual] = addAndNormalise(
      feedForward(graph, linear, a, layer, hidden),
      residual,
      next,
      [last ? "output_norm" : `layer_${layer + 1}.attention_norm`, `layer_${layer}.resid_post`],
      steer,
    );
    residuals.push(residual);
  }

  graph.node("Concat", newKeys, graphOutput.keys, { axis: 0 });
  graph.output(graphOutput.keys, "float", [layers * keyValueHeads, "T", headSize]);
  graph.node("Concat", newValues, graphOutput.values, { axis: 0 });
  graph.output(graphOutput.values, "float", [layers * keyValueHeads, "T", headSize]);

  // [layers · T, hidden] is laid out as [layers, T, hidden], so that one batched product reads all layers.
  const stacked = graph.node("Concat", residuals, "resid_post.rows", { axis: 0 });
  const stream = graph.node("Reshape", [stacked, graph.constant("int64", [layers, -1, hiddenSize])], "resid_post");
  graph.node("MatMul", [stream, graphInput.directions], graphOutput.readouts);
  graph.output(graphOutput.readouts, "float", [layers, "T", "R"]);
  graph.node("Gather", [stream, graphInput.residualRows], graphOutput.residuals, { axis: 1 });
  graph.output(graphOutput.residuals, "float", [layers, "S", hiddenSize]);

  const predicting = graph.node("Gather", [hidden, graphInput.predictRows], "predicting", { axis: 0 });
  const logits = linear.apply(predicting, {
    name: "logits",
    tensors: [a.ownHead ? "output.weight" : "token_embd.weight"],
    inputs: hiddenSize,
    outputs: a.vocabularySize,
    rowsOf: graphInput.predictRows,
  });
  graph.node("LogSoftmax", [logits], graphOutput.distributions, { axis: -1 });
  graph.output(graphOutput.distributions, "float", ["Q", a.vocabularySize]);
  graph.node("GatherElements", [graphOutput.distributions, graphInput.targets], graphOutput.targetLogProbs, {
    axis: 1,
  });
  graph.output(graphOutput.targetLogProbs, "float", ["Q", 1]);

  return { model: graph.serialize(`cotcheck ${CONVERTER_VERSION}`), plan };
}

/**
 * Grouped-query attention out of standard operators. Past and new keys are never joined: their scores are, which costs far
 * less than copying the cache in every pass, and only the new rows leave the graph.
 */
function attention(
  graph: GraphBuilder,
  plan: WeightsPlan,
  linear: Linear,
  a: Architecture,
  layer: number,
  x: string,
): { output: string; key: string; value: string } {
  const { heads, keyValueHeads, headSize, hiddenSize } = a;
  const group = heads / keyValueHeads;
  const tensor = (name: string) => `blk.${layer}.${name}`;
  const at = (name: string) => `layer_${layer}.${name}`;
  const queryWidth = heads * headSize;
  const keyWidth = keyValueHeads * headSize;
  const width = queryWidth + 2 * keyWidth;

  let joined = linear.apply(x, {
    name: at("qkv"),
    tensors: [tensor("attn_q.weight"), tensor("attn_k.weight"), tensor("attn_v.weight")],
    inputs: hiddenSize,
    outputs: width,
    rowsOf: graphInput.embeddings,
  });
  if (a.attentionBias) {
    const values = plan.allocate(width * 4);
    plan.jobs.push({
      kind: "float",
      sources: [tensor("attn_q.bias"), tensor("attn_k.bias"), tensor("attn_v.bias")],
      values,
    });
    joined = graph.node("Add", [joined, graph.weight(at("qkv.bias"), "float", [width], values)], at("qkv.biased"));
  }
  const turning = at("qk.rows");
  const values = at("v.rows");
  graph.node("Split", [joined, graph.constant("int64", [queryWidth + keyWidth, keyWidth])], [turning, values], {
    axis: 1,
  });
  // q and k turn alike, so they go through the rotation as one tensor of heads + kv heads.
  const rotated = graph.node(
    "RotaryEmbedding",
    [
      graph.node("Unsqueeze", [turning, graph.constant("int64", [0])], at("qk.batch")),
      graphInput.rows,
      graphInput.cosines,
      graphInput.sines,
    ],
    at("qk.rotated"),
    {
      interleaved: a.rotary.interleaved ? 1 : 0,
      num_heads: heads + keyValueHeads,
      ...(a.rotary.dimensions === headSize ? {} : { rotary_embedding_dim: a.rotary.dimensions }),
    },
  );
  const queryRows = at("q.rows");
  const keyRows = at("k.rows");
  graph.node("Split", [rotated, graph.constant("int64", [queryWidth, keyWidth])], [queryRows, keyRows], { axis: 2 });

  const byHead = (rows: string, name: string) =>
    graph.node(
      "Transpose",
      [graph.node("Reshape", [rows, graph.constant("int64", [-1, keyValueHeads, headSize])], `${name}.by_token`)],
      name,
      { perm: [1, 0, 2] },
    );
  const key = byHead(keyRows, at("k"));
  const value = byHead(values, at("v"));
  const grouped = graph.node(
    "Transpose",
    [graph.node("Reshape", [queryRows, graph.constant("int64", [-1, keyValueHeads, group, headSize])], at("q.heads"))],
    at("q.grouped"),
    { perm: [1, 2, 0, 3] },
  );
  const query = graph.node("Reshape", [grouped, graph.constant("int64", [keyValueHeads, -1, headSize])], at("q"));

  const scale = { alpha: { float: 1 / Math.sqrt(headSize) }, transB: 1 };
  const pastScores = graph.node("FusedMatMul", [query, graphInput.pastKey(layer)], at("scores.past"), scale);
  const newScores = graph.node("FusedMatMul", [query, key], at("scores.new"), scale);
  const scores = graph.node("Concat", [pastScores, newScores], at("scores.rows"), { axis: 2 });
  // [kv heads, group · T, P + T] seen as [kv heads · group, T, P + T], so that one mask serves every head.
  const perHead = graph.node("Reshape", [scores, graph.constant("int64", [heads, -1, 0])], at("scores"));
  const masked = graph.node("Add", [perHead, graphInput.mask], at("scores.masked"));
  const weights = graph.node("Softmax", [masked], at("attention"), { axis: -1 });
  const weightRows = graph.node(
    "Reshape",
    [weights, graph.constant("int64", [keyValueHeads, -1, 0])],
    at("attention.rows"),
  );
  const pastWeights = at("attention.past");
  const newWeights = at("attention.new");
  graph.node("Split", [weightRows, graphInput.split], [pastWeights, newWeights], { axis: 2 });
  const context = graph.node(
    "Add",
    [
      graph.node("MatMul", [pastWeights, graphInput.pastValue(layer)], at("context.past")),
      graph.node("MatMul", [newWeights, value], at("context.new")),
    ],
    at("context"),
  );
  const contextHeads = graph.node(
    "Reshape",
    [context, graph.constant("int64", [keyValueHeads, group, -1, headSize])],
    at("context.heads"),
  );
  const contextRows = graph.node(
    "Reshape",
    [
      graph.node("Transpose", [contextHeads], at("context.transposed"), { perm: [2, 0, 1, 3] }),
      graph.constant("int64", [-1, queryWidth]),
    ],
    at("context.rows"),
  );
  const output = linear.apply(contextRows, {
    name: at("attention_output"),
    tensors: [tensor("attn_output.weight")],
    inputs: queryWidth,
    outputs: hiddenSize,
    rowsOf: graphInput.embeddings,
  });
  return { output, key, value };
}

/** SwiGLU (Shazeer 2020, 2002.05202). QuickGelu with alpha 1 is SiLU. */
function feedForward(graph: GraphBuilder, linear: Linear, a: Architecture, layer: number, x: string): string {
  const tensor = (name: string) => `blk.${layer}.${name}.weight`;
  const at = (name: string) => `layer_${layer}.${name}`;
  const { hiddenSize, feedForwardSize } = a;
  const wide = { inputs: hiddenSize, outputs: feedForwardSize, rowsOf: graphInput.embeddings };
  const gate = linear.apply(x, { name: at("gate"), tensors: [tensor("ffn_gate")], ...wide });
  const up = linear.apply(x, { name: at("up"), tensors: [tensor("ffn_up")], ...wide });
  const active = graph.node("QuickGelu", [gate], at("gate.silu"), { alpha: { float: 1 } });
  return linear.apply(graph.node("Mul", [active, up], at("gated")), {
    name: at("feed_forward"),
    tensors: [tensor("ffn_down")],
    inputs: feedForwardSize,
    outputs: hiddenSize,
    rowsOf: graphInput.embeddings,
  });
}

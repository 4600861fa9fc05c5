import { cap, type Construction, normalise, project } from "./construction.js";
import { graphInput, type ViewInputs, views } from "./inputsAndOutputs.js";
import type { LayerTensors } from "./tensors.js";

/** One layer's part of the graph. */
interface Layer {
  readonly index: number;
  readonly tensors: LayerTensors;
  readonly view: ViewInputs;
  at(name: string): string;
}

/**
 * Grouped-query attention out of standard operators. Past and new keys are never joined: their scores are, which costs far
 * less than copying the cache in every pass, and only the new rows leave the graph.
 */
export function attention(
  c: Construction,
  index: number,
  tensors: LayerTensors,
  x: string,
): { output: string; key: string; value: string } {
  const view = c.architecture.local?.layers[index] ? views.local : views.whole;
  const layer: Layer = { index, tensors, view, at: (name) => `layer_${index}.${name}` };
  const { at } = layer;
  const rows = queryKeyValueRows(c, layer, x);
  const key = byHead(c, rows.key, at("k"));
  const value = byHead(c, rows.value, at("v"));
  const query = byGroup(c, rows.query, layer);
  const context = lookUp(c, layer, query, key, value);
  const output = project(c, context, tensors.attentionOutput, {
    name: at("attention_output"),
    rowsOf: graphInput.embeddings,
  });
  return { output, key, value };
}

/** q, k (both turned) and v, a row a token. */
function queryKeyValueRows(
  c: Construction,
  layer: Layer,
  x: string,
): { readonly query: string; readonly key: string; readonly value: string } {
  const { graph, architecture: a } = c;
  const { at } = layer;
  const queryWidth = a.heads * a.headSize;
  const keyWidth = a.keyValueHeads * a.headSize;
  const joined = project(c, x, layer.tensors.attentionInput, { name: at("qkv"), rowsOf: graphInput.embeddings });
  const value = at("v.rows");
  let turning = at("qk.rows");
  if (layer.tensors.queryNorm && layer.tensors.keyNorm) {
    const [query, key] = [at("q.plain"), at("k.plain")];
    const widths = graph.constant("int64", [queryWidth, keyWidth, keyWidth]);
    graph.node("Split", [joined, widths], [query, key, value], { axis: 1 });
    const normalised = [
      normaliseHeads(c, query, layer.tensors.queryNorm, at("q.norm")),
      normaliseHeads(c, key, layer.tensors.keyNorm, at("k.norm")),
    ];
    turning = graph.node("Concat", normalised, turning, { axis: 1 });
  } else {
    const widths = graph.constant("int64", [queryWidth + keyWidth, keyWidth]);
    graph.node("Split", [joined, widths], [turning, value], { axis: 1 });
  }
  const rotated = rotate(c, layer, turning);
  const query = at("q.rows");
  const key = at("k.rows");
  graph.node("Split", [rotated, graph.constant("int64", [queryWidth, keyWidth])], [query, key], { axis: 2 });
  return { query, key, value };
}

/** Each head of x [T, heads · head size] normalised by itself. */
function normaliseHeads(
  c: Construction,
  x: string,
  weight: NonNullable<LayerTensors["queryNorm"]>,
  name: string,
): string {
  const { graph, architecture: a } = c;
  const heads = graph.node("Reshape", [x, graph.constant("int64", [0, -1, a.headSize])], `${name}.heads`);
  const normalised = normalise(c, heads, weight, name);
  return graph.node("Reshape", [normalised, graph.constant("int64", [0, -1])], `${name}.rows`);
}

/** q and k turn alike, so they go through the rotation as one tensor of heads + kv heads. */
function rotate({ graph, architecture: a }: Construction, { at, view }: Layer, turning: string): string {
  return graph.node(
    "RotaryEmbedding",
    [
      graph.node("Unsqueeze", [turning, graph.constant("int64", [0])], at("qk.batch")),
      graphInput.rows,
      view.cosines,
      view.sines,
    ],
    at("qk.rotated"),
    {
      interleaved: a.rotary.interleaved ? 1 : 0,
      num_heads: a.heads + a.keyValueHeads,
      ...(a.rotary.dimensions === a.headSize ? {} : { rotary_embedding_dim: a.rotary.dimensions }),
    },
  );
}

/** From a row a token to [kv heads, T, head size]. */
function byHead({ graph, architecture: a }: Construction, rows: string, name: string): string {
  const { keyValueHeads, headSize } = a;
  return graph.node(
    "Transpose",
    [graph.node("Reshape", [rows, graph.constant("int64", [-1, keyValueHeads, headSize])], `${name}.by_token`)],
    name,
    { perm: [1, 0, 2] },
  );
}

/** Queries by the key-value head that they share: [kv heads, group · T, head size]. */
function byGroup({ graph, architecture: a }: Construction, rows: string, { at }: Layer): string {
  const { keyValueHeads, headSize } = a;
  const group = a.heads / keyValueHeads;
  const grouped = graph.node(
    "Transpose",
    [graph.node("Reshape", [rows, graph.constant("int64", [-1, keyValueHeads, group, headSize])], at("q.heads"))],
    at("q.grouped"),
    { perm: [1, 2, 0, 3] },
  );
  return graph.node("Reshape", [grouped, graph.constant("int64", [keyValueHeads, -1, headSize])], at("q"));
}

/** Attention weights over past and new keys, [kv heads · group, T, P + T]. */
function attentionWeights(c: Construction, { index, at, view }: Layer, query: string, key: string): string {
  const { graph, architecture: a } = c;
  const scale = { alpha: { float: a.attentionScale ?? 1 / Math.sqrt(a.headSize) }, transB: 1 };
  const pastScores = graph.node("FusedMatMul", [query, graphInput.pastKey(index)], at("scores.past"), scale);
  const newScores = graph.node("FusedMatMul", [query, key], at("scores.new"), scale);
  const scores = graph.node("Concat", [pastScores, newScores], at("scores.rows"), { axis: 2 });
  // [kv heads, group · T, P + T] seen as [kv heads · group, T, P + T], so that one mask serves every head.
  const perHead = graph.node("Reshape", [scores, graph.constant("int64", [a.heads, -1, 0])], at("scores"));
  const capped = a.scoreCap === undefined ? perHead : cap(c, perHead, a.scoreCap, at("scores.capped"));
  const masked = graph.node("Add", [capped, view.mask], at("scores.masked"));
  return graph.node("Softmax", [masked], at("attention"), { axis: -1 });
}

/** The values that each query finds, a row a token. */
function lookUp(c: Construction, layer: Layer, query: string, key: string, value: string): string {
  const { graph, architecture: a } = c;
  const { index, at } = layer;
  const { heads, keyValueHeads, headSize } = a;
  const weights = attentionWeights(c, layer, query, key);
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
      graph.node("MatMul", [pastWeights, graphInput.pastValue(index)], at("context.past")),
      graph.node("MatMul", [newWeights, value], at("context.new")),
    ],
    at("context"),
  );
  const contextHeads = graph.node(
    "Reshape",
    [context, graph.constant("int64", [keyValueHeads, heads / keyValueHeads, -1, headSize])],
    at("context.heads"),
  );
  return graph.node(
    "Reshape",
    [
      graph.node("Transpose", [contextHeads], at("context.transposed"), { perm: [2, 0, 1, 3] }),
      graph.constant("int64", [-1, heads * headSize]),
    ],
    at("context.rows"),
  );
}

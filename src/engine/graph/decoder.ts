/**
 * The decoder as an ONNX graph that can be read: every pass yields, besides the next-token distribution, the dot product of
 * the residual stream after each layer with a set of directions that are an input, and raw residuals where asked for.
 */
import type { Architecture } from "./architecture.js";
import { familyOf } from "./architectures/index.js";
import { attention } from "./attention.js";
import { cap, type Construction, normalise, vector } from "./construction.js";
import { feedForward } from "./feedForward.js";
import { linearFor } from "./linear.js";
import { GraphBuilder } from "./onnx.js";
import { graphInput, graphOutput, views } from "./inputsAndOutputs.js";
import { EMBEDDING, HEAD, type LayerTensors, layerTensors, OUTPUT_NORM, type Tensor } from "./tensors.js";
import { CONVERTER_VERSION, WEIGHTS_FILE } from "./version.js";
import { WebGpuGraph } from "./webGpuGraph.js";
import type { Provider, WeightFormat } from "./weightFormat.js";
import { WeightsPlan } from "./weights.js";

export interface DecoderGraph {
  readonly model: Uint8Array;
  readonly plan: WeightsPlan;
}

/** The weights are the same for every provider; the graph has the operators that it computes best. */
export function buildDecoder(a: Architecture, format: WeightFormat, provider: Provider = "cpu"): DecoderGraph {
  const graph = provider === "webgpu" ? new WebGpuGraph(WEIGHTS_FILE) : new GraphBuilder(WEIGHTS_FILE);
  const plan = new WeightsPlan();
  const linear = linearFor(format, a.hiddenSize, graph, plan);
  const construction: Construction = { graph, plan, linear, architecture: a, family: familyOf(a.name) };
  declareInputs(construction);
  const { hidden, residuals, keys, values } = stackLayers(construction);
  writeRows(construction, graphOutput.keys, keys);
  writeRows(construction, graphOutput.values, values);
  readStream(construction, residuals);
  predictNext(construction, hidden);
  return { model: graph.serialize(`cotcheck ${CONVERTER_VERSION}`), plan };
}

function declareInputs({ graph, architecture: a }: Construction): void {
  const { hiddenSize, layers, keyValueHeads, headSize } = a;
  const rotaryPairs = a.rotary.dimensions / 2;
  graph.input(graphInput.embeddings, "float", ["T", hiddenSize]);
  graph.input(views.whole.cosines, "float", ["T", rotaryPairs]);
  graph.input(views.whole.sines, "float", ["T", rotaryPairs]);
  graph.input(graphInput.rows, "int64", [1, "T"]);
  graph.input(views.whole.mask, "float", ["T", "P+T"]);
  graph.input(graphInput.split, "int64", [2]);
  graph.input(graphInput.steering, "float", [layers, hiddenSize]);
  graph.input(graphInput.directions, "float", [layers, hiddenSize, "R"]);
  graph.input(graphInput.residualRows, "int64", ["S"]);
  graph.input(graphInput.predictRows, "int64", ["Q"]);
  graph.input(graphInput.targets, "int64", ["Q", 1]);
  if (a.local) {
    graph.input(views.local.cosines, "float", ["T", rotaryPairs]);
    graph.input(views.local.sines, "float", ["T", rotaryPairs]);
    graph.input(views.local.mask, "float", ["T", "P+T"]);
  }
  for (let layer = 0; layer < layers; layer++) {
    graph.input(graphInput.pastKey(layer), "float", [keyValueHeads, "P", headSize]);
    graph.input(graphInput.pastValue(layer), "float", [keyValueHeads, "P", headSize]);
  }
}

interface Stack {
  /** The normalised residual after the last layer. */
  readonly hidden: string;
  /** After each layer. */
  readonly residuals: readonly string[];
  readonly keys: readonly string[];
  readonly values: readonly string[];
}

function stackLayers(c: Construction): Stack {
  const { graph, architecture: a } = c;
  const { layers, hiddenSize } = a;
  const steering = Array.from({ length: layers }, (_, layer) => `steering_${layer}.row`);
  graph.node("Split", [graphInput.steering], steering, { axis: 0 });
  const tensors = Array.from({ length: layers }, (_, layer) => layerTensors(a, layer));

  let residual: string = graphInput.embeddings;
  let hidden = normalise(c, residual, tensors[0].attentionNorm, "layer_0.attention_norm");
  const keys: string[] = [];
  const values: string[] = [];
  const residuals: string[] = [];
  for (let layer = 0; layer < layers; layer++) {
    const at = (name: string) => `layer_${layer}.${name}`;
    const own = tensors[layer];
    const { output, key, value } = attention(c, layer, own, hidden);
    keys.push(key);
    values.push(value);
    const added = beforeAdding(c, output, own.attentionOutputNorm, at("attention_output_norm"));
    [hidden, residual] = addAndNormalise(c, added, residual, own.feedForwardNorm, [
      at("feed_forward_norm"),
      at("resid_mid"),
    ]);
    const next = nextNorm(c, tensors, layer);
    const steer = graph.node("Reshape", [steering[layer], graph.constant("int64", [hiddenSize])], at("steering"));
    const written = beforeAdding(
      c,
      feedForward(c, layer, own, hidden),
      own.feedForwardOutputNorm,
      at("feed_forward_output_norm"),
    );
    [hidden, residual] = addNormalised(c, written, residual, next.weight, [next.name, at("resid_post")], steer);
    residuals.push(residual);
  }
  return { hidden, residuals, keys, values };
}

/** The weight of the norm behind a layer, as an initializer, and the name of what it gives. */
function nextNorm(
  c: Construction,
  tensors: readonly LayerTensors[],
  layer: number,
): { readonly name: string; readonly weight: string } {
  const next = tensors[layer + 1];
  const name = next ? `layer_${layer + 1}.attention_norm` : "output_norm";
  const tensor = next?.attentionNorm ?? { name: OUTPUT_NORM, shape: [c.architecture.hiddenSize] };
  return { name, weight: vector(c, `${name}.weight`, [tensor]) };
}

/** A sublayer's output as it is added to the residual stream: normalised and scaled where the family does that. */
function beforeAdding(c: Construction, output: string, norm: Tensor | undefined, name: string): string {
  const { residualScale = 1 } = c.architecture;
  const normalised = norm ? normalise(c, output, norm, name) : output;
  if (residualScale === 1) return normalised;
  return c.graph.node("Mul", [normalised, c.graph.constant("float", [residualScale], [])], `${output}.scaled`);
}

/** Adds a sublayer's output to the residual stream, and normalises the sum for the next sublayer. */
function addAndNormalise(
  c: Construction,
  output: string,
  residual: string,
  norm: Tensor,
  names: readonly [normalised: string, sum: string],
): readonly [normalised: string, sum: string] {
  return addNormalised(c, output, residual, vector(c, `${names[0]}.weight`, [norm]), names);
}

/** @param bias added as well; none when absent */
function addNormalised(
  { graph, architecture }: Construction,
  output: string,
  residual: string,
  weight: string,
  names: readonly [normalised: string, sum: string],
  bias?: string,
): readonly [normalised: string, sum: string] {
  graph.node(
    "SkipSimplifiedLayerNormalization",
    [output, residual, weight, ...(bias === undefined ? [] : [bias])],
    [names[0], "", "", names[1]],
    { epsilon: { float: architecture.normEpsilon } },
  );
  return names;
}

/** New keys or values of all layers, one below the other. */
function writeRows({ graph, architecture: a }: Construction, name: string, rows: readonly string[]): void {
  graph.node("Concat", rows, name, { axis: 0 });
  graph.output(name, "float", [a.layers * a.keyValueHeads, "T", a.headSize]);
}

/** Readouts of the residual stream, and the stream itself where it is asked for. */
function readStream({ graph, architecture: a }: Construction, residuals: readonly string[]): void {
  const { layers, hiddenSize } = a;
  // [layers · T, hidden] is laid out as [layers, T, hidden], so that one batched product reads all layers.
  const stacked = graph.node("Concat", residuals, "resid_post.rows", { axis: 0 });
  const stream = graph.node("Reshape", [stacked, graph.constant("int64", [layers, -1, hiddenSize])], "resid_post");
  graph.node("MatMul", [stream, graphInput.directions], graphOutput.readouts);
  graph.output(graphOutput.readouts, "float", [layers, "T", "R"]);
  graph.node("Gather", [stream, graphInput.residualRows], graphOutput.residuals, { axis: 1 });
  graph.output(graphOutput.residuals, "float", [layers, "S", hiddenSize]);
}

function predictNext(c: Construction, hidden: string): void {
  const { graph, architecture: a } = c;
  const predicting = graph.node("Gather", [hidden, graphInput.predictRows], "predicting", { axis: 0 });
  let logits = c.linear.apply(predicting, {
    name: "logits",
    tensors: [a.ownHead ? HEAD : EMBEDDING],
    inputs: a.hiddenSize,
    outputs: a.vocabularySize,
    rowsOf: graphInput.predictRows,
  });
  if (a.logitDivisor !== undefined) {
    logits = graph.node("Div", [logits, graph.constant("float", [a.logitDivisor], [])], "logits.divided");
  }
  if (a.logitCap !== undefined) logits = cap(c, logits, a.logitCap, "logits.capped");
  graph.node("LogSoftmax", [logits], graphOutput.distributions, { axis: -1 });
  graph.output(graphOutput.distributions, "float", ["Q", a.vocabularySize]);
  graph.node("GatherElements", [graphOutput.distributions, graphInput.targets], graphOutput.targetLogProbs, {
    axis: 1,
  });
  graph.output(graphOutput.targetLogProbs, "float", ["Q", 1]);
}

/** The engine: one loaded model, its tokenizer, one sequence with its KV cache. Calls are served one at a time. */
import { isDeepStrictEqual } from "node:util";
import * as ort from "onnxruntime-node";
import { CancelledError, CodedError, ModelFileError } from "../core/errors.js";
import type { Engine, GpuState, LoadRequest, ModelInfo } from "../protocol/engine.js";
import { chooseDevice, deviceWords } from "./device/chooseDevice.js";
import { openSession } from "./device/openSession.js";
import { generate } from "./generate/generate.js";
import { generateMany } from "./generate/generateMany.js";
import { type GgufFile, openGguf } from "./gguf/file.js";
import { type Adapter, openAdapter } from "./graph/adapter.js";
import { cachedGraph } from "./graph/cache.js";
import { readControlVector } from "./controlVector.js";
import { describeModel } from "./describe.js";
import { buildDecoder } from "./graph/decoder.js";
import { readArchitecture } from "./graph/readArchitecture.js";
import { CONVERTER_VERSION } from "./graph/version.js";
import { weightFormat } from "./graph/weightFormat.js";
import { continuations } from "./runtime/continuations.js";
import { Decoder } from "./runtime/decoder.js";
import { Embedding } from "./runtime/embedding.js";
import { availableBytes, estimateBytes, requireMemory } from "./runtime/memory.js";
import { readProcessor } from "./runtime/processor.js";
import { readMany } from "./runtime/readMany.js";
import { score } from "./runtime/score.js";
import { Sequence } from "./runtime/sequence.js";
import { checkHeld, checkSteering } from "./runtime/steering.js";
import { hasExactBlocks, requireExactBlocks } from "./runtime/session.js";
import { hasThinkingSwitch, renderChat } from "./tokenizer/chatTemplate.js";
import { createTokenizer, type Tokenizer } from "./tokenizer/tokenizer.js";

interface Loaded {
  readonly request: LoadRequest;
  readonly info: ModelInfo;
  readonly fields: GgufFile["fields"];
  readonly tokenizer: Tokenizer;
  readonly decoder: Decoder;
  readonly sequence: Sequence;
}

/** How an engine tries the GPU. The default is that of an engine inside another program, which has no entry to start again. */
export type GpuProbe = () => Promise<GpuState>;
const noProbe: GpuProbe = async () => ({ usable: false, reason: "This engine has no process to try the GPU in." });

export function createEngine(probeGpu: GpuProbe = noProbe): Engine {
  let current: Loaded | undefined;
  const loaded = (): Loaded => {
    if (!current) throw new CodedError("engine-protocol", "The engine was asked to work before a model was loaded.");
    return current;
  };
  return {
    async examine() {
      return { exactProducts: await hasExactBlocks(await readProcessor()), gpu: await probeGpu() };
    },
    describe: describeModel,
    controlVector: readControlVector,
    async load(request, onProgress, signal) {
      if (current && isDeepStrictEqual(request, current.request)) {
        current = anew(current);
        return current.info;
      }
      await current?.decoder.release();
      current = undefined;
      try {
        current = await load(request, probeGpu, onProgress, signal);
      } catch (error) {
        throw signal?.aborted ? new CancelledError() : error;
      }
      return current.info;
    },
    async tokenize(text, options) {
      return loaded().tokenizer.encode(text, options);
    },
    async detokenize(ids) {
      return loaded().tokenizer.decode(ids);
    },
    async chat(messages, options) {
      const { fields, tokenizer } = loaded();
      return renderChat(fields, tokenizer, messages, options);
    },
    async setDirections(directions) {
      const { decoder } = loaded();
      const { layers, hiddenSize } = decoder.architecture;
      if (directions && directions.values.length !== layers * hiddenSize * directions.count) {
        throw new CodedError(
          "engine-protocol",
          `${directions.values.length} numbers are not ${directions.count} directions at ${layers} layers of ${hiddenSize}.`,
        );
      }
      decoder.setDirections(directions);
    },
    async score(request, signal) {
      const { sequence } = loaded();
      checkSteering(request.steering, sequence.decoder.architecture);
      return score(sequence, request, signal);
    },
    async readMany(request, signal) {
      return readMany(loaded().sequence, request, signal);
    },
    async continuations(request, signal) {
      checkSteering(request.steering, loaded().sequence.decoder.architecture);
      return continuations(loaded().sequence, request, signal);
    },
    async generate(request, onToken, signal) {
      const { sequence, tokenizer } = loaded();
      const { architecture, directionCount } = sequence.decoder;
      checkSteering(request.steering, architecture);
      checkHeld(request, directionCount, architecture);
      return generate(sequence, tokenizer, request, onToken, signal);
    },
    async generateMany(request, onDone, signal) {
      const { sequence, tokenizer } = loaded();
      checkSteering(request.steering, sequence.decoder.architecture);
      return generateMany(sequence, tokenizer, request, onDone, signal);
    },
  };
}

/** As after loading. */
function anew(loaded: Loaded): Loaded {
  loaded.decoder.setDirections(null);
  return {
    ...loaded,
    info: { ...loaded.info, converted: false, loadMilliseconds: 0 },
    sequence: new Sequence(loaded.decoder),
  };
}

/** Tokens that memory must suffice for before a model is loaded: an ordinary prompt with its chain of thought. */
const ORDINARY_TOKENS = 2048;

async function load(
  request: LoadRequest,
  probeGpu: GpuProbe,
  onProgress: Parameters<Engine["load"]>[1],
  signal?: AbortSignal,
): Promise<Loaded> {
  const begun = performance.now();
  const file = await openGguf(request.modelPath);
  let adapter: Adapter | undefined;
  try {
    const architecture = await readArchitecture(file);
    adapter = request.adapter && (await openAdapter(request.adapter.path, file));
    const tokenizer = createTokenizer(file.fields);
    if (tokenizer.vocabularySize > architecture.vocabularySize) {
      throw new ModelFileError(
        `The model file has ${tokenizer.vocabularySize} tokens and embeddings for ${architecture.vocabularySize}.`,
      );
    }
    const { modelSha256, layout, graphCache } = request;
    const processor = await readProcessor();
    await requireExactBlocks(processor);
    const wanted = await chooseDevice(request.device ?? "auto", probeGpu);
    const tileProducts = wanted.provider === "cpu" && (request.tileProducts ?? processor.tileProducts);
    const format = weightFormat(layout, tileProducts);
    const decoderGraph = buildDecoder(architecture, format);
    const tokens = Math.min(ORDINARY_TOKENS, architecture.contextLength);
    requireMemory(
      estimateBytes(architecture, decoderGraph.plan.bytes, tokens),
      Math.min(availableBytes(), request.memoryLimit ?? Number.POSITIVE_INFINITY),
      "Loading this model",
    );
    const key = { modelSha256, format, ...(request.adapter && { adapterSha256: request.adapter.sha256 }) };
    const graph = await cachedGraph({ model: file, adapter }, decoderGraph, key, graphCache, onProgress, signal);
    onProgress?.({ activity: "loading", fraction: 0 });
    const { session, device } = await openSession(wanted, {
      path: graph.path,
      gpuModel: () => buildDecoder(architecture, format, "webgpu").model,
      threads: request.threads,
      processor,
    });
    const embedding = Embedding.open(file, architecture.embeddingScale);
    const decoder = new Decoder(architecture, embedding, session);
    onProgress?.({ activity: "loading", fraction: 1 });
    return {
      request,
      info: {
        name: file.fields.string("general.name", architecture.name),
        architecture: architecture.name,
        layers: architecture.layers,
        hiddenSize: architecture.hiddenSize,
        vocabularySize: architecture.vocabularySize,
        contextLength: architecture.contextLength,
        hasChatTemplate: file.fields.has("tokenizer.chat_template"),
        hasThinkingSwitch: hasThinkingSwitch(file.fields, tokenizer),
        graph: `${CONVERTER_VERSION}-${layout}`,
        runtime: `onnxruntime ${ort.env.versions.node ?? ort.env.versions.common}, ${deviceWords(device, request.threads)}`,
        converted: graph.converted,
        loadMilliseconds: performance.now() - begun,
        warnings: [...tokenizer.warnings, ...(adapter?.warnings ?? [])],
      },
      fields: file.fields,
      tokenizer,
      decoder,
      sequence: new Sequence(decoder),
    };
  } finally {
    await adapter?.file.close();
    await file.close();
  }
}

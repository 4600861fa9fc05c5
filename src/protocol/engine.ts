/**
 * What the engine process can do, as one interface. The engine implements it over onnxruntime;
 * engineClient implements it as a proxy that sends each call over the channel. All requests are
 * stateless in the caller's eyes: each names the whole token sequence, and the engine keeps the keys and
 * values of the last one and recomputes only what differs (longest common prefix).
 */
import type { ControlVector } from "../core/modelFiles/controlVector.js";
import type { ModelDescription } from "../core/modelFiles/description.js";
import type { Message, Note } from "../core/run/run.js";

/** Raised when either side's messages change shape; the two must be equal. */
export const PROTOCOL_VERSION = 10;

/** How weights are held: `fast` in the arrangement this CPU is fastest at, `precise` in 8-bit blocks of 32. */
export type WeightLayout = "fast" | "precise";

/** Where the graph is computed: `auto` is the CPU, `gpu` falls back to it with a reason. */
export const devices = ["auto", "cpu", "gpu"] as const;
export type Device = (typeof devices)[number];

export interface LoadRequest {
  readonly modelPath: string;
  /** Hex sha256 of the model file: the key of the graph cache. */
  readonly modelSha256: string;
  /** A LoRA adapter that is merged into the model's weights; none when absent. */
  readonly adapter?: { readonly path: string; readonly sha256: string };
  /** Folder that holds converted graphs; created when missing. */
  readonly graphCache: string;
  readonly threads: number;
  readonly layout: WeightLayout;
  /** Whether the CPU multiplies 8-bit tiles; found out when absent. Said by tests and by `bench`. */
  readonly tileProducts?: boolean;
  /** Bytes this engine may use; what the machine has available when absent. */
  readonly memoryLimit?: number;
  /** `auto` when absent. */
  readonly device?: Device;
}

export interface ModelInfo {
  readonly name: string;
  readonly architecture: string;
  readonly layers: number;
  readonly hiddenSize: number;
  readonly vocabularySize: number;
  /** Longest sequence, in tokens. */
  readonly contextLength: number;
  readonly hasChatTemplate: boolean;
  /** Whether the template writes another prompt where it is told that the model does not think first. */
  readonly hasThinkingSwitch: boolean;
  /** Converter version and layout, such as `g1-fast`. Probes are bound to it. */
  readonly graph: string;
  /** onnxruntime version and the device truly in use, such as `onnxruntime 1.30.0, cpu, 2 threads (gpu asked for: No supported adapters)`. */
  readonly runtime: string;
  readonly converted: boolean;
  readonly loadMilliseconds: number;
  /** What the model file says wrongly and was left out. */
  readonly warnings: readonly Note[];
}

export interface ChatOptions {
  /** The template's `enable_thinking`; it is told nothing when undefined. */
  readonly thinking?: boolean | undefined;
}

/** Whether a GPU can be used through WebGPU; the reason is the driver's or the runtime's own. */
export type GpuState = { readonly usable: true } | { readonly usable: false; readonly reason: string };

/** What the engine finds out about the machine it runs on. */
export interface Examination {
  /** Whether this CPU's sums of 8-bit products are exact, as everything that is read takes for granted. */
  readonly exactProducts: boolean;
  readonly gpu: GpuState;
}

export interface LoadProgress {
  /** `waiting`: an engine that is kept for several commands is with another. */
  readonly activity: "converting" | "loading" | "waiting";
  /** 0 to 1. */
  readonly fraction: number;
}

export interface Tokens {
  readonly ids: Int32Array;
  /** For each token, the UTF-16 offset in the text where it ends. A token that ends inside a character has that character's start. */
  readonly ends: Int32Array;
}

/** Probe directions, read at every layer in every pass. `values` is [layers, hidden, count], row-major. */
export interface DirectionSet {
  readonly count: number;
  readonly values: Float32Array;
}

/** Vectors added to the residual stream after some layers (activation addition, Turner et al. 2023, 2308.10248). */
export interface Steering {
  /** 0-based, each once. */
  readonly layers: readonly number[];
  /** [layers.length, hidden], finite. */
  readonly vectors: Float32Array;
  /** At the positions [from, to); to the end of the sequence where `to` is absent. */
  readonly from: number;
  readonly to?: number;
}

/**
 * A reading that is held while a text is written: as far as its mean over the last tokens lies above a limit, that much is taken out of the residual stream
 * at the next token. The mean is of what would be read had nothing been taken out, as far as that shows at once: else what is taken out would look like
 * what is no longer there, and come back at every other token.
 */
export interface HeldReading {
  /** Of the directions that are set: a token's value is what is read along it, summed over all layers. */
  readonly column: number;
  /** The reading is (value - zero) / unit. */
  readonly zero: number;
  readonly unit: number;
  readonly limit: number;
  /** Tokens written that the mean is over; nothing is taken out before there are so many. */
  readonly window: number;
  /** What is added to the stream to take out one unit. */
  readonly along: Pick<Steering, "layers" | "vectors">;
  /** Units that are taken out at a token, at most. */
  readonly most: number;
}

/** What was taken out of the stream at a token. */
export interface TakenOut {
  /** Index of the reading among those that are held: of several above their limits, the one that is furthest. */
  readonly held: number;
  readonly units: number;
  /** The mean that lay above its limit. */
  readonly reading: number;
}

export interface ScoreRequest {
  /** The whole sequence from its first token. */
  readonly ids: Int32Array;
  /** First position whose outputs are returned; at least 0. Let n = ids.length - from. */
  readonly from: number;
  /** Positions in the sequence, ascending, whose raw residuals are returned. */
  readonly residualsAt?: Int32Array;
  /** How many of the likeliest next tokens to return for the last position; 0 for none. */
  readonly next?: number;
  /** Positions, ascending, at which the whole next-token distribution is returned: large, for parity checks only. */
  readonly distributionsAt?: Int32Array;
  readonly steering?: Steering;
}

export interface ScoreResult {
  /** [n]: natural-log probability of ids[from + i] given all before it; 0 for the sequence's first token. */
  readonly logProbs: Float32Array;
  /** [layers, n, directions]: dot product of the residual after each layer with each direction. */
  readonly readouts: Float32Array;
  /** [layers, residualsAt.length, hidden] */
  readonly residuals: Float32Array;
  readonly next: readonly NextToken[];
  /** [distributionsAt.length, vocabulary]: natural-log probabilities. */
  readonly distributions: Float32Array;
}

export interface NextToken {
  readonly id: number;
  readonly logProb: number;
}

/** Sequences of at most 2,048 tokens each, read in packed passes; none sees another. */
export interface ReadManyRequest {
  readonly sequences: readonly Int32Array[];
  /** For each sequence the positions whose raw residuals are returned. */
  readonly residualsAt: readonly Int32Array[];
  /** Tokens that stand before the sequences and are computed once; positions count from the sequence's own first token. */
  readonly prefix?: Int32Array;
  /** For each sequence how many of the prefix's tokens it stands behind: all when absent. */
  readonly behind?: readonly number[];
  /** False when nobody wants log-probabilities: the head, a third of a pass, is then left out, and zeros are returned. */
  readonly logProbs?: boolean;
}

export interface ReadManyResult {
  /** For each sequence, as {@link ScoreResult.logProbs}; 0 for its first token. */
  readonly logProbs: readonly Float32Array[];
  /** For each sequence [layers, positions, hidden]. */
  readonly residuals: readonly Float32Array[];
  /** For each sequence [layers, tokens, directions]. */
  readonly readouts: readonly Float32Array[];
}

export interface ContinuationsRequest {
  readonly ids: Int32Array;
  readonly options: readonly Int32Array[];
  readonly steering?: Steering;
}

export interface GenerateRequest {
  readonly ids: Int32Array;
  readonly maxTokens: number;
  /** 0 is greedy. */
  readonly temperature: number;
  readonly topP: number;
  readonly seed: number;
  /** Generation ends before the first of these strings; the text returned does not hold it. */
  readonly stop: readonly string[];
  readonly steering?: Steering;
  /** Goes with no steering. */
  readonly held?: readonly HeldReading[];
  /** What comes next is guessed from the text so far. False reads one token a pass, to time just that. */
  readonly guess?: boolean;
}

export interface GeneratedToken {
  readonly index: number;
  readonly id: number;
  /** Text that became certain with this token; may be empty while a character is incomplete or a stop string is possible. */
  readonly text: string;
  readonly logProb: number;
  /** [layers, directions]: the residual stream at this token, read. */
  readonly readouts: Float32Array;
  /** Absent where nothing was. */
  readonly taken?: TakenOut;
}

export interface GenerateResult {
  readonly text: string;
  /** Tokens of `text`, with their ends in it. */
  readonly tokens: Tokens;
  /** [tokens] */
  readonly logProbs: Float32Array;
  /** [layers, tokens, directions]: read at each generated token. */
  readonly readouts: Float32Array;
  readonly finish: "end" | "stop" | "length" | "context" | "cancelled";
}

/** Several texts written at once: faster than one after another, since a pass reads the weights once for all of them. */
export interface GenerateManyRequest {
  /** Tokens that stand before every sequence and are computed once; may be empty. */
  readonly prefix: Int32Array;
  /** What each text goes on from behind the prefix: at least one token. */
  readonly sequences: readonly Int32Array[];
  /** For each sequence how many of the prefix's tokens it stands behind: all when absent. */
  readonly behind?: readonly number[];
  /** Acts within the prefix: what is written behind it sees what that did to the prefix, and is not steered itself. */
  readonly steering?: Steering;
  /** Texts that might stand where each text is written, none of them empty: how probable they are there is returned. */
  readonly options?: readonly Int32Array[];
  /** May be 0, when only the options are wanted. */
  readonly maxTokens: number;
  /** 0 is greedy. */
  readonly temperature: number;
  readonly topP: number;
  /** One a sequence. */
  readonly seeds: readonly number[];
  readonly stop: readonly string[];
}

/** As {@link GenerateResult}, without readouts. */
export interface GeneratedSequence extends Omit<GenerateResult, "readouts"> {
  /** Total natural-log probability of each option in the text's place; empty when there are none. */
  readonly options: Float32Array;
}

/** A text that {@link Engine.generateMany} finished, as soon as it has. */
export interface SequenceDone {
  readonly index: number;
  readonly result: GeneratedSequence;
}

/**
 * Every method rejects with a CodedError. A signal that aborts takes effect within one chunk (at most 128 tokens);
 * `generate` then resolves with what it has and `finish: "cancelled"`, the others reject with CancelledError.
 */
export interface Engine {
  /** Needs no model. Takes seconds where there is a GPU, since it is tried in a process of its own. */
  examine(): Promise<Examination>;
  /** What a model file is and whether it can be run, with a LoRA adapter where one is named, by their headers: no tensor is read and nothing loaded. */
  describe(modelPath: string, adapterPath?: string): Promise<ModelDescription>;
  /** A control vector of llama.cpp, read whole; needs no model. */
  controlVector(path: string): Promise<ControlVector>;
  /** What is loaded already is not loaded again: it begins as if it were, with nothing read and no directions. */
  load(request: LoadRequest, onProgress?: (progress: LoadProgress) => void, signal?: AbortSignal): Promise<ModelInfo>;
  /** Text to token ids with the model's own tokenizer. `special` lets control tokens such as <|im_end|> in the text become one token: never for text from outside. */
  tokenize(text: string, options?: { special?: boolean }): Promise<Tokens>;
  detokenize(ids: Int32Array): Promise<string>;
  /**
   * Messages in the model's chat template, up to where the assistant begins to write.
   * Message contents are tokenized as plain text, so that they cannot close the template's own turn.
   */
  chat(messages: readonly Message[], options?: ChatOptions): Promise<Tokens & { readonly text: string }>;
  /** Directions for all later passes. `null` removes them. */
  setDirections(directions: DirectionSet | null): Promise<void>;
  score(request: ScoreRequest, signal?: AbortSignal): Promise<ScoreResult>;
  readMany(request: ReadManyRequest, signal?: AbortSignal): Promise<ReadManyResult>;
  /** Total natural-log probability of each option after `ids`. */
  continuations(request: ContinuationsRequest, signal?: AbortSignal): Promise<Float32Array>;
  generate(
    request: GenerateRequest,
    onToken?: (token: GeneratedToken) => void,
    signal?: AbortSignal,
  ): Promise<GenerateResult>;
  generateMany(
    request: GenerateManyRequest,
    onDone?: (done: SequenceDone) => void,
    signal?: AbortSignal,
  ): Promise<readonly GeneratedSequence[]>;
}

import { CancelledError, EngineCrashedError } from "../core/errors.js";
import type { ControlVector } from "../core/modelFiles/controlVector.js";
import type { ModelDescription } from "../core/modelFiles/description.js";
import type { Message } from "../core/run/run.js";
import type {
  ChatOptions,
  ContinuationsRequest,
  DirectionSet,
  Engine,
  Examination,
  GeneratedSequence,
  GeneratedToken,
  GenerateManyRequest,
  GenerateRequest,
  GenerateResult,
  LoadProgress,
  LoadRequest,
  ModelInfo,
  ReadManyRequest,
  ReadManyResult,
  ScoreRequest,
  ScoreResult,
  SequenceDone,
  Tokens,
} from "../protocol/engine.js";
import {
  type EngineMethod,
  type EngineParams,
  type Hello,
  heartbeatNotification,
  nothingGenerated,
  type ProgressOf,
  type ResultOf,
} from "../protocol/engineChannel.js";
import { sendCall, shutDown, type WatchedProcess } from "./call.js";
import { describeExit, type EngineExit } from "./exitReason.js";
import { type EngineProcess, type LaunchOptions, launchEngine } from "./launch.js";
import { defaultRestartLimit, type RestartLimit, recentStarts, waitBeforeStart } from "./restartPolicy.js";
import { Watchdog } from "./watchdog.js";

/** All times are in milliseconds; the hello may take 20 s and the kill follows SIGTERM by 2 s unless told otherwise. */
export interface EngineOptions extends Partial<LaunchOptions> {
  readonly entry: string;
  /** How long a call may take to answer a cancel before the process is ended; 5 s by default. */
  readonly cancelMilliseconds?: number;
  /** How long the engine may be silent while a call runs before it is taken for stuck and ended; 120 s by default. */
  readonly silenceMilliseconds?: number;
  /** Four starts within three minutes by default. */
  readonly restartLimit?: RestartLimit;
  /** How an engine is come by; {@link launchEngine} by default. */
  readonly launch?: (options: LaunchOptions) => Promise<EngineProcess>;
}

/** Options left out, or given as undefined, have the defaults that EngineOptions names. */
function withDefaults(options: EngineOptions) {
  return {
    ...options,
    helloMilliseconds: options.helloMilliseconds ?? 20_000,
    killMilliseconds: options.killMilliseconds ?? 2_000,
    cancelMilliseconds: options.cancelMilliseconds ?? 5_000,
    silenceMilliseconds: options.silenceMilliseconds ?? 120_000,
    restartLimit: options.restartLimit ?? defaultRestartLimit,
    launch: options.launch ?? launchEngine,
  };
}

interface Running extends WatchedProcess {
  /** Set once the model and directions of the process before are being put back. */
  restored?: Promise<void>;
}

interface CallOptions<M extends EngineMethod> {
  readonly onProgress?: ((value: ProgressOf<M>) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** What to resolve with, in place of CancelledError, when the signal aborts before the call is sent. */
  readonly ifUnsent?: ResultOf<M>;
}

/** Starts an engine process and supervises it; see {@link EngineClient}. */
export function startEngine(options: EngineOptions): EngineClient {
  const client = new EngineClient(options);
  // A failure is not lost: the first call meets it, or tries again.
  client.hello().catch(() => {});
  return client;
}

/**
 * The engine in a child process. When the process ends, every call under way rejects with EngineCrashedError; the next call
 * starts a new process, at most as often as the restart limit allows, and first repeats the last `load` and `setDirections`.
 *
 * An aborted signal asks the engine to stop within its chunk; a call that does not answer in time rejects with CancelledError
 * and its process is ended. An exception in a progress callback cancels the call, which rejects with it.
 */
export class EngineClient implements Engine {
  readonly #options: ReturnType<typeof withDefaults>;
  #running: Promise<Running> | undefined;
  #starts: number[] = [];
  #lastExit: EngineExit | undefined;
  #loaded: LoadRequest | undefined;
  #directions: DirectionSet | null = null;
  #disposed = false;

  constructor(options: EngineOptions) {
    this.#options = withDefaults(options);
  }

  /** The hello of the process at hand, which is started when there is none. Rejects as {@link launchEngine} does. */
  async hello(): Promise<Hello> {
    return (await this.#process()).process.hello;
  }

  examine(): Promise<Examination> {
    return this.#call("examine", null);
  }

  describe(modelPath: string, adapterPath?: string): Promise<ModelDescription> {
    return this.#call("describe", { modelPath, adapterPath });
  }

  controlVector(path: string): Promise<ControlVector> {
    return this.#call("controlVector", path);
  }

  async load(
    request: LoadRequest,
    onProgress?: (progress: LoadProgress) => void,
    signal?: AbortSignal,
  ): Promise<ModelInfo> {
    this.#loaded = undefined;
    this.#directions = null;
    const info = await this.#call("load", request, { onProgress, signal });
    this.#loaded = request;
    return info;
  }

  tokenize(text: string, options: { special?: boolean } = {}): Promise<Tokens> {
    return this.#call("tokenize", { text, special: options.special ?? false });
  }

  detokenize(ids: Int32Array): Promise<string> {
    return this.#call("detokenize", ids);
  }

  chat(messages: readonly Message[], options: ChatOptions = {}): Promise<Tokens & { readonly text: string }> {
    return this.#call("chat", { messages, ...options });
  }

  async setDirections(directions: DirectionSet | null): Promise<void> {
    await this.#call("setDirections", directions);
    this.#directions = directions;
  }

  score(request: ScoreRequest, signal?: AbortSignal): Promise<ScoreResult> {
    return this.#call("score", request, { signal });
  }

  readMany(request: ReadManyRequest, signal?: AbortSignal): Promise<ReadManyResult> {
    return this.#call("readMany", request, { signal });
  }

  continuations(request: ContinuationsRequest, signal?: AbortSignal): Promise<Float32Array> {
    return this.#call("continuations", request, { signal });
  }

  generate(
    request: GenerateRequest,
    onToken?: (token: GeneratedToken) => void,
    signal?: AbortSignal,
  ): Promise<GenerateResult> {
    return this.#call("generate", request, { onProgress: onToken, signal, ifUnsent: nothingGenerated });
  }

  generateMany(
    request: GenerateManyRequest,
    onDone?: (done: SequenceDone) => void,
    signal?: AbortSignal,
  ): Promise<readonly GeneratedSequence[]> {
    return this.#call("generateMany", request, { onProgress: onDone, signal });
  }

  /** Ends the engine for good; calls under way reject with CancelledError. Resolves when the process is gone. */
  async dispose(): Promise<void> {
    this.#disposed = true;
    const running = await this.#running?.catch(() => undefined);
    running?.process.close();
    await running?.process.exited;
  }

  async #call<M extends EngineMethod>(
    method: M,
    params: EngineParams[M],
    options: CallOptions<M> = {},
  ): Promise<ResultOf<M>> {
    // Every call takes the same path, so that calls reach the engine in the order they were made.
    const running = await unlessAborted(this.#ready(), options.signal);
    if (running) return sendCall(running, method, params, { ...this.#options, ...options });
    if (options.ifUnsent !== undefined) return options.ifUnsent;
    throw new CancelledError();
  }

  async #ready(): Promise<Running> {
    const running = await this.#process();
    running.restored ??= this.#restore(running).catch((error: unknown) => {
      delete running.restored;
      throw error;
    });
    await running.restored;
    return running;
  }

  async #restore(running: Running): Promise<void> {
    if (this.#loaded) await sendCall(running, "load", this.#loaded, this.#options);
    if (this.#directions) await sendCall(running, "setDirections", this.#directions, this.#options);
  }

  #process(): Promise<Running> {
    if (this.#disposed) return Promise.reject(shutDown());
    if (this.#running) return this.#running;
    const forget = () => {
      if (this.#running === running) this.#running = undefined;
    };
    const running = this.#start(forget);
    running.catch(forget);
    this.#running = running;
    return running;
  }

  async #start(onEnd: () => void): Promise<Running> {
    const { restartLimit, silenceMilliseconds } = this.#options;
    const now = performance.now();
    const wait = waitBeforeStart(this.#starts, now, restartLimit);
    if (wait > 0) throw tooManyStarts(restartLimit, wait, this.#lastExit);
    this.#starts = [...recentStarts(this.#starts, now, restartLimit), now];

    const process = await this.#options.launch({
      ...this.#options,
      onExit: (exit) => {
        this.#lastExit = exit;
        onEnd();
        this.#options.onExit?.(exit);
      },
    });
    const watchdog = new Watchdog(silenceMilliseconds, () => process.stop("silent"));
    process.connection.onNotification(heartbeatNotification, () => watchdog.heard());
    return { process, watchdog };
  }
}

/** Resolves with undefined as soon as the signal aborts. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const abort = () => resolve(undefined);
    if (signal?.aborted) abort();
    signal?.addEventListener("abort", abort);
    promise.then(resolve, reject).finally(() => signal?.removeEventListener("abort", abort));
  });
}

function tooManyStarts({ starts, withinMilliseconds }: RestartLimit, wait: number, last: EngineExit | undefined) {
  const times = `The engine was started ${starts} times within ${withinMilliseconds / 60_000} minutes and ended each time.`;
  const next = `It may be started again in ${Math.ceil(wait / 1000)} s.`;
  return new EngineCrashedError([times, next, ...(last ? [`The last time: ${describeExit(last)}`] : [])].join(" "));
}

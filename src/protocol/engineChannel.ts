/**
 * The messages between the host and the engine process, over JSON-RPC on the IPC channel of `fork`
 * (`serialization: "advanced"`, so a Float32Array arrives as one).
 *
 * - engine to host, once, first of all: {@link helloNotification}
 * - host to engine: one request for each method of `Engine`, named as the method; its parameters are a {@link Call}
 * - engine to host while a call runs: {@link heartbeatNotification}, and `$/progress` under the call's own token
 * - host to engine: `$/cancelRequest`, both names as in the Language Server Protocol
 * - a failed call carries `ErrorData` as the JSON-RPC error's data
 */
import { NotificationType, NotificationType0, ParameterStructures, ProgressType } from "vscode-jsonrpc";
import type { Message } from "../core/run/run.js";
import type {
  ChatOptions,
  ContinuationsRequest,
  DirectionSet,
  Engine,
  GeneratedToken,
  GenerateManyRequest,
  GenerateRequest,
  GenerateResult,
  LoadProgress,
  LoadRequest,
  ReadManyRequest,
  ScoreRequest,
  SequenceDone,
} from "./engine.js";

export interface Hello {
  readonly protocol: number;
  readonly pid: number;
  /** Version of Node that runs the engine, such as `v20.20.2`. */
  readonly node: string;
}

export type EngineMethod = keyof Engine;

/** What each method takes over the channel. Callbacks and signals do not cross; progress and cancellation stand for them. */
export interface EngineParams {
  readonly examine: null;
  readonly describe: { readonly modelPath: string; readonly adapterPath: string | undefined };
  readonly controlVector: string;
  readonly load: LoadRequest;
  readonly tokenize: { readonly text: string; readonly special: boolean };
  readonly detokenize: Int32Array;
  readonly chat: ChatOptions & { readonly messages: readonly Message[] };
  readonly setDirections: DirectionSet | null;
  readonly score: ScoreRequest;
  readonly readMany: ReadManyRequest;
  readonly continuations: ContinuationsRequest;
  readonly generate: GenerateRequest;
  readonly generateMany: GenerateManyRequest;
}

export interface EngineProgress {
  readonly load: LoadProgress;
  readonly generate: GeneratedToken;
  readonly generateMany: SequenceDone;
}

export type ProgressOf<M extends EngineMethod> = M extends keyof EngineProgress ? EngineProgress[M] : never;
export type ResultOf<M extends EngineMethod> = Awaited<ReturnType<Engine[M]>>;

export interface Call<M extends EngineMethod> {
  readonly params: EngineParams[M];
  /** Present when the caller wants progress. */
  readonly progressToken?: string;
}

export const callProgress = new ProgressType<ProgressOf<EngineMethod>>();

export const helloNotification = new NotificationType<Hello>("engine/hello", ParameterStructures.byName);

/** Sent while a call runs, whenever the engine's event loop turns, but no more often than this. */
export const HEARTBEAT_MILLISECONDS = 500;
export const heartbeatNotification = new NotificationType0("engine/heartbeat");

/** What `generate` resolves with when it is cancelled before its first token. */
export const nothingGenerated: GenerateResult = {
  text: "",
  tokens: { ids: new Int32Array(0), ends: new Int32Array(0) },
  logProbs: new Float32Array(0),
  readouts: new Float32Array(0),
  finish: "cancelled",
};

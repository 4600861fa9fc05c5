/** Answers the calls of engineChannel.ts with an engine that is at hand: the engine process, and whoever passes its calls on. */
import {
  type CancellationToken,
  type ConnectionOptions,
  ErrorCodes,
  type MessageConnection,
  type RequestMessage,
  ResponseError,
  type ResponseMessage,
} from "vscode-jsonrpc";
import { CancelledError, type ErrorData, toErrorData } from "../core/errors.js";
import { type Engine, PROTOCOL_VERSION } from "./engine.js";
import {
  type Call,
  callProgress,
  type EngineMethod,
  type EngineParams,
  HEARTBEAT_MILLISECONDS,
  heartbeatNotification,
  helloNotification,
  nothingGenerated,
  type ProgressOf,
  type ResultOf,
} from "./engineChannel.js";

export type Handler<M extends EngineMethod> = (
  params: EngineParams[M],
  onProgress: ((value: ProgressOf<M>) => void) | undefined,
  signal: AbortSignal,
) => Promise<ResultOf<M>>;

export type Handlers = { readonly [M in EngineMethod]: Handler<M> };

export function handlersOf(engine: Engine): Handlers {
  return {
    examine: () => engine.examine(),
    describe: ({ modelPath, adapterPath }) => engine.describe(modelPath, adapterPath),
    controlVector: (path) => engine.controlVector(path),
    load: (request, onProgress, signal) => engine.load(request, onProgress, signal),
    tokenize: ({ text, special }) => engine.tokenize(text, { special }),
    detokenize: (ids) => engine.detokenize(ids),
    chat: ({ messages, ...options }) => engine.chat(messages, options),
    setDirections: (directions) => engine.setDirections(directions),
    score: (request, _, signal) => engine.score(request, signal),
    readMany: (request, _, signal) => engine.readMany(request, signal),
    continuations: (request, _, signal) => engine.continuations(request, signal),
    generate: (request, onToken, signal) => engine.generate(request, onToken, signal),
    generateMany: (request, onDone, signal) => engine.generateMany(request, onDone, signal),
  };
}

/** What the connection is made with: one call at a time in the order they come. */
export const oneCallAtATime: ConnectionOptions = {
  maxParallelism: 1,
  connectionStrategy: { cancelUndispatched: answerUnstarted },
};

export interface AnsweringOptions {
  readonly log: (text: string) => void;
  /** Aborts when nobody is left to answer: what is under way is then cancelled. Absent where the process ends with its asker. */
  readonly gone?: AbortSignal;
}

/** Listens on a connection that was made with {@link oneCallAtATime}, says hello, and answers every call. */
export function answerCalls(connection: MessageConnection, handlers: Handlers, options: AnsweringOptions): void {
  for (const method of Object.keys(handlers) as EngineMethod[]) answer(connection, handlers, method, options);
  connection.listen();
  const hello = { protocol: PROTOCOL_VERSION, pid: process.pid, node: process.version };
  send(connection.sendNotification(helloNotification, hello), options);
}

function answer<M extends EngineMethod>(
  connection: MessageConnection,
  handlers: Handlers,
  method: M,
  options: AnsweringOptions,
): void {
  connection.onRequest(method, async ({ params, progressToken }: Call<M>, token: CancellationToken) => {
    const onProgress =
      progressToken === undefined
        ? undefined
        : (value: ProgressOf<M>) => send(connection.sendProgress(callProgress, progressToken, value), options);
    // A timer is enough: it fires only when the event loop turns, which a long computation lets it do between its chunks.
    const heartbeat = setInterval(
      () => send(connection.sendNotification(heartbeatNotification), options),
      HEARTBEAT_MILLISECONDS,
    );
    try {
      return await handlers[method](params, onProgress, abortSignalOf(token, options.gone));
    } catch (error) {
      return failure(error, options.log);
    } finally {
      clearInterval(heartbeat);
    }
  });
}

/** Answers a call that is cancelled while it waits for its turn. */
function answerUnstarted(message: { readonly jsonrpc: string }): ResponseMessage {
  const { jsonrpc, id, method } = message as RequestMessage;
  if (method === ("generate" satisfies EngineMethod)) return { jsonrpc, id, result: nothingGenerated };
  return { jsonrpc, id, error: failure(new CancelledError(), () => {}).toJson() };
}

function failure(error: unknown, log: AnsweringOptions["log"]): ResponseError<ErrorData> {
  const data = toErrorData(error);
  // An error without a code was not foreseen: its message alone will not tell where it came from.
  if (data.code === "internal") log(stackOf(error));
  return new ResponseError(ErrorCodes.UnknownErrorCode, data.message, data);
}

function abortSignalOf(token: CancellationToken, gone: AbortSignal | undefined): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  else token.onCancellationRequested(() => controller.abort());
  return gone ? AbortSignal.any([controller.signal, gone]) : controller.signal;
}

/** A message that cannot be sent means that the other side is gone, and its calls are ended for that reason. */
function send(sent: Promise<void>, { log }: AnsweringOptions): void {
  sent.catch((error: unknown) => log(`A message was lost: ${String(error)}`));
}

export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

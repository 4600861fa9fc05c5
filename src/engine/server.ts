import { writeSync } from "node:fs";
import {
  type CancellationToken,
  createMessageConnection,
  ErrorCodes,
  IPCMessageReader,
  IPCMessageWriter,
  type Logger,
  type MessageConnection,
  type RequestMessage,
  ResponseError,
  type ResponseMessage,
} from "vscode-jsonrpc/node";
import { CancelledError, type ErrorData, toErrorData } from "../core/errors.js";
import { type Engine, PROTOCOL_VERSION } from "../protocol/engine.js";
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
} from "../protocol/engineChannel.js";

/** Exit code after an exception that nothing caught (EX_SOFTWARE of sysexits.h). */
const EXIT_INTERNAL = 70;
/** Exit code when started by hand instead of by its host (EX_USAGE). */
const EXIT_USAGE = 64;

type Handler<M extends EngineMethod> = (
  params: EngineParams[M],
  onProgress: ((value: ProgressOf<M>) => void) | undefined,
  signal: AbortSignal,
) => Promise<ResultOf<M>>;

type Handlers = { readonly [M in EngineMethod]: Handler<M> };

function handlersOf(engine: Engine): Handlers {
  return {
    examine: () => engine.examine(),
    describe: (modelPath) => engine.describe(modelPath),
    load: (request, onProgress, signal) => engine.load(request, onProgress, signal),
    tokenize: ({ text, special }) => engine.tokenize(text, { special }),
    detokenize: (ids) => engine.detokenize(ids),
    chat: (messages) => engine.chat(messages),
    setDirections: (directions) => engine.setDirections(directions),
    score: (request, _, signal) => engine.score(request, signal),
    readMany: (request, _, signal) => engine.readMany(request, signal),
    continuations: (request, _, signal) => engine.continuations(request, signal),
    generate: (request, onToken, signal) => engine.generate(request, onToken, signal),
    generateMany: (request, onDone, signal) => engine.generateMany(request, onDone, signal),
  };
}

/**
 * Makes this process an engine: says hello over the IPC channel it was forked with, then serves every method of `engine`,
 * one call at a time in the order they come. The process ends when the channel closes, so it never outlives its host.
 */
export function serve(engine: Engine): void {
  if (!process.send) {
    log("This program is the engine of cotcheck and is started by it; it has no use of its own.");
    process.exit(EXIT_USAGE);
  }
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error: unknown) => {
      log(stackOf(error));
      process.exit(EXIT_INTERNAL);
    });
  }
  process.on("disconnect", () => process.exit(0));
  // Ctrl-C in a terminal reaches the whole process group. The host decides what to stop, and asks over the channel.
  process.on("SIGINT", () => {});

  const connection = createMessageConnection(
    new IPCMessageReader(process),
    new IPCMessageWriter(process),
    stderrLogger,
    {
      maxParallelism: 1,
      connectionStrategy: { cancelUndispatched: answerUnstarted },
    },
  );
  const handlers = handlersOf(engine);
  for (const method of Object.keys(handlers) as EngineMethod[]) answer(connection, handlers, method);
  connection.listen();
  send(
    connection.sendNotification(helloNotification, {
      protocol: PROTOCOL_VERSION,
      pid: process.pid,
      node: process.version,
    }),
  );
}

function answer<M extends EngineMethod>(connection: MessageConnection, handlers: Handlers, method: M): void {
  connection.onRequest(method, async ({ params, progressToken }: Call<M>, token: CancellationToken) => {
    const onProgress =
      progressToken === undefined
        ? undefined
        : (value: ProgressOf<M>) => send(connection.sendProgress(callProgress, progressToken, value));
    // A timer is enough: it fires only when the event loop turns, which a long computation lets it do between its chunks.
    const heartbeat = setInterval(
      () => send(connection.sendNotification(heartbeatNotification)),
      HEARTBEAT_MILLISECONDS,
    );
    try {
      return await handlers[method](params, onProgress, abortSignalOf(token));
    } catch (error) {
      return failure(error);
    } finally {
      clearInterval(heartbeat);
    }
  });
}

/** Answers a call that is cancelled while it waits for its turn. */
function answerUnstarted(message: { readonly jsonrpc: string }): ResponseMessage {
  const { jsonrpc, id, method } = message as RequestMessage;
  if (method === ("generate" satisfies EngineMethod)) return { jsonrpc, id, result: nothingGenerated };
  return { jsonrpc, id, error: failure(new CancelledError()).toJson() };
}

function failure(error: unknown): ResponseError<ErrorData> {
  const data = toErrorData(error);
  // An error without a code was not foreseen: its message alone will not tell where it came from.
  if (data.code === "internal") log(stackOf(error));
  return new ResponseError(ErrorCodes.UnknownErrorCode, data.message, data);
}

function abortSignalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  else token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}

/** A message that cannot be sent means that the host is gone, and `disconnect` ends the process. */
function send(sent: Promise<void>): void {
  sent.catch((error: unknown) => log(`A message to the host was lost: ${String(error)}`));
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Synchronous, so that the last words are out before the process ends. */
function log(text: string): void {
  try {
    writeSync(2, `${text}\n`);
  } catch {
    // The host closed the pipe, so nobody is left to read this.
  }
}

const stderrLogger: Logger = { error: log, warn: log, info: log, log };

import { randomUUID } from "node:crypto";
import {
  CancellationTokenSource,
  ConnectionError,
  ErrorCodes,
  ParameterStructures,
  ResponseError,
} from "vscode-jsonrpc/node";
import { CancelledError, CodedError, EngineCrashedError, type ErrorData, fromErrorData } from "../core/errors.js";
import {
  type Call,
  callProgress,
  type EngineMethod,
  type EngineParams,
  type ProgressOf,
  type ResultOf,
} from "../protocol/engineChannel.js";
import { describeExit } from "./exitReason.js";
import type { EngineProcess } from "./launch.js";
import type { Watchdog } from "./watchdog.js";

export interface WatchedProcess {
  readonly process: EngineProcess;
  readonly watchdog: Watchdog;
}

export interface SendOptions<M extends EngineMethod> {
  readonly onProgress?: ((value: ProgressOf<M>) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** How long the call may take to answer a cancel before its process is stopped. */
  readonly cancelMilliseconds: number;
}

export const shutDown = () => new CancelledError("The engine was shut down.");

/**
 * Sends one call to a running engine and waits for its answer. An exception in the progress callback cancels the call
 * and is what it rejects with; every other rejection is a CodedError.
 */
export async function sendCall<M extends EngineMethod>(
  { process, watchdog }: WatchedProcess,
  method: M,
  params: EngineParams[M],
  { onProgress, signal, cancelMilliseconds }: SendOptions<M>,
): Promise<ResultOf<M>> {
  const cancellation = new CancellationTokenSource();
  let cancelTimer: NodeJS.Timeout | undefined;
  const cancel = () => {
    cancellation.cancel();
    cancelTimer ??= setTimeout(() => process.stop("deaf-to-cancel"), cancelMilliseconds);
  };
  if (signal?.aborted) cancel();
  signal?.addEventListener("abort", cancel);

  const progressToken = onProgress && randomUUID();
  const thrownByCallback: unknown[] = [];
  const progress =
    progressToken &&
    process.connection.onProgress(callProgress, progressToken, (value) => {
      try {
        onProgress(value as ProgressOf<M>);
      } catch (error) {
        thrownByCallback.push(error);
        cancel();
      }
    });

  const release = watchdog.await();
  const call: Call<M> = { params, ...(progressToken && { progressToken }) };
  try {
    const result: ResultOf<M> = await process.connection.sendRequest(
      method,
      ParameterStructures.byName,
      call,
      cancellation.token,
    );
    if (thrownByCallback.length === 0) return result;
  } catch (error) {
    if (thrownByCallback.length === 0) throw await codedError(error, process, signal);
  } finally {
    release();
    clearTimeout(cancelTimer);
    signal?.removeEventListener("abort", cancel);
    if (progress) progress.dispose();
  }
  throw thrownByCallback[0];
}

async function codedError(
  error: unknown,
  process: EngineProcess,
  signal: AbortSignal | undefined,
): Promise<CodedError> {
  if (error instanceof ResponseError && error.data) {
    const data = error.data as ErrorData;
    return data.code === "cancelled" ? new CancelledError(data.message) : fromErrorData(data);
  }
  const lost =
    error instanceof ConnectionError ||
    (error instanceof ResponseError && error.code === ErrorCodes.PendingResponseRejected);
  if (!lost) return new CodedError("engine-protocol", `The engine could not be asked: ${String(error)}`);

  const exit = await process.exited;
  if (exit.stopped === "disposed") return shutDown();
  if (exit.stopped === "deaf-to-cancel" && signal?.aborted) {
    return new CancelledError(
      "Cancelled. The engine did not stop in time and was ended; the next call starts a new one.",
    );
  }
  return new EngineCrashedError(describeExit(exit));
}

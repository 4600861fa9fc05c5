import { Worker } from "node:worker_threads";
import { CancelledError, CodedError, type ErrorData, fromErrorData } from "../../../core/errors.js";
import type { CheckedSource, SessionSource } from "./checkSource.js";

export interface WorkerTask {
  readonly source: SessionSource;
  readonly talk: number | null;
}

export type WorkerAnswer = { readonly checked: CheckedSource } | { readonly error: ErrorData };

/** A session that needs more is refused rather than taking the editor with it. MB. */
const mostMegabytes = 4096;

/**
 * {@link checkSource} in a thread that ends with it.
 * @param program path of the built worker.
 * @param signal ends the thread; the promise then rejects with "cancelled".
 */
export function checkInWorker(program: string, task: WorkerTask, signal?: AbortSignal): Promise<CheckedSource> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new CancelledError());
    const worker = new Worker(program, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    });
    const end = () => {
      signal?.removeEventListener("abort", abort);
      void worker.terminate();
    };
    const abort = () => {
      end();
      reject(new CancelledError());
    };
    signal?.addEventListener("abort", abort);
    worker.once("message", (answer: WorkerAnswer) => {
      end();
      if ("checked" in answer) resolve(answer.checked);
      else reject(fromErrorData(answer.error));
    });
    worker.once("error", (cause: NodeJS.ErrnoException) => {
      end();
      reject(
        cause.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? new CodedError("bad-input", "This session is too large: checking it takes more than 4 GB of memory.")
          : cause,
      );
    });
    worker.once("exit", () => reject(new CodedError("internal", "The check of this session ended without an answer.")));
  });
}

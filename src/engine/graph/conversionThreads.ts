import { Worker } from "node:worker_threads";
import { ModelFileError } from "../../core/errors.js";
import { conversionProgram } from "./conversionProgram.js";
import type { PieceReply } from "./conversionWorker.js";
import type { Descriptors } from "./convertPiece.js";
import type { Piece } from "./pieces.js";

/**
 * Converts pieces in threads, each of which is sent the next piece when it has done one. Whether it succeeds, fails or is
 * cancelled, the threads have ended when it returns, so that the files may be closed.
 *
 * @param onWritten called with the bytes written of each piece
 */
export async function convertInThreads(
  pieces: readonly Piece[],
  files: Descriptors,
  threads: number,
  onWritten: (bytes: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  const queue = pieces.values();
  const over = new AbortController();
  const workers = Array.from({ length: Math.min(threads, pieces.length) }, () => startThread(files));
  const cancelled = new Promise<never>((_, reject) =>
    signal?.addEventListener("abort", () => reject(signal.reason), { signal: over.signal }),
  );
  try {
    await Promise.race([cancelled, Promise.all(workers.map((worker) => feed(worker, queue, onWritten)))]);
  } finally {
    over.abort();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function startThread(files: Descriptors): Worker {
  // Options of this process, such as a debugger's, are not for a thread.
  return new Worker(conversionProgram, { eval: true, workerData: files, execArgv: [] });
}

/** Sends the worker one piece after another, until there are none left or one fails. */
function feed(worker: Worker, queue: Iterator<Piece>, onWritten: (bytes: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const sendNext = () => {
      const { done, value } = queue.next();
      if (done) resolve();
      else worker.postMessage(value);
    };
    worker.on("message", (reply: PieceReply) => {
      if ("modelFileError" in reply) reject(new ModelFileError(reply.modelFileError));
      else if ("otherError" in reply) reject(Object.assign(reply.otherError as Error, { code: reply.code }));
      else {
        onWritten(reply.written);
        sendNext();
      }
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`A conversion thread ended with exit code ${code}.`)));
    sendNext();
  });
}

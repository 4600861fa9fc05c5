/** Checks one session in a thread of its own, so that a long one holds up no other extension. */
import { parentPort, workerData } from "node:worker_threads";
import { toErrorData } from "../../../core/errors.js";
import { checkSource } from "./checkSource.js";
import type { WorkerAnswer, WorkerTask } from "./checkInWorker.js";

const { source, talk } = workerData as WorkerTask;

checkSource(source, talk).then(
  (checked) => parentPort?.postMessage({ checked } satisfies WorkerAnswer),
  (error: unknown) => parentPort?.postMessage({ error: toErrorData(error) } satisfies WorkerAnswer),
);

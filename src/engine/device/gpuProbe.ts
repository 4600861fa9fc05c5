/**
 * Whether WebGPU can be used, found out in a process of its own: a driver that crashes or hangs takes that process down and
 * not the engine.
 */
import { fork } from "node:child_process";
import * as ort from "onnxruntime-node";
import "../runtime/withoutTelemetry.js";
import type { GpuState } from "../../protocol/engine.js";
import { byteProductError, byteProductModel, byteProductOf, MOST_BYTE_PRODUCT_ERROR } from "../runtime/byteProducts.js";

/** The argument with which the engine's entry answers the question instead of serving. */
export const GPU_PROBE = "gpu-probe";

/** Drivers compile their first shaders for seconds. */
const LIMIT_MILLISECONDS = 30_000;
const MOST_REASON = 300;

/**
 * Starts `entry` with {@link GPU_PROBE} and waits for its answer. Never rejects: a process that cannot be started, crashes or
 * does not answer in time is a GPU that cannot be used.
 */
export function probeGpu(entry: string, milliseconds = LIMIT_MILLISECONDS): Promise<GpuState> {
  return new Promise((resolve) => {
    const child = fork(entry, [GPU_PROBE], { stdio: ["ignore", "ignore", "pipe", "ipc"], execArgv: [] });
    let errors = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      errors = (errors + text).slice(-MOST_REASON);
    });
    const answer = (state: GpuState) => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.on("error", () => {});
      child.kill("SIGKILL");
      resolve(state);
    };
    const unusable = (what: string) => answer({ usable: false, reason: reasonOf(`${what}. ${errors}`) });
    const timer = setTimeout(() => unusable(`The GPU did not answer within ${milliseconds / 1000} s`), milliseconds);
    child.once("message", (state) => answer(state as GpuState));
    child.once("error", (error) => unusable(`The GPU could not be asked: ${error.message}`));
    // `close`, unlike `exit`, waits for the last words.
    child.once("close", (code, signal) => unusable(`Asking the GPU ended with ${signal ?? `exit code ${code}`}`));
  });
}

/** What the process of its own does: one product of bytes on the GPU alone, held to the exact result. */
export async function answerGpuProbe(): Promise<void> {
  const state = await tryGpu().catch(
    (error: unknown): GpuState => ({
      usable: false,
      reason: reasonOf(error instanceof Error ? error.message : String(error)),
    }),
  );
  process.send?.(state);
}

/** Rejects with the runtime's error where no session on the GPU can be made. */
async function tryGpu(): Promise<GpuState> {
  const session = await ort.InferenceSession.create(byteProductModel(128), {
    executionProviders: ["webgpu"],
    // Else a product that the GPU cannot compute would quietly be computed by the CPU.
    extra: { session: { disable_cpu_ep_fallback: "1" } },
  });
  const error = await byteProductError(byteProductOf(session));
  if (error <= MOST_BYTE_PRODUCT_ERROR) return { usable: true };
  return { usable: false, reason: `The GPU's products are off by ${(100 * error).toPrecision(2)} %.` };
}

/** One printable line, without where in the runtime's source it was written. */
export function reasonOf(text: string): string {
  const line = text.replace(/^[\s\S]* was false\. /u, "").replace(/[\p{C}\s]+/gu, " ");
  return line.trim().slice(0, MOST_REASON);
}

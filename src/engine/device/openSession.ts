import { rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { InferenceSession } from "onnxruntime-node";
import { createSession, type SessionRequest } from "../runtime/session.js";
import type { ChosenDevice } from "./chooseDevice.js";
import { reasonOf } from "./gpuProbe.js";

export interface OpenRequest extends Omit<SessionRequest, "provider"> {
  /** Path of the CPU's graph, with the weights beside it. */
  readonly path: string;
  /** Makes the GPU's graph over the same weights. */
  readonly gpuModel: () => Uint8Array;
}

export interface OpenedSession {
  readonly session: InferenceSession;
  readonly device: ChosenDevice;
}

/** A GPU that passes the probe can still be too small for a model, or lack an operator; then the CPU computes. */
export async function openSession(wanted: ChosenDevice, request: OpenRequest): Promise<OpenedSession> {
  const { path, gpuModel } = request;
  const onCpu = (device: ChosenDevice) =>
    createSession(path, { ...request, provider: "cpu" }).then((session) => ({ session, device }));
  if (wanted.provider === "cpu") return onCpu(wanted);
  try {
    const session = await createSession(await writeGpuGraph(path, gpuModel()), { ...request, provider: "webgpu" });
    return { session, device: wanted };
  } catch (error) {
    return onCpu({ provider: "cpu", fallback: reasonOf((error as Error).message) });
  }
}

/** Written anew each time: it takes milliseconds, and what an earlier version left there is never read. */
async function writeGpuGraph(beside: string, model: Uint8Array): Promise<string> {
  const path = join(dirname(beside), "webgpu.onnx");
  const partial = `${path}.${process.pid}`;
  await writeFile(partial, model);
  await rename(partial, path);
  return path;
}

import type { Device, GpuState } from "../../protocol/engine.js";
import type { Provider } from "../graph/weightFormat.js";

export interface ChosenDevice {
  readonly provider: Provider;
  /** Why the CPU computes although a GPU was asked for. */
  readonly fallback?: string;
}

/**
 * `auto` is the CPU as long as no GPU's residuals have been held to the reference at a person's models: probes read
 * differences of a few percent, and a driver's half floats can be as large. Whoever asks for the GPU has it if it passes
 * the probe.
 */
export async function chooseDevice(device: Device, probe: () => Promise<GpuState>): Promise<ChosenDevice> {
  if (device !== "gpu") return { provider: "cpu" };
  const gpu = await probe();
  return gpu.usable ? { provider: "webgpu" } : { provider: "cpu", fallback: gpu.reason };
}

/** The device truly in use, for people. */
export function deviceWords({ provider, fallback }: ChosenDevice, threads: number): string {
  // onnxruntime's WebGPU has no LogSoftmax, so the CPU computes the end of the head.
  if (provider === "webgpu") return `webgpu, with ${threads} cpu threads for what it lacks`;
  return `cpu, ${threads} ${threads === 1 ? "thread" : "threads"}${fallback === undefined ? "" : ` (gpu asked for: ${fallback})`}`;
}

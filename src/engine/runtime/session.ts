/** Sessions of onnxruntime: where a graph is computed, and that its integer products are exact. */
import "./withoutTelemetry.js";
import * as ort from "onnxruntime-node";
import { UnsupportedModelError } from "../../core/errors.js";
import type { Provider } from "../graph/weightFormat.js";
import { byteProductError, byteProductModel, byteProductOf, MOST_BYTE_PRODUCT_ERROR } from "./byteProducts.js";
import type { Processor } from "./processor.js";

export interface SessionRequest {
  readonly provider: Provider;
  readonly threads: number;
  readonly processor: Pick<Processor, "saturates">;
}

/**
 * `session.x64quantprecision` makes signed weights of integer products unsigned, for kernels that widen to 16 bits before
 * they multiply ("x64 SSE4.1/AVX2/AVX512(with no VNNI) has overflow problem", onnxruntime_session_options_config_keys.h).
 * It must stay off elsewhere: onnxruntime heeds it wherever its kernels for the two kinds differ
 * (MlasPlatformU8S8Overflow), which includes VNNI and AMX, and would then copy the weights and leave the AMX tiles unused.
 */
export function sessionOptions({ provider, threads, processor }: SessionRequest): ort.InferenceSession.SessionOptions {
  return {
    executionProviders: [provider],
    intraOpNumThreads: threads,
    graphOptimizationLevel: "all",
    extra: { session: { x64quantprecision: processor.saturates ? "1" : "0" } },
  };
}

export function createSession(path: string, request: SessionRequest): Promise<ort.InferenceSession> {
  return ort.InferenceSession.create(path, sessionOptions(request));
}

/** Whether products in 8-bit blocks come out exact on this CPU: measured, since which kernel runs is the runtime's choice. */
export async function hasExactBlocks(processor: Processor): Promise<boolean> {
  for (const blockSize of [32, 64, 128]) {
    const session = await ort.InferenceSession.create(
      byteProductModel(blockSize),
      sessionOptions({ provider: "cpu", threads: 1, processor }),
    );
    const error = await byteProductError(byteProductOf(session));
    await session.release();
    if (error > MOST_BYTE_PRODUCT_ERROR) return false;
  }
  return true;
}

/**
 * Refuses a CPU on which readings would be silently wrong. None is known: this guards CPUs that could be neither run nor
 * emulated here (AVX-512 without VNNI) and later versions of the runtime.
 */
export async function requireExactBlocks(processor: Processor): Promise<void> {
  if (!processor.saturates || (await hasExactBlocks(processor))) return;
  throw new UnsupportedModelError(
    "On this processor the runtime's 8-bit products are not exact, so nothing that is read here could be trusted. " +
      "Use another machine, or report this with the output of `cotcheck doctor`.",
  );
}

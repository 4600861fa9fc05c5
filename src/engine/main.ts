/** The engine process's entry: bundled into dist/engine.mjs and forked by engineClient, and by itself to try the GPU. */
import { fileURLToPath } from "node:url";
import { createEngine } from "./core.js";
import { answerGpuProbe, GPU_PROBE, probeGpu } from "./device/gpuProbe.js";
import { serve } from "./server.js";

if (process.argv[2] === GPU_PROBE) await answerGpuProbe();
else serve(createEngine(() => probeGpu(fileURLToPath(import.meta.url))));

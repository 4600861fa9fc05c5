/**
 * An engine process without a model: the real server around an engine whose behaviour the requests choose,
 * so that every way in which a process can fail happens in a real process.
 */
import { connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { CancelledError, ModelFileError } from "../../../src/core/errors.js";
import { serve } from "../../../src/engine/server.js";
import type { Engine, GenerateResult, LoadRequest } from "../../../src/protocol/engine.js";

const never = () => new Promise<never>(() => {});
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
function spin(): never {
  for (;;);
}

const loads: LoadRequest[] = [];
let directions = 0;

/** What `tokenize` does when its text is one of these; any other text becomes its character codes. */
const commands: Record<string, (argument: string) => unknown> = {
  fail: () => {
    throw new ModelFileError("The file ends early.");
  },
  fault: () => {
    throw new TypeError("not foreseen");
  },
  uncaught: () => {
    setImmediate(() => {
      throw new Error("nobody catches this");
    });
    return never();
  },
  rejection: () => {
    void Promise.reject(new Error("nobody awaits this"));
    return never();
  },
  exit: (code) => process.exit(Number(code)),
  spin,
  stubborn: () => {
    process.on("SIGTERM", () => {});
  },
  work: (milliseconds) => delay(Number(milliseconds)),
  garbage: (last) => {
    process.stderr.write(Buffer.from([0xff, 0xfe, 0x00, 0x1b, 0x5b, 0x33, 0x31, 0x6d, 0x80, 0x0a]));
    process.stderr.write(`${"x".repeat(200_000)}\n${"line\n".repeat(100)}${last}`);
    return undefined;
  },
  disconnect: () => {
    process.disconnect();
    return never();
  },
  // Opens a connection that closes when this process is gone.
  tie: (port) => new Promise<void>((resolve) => connect(Number(port), "127.0.0.1", resolve)),
};

async function codes(text: string) {
  return {
    ids: Int32Array.from(text, (character) => character.charCodeAt(0)),
    ends: Int32Array.from(text, (_, i) => i + 1),
  };
}

const engine: Engine = {
  examine: async () => ({ exactProducts: true, gpu: { usable: false, reason: "scripted" } }),
  describe: async () => ({ refusal: { code: "model-file", message: "There is no such file." } }),
  controlVector: async () => ({ hidden: 0, layers: [] }),
  async load(request, onProgress) {
    if (request.modelPath === "missing.gguf") throw new ModelFileError("There is no such file.");
    loads.push(request);
    directions = 0;
    for (const fraction of [0, 0.5, 1]) onProgress?.({ activity: "loading", fraction });
    return {
      name: request.modelPath,
      architecture: "scripted",
      layers: 2,
      hiddenSize: 4,
      vocabularySize: 128,
      contextLength: 64,
      hasChatTemplate: false,
      hasThinkingSwitch: false,
      graph: "g0-scripted",
      runtime: "none",
      converted: false,
      loadMilliseconds: 0,
      warnings: [],
    };
  },
  async tokenize(text, options) {
    const [command = "", argument = ""] = text.split(" ");
    if (options?.special) await commands[command]?.(argument);
    return codes(text);
  },
  detokenize: async (ids) => String.fromCharCode(...ids),
  /** Says what was put back after a restart. */
  async chat() {
    const text = JSON.stringify({ loads: loads.map((load) => load.modelPath), directions, pid: process.pid });
    return { ...(await codes(text)), text };
  },
  async setDirections(set) {
    directions = set?.count ?? 0;
  },
  /** Gives back what came: ids as log-probabilities, the steering vectors as residuals. */
  async score(request, signal) {
    if (signal?.aborted) throw new CancelledError();
    return {
      logProbs: Float32Array.from(request.ids),
      readouts: new Float32Array([directions]),
      residuals: request.steering?.vectors ?? new Float32Array(0),
      next: [{ id: request.ids.at(-1) ?? 0, logProb: -0.5 }],
      distributions: new Float32Array(0),
    };
  },
  readMany: async ({ sequences, residualsAt }) => ({
    logProbs: sequences.map((ids) => Float32Array.from(ids)),
    residuals: residualsAt.map((positions) => Float32Array.from(positions)),
    readouts: [],
  }),
  generateMany: async () => [],
  continuations: async ({ options }) => Float32Array.from(options, (ids) => ids.length),
  /** Emits token after token and lets the event loop turn between them, as a real engine does between its chunks. */
  async generate({ maxTokens, stop }, onToken, signal): Promise<GenerateResult> {
    let text = "";
    while (text.length < maxTokens && !signal?.aborted) {
      onToken?.({ index: text.length, id: 97, text: "a", logProb: -1, readouts: new Float32Array(0) });
      text += "a";
      if (stop.includes("wait")) await never();
      if (stop.includes("spin")) spin();
      await turn();
    }
    const finish = signal?.aborted ? "cancelled" : "length";
    return {
      text,
      tokens: await codes(text),
      logProbs: new Float32Array(text.length),
      readouts: new Float32Array(0),
      finish,
    };
  },
};

serve(engine);

import { type LoadedModel, openModel } from "../../reader/loadedModel.js";
import type { ProbeShelf } from "../../reader/ports.js";
import { toErrorData } from "../../core/errors.js";
import { type EngineClient, startEngine } from "../../engineClient/client.js";
import { describeExit, type EngineExit } from "../../engineClient/exitReason.js";
import { cacheFolder } from "../../models/cacheFolder.js";
import type { LocalModel } from "../../models/localModel.js";
import type { Device, LoadProgress, WeightLayout } from "../../protocol/engine.js";
import type { EngineState } from "../engineState.js";

export interface ModelSessionOptions {
  /** Path of the built engine. */
  readonly engine: string;
  /** Name and version of this program. */
  readonly product: string;
  readonly onState: (state: EngineState) => void;
  readonly onLog: (line: string) => void;
}

export interface OpenRequest {
  readonly identity: LocalModel;
  readonly layout: WeightLayout;
  readonly device: Device;
  readonly threads: number;
  /** Undefined for the default. */
  readonly cacheRoot: string | undefined;
  readonly probes: ProbeShelf;
  readonly onProgress: (progress: LoadProgress) => void;
  readonly signal: AbortSignal;
}

/** One engine process and the model in it, kept from check to check. It is started when a model is first asked for. */
export class ModelSession {
  readonly #options: ModelSessionOptions;
  #engine: EngineClient | undefined;
  #open: { readonly key: string; readonly model: LoadedModel } | undefined;

  constructor(options: ModelSessionOptions) {
    this.#options = options;
  }

  /** The model, loaded with its probes. Rejects as `openModel` does; the state says the same. */
  async open(request: OpenRequest): Promise<LoadedModel> {
    const { identity, layout, device, threads, cacheRoot, probes, onProgress, signal } = request;
    const key = JSON.stringify([identity.sha256, layout, device, threads]);
    this.#engine ??= this.#start();
    const engine = this.#engine;
    try {
      if (this.#open?.key === key) {
        // Where the process has ended, this starts another with the same model.
        await engine.tokenize("");
      } else {
        this.#open = undefined;
        this.#options.onState({ kind: "loading", model: identity.name });
        const load = {
          modelPath: identity.path,
          modelSha256: identity.sha256,
          graphCache: cacheFolder(cacheRoot).graphs,
          threads,
          layout,
          device,
        };
        const { product } = this.#options;
        this.#open = { key, model: await openModel(engine, { identity, load, probes, product, onProgress, signal }) };
      }
    } catch (error) {
      const { code, message } = toErrorData(error);
      this.#options.onState(code === "cancelled" ? { kind: "off" } : { kind: "stopped", reason: message });
      throw error;
    }
    const { model } = this.#open;
    this.#options.onState({ kind: "ready", model: identity.name, runtime: model.info.runtime });
    return model;
  }

  /** The next `open` loads the model and its probes afresh. */
  forget(): void {
    this.#open = undefined;
  }

  /** Ends the process; calls under way reject with CancelledError. */
  async close(): Promise<void> {
    const engine = this.#engine;
    this.#engine = undefined;
    this.#open = undefined;
    await engine?.dispose();
    this.#options.onState({ kind: "off" });
  }

  #start(): EngineClient {
    const { engine, onLog, onState } = this.#options;
    return startEngine({
      entry: engine,
      onLog,
      onExit: (exit: EngineExit) => {
        if (exit.stopped === "disposed") return;
        const reason = describeExit(exit);
        onLog(reason);
        onState({ kind: "stopped", reason });
      },
    });
  }
}

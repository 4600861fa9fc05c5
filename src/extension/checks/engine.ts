import { existsSync } from "node:fs";
import { type Disposable, EventEmitter, l10n, type Progress } from "vscode";
import { CodedError } from "../../core/errors.js";
import type { LoadedModel } from "../../reader/loadedModel.js";
import type { ModelSession } from "../backend/modelSession.js";
import type { EngineState } from "../engineState.js";
import type { Backend } from "../loadBackend.js";
import { type ModelDesk, reporter } from "../models/modelDesk.js";
import { settings } from "../settings.js";

export interface EngineOptions {
  readonly backend: () => Promise<Backend>;
  readonly models: ModelDesk;
  /** Path of the built engine. */
  readonly engine: string;
  /** Name and version of this program. */
  readonly product: string;
  readonly onLog: (line: string) => void;
}

/** The window's engine with the model in it, as the settings want them. Nothing is started before a model is asked for. */
export class Engine implements Disposable {
  readonly #options: EngineOptions;
  readonly #stateChanged = new EventEmitter<void>();
  #session: ModelSession | undefined;
  #state: EngineState = { kind: "off" };

  readonly onDidChangeState = this.#stateChanged.event;

  constructor(options: EngineOptions) {
    this.#options = options;
  }

  get state(): EngineState {
    return this.#state;
  }

  /**
   * The package for platforms without an engine shows runs and makes none.
   * @throws CodedError `engine-start` there
   */
  require(): void {
    if (existsSync(this.#options.engine)) return;
    throw new CodedError(
      "engine-start",
      l10n.t(
        "This installation of Cotcheck shows runs and cannot make them, because there is no engine for this platform. Install it on Linux with glibc (which Alpine lacks), Windows or macOS on Apple silicon to check reasoning.",
      ),
    );
  }

  /** The model, loaded with its probes. */
  async open(reference: string, progress: Progress<{ message?: string }>, signal: AbortSignal): Promise<LoadedModel> {
    const { models } = this.#options;
    const backend = await this.#options.backend();
    const source = models.options();
    const onProgress = reporter(progress, backend.formatBytes, this.#options.onLog);
    const identity = await backend.resolveModel(reference, { ...source, onProgress, signal });
    this.#session ??= this.#newSession(backend);
    const { layout, device, threads } = settings();
    return this.#session.open({
      identity,
      layout,
      device,
      threads: threads > 0 ? threads : backend.defaultThreads(),
      cacheRoot: source.cacheRoot,
      probes: backend.probeShelf(await models.probeFolders()),
      onProgress: ({ activity, fraction }) => {
        const percent = Math.floor(100 * fraction);
        progress.report({
          message:
            activity === "converting"
              ? l10n.t("Converting {0}, once: {1}\u00a0%", identity.name, percent)
              : l10n.t("Loading {0}: {1}\u00a0%", identity.name, percent),
        });
      },
      signal,
    });
  }

  #newSession({ ModelSession }: Backend): ModelSession {
    const { engine, product, onLog } = this.#options;
    return new ModelSession({
      engine,
      product,
      onLog,
      onState: (state) => {
        this.#state = state;
        this.#stateChanged.fire();
      },
    });
  }

  /** The next check loads its model and probes afresh. */
  forgetModel(): void {
    this.#session?.forget();
  }

  /** Ends the process; the next model that is opened starts another. */
  async close(): Promise<void> {
    await this.#session?.close();
    this.#session = undefined;
  }

  dispose(): void {
    void this.#session?.close();
    this.#stateChanged.dispose();
  }
}

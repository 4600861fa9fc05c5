import { existsSync } from "node:fs";
import {
  CancellationTokenSource,
  type Disposable,
  EventEmitter,
  l10n,
  type Progress,
  ProgressLocation,
  window,
} from "vscode";
import type { LoadedModel } from "../../reader/loadedModel.js";
import { CodedError } from "../../core/errors.js";
import type { RunEvent } from "../../core/run/events.js";
import type { Message, Run } from "../../core/run/run.js";
import type { Generation } from "../../protocol/panel.js";
import type { ModelSession } from "../backend/modelSession.js";
import type { RunWriter } from "../backend/runWriter.js";
import type { EngineState } from "../engineState.js";
import type { Backend } from "../loadBackend.js";
import { type ModelDesk, reporter } from "../models/modelDesk.js";
import type { RunLibrary } from "../runs/runLibrary.js";
import { language } from "../language.js";
import { activityWords, leftWords } from "../../report/words/activities.js";
import { settings } from "../settings.js";
import { applyEvent } from "../../core/run/applyEvent.js";
import { Pace } from "./pace.js";
import { Turns } from "./turns.js";

/** What a check was asked to do; kept so that it can be asked again. */
export type CheckRequest =
  | {
      readonly kind: "prompt";
      readonly messages: readonly Message[];
      /** How the answer begins: it is written anew behind that. */
      readonly kept?: string;
    }
  | { readonly kind: "transcript"; readonly messages: readonly Message[]; readonly response: string };

/** One thing that happened in the check under way. */
export interface CheckUpdate {
  readonly path: string;
  readonly run: Run;
  readonly event: RunEvent;
  readonly generation: Generation;
}

export interface ChecksOptions {
  readonly backend: () => Promise<Backend>;
  readonly library: RunLibrary;
  readonly models: ModelDesk;
  readonly engine: string;
  readonly packagedProbes: string;
  readonly product: string;
  readonly onLog: (line: string) => void;
  /** Something was asked for: a sign of it is due at once, long before there is a run. */
  readonly onAsked: () => void;
  /** The run has begun and can be shown. */
  readonly onStarted: (path: string) => void;
}

/** @param shownElsewhere call it once the progress can be seen somewhere else: the notification leaves. */
type Work<T> = (
  model: LoadedModel,
  progress: Progress<{ message?: string }>,
  signal: AbortSignal,
  shownElsewhere: () => void,
) => Promise<T>;

interface Live {
  readonly path: string;
  run: Run;
  generation: Generation;
}

/** The engine and the one check that it works on at a time. Owns the run while it grows. */
export class Checks implements Disposable {
  readonly #options: ChecksOptions;
  readonly #updated = new EventEmitter<CheckUpdate>();
  readonly #stateChanged = new EventEmitter<void>();
  readonly #turns = new Turns();
  #session: ModelSession | undefined;
  #engineState: EngineState = { kind: "off" };
  #cancel: CancellationTokenSource | undefined;
  #live: Live | undefined;
  #writer: RunWriter | undefined;

  readonly onDidUpdate = this.#updated.event;
  /** The engine's state changed, or a check began or ended. */
  readonly onDidChangeState = this.#stateChanged.event;

  constructor(options: ChecksOptions) {
    this.#options = options;
  }

  get engineState(): EngineState {
    return this.#engineState;
  }

  /** The engine is at work on something. */
  get busy(): boolean {
    return this.#cancel !== undefined;
  }

  get live(): Readonly<Live> | undefined {
    return this.#live;
  }

  /** Takes effect at once for the person; the engine stops within its chunk. */
  cancel(): void {
    if (this.#live) this.#live.generation = { state: "cancelling" };
    this.#cancel?.cancel();
    this.#stateChanged.fire();
  }

  async restartEngine(): Promise<void> {
    this.cancel();
    await this.#session?.close();
    this.#session = undefined;
  }

  /**
   * Runs a check to its end, with the model of the settings or another, and resolves with its run, or with undefined when it never began.
   * The first sign waits neither for a request that is still being put together nor for the backend, which takes most of a second to load.
   */
  async check(asked: CheckRequest | Promise<CheckRequest>, reference?: string): Promise<Run | undefined> {
    const { backend } = this.#options;
    this.#requireEngine();
    this.#options.onAsked();
    const request = await asked;
    const { checkReasoning, checkTranscript, defaultGuardLimit, samplingAnew } = await backend();
    const work: Work<Run | undefined> = async (model, progress, signal, shownElsewhere) => {
      const { sampling, readTokens, checks, steering, guard: watched } = settings();
      const guard = watched.length > 0 ? { traits: watched, limit: defaultGuardLimit } : undefined;
      const examined = { checks, ...(steering && { steer: "most-suspect" as const }) };
      const samplingFor = ({ kept }: { readonly kept?: string }) =>
        kept === undefined ? sampling : samplingAnew(sampling);
      const events =
        request.kind === "prompt"
          ? checkReasoning(model, { ...request, sampling: samplingFor(request), guard, ...examined }, signal)
          : checkTranscript(model, { ...request, readTokens, ...examined }, signal);
      return this.#follow(events, progress, shownElsewhere);
    };
    return this.withModel(l10n.t("Checking"), work, reference);
  }

  /**
   * Loads the model of the settings, or another, asking first where it must be fetched, and works on it with progress and a cancel. Waits
   * for its turn; resolves with undefined when the person turned away from it.
   */
  async withModel<T>(title: string, work: Work<T>, reference?: string): Promise<T | undefined> {
    this.#requireEngine();
    const end = await this.#turn();
    try {
      return end && (await this.#work(title, work, reference));
    } finally {
      end?.();
    }
  }

  async #work<T>(title: string, work: Work<T>, wanted: string | undefined): Promise<T | undefined> {
    const { backend, models } = this.#options;
    const abort = new AbortController();
    const cancel = new CancellationTokenSource();
    cancel.token.onCancellationRequested(() => abort.abort());
    this.#cancel = cancel;
    this.#stateChanged.fire();
    try {
      const { referenceOf } = await backend();
      const pause = cancel.token.onCancellationRequested(() => models.pause());
      const reference = await models.ensure(referenceOf(wanted ?? settings().model));
      pause.dispose();
      if (reference === undefined || abort.signal.aborted) return undefined;
      return await this.#toasted(title, async (progress, shownElsewhere) =>
        work(await this.#open(reference, progress, abort.signal), progress, abort.signal, shownElsewhere),
      );
    } finally {
      cancel.dispose();
      this.#cancel = undefined;
      this.#stateChanged.fire();
    }
  }

  /** Progress as a notification with a cancel, until the work has ended or says that its progress is shown elsewhere. */
  #toasted<T>(
    title: string,
    work: (progress: Progress<{ message?: string }>, shownElsewhere: () => void) => Promise<T>,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const toast = { location: ProgressLocation.Notification, title, cancellable: true };
      void window.withProgress(toast, (progress, token) => {
        token.onCancellationRequested(() => this.cancel());
        return new Promise<void>((leave) => {
          work(progress, leave)
            .then(resolve, reject)
            .finally(() => leave());
        });
      });
    });
  }

  /** Waits until all that was asked for before has ended, and says so. */
  async #turn(): Promise<(() => void) | undefined> {
    const abort = new AbortController();
    const turn = this.#turns.take(abort.signal);
    if (!this.busy) return turn;
    const title = l10n.t("Waiting until the check under way has ended");
    return window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) => {
      token.onCancellationRequested(() => abort.abort());
      return turn;
    });
  }

  /** Puts what was found later into a run that has ended: it is saved where it is stored, and shown wherever it is open. */
  async add(path: string, run: Run, event: RunEvent): Promise<void> {
    const { library } = this.#options;
    const grown = applyEvent(run, event);
    const store = await library.store();
    if (store.pathOf(grown) === path) await store.save(grown);
    if (library.current?.path === path) library.setCurrent(path, grown);
    this.#updated.fire({ path, run: grown, event, generation: { state: "ended" } });
    library.refresh();
  }

  /** Resolves when what there is of the run under way is on the disk. */
  async saved(): Promise<void> {
    await this.#writer?.finish();
  }

  /** The next check loads its model and probes afresh. */
  forgetModel(): void {
    this.#session?.forget();
  }

  dispose(): void {
    this.cancel();
    void this.#session?.close();
    this.#updated.dispose();
    this.#stateChanged.dispose();
  }

  /** The package for platforms without an engine shows runs and makes none. */
  #requireEngine(): void {
    if (existsSync(this.#options.engine)) return;
    throw new CodedError(
      "engine-start",
      l10n.t(
        "This installation of Cotcheck shows runs and cannot make them, because there is no engine for this platform. Install it on Linux with glibc (which Alpine lacks), Windows or macOS on Apple silicon to check reasoning.",
      ),
    );
  }

  async #open(reference: string, progress: Progress<{ message?: string }>, signal: AbortSignal): Promise<LoadedModel> {
    const { backend, models, engine, product, packagedProbes, onLog } = this.#options;
    const { resolveModel, ModelSession, probeShelf, trainedProbesFolder, formatBytes, defaultThreads } =
      await backend();
    const options = models.options();
    const identity = await resolveModel(reference, { ...options, onProgress: reporter(progress, formatBytes), signal });
    this.#session ??= new ModelSession({
      engine,
      product,
      onLog,
      onState: (state) => {
        this.#engineState = state;
        this.#stateChanged.fire();
      },
    });
    const { layout, device, threads } = settings();
    return this.#session.open({
      identity,
      layout,
      device,
      threads: threads > 0 ? threads : defaultThreads(),
      cacheRoot: options.cacheRoot,
      probes: probeShelf([trainedProbesFolder(options.cacheRoot), packagedProbes]),
      onProgress: ({ activity, fraction }) => {
        const percent = Math.floor(100 * fraction);
        progress.report({
          message:
            activity === "converting"
              ? l10n.t("Converting {0}, once: {1} %", identity.name, percent)
              : l10n.t("Loading {0}: {1} %", identity.name, percent),
        });
      },
      signal,
    });
  }

  async #follow(
    events: AsyncIterable<RunEvent>,
    progress: Progress<{ message?: string }>,
    shownElsewhere: () => void,
  ): Promise<Run | undefined> {
    const { library, onStarted, onLog } = this.#options;
    const store = await library.store();
    const { RunWriter } = await this.#options.backend();
    const pace = new Pace();
    let live: Live | undefined;
    try {
      for await (const event of events) {
        if (event.type === "token") pace.tokenCame();
        if (live === undefined) {
          if (event.type !== "started") continue;
          live = {
            path: store.pathOf(event.run),
            run: event.run,
            generation: { state: "running", activity: l10n.t("Reading the prompt") },
          };
          this.#writer = new RunWriter({
            save: (grown) => store.save(grown),
            onFailure: (error) => warnUnsaved(error, onLog),
          });
          this.#live = live;
          library.setCurrent(live.path, live.run);
          onStarted(live.path);
          shownElsewhere();
        } else live.run = applyEvent(live.run, event);
        live.generation = generationAfter(event, live, pace);
        if (event.type !== "token" && event.type !== "progress") this.#writer?.grown(live.run);
        library.setCurrent(live.path, live.run);
        progress.report({ message: words(live) });
        this.#updated.fire({ path: live.path, run: live.run, event, generation: live.generation });
      }
    } finally {
      await this.saved();
      this.#writer = undefined;
      this.#live = undefined;
      library.refresh();
    }
    return live?.run;
  }
}

function generationAfter(event: RunEvent, { run, generation }: Live, pace: Pace): Generation {
  if (event.type === "done" || event.type === "error") return { state: "ended" };
  if (generation.state !== "running") return generation;
  const device = run.provenance.runtime;
  if (event.type === "progress") {
    const { activity, done, total } = event;
    const secondsLeft = pace.left(event);
    const left = secondsLeft !== undefined && { secondsLeft };
    return { state: "running", activity: language.say(activityWords[activity]), done, total, device, ...left };
  }
  if (event.type !== "token") return { ...generation, device };
  const tokensPerSecond = pace.tokens.perSecond();
  const activity = l10n.t("Writing");
  return { state: "running", activity, device, ...(tokensPerSecond !== undefined && { tokensPerSecond }) };
}

/** The state of a check on one line, for the progress and the status item. */
export function words({ run, generation }: Pick<Live, "run" | "generation">): string {
  const steps = run.steps.length === 1 ? l10n.t("1 step") : l10n.t("{0} steps", run.steps.length);
  if (generation.state === "ended") return steps;
  if (generation.state === "cancelling") return l10n.t("Stopping");
  const { activity, done, total, tokensPerSecond, secondsLeft } = generation;
  const count = done === undefined ? "" : total === undefined ? ` ${done}` : ` ${done}/${total}`;
  const speed = tokensPerSecond === undefined ? "" : ` · ${l10n.t("{0} tokens/s", tokensPerSecond.toFixed(1))}`;
  const left = secondsLeft === undefined ? "" : ` · ${leftWords(secondsLeft, language.say)}`;
  return `${activity}${count} · ${steps}${speed}${left}`;
}

function warnUnsaved(error: unknown, onLog: (line: string) => void): void {
  const message = error instanceof Error ? error.message : String(error);
  onLog(message);
  void window.showWarningMessage(l10n.t("The check goes on, but its run is not being saved. {0}", message));
}

import { CancellationTokenSource, type Disposable, EventEmitter, l10n, type Progress, window } from "vscode";
import type { EarlierCheck } from "../../core/prediction/restOfCheck.js";
import { applyEvent } from "../../core/run/applyEvent.js";
import type { RunEvent } from "../../core/run/events.js";
import type { Run } from "../../core/run/run.js";
import type { Generation } from "../../protocol/panel.js";
import type { LoadedModel } from "../../reader/loadedModel.js";
import type { RunWriter } from "../backend/runWriter.js";
import type { EngineState } from "../engineState.js";
import type { RunLibrary } from "../runs/runLibrary.js";
import { settings } from "../settings.js";
import { type CheckRequest, eventsOf } from "./checkRequest.js";
import { Engine, type EngineOptions } from "./engine.js";
import { generationAfter, type Live, liveWords } from "./live.js";
import { withNotification, withWaiting } from "./notification.js";
import { Pace } from "./pace.js";
import { Turns } from "./turns.js";

/** One thing that happened in the check under way. */
export interface CheckUpdate {
  readonly path: string;
  readonly run: Run;
  readonly event: RunEvent;
  readonly generation: Generation;
}

export interface ChecksOptions extends EngineOptions {
  readonly library: RunLibrary;
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

/** Of a model, checks that the time of the next is taken from. */
const REMEMBERED = 10;

/** The one check at a time that the engine works on. Owns the run while it grows. */
export class Checks implements Disposable {
  readonly #options: ChecksOptions;
  readonly #engine: Engine;
  readonly #updated = new EventEmitter<CheckUpdate>();
  readonly #stateChanged = new EventEmitter<void>();
  readonly #turns = new Turns();
  /** How the checks of this window went, by model. */
  readonly #courses = new Map<string, readonly EarlierCheck[]>();
  #cancel: CancellationTokenSource | undefined;
  #live: Live | undefined;
  #writer: RunWriter | undefined;

  readonly onDidUpdate = this.#updated.event;
  /** The engine's state changed, or a check began or ended. */
  readonly onDidChangeState = this.#stateChanged.event;

  constructor(options: ChecksOptions) {
    this.#options = options;
    this.#engine = new Engine(options);
    this.#engine.onDidChangeState(() => this.#stateChanged.fire());
  }

  get engineState(): EngineState {
    return this.#engine.state;
  }

  /** The engine is at work on something. */
  get busy(): boolean {
    return this.#cancel !== undefined;
  }

  get live(): Live | undefined {
    return this.#live;
  }

  /** Takes effect at once for the person; the engine stops within its chunk. */
  cancel(): void {
    if (this.#live) this.#live = { ...this.#live, generation: { state: "cancelling" } };
    this.#cancel?.cancel();
    this.#stateChanged.fire();
  }

  async restartEngine(): Promise<void> {
    this.cancel();
    await this.#engine.close();
  }

  /**
   * Runs a check to its end, with the model of the settings or another, and resolves with its run, or with undefined when it never began.
   * The first sign waits neither for a request that is still being put together nor for the backend, which takes most of a second to load.
   */
  async check(asked: CheckRequest | Promise<CheckRequest>, reference?: string): Promise<Run | undefined> {
    this.#engine.require();
    this.#options.onAsked();
    const request = await asked;
    const backend = await this.#options.backend();
    const work: Work<Run | undefined> = async (model, progress, signal, shownElsewhere) =>
      this.#follow(eventsOf(request, backend, model, signal), progress, shownElsewhere);
    return this.withModel(l10n.t("Checking"), work, reference);
  }

  /**
   * Loads the model of the settings, or another, asking first where it must be fetched, and works on it with progress and a cancel. Waits
   * for its turn; resolves with undefined when the person turned away from it.
   */
  async withModel<T>(title: string, work: Work<T>, reference?: string): Promise<T | undefined> {
    this.#engine.require();
    return this.inTurn(() => this.#work(title, work, reference));
  }

  /** Does what must not go on beside a check, once all that was asked for before has ended. Undefined when the person turned away from it. */
  async inTurn<T>(work: () => Promise<T>): Promise<T | undefined> {
    const end = await this.#turn();
    try {
      return end && (await work());
    } finally {
      end?.();
    }
  }

  /** Waits until all that was asked for before has ended, and says so. */
  async #turn(): Promise<(() => void) | undefined> {
    const abort = new AbortController();
    const turn = this.#turns.take(abort.signal);
    return this.busy ? withWaiting(() => abort.abort(), turn) : turn;
  }

  async #work<T>(title: string, work: Work<T>, wanted: string | undefined): Promise<T | undefined> {
    const { backend, models } = this.#options;
    const abort = new AbortController();
    const { signal } = abort;
    const cancel = new CancellationTokenSource();
    cancel.token.onCancellationRequested(() => abort.abort());
    this.#cancel = cancel;
    this.#stateChanged.fire();
    try {
      const { referenceOf } = await backend();
      const pause = cancel.token.onCancellationRequested(() => models.pause());
      const reference = await models.ensure(referenceOf(wanted ?? settings().model));
      pause.dispose();
      if (reference === undefined || signal.aborted) return undefined;
      return await withNotification(
        title,
        () => this.cancel(),
        async (progress, shownElsewhere) =>
          work(await this.#engine.open(reference, progress, signal), progress, signal, shownElsewhere),
      );
    } finally {
      cancel.dispose();
      this.#cancel = undefined;
      this.#stateChanged.fire();
    }
  }

  /** Applies the events as they come. Resolves with the run when all of it is on the disk. */
  async #follow(
    events: AsyncIterable<RunEvent>,
    progress: Progress<{ message?: string }>,
    shownElsewhere: () => void,
  ): Promise<Run | undefined> {
    const { library, backend, onLog } = this.#options;
    const store = await library.store();
    const { RunWriter } = await backend();
    this.#writer = new RunWriter({
      save: (grown) => store.save(grown),
      onFailure: (error) => warnUnsaved(error, onLog),
    });
    let pace = new Pace();
    let run: Run | undefined;
    try {
      for await (const event of events) {
        if (event.type === "token") pace.tokenCame();
        if (this.#live) this.#live = { ...this.#live, run: applyEvent(this.#live.run, event) };
        else if (event.type !== "started") continue;
        else {
          pace = new Pace(this.#courses.get(event.run.provenance.model.id));
          this.#live = {
            path: store.pathOf(event.run),
            run: event.run,
            generation: { state: "running", activity: l10n.t("Reading the prompt") },
          };
          library.setCurrent(this.#live.path, event.run);
          this.#options.onStarted(this.#live.path);
          shownElsewhere();
        }
        this.#live = { ...this.#live, generation: generationAfter(event, this.#live, pace) };
        run = this.#live.run;
        this.#tell(event, this.#live);
        progress.report({ message: liveWords(this.#live) });
        if (event.type === "done" && event.status === "done") this.#remember(event.run, pace.course());
      }
    } finally {
      await this.saved();
      this.#writer = undefined;
      this.#live = undefined;
      library.refresh();
    }
    return run;
  }

  #remember({ provenance: { model } }: Run, course: EarlierCheck | undefined): void {
    if (course) this.#courses.set(model.id, [...(this.#courses.get(model.id) ?? []), course].slice(-REMEMBERED));
  }

  #tell(event: RunEvent, { path, run, generation }: Live): void {
    if (event.type !== "token" && event.type !== "progress") this.#writer?.grown(run);
    this.#options.library.setCurrent(path, run);
    this.#updated.fire({ path, run, event, generation });
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
    this.#engine.forgetModel();
  }

  dispose(): void {
    this.cancel();
    this.#engine.dispose();
    this.#updated.dispose();
    this.#stateChanged.dispose();
  }
}

function warnUnsaved(error: unknown, onLog: (line: string) => void): void {
  const message = error instanceof Error ? error.message : String(error);
  onLog(message);
  void window.showWarningMessage(l10n.t("The check goes on, but its run is not being saved. {0}", message));
}

import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  type Progress,
  ProgressLocation,
  window,
  workspace,
} from "vscode";
import { CancelledError } from "../../core/errors.js";
import type { CatalogueEntry } from "../../models/catalogue.js";
import { fetchNoteText } from "../../report/words/fetching.js";
import { headQualityWords } from "../../report/words/heads.js";
import { language } from "../language.js";
import type { ModelProgress } from "../../models/progress.js";
import type { Missing } from "../backend/wantedModel.js";
import type { Backend } from "../loadBackend.js";
import { commandIds } from "../ids.js";
import { settings } from "../settings.js";
import { askToDownload } from "./askToDownload.js";
import { proxySettings } from "./proxySettings.js";

export interface Fetching {
  readonly id: string;
  readonly doneBytes: number;
  readonly totalBytes: number;
}

interface Task {
  readonly title: string;
  work(context: {
    readonly onProgress: (progress: ModelProgress) => void;
    readonly signal: AbortSignal;
  }): Promise<unknown>;
}

/** Everything that brings models here, checks them and takes them away; one download at a time. */
export class ModelDesk implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #backend: () => Promise<Backend>;
  readonly #packagedProbes: string;
  readonly #onLog: (line: string) => void;
  #fetching: (Fetching & { readonly stop: () => void }) | undefined;

  readonly onDidChange = this.#changed.event;

  /**
   * @param packagedProbes folder of the probes in the package
   * @param onLog takes what a message on the screen is too short for
   */
  constructor(backend: () => Promise<Backend>, packagedProbes: string, onLog: (line: string) => void) {
    this.#backend = backend;
    this.#packagedProbes = packagedProbes;
    this.#onLog = onLog;
  }

  get fetching(): Fetching | undefined {
    return this.#fetching;
  }

  /** Where the models are and come from, and the way to there. */
  options() {
    const { cacheFolder, modelMirror } = settings();
    const http = workspace.getConfiguration("http");
    return {
      ...(cacheFolder && { cacheRoot: cacheFolder }),
      ...(modelMirror && { mirror: modelMirror }),
      proxy: proxySettings((name) => http.get(name)),
    };
  }

  /** What is still to be fetched of the model that the settings name, or of another; undefined when nothing is. */
  async missing(reference: string = settings().model): Promise<Missing | undefined> {
    const { missingModel } = await this.#backend();
    return missingModel(reference, this.options());
  }

  /** Where probes and dictionaries are looked for, with one folder a model in each: what a person trained comes first. */
  async probeFolders(): Promise<readonly string[]> {
    const { trainedProbesFolder } = await this.#backend();
    return [trainedProbesFolder(this.options().cacheRoot), this.#packagedProbes];
  }

  /** How far to trust the probes of a model, as the editor's language says it. */
  async probeQuality(model: Pick<CatalogueEntry, "id" | "sha256">): Promise<string> {
    const { findHeadQualities, probeShelf } = await this.#backend();
    const heads = await findHeadQualities(model, probeShelf(await this.probeFolders()));
    return heads
      ? l10n.t("Probes: {0}.", headQualityWords(heads, language.say))
      : language.say("no probes for this model");
  }

  /**
   * Asks before anything is fetched. Resolves with the model to go on with, which is another one where the person chose it when
   * asked; undefined when they turned away.
   */
  async ensure(reference: string): Promise<string | undefined> {
    const missing = await this.missing(reference);
    if (!missing) return reference;
    const backend = await this.#backend();
    const answer = await askToDownload(missing, await this.probeQuality(missing.entry), backend);
    if (answer === "download") return (await this.fetch(missing.entry.id)) ? reference : undefined;
    if (answer !== "another" || (await commands.executeCommand(commandIds.selectModel)) !== true) return undefined;
    return this.ensure((await this.#backend()).referenceOf(settings().model));
  }

  /** Fetches a model of the catalogue. False when it was paused; what has arrived is kept. */
  async fetch(id: string): Promise<boolean> {
    const { pullModel } = await this.#backend();
    const done = await this.task({
      title: l10n.t("Downloading {0}", id),
      work: ({ onProgress, signal }) => {
        const stop = new AbortController();
        const report = (progress: ModelProgress) => {
          const { doneBytes, totalBytes } = progress;
          this.#setFetching({ id, doneBytes, totalBytes, stop: () => stop.abort() });
          onProgress(progress);
        };
        this.#setFetching({ id, doneBytes: 0, totalBytes: 1, stop: () => stop.abort() });
        const either = AbortSignal.any([signal, stop.signal]);
        return pullModel(id, { ...this.options(), onProgress: report, signal: either }).finally(() =>
          this.#setFetching(undefined),
        );
      },
    });
    return done;
  }

  pause(): void {
    this.#fetching?.stop();
  }

  /** Runs something that takes its time, with progress and a cancel. False when it was cancelled. */
  async task({ title, work }: Task): Promise<boolean> {
    const { formatBytes } = await this.#backend();
    return window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable: true },
      async (progress, token) => {
        const abort = new AbortController();
        token.onCancellationRequested(() => abort.abort());
        try {
          await work({ onProgress: reporter(progress, formatBytes, this.#onLog), signal: abort.signal });
          return true;
        } catch (error) {
          if (error instanceof CancelledError || (error as { code?: unknown }).code === "cancelled") return false;
          throw error;
        } finally {
          this.#changed.fire();
        }
      },
    );
  }

  dispose(): void {
    this.pause();
    this.#changed.dispose();
  }

  #setFetching(fetching: (Fetching & { readonly stop: () => void }) | undefined): void {
    this.#fetching = fetching;
    this.#changed.fire();
  }
}

/** Turns absolute figures into the steps that VS Code's progress wants, and notes into words. */
export function reporter(
  progress: Progress<{ message?: string; increment?: number }>,
  formatBytes: (bytes: number) => string,
  onLog: (line: string) => void,
): (progress: ModelProgress) => void {
  let shown = 0;
  return ({ activity, doneBytes, totalBytes, note }) => {
    const percent = totalBytes > 0 ? (100 * doneBytes) / totalBytes : 0;
    const figures = l10n.t("{0} of {1}", formatBytes(doneBytes), formatBytes(totalBytes));
    const words = note && fetchNoteText(note, language.say);
    if (words) onLog(note.detail ? `${words} ${note.detail}` : words);
    progress.report({ message: words ?? `${activityWords()[activity]} ${figures}`, increment: percent - shown });
    shown = percent;
  };
}

function activityWords(): Readonly<Record<ModelProgress["activity"], string>> {
  return {
    waiting: l10n.t("Waiting:"),
    downloading: l10n.t("Downloading:"),
    copying: l10n.t("Copying:"),
    verifying: l10n.t("Verifying:"),
  };
}

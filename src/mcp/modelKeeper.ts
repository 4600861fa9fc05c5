import { CancelledError } from "../core/errors.js";
import type { LoadedModel } from "../reader/loadedModel.js";

/** A model that is loaded in an engine of its own. */
export interface OpenedModel {
  readonly model: LoadedModel;
  /** Ends the engine. */
  dispose(): Promise<void>;
}

export type OpenModel = (
  reference: string,
  progress: (text: string) => void,
  signal: AbortSignal,
) => Promise<OpenedModel>;

/** How long a model stays in memory when nobody asks. */
const IDLE_MILLISECONDS = 10 * 60_000;

/** Holds one model at a time between calls, and has one call at a time work on it. */
export class ModelKeeper {
  private held: { readonly reference: string; readonly opened: OpenedModel } | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;

  /** @param defaultModel is taken where a call names none. */
  constructor(
    private readonly open: OpenModel,
    private readonly defaultModel: string,
  ) {}

  /** Rejects with a CancelledError when the signal aborts before the call's turn comes. */
  async with<T>(
    reference: string | undefined,
    progress: (text: string) => void,
    signal: AbortSignal,
    work: (model: LoadedModel) => Promise<T>,
  ): Promise<T> {
    return this.inTurn(async () => {
      clearTimeout(this.idle);
      if (signal.aborted) throw new CancelledError();
      try {
        return await work(await this.loaded(reference ?? this.defaultModel, progress, signal));
      } catch (error) {
        // An engine that failed is started anew by the next call.
        if (!signal.aborted) await this.release();
        throw error;
      } finally {
        this.idle = setTimeout(() => void this.inTurn(() => this.release()), IDLE_MILLISECONDS).unref();
      }
    });
  }

  async dispose(): Promise<void> {
    clearTimeout(this.idle);
    await this.release();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => {});
    return turn;
  }

  private async loaded(reference: string, progress: (text: string) => void, signal: AbortSignal): Promise<LoadedModel> {
    if (this.held?.reference === reference) return this.held.opened.model;
    await this.release();
    const opened = await this.open(reference, progress, signal);
    this.held = { reference, opened };
    return opened.model;
  }

  private async release(): Promise<void> {
    const { held } = this;
    this.held = undefined;
    await held?.opened.dispose();
  }
}

import type { Run } from "../../core/run/run.js";

export interface RunWriterOptions {
  readonly save: (run: Run) => Promise<unknown>;
  /** Called at the first failure, and not again until a save has worked. */
  readonly onFailure: (error: unknown) => void;
  /** Time between two saves of a run that grows. Milliseconds. */
  readonly interval?: number;
}

/** Saves a run as it grows: at most one save at a time, always of the newest state, and of the last one for certain. */
export class RunWriter {
  readonly #options: RunWriterOptions;
  #newest: Run | undefined;
  #saving: Promise<void> | undefined;
  #failed = false;
  #hurry: (() => void) | undefined;

  constructor(options: RunWriterOptions) {
    this.#options = options;
  }

  /** Saves this state soon, unless a newer one comes before. */
  grown(run: Run): void {
    this.#newest = run;
    this.#saving ??= this.#work().finally(() => {
      this.#saving = undefined;
    });
  }

  /** Resolves when the newest state is on the disk, or its failure was reported. */
  async finish(): Promise<void> {
    while (this.#saving) {
      this.#hurry?.();
      await this.#saving;
    }
  }

  async #work(): Promise<void> {
    while (this.#newest) {
      const run = this.#newest;
      this.#newest = undefined;
      try {
        await this.#options.save(run);
        this.#failed = false;
      } catch (error) {
        if (!this.#failed) this.#options.onFailure(error);
        this.#failed = true;
      }
      if (run.status === "running") await this.#pause();
    }
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#options.interval ?? 1_000);
      this.#hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

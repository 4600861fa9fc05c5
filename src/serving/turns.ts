import { CancelledError } from "../core/errors.js";

/** Lets one at a time have its turn, in the order in which they came. */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #taken = false;

  /** @param onChange called with true whenever a turn begins, and with false when one ends and nobody waits */
  constructor(private readonly onChange: (taken: boolean) => void = () => {}) {}

  get taken(): boolean {
    return this.#taken;
  }

  /** How many wait. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /**
   * Resolves, when the turn has come, with what ends it; ending it twice is ending it once. `onWait` is called at once where others are before.
   * Rejects with CancelledError when the signal aborts first.
   */
  async take(signal: AbortSignal, onWait: () => void = () => {}): Promise<() => void> {
    if (signal.aborted) throw new CancelledError();
    if (this.#taken) {
      onWait();
      await this.#wait(signal);
    }
    this.#taken = true;
    this.onChange(true);
    let over = false;
    return () => {
      if (over) return;
      over = true;
      this.#next();
    };
  }

  #wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(come), 1);
        reject(new CancelledError());
      };
      const come = () => {
        signal.removeEventListener("abort", leave);
        resolve();
      };
      this.#waiting.push(come);
      signal.addEventListener("abort", leave, { once: true });
    });
  }

  /** The turn goes to the next without being free in between, so that nobody can come before those who wait. */
  #next(): void {
    const come = this.#waiting.shift();
    if (come) come();
    else {
      this.#taken = false;
      this.onChange(false);
    }
  }
}

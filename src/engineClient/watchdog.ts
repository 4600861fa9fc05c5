const TICKS = 10;

/**
 * Calls `onSilent` when nothing was heard for `milliseconds` while something was awaited. It counts the ticks of a timer
 * instead of reading the clock, so that a laptop that slept does not wake to find its engine taken for stuck.
 */
export class Watchdog {
  #awaited = 0;
  #silentTicks = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    readonly milliseconds: number,
    readonly onSilent: () => void,
  ) {}

  heard(): void {
    this.#silentTicks = 0;
  }

  /** Watches until the function that is returned is called. */
  await(): () => void {
    if (this.#awaited++ === 0) {
      this.#silentTicks = 0;
      this.#timer = setInterval(() => this.#tick(), this.milliseconds / TICKS);
    }
    return () => {
      if (--this.#awaited === 0) clearInterval(this.#timer);
    };
  }

  #tick(): void {
    if (++this.#silentTicks === TICKS) this.onSilent();
  }
}

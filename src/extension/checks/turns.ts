/** Work that takes turns, in the order in which it was asked for. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Resolves with what ends the turn, once all that was asked for before has ended; with undefined when it was turned away from. */
  async take(signal: AbortSignal): Promise<(() => void) | undefined> {
    const before = this.#last;
    let end!: () => void;
    const mine = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#last = before.then(() => mine);
    const away = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
    await Promise.race([before, away]);
    if (!signal.aborted) return end;
    end();
    return undefined;
  }
}

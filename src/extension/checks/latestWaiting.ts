/** Work that is asked for again and again: one piece at a time, and of each thing only what was asked for last waits. */
export class LatestWaiting {
  readonly #waiting = new Map<string, () => Promise<unknown>>();
  readonly #free: () => Promise<void>;
  #atWork = false;

  /** @param free resolves when the next piece may begin */
  constructor(free: () => Promise<void>) {
    this.#free = free;
  }

  /** Takes the place of what waits for the same thing. A piece that rejects ends like every other: it tells of it itself. */
  ask(thing: string, work: () => Promise<unknown>): void {
    // Whoever asks again goes to the end.
    this.#waiting.delete(thing);
    this.#waiting.set(thing, work);
    if (!this.#atWork) void this.#goOn();
  }

  /** What waits is forgotten; what is at work goes on. */
  clear(): void {
    this.#waiting.clear();
  }

  async #goOn(): Promise<void> {
    this.#atWork = true;
    while (this.#waiting.size > 0) {
      await this.#free();
      // Only now: while it waited another may have taken its place.
      const [next] = this.#waiting;
      if (!next) break;
      const [thing, work] = next;
      this.#waiting.delete(thing);
      await work().catch(() => undefined);
    }
    this.#atWork = false;
  }
}

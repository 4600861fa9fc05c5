/** Tokens a second over the last few seconds, so that the figure follows what the machine does now. */
export class TokenRate {
  readonly #times: number[] = [];

  constructor(readonly windowMilliseconds = 3_000) {}

  /** A token came at `now`, in milliseconds on any one clock. */
  heard(now: number): void {
    this.#times.push(now);
    while (this.#times[0] < now - this.windowMilliseconds) this.#times.shift();
  }

  /** Undefined until two tokens have come. */
  perSecond(): number | undefined {
    const first = this.#times[0];
    const last = this.#times.at(-1);
    if (first === undefined || last === undefined || last === first) return undefined;
    return (1000 * (this.#times.length - 1)) / (last - first);
  }
}

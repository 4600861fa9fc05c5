/**
 * Finds the first stop string in a growing text. Text that could be the beginning of a stop string is held back
 * until it is certain.
 */
export class StopStrings {
  #text = "";
  #shown = 0;

  constructor(private readonly stops: readonly string[]) {}

  /** The whole text so far, ending before a stop string that was met. */
  get text(): string {
    return this.#text;
  }

  /** @returns text that is now certain, and whether a stop string was met */
  push(added: string): { readonly text: string; readonly stopped: boolean } {
    const searchFrom = this.#shown;
    this.#text += added;
    let end = -1;
    for (const stop of this.stops) {
      const at = stop === "" ? -1 : this.#text.indexOf(stop, searchFrom);
      if (at >= 0 && (end < 0 || at < end)) end = at;
    }
    if (end >= 0) {
      this.#text = this.#text.slice(0, end);
      return { text: this.#show(end), stopped: true };
    }
    return { text: this.#show(this.#text.length - this.#possibleStart()), stopped: false };
  }

  /** The text held back, when nothing more will come. */
  finish(): string {
    return this.#show(this.#text.length);
  }

  /** How many characters at the end could begin a stop string. */
  #possibleStart(): number {
    let longest = 0;
    for (const stop of this.stops) {
      for (let length = Math.min(stop.length - 1, this.#text.length); length > longest; length--) {
        if (this.#text.endsWith(stop.slice(0, length))) longest = length;
      }
    }
    return longest;
  }

  #show(end: number): string {
    const text = this.#text.slice(this.#shown, Math.max(end, this.#shown));
    this.#shown += text.length;
    return text;
  }
}

const MAX_LINE = 500;

/**
 * Keeps the last lines of a stream of text. Safe for anything a process may write: lines are cut at 500
 * characters, and control characters are dropped so that a quoted line cannot steer a terminal.
 */
export class StderrTail {
  readonly #lines: string[] = [];
  #open = "";

  constructor(
    readonly limit: number,
    readonly onLine?: (line: string) => void,
  ) {}

  push(text: string): void {
    const parts = text.split("\n");
    for (const [i, part] of parts.entries()) {
      this.#open += part.slice(0, MAX_LINE - this.#open.length);
      if (i < parts.length - 1) this.#close();
    }
  }

  /** The last lines, oldest first; a line that has not ended yet is the last. */
  lines(): string[] {
    return this.#open ? [...this.#lines, printable(this.#open)].slice(-this.limit) : [...this.#lines];
  }

  #close(): void {
    const line = printable(this.#open);
    this.#open = "";
    if (line.trim() === "") return;
    this.#lines.push(line);
    if (this.#lines.length > this.limit) this.#lines.shift();
    this.onLine?.(line);
  }
}

function printable(line: string): string {
  return line.replace(/[^\P{C}\t]/gu, "");
}

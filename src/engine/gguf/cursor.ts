import { readSync } from "node:fs";
import { ModelFileError } from "../../core/errors.js";
import { quote } from "../../core/quote.js";

/** Vocabulary and merges of the largest known models take some 20 MB. */
const MAX_HEADER_BYTES = 128 * 2 ** 20;
const MAX_STRING_BYTES = 64 * 2 ** 20;
/** Of all arrays together. A vocabulary and its merges have some 10^6; a small file must not claim much more memory. */
const MAX_ARRAY_ELEMENTS = 10_000_000;
const WINDOW_BYTES = 2 ** 20;

/**
 * Reads a file's header forward through a window of 1 MiB. It reads synchronously: a header holds some 300,000 small
 * values, and awaiting each would cost more than parsing it.
 */
export class HeaderCursor {
  private window = Buffer.alloc(0);
  private view = new DataView(new ArrayBuffer(0));
  /** Offset in the file of the window's first byte. */
  private windowStart = 0;
  /** Offset in the window of the next byte. */
  private at = 0;
  private arrayElements = 0;

  constructor(
    private readonly fd: number,
    private readonly fileBytes: number,
  ) {}

  /** Offset in the file of the next byte. */
  get position(): number {
    return this.windowStart + this.at;
  }

  /** The next `bytes` bytes, as a view whose offset 0 is the first of them. Valid until the next read. */
  take(bytes: number): DataView {
    const start = this.advance(bytes);
    return new DataView(this.window.buffer, this.window.byteOffset + start, bytes);
  }

  uint32(): number {
    const start = this.advance(4);
    return this.view.getUint32(start, true);
  }

  /** An unsigned 64-bit integer that must be a safe one. */
  uint64(what: string): number {
    const start = this.advance(8);
    const high = this.view.getUint32(start + 4, true);
    if (high >= 2 ** 21) throw new ModelFileError(`The GGUF header states an absurd number for ${what}.`);
    return high * 2 ** 32 + this.view.getUint32(start, true);
  }

  /** An unsigned 64-bit integer of at most `limit`. */
  count(what: string, limit: number): number {
    const value = this.uint64(`the number of ${what}`);
    if (value > limit)
      throw new ModelFileError(`The GGUF header states ${value} ${what}; at most ${limit} are accepted.`);
    return value;
  }

  /** The number of elements of an array. */
  elements(key: string): number {
    const elements = this.count(`elements of ${quote(key)}`, MAX_ARRAY_ELEMENTS);
    this.arrayElements += elements;
    if (this.arrayElements > MAX_ARRAY_ELEMENTS) {
      throw new ModelFileError(
        `The GGUF header's arrays have more than ${MAX_ARRAY_ELEMENTS} elements; no real model's do.`,
      );
    }
    return elements;
  }

  /** A length-prefixed string; bytes that are not UTF-8 become U+FFFD. */
  string(): string {
    const bytes = this.count("bytes of a string", MAX_STRING_BYTES);
    const start = this.advance(bytes);
    return this.window.toString("utf8", start, start + bytes);
  }

  strings(count: number): string[] {
    // A string takes 8 bytes at least, so a count the file cannot hold fails before anything is allocated for it.
    this.require(count * 8);
    const values = new Array<string>(count);
    for (let i = 0; i < count; i++) values[i] = this.string();
    return values;
  }

  /** The next `bytes` bytes in a buffer of their own. */
  copy(bytes: number): ArrayBuffer {
    const start = this.advance(bytes);
    const copy = new ArrayBuffer(bytes);
    new Uint8Array(copy).set(this.window.subarray(start, start + bytes));
    return copy;
  }

  private advance(bytes: number): number {
    if (this.at + bytes > this.window.length) this.fill(bytes);
    const start = this.at;
    this.at += bytes;
    return start;
  }

  private require(bytes: number): void {
    const end = this.position + bytes;
    if (end > this.fileBytes) {
      throw new ModelFileError(
        `The GGUF header runs past the end of the file (${this.fileBytes} bytes): the file is damaged or its download was cut short.`,
      );
    }
    if (end > MAX_HEADER_BYTES) {
      throw new ModelFileError(`The GGUF header is longer than ${MAX_HEADER_BYTES} bytes; no real model's is.`);
    }
  }

  private fill(bytes: number): void {
    this.require(bytes);
    const start = this.position;
    const size = Math.min(Math.max(bytes, WINDOW_BYTES), this.fileBytes - start);
    const window = Buffer.allocUnsafeSlow(size);
    let filled = 0;
    while (filled < size) {
      const read = readSync(this.fd, window, filled, size - filled, start + filled);
      if (read === 0) throw new ModelFileError("The model file became shorter while it was being read.");
      filled += read;
    }
    this.window = window;
    this.view = new DataView(window.buffer, window.byteOffset, window.length);
    this.windowStart = start;
    this.at = 0;
  }
}

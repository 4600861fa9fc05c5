export interface StreamDecoder {
  /** The text that became certain with this token; the bytes of an unfinished character are held back. */
  push(id: number): string;
  /** What is left: U+FFFD where the last character stayed unfinished. */
  finish(): string;
}

export function createStreamDecoder(bytes: (id: number) => Uint8Array): StreamDecoder {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return {
    push: (id) => decoder.decode(bytes(id), { stream: true }),
    finish: () => decoder.decode(),
  };
}

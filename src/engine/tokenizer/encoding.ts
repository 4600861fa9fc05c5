/** How a kind of vocabulary turns plain text into its ordinary tokens and back. */
export interface Encoding {
  /** Ids, and where each token ends in the text, in UTF-16 units. The text is well-formed. */
  encode(text: string): { readonly ids: readonly number[] | Int32Array; readonly ends: Int32Array };
  /** What encoding puts in front of a text, and decoding takes away again. */
  readonly prefix: "" | " ";
  /** UTF-8 bytes of an ordinary or byte token. */
  bytes(id: number): Uint8Array;
}

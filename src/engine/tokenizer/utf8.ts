/** A lone surrogate has no UTF-8; it becomes U+FFFD, as in TextEncoder, and the text keeps its length. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** Bytes of a code point in UTF-8. */
export function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** UTF-16 code units of a code point. */
export const utf16Length = (codePoint: number): number => (codePoint < 0x10000 ? 1 : 2);

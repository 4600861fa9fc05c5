import { utf8Length, utf16Length } from "./utf8.js";

/** A stretch that is not divided: its UTF-8 bytes in the prepared text, and its UTF-16 length in the original. */
type Unit = readonly [bytes: number, length: number];

/**
 * Where tokens end in the text as given, from where they end in the bytes of the text as prepared for the vocabulary.
 * An end inside a character, or inside characters that normalisation rewrote together, is their start.
 *
 * @param byteEnds Ascending.
 * @returns UTF-16 offsets in the original.
 */
export function endsInText(units: Iterable<Unit>, byteEnds: Int32Array): Int32Array {
  const ends = new Int32Array(byteEnds.length);
  let token = 0;
  let bytes = 0;
  let length = 0;
  for (const unit of units) {
    while (token < byteEnds.length && byteEnds[token] < bytes + unit[0]) ends[token++] = length;
    bytes += unit[0];
    length += unit[1];
  }
  return ends.fill(length, token);
}

export function* characters(text: string): Generator<Unit> {
  for (let i = 0; i < text.length; ) {
    const codePoint = text.codePointAt(i)!;
    yield [utf8Length(codePoint), utf16Length(codePoint)];
    i += utf16Length(codePoint);
  }
}

/** Units of a text whose prepared form is its NFC. */
export function* composedCharacters(original: string): Generator<Unit> {
  for (const cluster of composingClusters(original)) {
    const composed = cluster.normalize("NFC");
    if (composed === cluster) yield* characters(cluster);
    else yield [Buffer.byteLength(composed), cluster.length];
  }
}

/** The text in pieces that NFC treats separately. */
function* composingClusters(text: string): Generator<string> {
  let cluster = "";
  for (const character of text) {
    if (cluster !== "" && composesAlone(cluster, character)) {
      yield cluster;
      cluster = character;
    } else {
      cluster += character;
    }
  }
  if (cluster !== "") yield cluster;
}

/** Whether `character` starts afresh: it is no mark that may be reordered, and does not compose with what stands before. */
function composesAlone(cluster: string, character: string): boolean {
  if (character < "\u0300") return true;
  if (/^\p{M}/u.test(character)) return false;
  return (cluster + character).normalize("NFC") === cluster.normalize("NFC") + character.normalize("NFC");
}

import { ModelFileError } from "../../core/errors.js";
import type { Fields } from "../gguf/fields.js";
import { characters, composedCharacters, endsInText } from "./alignment.js";
import type { Encoding } from "./encoding.js";
import { MAX_RANKS, type MergeRules, mergeNeighbours, type Symbols } from "./mergeNeighbours.js";
import type { PreTokenizer } from "./preTokenizer.js";
import { requireLetters, type Vocabulary } from "./vocabulary.js";

const MAX_CACHED_PIECES = 20_000;
const MAX_CACHED_LENGTH = 64;

/**
 * Byte-level BPE (Radford et al. 2019, GPT-2): text is cut into pieces, each piece's UTF-8 bytes are written in an
 * alphabet of 256 printable characters, and merges join them in the order the file lists them.
 */
export function byteLevelEncoding(fields: Fields, vocabulary: Vocabulary, preTokenizer: PreTokenizer): Encoding {
  requireLetters((letter) => vocabulary.ordinary.has(alphabet[letter.charCodeAt(0)]));
  const rules = readMerges(fields.strings("tokenizer.ggml.merges"), vocabulary);
  const symbolOfByte = Int32Array.from(alphabet, (character) => vocabulary.ordinary.get(character) ?? -1);
  const cache = new Map<string, Symbols>();

  function encodePiece(piece: string): Symbols {
    const known = cache.get(piece);
    if (known !== undefined) return known;
    const bytes = Buffer.from(piece);
    const whole = preTokenizer.wholePieces ? vocabulary.ordinary.get(spell(bytes)) : undefined;
    const symbols =
      whole === undefined
        ? mergeNeighbours(symbolsOf(bytes), rules)
        : { ids: Int32Array.of(whole), ends: Int32Array.of(bytes.length) };
    if (piece.length <= MAX_CACHED_LENGTH) {
      if (cache.size >= MAX_CACHED_PIECES) cache.clear();
      cache.set(piece, symbols);
    }
    return symbols;
  }

  /** A byte that the vocabulary lacks gives no token, as in the reference; its neighbour ends after it. */
  function symbolsOf(bytes: Uint8Array): Symbols {
    const ids: number[] = [];
    const ends: number[] = [];
    for (let i = 0; i < bytes.length; i++) {
      const id = symbolOfByte[bytes[i]];
      if (id >= 0) {
        ids.push(id);
        ends.push(i + 1);
      }
    }
    return { ids: Int32Array.from(ids), ends: Int32Array.from(ends) };
  }

  return {
    prefix: "",
    encode(text) {
      const prepared = preTokenizer.normalForm === undefined ? text : text.normalize(preTokenizer.normalForm);
      const ids: number[] = [];
      const byteEnds: number[] = [];
      let offset = 0;
      for (const piece of preTokenizer.split(prepared)) {
        const symbols = encodePiece(piece);
        for (let i = 0; i < symbols.ids.length; i++) {
          ids.push(symbols.ids[i]);
          byteEnds.push(offset + symbols.ends[i]);
        }
        offset += Buffer.byteLength(piece);
      }
      const units = prepared === text ? characters(text) : composedCharacters(text);
      return { ids, ends: endsInText(units, Int32Array.from(byteEnds)) };
    },
    bytes: (id) => unspell(vocabulary.texts[id]),
  };
}

/**
 * Merges by the pair of ids they join. One whose parts or result are not ordinary tokens is left out, so that no
 * sequence of merges can make a control token.
 */
function readMerges(merges: readonly string[], vocabulary: Vocabulary): MergeRules {
  const size = vocabulary.texts.length;
  if (merges.length > MAX_RANKS) throw new ModelFileError(`The model file lists ${merges.length} merges.`);
  const rankOfPair = new Map<number, number>();
  const results = new Int32Array(merges.length);
  for (let rank = 0; rank < merges.length; rank++) {
    const merge = merges[rank];
    const space = merge.indexOf(" ", 1);
    if (space < 0) throw new ModelFileError(`The model file's merge ${rank} is not a pair.`);
    const left = merge.slice(0, space);
    const right = merge.slice(space + 1);
    const leftId = vocabulary.ordinary.get(left);
    const rightId = vocabulary.ordinary.get(right);
    const result = vocabulary.ordinary.get(left + right);
    if (leftId === undefined || rightId === undefined || result === undefined) continue;
    const pair = leftId * size + rightId;
    if (rankOfPair.has(pair)) continue;
    rankOfPair.set(pair, rank);
    results[rank] = result;
  }
  requireMakes(new Set([...rankOfPair.values()].map((rank) => results[rank])), vocabulary);
  return {
    find: (left, right) => rankOfPair.get(left * size + right) ?? -1,
    rank: (rule) => rule,
    result: (rule) => results[rule],
  };
}

/** With merges of another vocabulary every text would fall into its bytes, and nothing would say so. */
function requireMakes(made: ReadonlySet<number>, { ordinary }: Vocabulary): void {
  const longer = [...ordinary].filter(([spelling]) => spelling.length > 1);
  const reached = longer.filter(([, id]) => made.has(id)).length;
  if (reached * 2 < longer.length)
    throw new ModelFileError(
      `The model file's merges make ${reached} of the ${longer.length} tokens of more than one letter: they are damaged, or those of another model.`,
    );
}

/** GPT-2's character for each byte: printable ones stand for themselves, the others for U+0100 and on. */
const alphabet: readonly string[] = (() => {
  const printable = (byte: number) => (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae;
  let next = 0x100;
  return Array.from({ length: 256 }, (_, byte) => String.fromCharCode(printable(byte) ? byte : next++));
})();

const byteOfCharacter = new Map(alphabet.map((character, byte) => [character, byte]));

function spell(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += alphabet[byte];
  return text;
}

/** A character outside the alphabet, which sound vocabularies do not have, stands for itself. */
function unspell(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = byteOfCharacter.get(character);
    if (byte === undefined) bytes.push(...Buffer.from(character));
    else bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

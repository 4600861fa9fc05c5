import { ModelFileError } from "../../core/errors.js";
import type { Fields } from "../gguf/fields.js";
import { quote } from "../../core/quote.js";
import type { Encoding } from "./encoding.js";
import { type MergeRules, mergeNeighbours, type Symbols } from "./mergeNeighbours.js";
import { utf16Length } from "./utf8.js";
import { requireLetters, type Vocabulary } from "./vocabulary.js";

/** U+2581 stands for a space in the vocabulary. */
const SPACE = "▁";

/**
 * SentencePiece's BPE with byte fallback (Kudo and Richardson 2018, arXiv 1808.06226), as Llama 2 and Mistral 7B have it:
 * neighbours are joined where the vocabulary has the result, the highest score first, over the whole text. A character
 * that no token holds becomes the tokens of its bytes.
 *
 * Each stretch of plain text gets a space in front where the file says so, also after a control token, as llama.cpp and
 * the fast tokenizers of these models do.
 */
export function sentencePieceEncoding(fields: Fields, vocabulary: Vocabulary): Encoding {
  const ranks = ranksByScore(fields, vocabulary);
  const longest = [...vocabulary.ordinary.keys()].reduce((length, text) => Math.max(length, text.length), 0);
  const byteTokens = readByteTokens(vocabulary);
  requireLetters(
    (letter) => vocabulary.ordinary.has(letter === " " ? SPACE : letter) || byteTokens.has(letter.charCodeAt(0)),
  );
  const unknown = vocabulary.special.get("unknown");
  const prefix = fields.boolean("tokenizer.ggml.add_space_prefix", true) ? SPACE : "";
  const tokenFor = (text: string) => vocabulary.ordinary.get(text) ?? -1;

  function join(prepared: string): Symbols {
    const rules: MergeRules = {
      find: (_left, _right, start, end) => (end - start > longest ? -1 : tokenFor(prepared.slice(start, end))),
      rank: (id) => ranks[id],
      result: (id) => id,
    };
    const ids: number[] = [];
    const ends: number[] = [];
    let end = 0;
    for (const character of prepared) {
      end += character.length;
      ids.push(tokenFor(character));
      ends.push(end);
    }
    return mergeNeighbours({ ids: Int32Array.from(ids), ends: Int32Array.from(ends) }, rules);
  }

  return {
    prefix: prefix === "" ? "" : " ",
    encode(text) {
      const prepared = prefix + text.replaceAll(" ", SPACE);
      const symbols = join(prepared);
      const ids: number[] = [];
      const ends: number[] = [];
      for (let i = 0; i < symbols.ids.length; i++) {
        const end = symbols.ends[i] - prefix.length;
        if (symbols.ids[i] >= 0) {
          ids.push(symbols.ids[i]);
          ends.push(end);
          continue;
        }
        const codePoint = prepared.codePointAt(i === 0 ? 0 : symbols.ends[i - 1])!;
        const fallback = inBytes(codePoint, byteTokens) ?? (unknown === undefined ? [] : [unknown]);
        for (let k = 0; k < fallback.length; k++) {
          ids.push(fallback[k]);
          ends.push(k === fallback.length - 1 ? end : end - utf16Length(codePoint));
        }
      }
      return { ids, ends: Int32Array.from(ends, (end) => Math.max(0, end)) };
    },
    bytes(id) {
      const text = vocabulary.texts[id];
      return vocabulary.kinds[id] === "byte" ? Uint8Array.of(byteOf(text)) : Buffer.from(text.replaceAll(SPACE, " "));
    },
  };
}

/** For each token its place among the scores, from the highest; equal scores share it. */
function ranksByScore(fields: Fields, vocabulary: Vocabulary): Int32Array {
  const scores = Float64Array.from(fields.numbers("tokenizer.ggml.scores"), Number);
  if (scores.length !== vocabulary.texts.length) {
    throw new ModelFileError(
      `The model file scores ${scores.length} tokens of a vocabulary of ${vocabulary.texts.length}.`,
    );
  }
  const unscored = scores.findIndex(Number.isNaN);
  if (unscored >= 0) throw new ModelFileError(`The model file's score of token ${unscored} is NaN.`);
  const descending = Float64Array.from(new Set(scores)).sort().reverse();
  const rankOfScore = new Map(Array.from(descending, (score, rank) => [score, rank]));
  return Int32Array.from(scores, (score) => rankOfScore.get(score)!);
}

function readByteTokens(vocabulary: Vocabulary): ReadonlyMap<number, number> {
  const tokens = new Map<number, number>();
  for (let id = 0; id < vocabulary.texts.length; id++) {
    if (vocabulary.kinds[id] !== "byte") continue;
    const byte = byteOf(vocabulary.texts[id]);
    if (tokens.has(byte))
      throw new ModelFileError(`The model file has two tokens for the byte 0x${byte.toString(16)}.`);
    tokens.set(byte, id);
  }
  return tokens;
}

/** The byte of a token spelled like <0x0A>. */
function byteOf(spelling: string): number {
  const match = /^<0x([0-9A-Fa-f]{2})>$/.exec(spelling);
  if (match === null) throw new ModelFileError(`The model file has a byte token spelled ${quote(spelling)}.`);
  return Number.parseInt(match[1], 16);
}

function inBytes(codePoint: number, byteTokens: ReadonlyMap<number, number>): readonly number[] | undefined {
  const tokens = Array.from(Buffer.from(String.fromCodePoint(codePoint)), (byte) => byteTokens.get(byte));
  return tokens.every((token) => token !== undefined) ? tokens : undefined;
}

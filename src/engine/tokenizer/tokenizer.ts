import type { Note } from "../../core/run/run.js";
import { UnsupportedModelError } from "../../core/errors.js";
import type { Tokens } from "../../protocol/engine.js";
import type { Fields } from "../gguf/fields.js";
import { quote } from "../../core/quote.js";
import { byteLevelEncoding } from "./byteLevel.js";
import type { Encoding } from "./encoding.js";
import { type PreTokenizer, preTokenizers } from "./preTokenizer.js";
import { rulesByTokens } from "./rulesByTokens.js";
import { type Section, sectionSplitter } from "./sections.js";
import { sentencePieceEncoding } from "./sentencePiece.js";
import { createStreamDecoder, type StreamDecoder } from "./streamDecoder.js";
import { wellFormed } from "./utf8.js";
import { endTokens, readVocabulary, type SpecialName, type Vocabulary } from "./vocabulary.js";

// Why not @huggingface/tokenizers: it gives no offsets, which every step's token span needs; it cannot keep the spellings of
// control tokens in hostile text apart from the template's own; and on a vocabulary of 150,000 it takes over a second
// to load. Ids are held to the reference tokenizers by test/golden/tokens.

/** Part of a text: only where it is `trusted` do the spellings of control tokens become control tokens. */
export interface Part {
  readonly text: string;
  readonly trusted: boolean;
}

export interface Tokenizer {
  readonly vocabularySize: number;
  /** The token that sequences begin with, where the model wants one. */
  readonly beginsWith: number | undefined;
  /** Tokens that end a text or a turn. */
  readonly endOfText: ReadonlySet<number>;
  /**
   * Text to tokens, no BOS token added. Unless `special`, the spelling of a control token is text like any other.
   * Lone surrogates become U+FFFD; texts of vocabularies that normalise do so first. `ends` are offsets in `text`.
   */
  encode(text: string, options?: { readonly special?: boolean }): Tokens;
  /** The parts' texts joined, encoded as one text: tokens may reach across parts, control tokens do not. */
  encodeParts(parts: readonly Part[]): Tokens;
  /**
   * The text of a whole sequence, without the space that SentencePiece puts before it. Control tokens give nothing,
   * user-defined ones such as <think> their text, invalid UTF-8 U+FFFD.
   */
  decode(ids: Int32Array | readonly number[]): string;
  /** A token's UTF-8 bytes; none for control tokens. */
  bytes(id: number): Uint8Array;
  /** Decodes token by token, for text that goes on from what stands before it. */
  decoder(): StreamDecoder;
  /** A token's spelling in the vocabulary, such as "<|im_end|>" or "Ġthe". */
  spelling(id: number): string;
  /** Ids by spelling of the tokens that only trusted text becomes. */
  readonly controlTokens: ReadonlyMap<string, number>;
  /** Ids by spelling of the user-defined tokens, which any text becomes. */
  readonly literalTokens: ReadonlyMap<string, number>;
  /** Ids of the tokens that the file names, such as the one that begins a text. */
  readonly specialTokens: ReadonlyMap<SpecialName, number>;
  /** What the file says wrongly of its tokens and is left out, in sentences for people. */
  readonly warnings: readonly Note[];
}

/**
 * The tokenizer that a GGUF file describes: byte-level BPE of the pre-tokenizer types in preTokenizer.ts, or
 * SentencePiece BPE with scores. Written here because the tokenizers library gives no offsets and is slow on long lines.
 *
 * @throws UnsupportedModelError for another kind of vocabulary; ModelFileError when the metadata contradicts itself.
 */
export function createTokenizer(fields: Fields): Tokenizer {
  const vocabulary = readVocabulary(fields);
  const { encoding, beginsWithBos, warnings } = readEncoding(fields, vocabulary);
  const splitControl = sectionSplitter(vocabulary.control);
  const splitLiteral = sectionSplitter(vocabulary.literal);
  const addsBos = fields.boolean("tokenizer.ggml.add_bos_token", beginsWithBos);
  const noBytes = new Uint8Array(0);

  function bytes(id: number): Uint8Array {
    switch (vocabulary.kinds[id]) {
      case "ordinary":
      case "byte":
        return encoding.bytes(id);
      case "literal":
        return Buffer.from(vocabulary.texts[id]);
      default:
        return noBytes;
    }
  }

  function encodeParts(parts: readonly Part[]): Tokens {
    const ids: number[] = [];
    const ends: number[] = [];
    let offset = 0;
    const add = (id: number, end: number) => {
      ids.push(id);
      ends.push(offset + end);
    };
    for (const stretch of betweenControlTokens(parts, splitControl)) {
      for (const section of stretch.id === undefined ? splitLiteral(stretch.text) : [stretch]) {
        if (section.id !== undefined) {
          add(section.id, section.text.length);
        } else {
          const encoded = encoding.encode(section.text);
          for (let i = 0; i < encoded.ids.length; i++) add(encoded.ids[i], encoded.ends[i]);
        }
        offset += section.text.length;
      }
    }
    return { ids: Int32Array.from(ids), ends: Int32Array.from(ends) };
  }

  return {
    vocabularySize: vocabulary.texts.length,
    beginsWith: addsBos ? vocabulary.special.get("bos") : undefined,
    endOfText: endTokens(vocabulary),
    encode: (text, options) => encodeParts([{ text, trusted: options?.special === true }]),
    encodeParts,
    decode(ids) {
      const text = Buffer.concat(Array.from(ids, bytes)).toString("utf8");
      return text.startsWith(encoding.prefix) ? text.slice(encoding.prefix.length) : text;
    },
    bytes,
    decoder: () => createStreamDecoder(bytes),
    spelling: (id) => vocabulary.texts[id] ?? "",
    controlTokens: vocabulary.control,
    literalTokens: vocabulary.literal,
    specialTokens: vocabulary.special,
    warnings: [...vocabulary.warnings, ...warnings],
  };
}

/** Control tokens of trusted parts, and all text between two of them in one, whichever parts it comes from. */
function betweenControlTokens(
  parts: readonly Part[],
  splitControl: (text: string) => readonly Section[],
): readonly Section[] {
  const sections: Section[] = [];
  let text = "";
  for (const part of parts) {
    for (const section of part.trusted ? splitControl(part.text) : [{ text: part.text }]) {
      if (section.id === undefined) {
        text += section.text;
        continue;
      }
      if (text !== "") sections.push({ text: wellFormed(text) });
      text = "";
      sections.push(section);
    }
  }
  if (text !== "") sections.push({ text: wellFormed(text) });
  return sections;
}

interface ReadEncoding {
  readonly encoding: Encoding;
  readonly beginsWithBos: boolean;
  readonly warnings: readonly Note[];
}

function readEncoding(fields: Fields, vocabulary: Vocabulary): ReadEncoding {
  const model = fields.string("tokenizer.ggml.model");
  switch (model) {
    case "gpt2": {
      const { preTokenizer, warnings } = readPreTokenizer(fields, vocabulary);
      return {
        encoding: byteLevelEncoding(fields, vocabulary, preTokenizer),
        beginsWithBos: preTokenizer.beginsWithBos === true,
        warnings,
      };
    }
    case "llama":
      return { encoding: sentencePieceEncoding(fields, vocabulary), beginsWithBos: true, warnings: [] };
    default:
      throw new UnsupportedModelError(
        `The model's tokenizer is of the kind ${quote(model)}; this version reads "gpt2" (byte-level BPE) and "llama" (SentencePiece BPE).`,
      );
  }
}

/** Converters before May 2024 wrote no name, and those that do not recognise a vocabulary write "default": then its tokens may tell. */
function readPreTokenizer(
  fields: Fields,
  vocabulary: Vocabulary,
): { readonly preTokenizer: PreTokenizer; readonly warnings: readonly Note[] } {
  const stated = fields.string("tokenizer.ggml.pre", "");
  const unnamed = stated === "" || stated === "default";
  const told = unnamed ? rulesByTokens(vocabulary.texts) : undefined;
  const name = told ?? (stated || "gpt-2");
  const preTokenizer = preTokenizers.get(name);
  if (preTokenizer !== undefined) {
    const guessed = unnamed && told === undefined;
    return { preTokenizer, warnings: guessed ? [{ code: "rules-guessed", values: [] }] : [] };
  }
  throw new UnsupportedModelError(
    `The model's pre-tokenizer is ${quote(name)}; this version knows ${[...preTokenizers.keys()].join(", ")}.`,
  );
}

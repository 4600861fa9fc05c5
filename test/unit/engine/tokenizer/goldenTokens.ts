import { readFileSync } from "node:fs";
import type { Message } from "../../../../src/core/run/run.js";

/** What test/golden/tokens/make.py wrote: ids by the reference tokenizers. */
interface Texts {
  readonly texts: Readonly<Record<string, string>>;
  readonly conversations: Readonly<Record<string, readonly Message[]>>;
}

export interface GoldenModel {
  readonly plain: Readonly<Record<string, readonly number[]>>;
  /** Of the text "control spellings", with control tokens. */
  readonly special: readonly number[];
  readonly chats: Readonly<Record<string, { readonly text: string; readonly ids: readonly number[] }>>;
}

interface GoldenByteLevel {
  readonly tokens: readonly string[];
  readonly merges: readonly string[];
  readonly ids: Readonly<Record<string, readonly number[]>>;
  /** By pre-tokenizer and text: the pieces' lengths in UTF-16 units. */
  readonly pieces: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}

interface GoldenSentencePiece {
  readonly tokens: readonly string[];
  readonly scores: readonly number[];
  readonly types: readonly number[];
  readonly ids: Readonly<Record<string, readonly number[]>>;
}

export const { texts, conversations } = read<Texts>("texts.json");
export const goldenModels = () => read<Readonly<Record<string, GoldenModel>>>("models.json");
export const goldenByteLevel = () => read<GoldenByteLevel>("byteLevel.json");
export const goldenSentencePiece = () => read<GoldenSentencePiece>("sentencePiece.json");

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../golden/tokens/${name}`, import.meta.url), "utf8"));
}

import { type Fields, fieldsOf } from "../../../../src/engine/gguf/fields.js";
import { goldenByteLevel, goldenSentencePiece } from "./goldenTokens.js";

type Value = string | number | boolean | readonly string[] | readonly number[];

/** The metadata of a small byte-level vocabulary of tokens, and control and user-defined ones after them. */
export function byteLevelFields(pre: string, more: Readonly<Record<string, Value | undefined>> = {}): Fields {
  const { tokens, merges } = goldenByteLevel();
  const control = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"];
  const literal = ["<think>", "</think>"];
  return fieldsFrom({
    "tokenizer.ggml.model": "gpt2",
    "tokenizer.ggml.pre": pre,
    "tokenizer.ggml.tokens": [...tokens, ...control, ...literal],
    "tokenizer.ggml.token_type": [...tokens.map(() => 1), ...control.map(() => 3), ...literal.map(() => 4)],
    "tokenizer.ggml.merges": merges,
    "tokenizer.ggml.bos_token_id": tokens.length,
    "tokenizer.ggml.eos_token_id": tokens.length + 2,
    "tokenizer.ggml.add_bos_token": false,
    ...more,
  });
}

export function sentencePieceFields(more: Readonly<Record<string, Value | undefined>> = {}): Fields {
  const { tokens, scores, types } = goldenSentencePiece();
  return fieldsFrom({
    "tokenizer.ggml.model": "llama",
    "tokenizer.ggml.tokens": tokens,
    "tokenizer.ggml.scores": scores,
    "tokenizer.ggml.token_type": types,
    "tokenizer.ggml.bos_token_id": tokens.indexOf("<s>"),
    "tokenizer.ggml.eos_token_id": tokens.indexOf("</s>"),
    "tokenizer.ggml.unknown_token_id": tokens.indexOf("<unk>"),
    ...more,
  });
}

export function fieldsFrom(entries: Readonly<Record<string, Value | undefined>>): Fields {
  const present = Object.entries(entries).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  return fieldsOf(new Map(present));
}

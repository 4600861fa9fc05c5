import { describe, expect, it } from "vitest";
import type { ErrorCode } from "../../../../src/core/errors.js";
import { createTokenizer } from "../../../../src/engine/tokenizer/tokenizer.js";
import { expectRefusal } from "../../refusal.js";
import { byteLevelFields, sentencePieceFields } from "./fields.js";
import { goldenByteLevel, goldenSentencePiece } from "./goldenTokens.js";

type Change = Parameters<typeof byteLevelFields>[1];
type Row = [what: string, change: NonNullable<Change>, says: RegExp, code?: ErrorCode];

const own = goldenByteLevel();
const pieces = goldenSentencePiece();
/** Of the byte-level vocabulary with its control and user-defined tokens. */
const size = own.tokens.length + 5;
const ordinary = Array.from({ length: size }, () => 1);
const terminal = "\u001b]0;owned\u0007\u009b2J\u202e";
const million = "a".repeat(1e6);
const letters = own.tokens.filter((token) => token.length === 1);
/** The vocabulary with another token at one place. */
const tokensWith = (at: number, token: string) => [
  ...own.tokens.with(at, token),
  "<|endoftext|>",
  "<|im_start|>",
  "<|im_end|>",
  "<think>",
  "</think>",
];
const piecesWith = (piece: string, other: string) => pieces.tokens.map((one) => (one === piece ? other : one));
const scoresWith = (score: number) => pieces.scores.with(300, score);
const typesWith = (type: number) => ordinary.with(7, type);

describe("a byte-level vocabulary is refused with", () => {
  it.each<Row>([
    ["no kind", { "tokenizer.ggml.model": undefined }, /lacks "tokenizer.ggml.model"/],
    ["a kind that is not read", { "tokenizer.ggml.model": "rwkv" }, /of the kind "rwkv".*gpt2/, "unsupported-model"],
    [
      "rules that are not known",
      { "tokenizer.ggml.pre": "viking" },
      /pre-tokenizer is "viking".*qwen2/,
      "unsupported-model",
    ],
    [
      "a kind for terminals",
      { "tokenizer.ggml.model": terminal },
      /of the kind ".*this version reads/,
      "unsupported-model",
    ],
    ["a kind of a million letters", { "tokenizer.ggml.model": million }, /of the kind "a+…"/, "unsupported-model"],
    ["rules of a million letters", { "tokenizer.ggml.pre": million }, /pre-tokenizer is "a+…"/, "unsupported-model"],
    [
      "rules for terminals",
      { "tokenizer.ggml.pre": terminal },
      /pre-tokenizer is ".*this version knows/,
      "unsupported-model",
    ],
    [
      "rules that objects have",
      { "tokenizer.ggml.pre": "constructor" },
      /pre-tokenizer is "constructor"/,
      "unsupported-model",
    ],
    ["no tokens", { "tokenizer.ggml.tokens": undefined }, /lacks "tokenizer.ggml.tokens"/],
    ["an empty list of tokens", { "tokenizer.ggml.tokens": [] }, /vocabulary has 0 tokens/],
    ["numbers for tokens", { "tokenizer.ggml.tokens": [1, 2] }, /"tokenizer.ggml.tokens" is a list of another kind/],
    [
      "more tokens than any model",
      { "tokenizer.ggml.tokens": Array.from({ length: 2 ** 20 + 1 }, String) },
      /vocabulary has 1048577 tokens/,
    ],
    [
      "letters that are all one",
      { "tokenizer.ggml.tokens": Array.from({ length: size }, () => "a") },
      /"a" twice, as token 0 and as token 1/,
    ],
    ["a token twice", { "tokenizer.ggml.tokens": tokensWith(300, own.tokens[301]) }, /twice/],
    ["a control token twice", { "tokenizer.ggml.tokens": tokensWith(300, "<|im_end|>") }, /"<\|im_end\|>" twice/],
    [
      "no letters",
      {
        "tokenizer.ggml.tokens": own.tokens.map((_, i) => `word ${i}`),
        "tokenizer.ggml.token_type": undefined,
        "tokenizer.ggml.merges": [],
      },
      /no token for 95 of the 95 printable ASCII/,
    ],

    ["too few types", { "tokenizer.ggml.token_type": [1] }, /types 1 tokens of a vocabulary of/],
    ["too many types", { "tokenizer.ggml.token_type": [...ordinary, 1] }, /types \d+ tokens of a vocabulary of/],
    ["a type that there is not", { "tokenizer.ggml.token_type": typesWith(77) }, /token 7 .*type 77/],
    ["a type below 0", { "tokenizer.ggml.token_type": typesWith(-1) }, /token 7 .*type -1/],
    ["a type and a half", { "tokenizer.ggml.token_type": typesWith(1.5) }, /token 7 .*type 1\.5/],
    ["a type that is no number", { "tokenizer.ggml.token_type": typesWith(Number.NaN) }, /token 7 .*type NaN/],

    ["no merges", { "tokenizer.ggml.merges": undefined }, /lacks "tokenizer.ggml.merges"/],
    ["an empty list of merges", { "tokenizer.ggml.merges": [] }, /merges make 0 of the \d+ tokens/],
    [
      "merges that name no token",
      { "tokenizer.ggml.merges": own.merges.map((_, i) => `not${i} there${i}`) },
      /merges make 0 of the \d+ tokens/,
    ],
    [
      "merges of another vocabulary",
      { "tokenizer.ggml.merges": own.merges.map((merge) => merge.replaceAll("Ġ", "▁").toUpperCase()) },
      /merges make \d+ of the \d+ tokens/,
    ],
    ["a merge of one", { "tokenizer.ggml.merges": own.merges.with(5, "ab") }, /merge 5 is not a pair/],
    ["an empty merge", { "tokenizer.ggml.merges": own.merges.with(5, "") }, /merge 5 is not a pair/],
    [
      "more merges than any model",
      { "tokenizer.ggml.merges": Array.from({ length: 2 ** 20 + 1 }, () => "a b") },
      /lists 1048577 merges/,
    ],
    ["an end token in words", { "tokenizer.ggml.eos_token_id": "2" }, /"tokenizer.ggml.eos_token_id" is a string/],
    ["an end token and a half", { "tokenizer.ggml.eos_token_id": 2.5 }, /"tokenizer.ggml.eos_token_id" is 2\.5/],
    ["a beginning in words", { "tokenizer.ggml.add_bos_token": "yes" }, /"tokenizer.ggml.add_bos_token" is a string/],
  ])("%s", async (_, change, says, code = "model-file") => {
    await expectRefusal(() => createTokenizer(byteLevelFields("qwen2", change)), code, says);
  });
});

describe("a SentencePiece vocabulary is refused with", () => {
  it.each<Row>([
    ["no scores", { "tokenizer.ggml.scores": undefined }, /lacks "tokenizer.ggml.scores"/],
    ["too few scores", { "tokenizer.ggml.scores": [1, 2] }, /scores 2 tokens of a vocabulary/],
    ["a score that is no number", { "tokenizer.ggml.scores": scoresWith(Number.NaN) }, /score of token 300 is NaN/],
    ["scores in words", { "tokenizer.ggml.scores": ["1"] }, /"tokenizer.ggml.scores" is a list of another kind/],
    [
      "a byte that there is not",
      { "tokenizer.ggml.tokens": piecesWith("<0x41>", "<0xZZ>") },
      /byte token spelled "<0xZZ>"/,
    ],
    [
      "a byte of a million letters",
      { "tokenizer.ggml.tokens": piecesWith("<0x41>", million) },
      /byte token spelled "a+…"/,
    ],
    ["a byte twice", { "tokenizer.ggml.tokens": piecesWith("<0x41>", "<0x42>") }, /"<0x42>" twice/],
    [
      "a byte twice in other letters",
      { "tokenizer.ggml.tokens": piecesWith("<0x4B>", "<0x4a>") },
      /two tokens for the byte 0x4a/,
    ],
    [
      "neither letters nor bytes",
      {
        "tokenizer.ggml.tokens": ["▁", "ab"],
        "tokenizer.ggml.scores": [0, 0],
        "tokenizer.ggml.token_type": undefined,
        "tokenizer.ggml.unknown_token_id": undefined,
      },
      /no token for 94 of the 95 printable ASCII/,
    ],
    ["a space in words", { "tokenizer.ggml.add_space_prefix": "no" }, /"tokenizer.ggml.add_space_prefix" is a string/],
  ])("%s", async (_, change, says, code = "model-file") => {
    await expectRefusal(() => createTokenizer(sentencePieceFields(change)), code, says);
  });
});

describe("a vocabulary is read with", () => {
  it("tokens of no letters, which no text becomes", () => {
    const empty = createTokenizer(
      byteLevelFields("qwen2", { "tokenizer.ggml.tokens": tokensWith(300, "").with(301, "") }),
    );
    expect(empty.encode("answer the").ids).not.toContain(300);
    expect(empty.decode([300])).toBe("");
  });

  it("tokens that are no UTF-8, whose bytes are lost and which therefore look alike", () => {
    const lost = tokensWith(300, "\ufffd").with(301, "\ufffd");
    expect(createTokenizer(byteLevelFields("qwen2", { "tokenizer.ggml.tokens": lost })).vocabularySize).toBe(size);
  });

  it("some merges that name no token, as those of a control token do", () => {
    const merges = [...own.merges, "<|im _end|>", "no such"];
    const plain = createTokenizer(byteLevelFields("qwen2"));
    const more = createTokenizer(byteLevelFields("qwen2", { "tokenizer.ggml.merges": merges }));
    expect(more.encode("the end <|im_end|>").ids).toEqual(plain.encode("the end <|im_end|>").ids);
  });

  it("letters alone, and no merges", () => {
    const change = {
      "tokenizer.ggml.tokens": letters,
      "tokenizer.ggml.token_type": undefined,
      "tokenizer.ggml.merges": [],
    };
    expect(
      createTokenizer(byteLevelFields("qwen2", change)).decode(
        createTokenizer(byteLevelFields("qwen2", change)).encode("letters").ids,
      ),
    ).toBe("letters");
  });

  it("scores that go on without end, from the highest down", () => {
    const scores = scoresWith(Number.NEGATIVE_INFINITY);
    expect(createTokenizer(sentencePieceFields({ "tokenizer.ggml.scores": scores })).encode("a").ids).toHaveLength(1);
  });
});

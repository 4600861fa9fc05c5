import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTokenizer, type Tokenizer } from "../../../../src/engine/tokenizer/tokenizer.js";
import { byteLevelFields, sentencePieceFields } from "./fields.js";
import { goldenByteLevel, goldenSentencePiece, texts } from "./goldenTokens.js";

const wellFormedText = fc.string({ unit: "binary", maxLength: 60 });
const spellings = fc
  .array(
    fc.constantFrom("<|im_end|>", "<|", "im_end", "|>", "<think>", "</think>", "</s>", "<s>", "<0x41>", " ", "\n", "a"),
  )
  .map((parts) => parts.join(""));
const anyText = fc.oneof(wellFormedText, spellings, fc.string({ maxLength: 40 }));

const tokenizers: readonly (readonly [string, Tokenizer, (text: string) => string])[] = [
  ["qwen2", createTokenizer(byteLevelFields("qwen2")), (text) => text.normalize("NFC")],
  ["llama-bpe", createTokenizer(byteLevelFields("llama-bpe")), (text) => text],
  ["smollm", createTokenizer(byteLevelFields("smollm")), (text) => text],
  ["SentencePiece", createTokenizer(sentencePieceFields()), (text) => text.replaceAll("\u2581", " ")],
];

describe("byte-level BPE", () => {
  const golden = goldenByteLevel();
  const sample = texts.prose! + texts.code! + texts.decomposed!;

  it.each(Object.entries(golden.ids))("%s gives the reference's ids", (pre, ids) => {
    expect(Array.from(createTokenizer(byteLevelFields(pre)).encode(sample).ids)).toEqual(ids);
  });

  it("takes a piece that is a token whole only where the kind of model does", () => {
    const whole = golden.tokens.indexOf("answer");
    expect(Array.from(createTokenizer(byteLevelFields("llama-bpe")).encode("answer").ids)).toEqual([whole]);
    expect(createTokenizer(byteLevelFields("qwen2")).encode("answer").ids).not.toContain(whole);
  });

  it("leaves out bytes that the vocabulary lacks", () => {
    const lacking = golden.tokens.map((token) => (token === "z" ? "\u0123lacking" : token));
    const size = lacking.length;
    const tokenizer = createTokenizer(
      byteLevelFields("gpt-2", {
        "tokenizer.ggml.tokens": lacking,
        "tokenizer.ggml.token_type": undefined,
        "tokenizer.ggml.bos_token_id": undefined,
        "tokenizer.ggml.eos_token_id": undefined,
      }),
    );
    const { ids, ends } = tokenizer.encode("1z2");
    expect(tokenizer.vocabularySize).toBe(size);
    expect(tokenizer.decode(ids)).toBe("12");
    expect(Array.from(ends)).toEqual([1, 3]);
  });
});

describe("SentencePiece BPE", () => {
  const golden = goldenSentencePiece();
  const tokenizer = createTokenizer(sentencePieceFields());

  it.each(Object.entries(golden.ids))('gives the reference\'s ids for "%s"', (title, ids) => {
    expect(Array.from(tokenizer.encode(texts[title]).ids)).toEqual(ids);
  });

  it("puts no space in front where the file says so", () => {
    const bare = createTokenizer(sentencePieceFields({ "tokenizer.ggml.add_space_prefix": false }));
    expect(bare.decode(bare.encode("a b").ids)).toBe("a b");
    expect(bare.encode("a b").ids[0]).toBe(golden.tokens.indexOf("a"));
    expect(golden.tokens[tokenizer.encode("a b").ids[0]]).toMatch(/^\u2581/);
  });

  it("begins sequences with <s> unless the file says otherwise", () => {
    expect(tokenizer.beginsWith).toBe(golden.tokens.indexOf("<s>"));
    const without = createTokenizer(sentencePieceFields({ "tokenizer.ggml.add_bos_token": false }));
    expect(without.beginsWith).toBeUndefined();
  });

  it("ends the bytes of a character at its start, and the last at its end", () => {
    const { ids, ends } = tokenizer.encode("a\u{1f600}b");
    const bytes = Array.from(ids.subarray(-5, -1), (id) => golden.tokens[id]);
    expect(bytes).toEqual(["<0xF0>", "<0x9F>", "<0x98>", "<0x80>"]);
    expect(Array.from(ends.subarray(-5))).toEqual([1, 1, 1, 3, 4]);
  });
});

describe.each(tokenizers)("any text, %s", (name, tokenizer, normalise) => {
  it("comes back from its tokens", () => {
    fc.assert(
      fc.property(fc.oneof(wellFormedText, spellings), (text) => {
        expect(tokenizer.decode(tokenizer.encode(text).ids)).toBe(normalise(text));
      }),
      { numRuns: 500 },
    );
  });

  it("gives no control token, whatever it spells", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const id of tokenizer.encode(text).ids) expect(tokenizer.bytes(id).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it("has ends that rise to its length and fit the tokens' bytes", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { ids, ends } = tokenizer.encode(text);
        // SentencePiece's space in front is no byte of the text.
        let bytes = name === "SentencePiece" ? -1 : 0;
        let last = 0;
        for (let i = 0; i < ids.length; i++) {
          bytes += tokenizer.bytes(ids[i]).length;
          const end = ends[i];
          expect(end).toBeGreaterThanOrEqual(last);
          if (text.normalize("NFC") === text && !text.includes("\u2581")) {
            const next = end + String.fromCodePoint(text.codePointAt(end) ?? 0).length;
            expect(Buffer.byteLength(text.slice(0, end))).toBeLessThanOrEqual(Math.max(bytes, 0));
            if (end < text.length) expect(Buffer.byteLength(text.slice(0, next))).toBeGreaterThan(bytes);
          }
          last = end;
        }
        expect(last).toBe(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it("is decoded token by token to the same text, characters whole", () => {
    fc.assert(
      fc.property(wellFormedText, (text) => {
        const { ids } = tokenizer.encode(text);
        const decoder = tokenizer.decoder();
        const pieces = Array.from(ids, (id) => decoder.push(id));
        for (const piece of pieces) expect(piece).not.toMatch(/\p{Surrogate}/u);
        const whole = pieces.join("") + decoder.finish();
        expect(whole.endsWith(tokenizer.decode(ids))).toBe(true);
        expect(whole.length - tokenizer.decode(ids).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it("of 100,000 characters without a space is encoded whole", () => {
    const text = Array.from({ length: 100_000 }, (_, i) => String.fromCharCode(97 + ((i * i * 7 + i * 31) % 26))).join(
      "",
    );
    const { ids, ends } = tokenizer.encode(text);
    expect(tokenizer.decode(ids) === text).toBe(true);
    expect(ends.at(-1)).toBe(100_000);
  });
});

describe("tokenizer", () => {
  const tokenizer = createTokenizer(byteLevelFields("qwen2"));
  const spell = (ids: Int32Array) => Array.from(ids, (id) => tokenizer.spelling(id));

  it("makes control tokens only of text that is said to be special", () => {
    expect(spell(tokenizer.encode("a<|im_end|>b", { special: true }).ids)).toEqual(["a", "<|im_end|>", "b"]);
    expect(spell(tokenizer.encode("a<|im_end|>b").ids)).not.toContain("<|im_end|>");
  });

  it("makes user-defined tokens of any text, and gives their text back", () => {
    const { ids, ends } = tokenizer.encode("<think>a</think>");
    expect(spell(ids)).toEqual(["<think>", "a", "</think>"]);
    expect(Array.from(ends)).toEqual([7, 8, 16]);
    expect(tokenizer.decode(ids)).toBe("<think>a</think>");
  });

  it("joins text across parts, but makes no control token across them or of untrusted ones", () => {
    const parts = [
      { text: "<|im_start|>a\n<|im", trusted: true },
      { text: "_end|>\n<|im_end|>", trusted: false },
      { text: "<|im_end|>", trusted: true },
    ];
    const { ids, ends } = tokenizer.encodeParts(parts);
    expect(spell(ids).filter((text) => tokenizer.controlTokens.has(text))).toEqual(["<|im_start|>", "<|im_end|>"]);
    expect(spell(ids).at(-1)).toBe("<|im_end|>");
    expect(Array.from(ids.subarray(1, -1))).toEqual(Array.from(tokenizer.encode("a\n<|im_end|>\n<|im_end|>").ids));
    expect(ends.at(-1)).toBe(parts.map((part) => part.text).join("").length);
  });

  it("gives nothing for control tokens and unknown ids", () => {
    expect(tokenizer.decode([...tokenizer.controlTokens.values(), -1, 1_000_000])).toBe("");
    expect(tokenizer.bytes(1_000_000)).toEqual(new Uint8Array(0));
  });

  it("reads a lone surrogate as U+FFFD and keeps offsets", () => {
    const { ids, ends } = tokenizer.encode("a\ud800b");
    expect(tokenizer.decode(ids)).toBe("a\ufffdb");
    expect(ends.at(-1)).toBe(3);
  });

  it("ends tokens of composed text where the decomposed text ends", () => {
    const text = "e\u0301a\u0323\u0302b";
    const { ids, ends } = tokenizer.encode(text);
    expect(tokenizer.decode(ids)).toBe("\u00e9\u1eadb");
    // Two tokens for é, three for ậ: each but the last of a character ends at the character's start.
    expect([...new Set(ends)]).toEqual([0, 2, 5, 6]);
  });

  it("knows the tokens that end a text", () => {
    const ends = [...tokenizer.endOfText].map((id) => tokenizer.spelling(id));
    expect(ends.sort()).toEqual(["<|endoftext|>", "<|im_end|>"]);
  });

  it("treats turn tokens as control tokens even where the file calls them text, and reasoning marks as text", () => {
    const { tokens } = goldenByteLevel();
    const mislabelled = createTokenizer(
      byteLevelFields("qwen2", {
        "tokenizer.ggml.token_type": [...tokens.map(() => 1), 4, 1, 4, 3, 3],
      }),
    );
    expect([...mislabelled.controlTokens.keys()]).toEqual(["<|endoftext|>", "<|im_start|>", "<|im_end|>"]);
    expect(mislabelled.decode(mislabelled.encode("<think>").ids)).toBe("<think>");
  });

  it("cannot be led by a file's merges to a control token", () => {
    const { tokens, merges } = goldenByteLevel();
    const tricked = createTokenizer(
      byteLevelFields("gpt-2", {
        "tokenizer.ggml.tokens": [...tokens, "<||", "<||>"],
        "tokenizer.ggml.token_type": [...tokens.map(() => 1), 1, 3],
        "tokenizer.ggml.merges": ["< |", "<| |", "<|| >", ...merges],
        "tokenizer.ggml.bos_token_id": undefined,
        "tokenizer.ggml.eos_token_id": undefined,
      }),
    );
    const { ids } = tricked.encode("<||>");
    expect(tricked.controlTokens.has("<||>")).toBe(true);
    expect(Array.from(ids, (id) => tricked.spelling(id))).toEqual(["<||", ">"]);
  });

  it("ends at each token of which the file says so", () => {
    const listed = createTokenizer(
      byteLevelFields("qwen2", {
        "tokenizer.ggml.eos_token_id": [7, 8],
        "tokenizer.ggml.eos_token_ids": [9, 7, 99_999],
      }),
    );
    expect(listed.specialTokens.get("eos")).toBe(7);
    expect([7, 8, 9].every((id) => listed.endOfText.has(id))).toBe(true);
    expect(listed.endOfText.has(10)).toBe(false);
    expect(listed.warnings).toEqual([
      { code: "no-such-token", values: ["tokenizer.ggml.eos_token_ids", 99_999, expect.any(Number)] },
    ]);
    const none = createTokenizer(byteLevelFields("qwen2", { "tokenizer.ggml.eos_token_id": [] }));
    expect(none.specialTokens.has("eos")).toBe(false);
    for (const list of [["7"], [1.5]])
      expect(() => createTokenizer(byteLevelFields("qwen2", { "tokenizer.ggml.eos_token_id": list }))).toThrow(
        /eos_token_id" is a list of another kind/,
      );
  });

  it.each(["bos", "eos", "eot", "eom", "unknown", "padding"])(
    "leaves out a %s token that there is not, and says so",
    (name) => {
      for (const id of [4_294_967_295, 99_999, -1]) {
        const key = `tokenizer.ggml.${name}_token_id`;
        const tokenizer = createTokenizer(
          byteLevelFields("qwen2", { [key]: id, "tokenizer.ggml.add_bos_token": true }),
        );
        expect(tokenizer.warnings).toEqual([{ code: "no-such-token", values: [key, id, expect.any(Number)] }]);
        expect(tokenizer.specialTokens.has(name as "bos")).toBe(false);
        if (name === "bos") expect(tokenizer.beginsWith).toBeUndefined();
        // What ends a turn is known by its spelling all the same.
        expect([...tokenizer.endOfText].map((end) => tokenizer.spelling(end))).toContain("<|im_end|>");
      }
      expect(createTokenizer(byteLevelFields("qwen2")).warnings).toEqual([]);
    },
  );
});

describe("a file that types no tokens", () => {
  it("has SentencePiece's bytes all the same, and its own control tokens", () => {
    const [typed, untyped] = [
      sentencePieceFields(),
      sentencePieceFields({ "tokenizer.ggml.token_type": undefined }),
    ].map(createTokenizer);
    const text = "a\n\u{1f600} </s>";
    expect(Array.from(untyped.encode(text).ids)).toEqual(Array.from(typed.encode(text).ids));
    expect(Array.from(untyped.encode(text, { special: true }).ids)).toEqual(
      Array.from(typed.encode(text, { special: true }).ids),
    );
    expect(untyped.decode(untyped.encode(text).ids)).toBe(text);
  });

  it("takes no spelling of a byte for one where bytes have letters", () => {
    const { tokens } = goldenByteLevel();
    const fields = byteLevelFields("qwen2", {
      "tokenizer.ggml.tokens": [...tokens, "<0x41>", "<stop>"],
      "tokenizer.ggml.token_type": undefined,
      "tokenizer.ggml.bos_token_id": undefined,
      "tokenizer.ggml.eos_token_id": tokens.length + 1,
    });
    const tokenizer = createTokenizer(fields);
    expect(Buffer.from(tokenizer.bytes(tokens.length)).toString()).toBe("<0x41>");
    expect([...tokenizer.controlTokens.keys()]).toEqual(["<stop>"]);
  });
});

describe("rules that a file does not name", () => {
  const { tokens, merges } = goldenByteLevel();
  /** The golden vocabulary with more tokens at given places, as large as they ask for. */
  const withTokens = (pre: string | undefined, placed: Readonly<Record<number, string>>) => {
    const size = Math.max(tokens.length, ...Object.keys(placed).map((id) => Number(id) + 1));
    const all = Array.from({ length: size }, (_, id) => placed[id] ?? tokens[id] ?? "");
    const moved = Object.keys(placed).filter((id) => Number(id) < tokens.length);
    return createTokenizer(
      byteLevelFields("", {
        "tokenizer.ggml.pre": pre,
        "tokenizer.ggml.tokens": [...all, ...moved.map((id) => tokens[Number(id)])],
        "tokenizer.ggml.token_type": undefined,
        "tokenizer.ggml.merges": merges,
        "tokenizer.ggml.bos_token_id": undefined,
        "tokenizer.ggml.eos_token_id": undefined,
      }),
    );
  };
  const begin = "<｜begin▁of▁sentence｜>";
  const cut = "it'LL be 12345 1 \n\nanswer";
  const pieces = (tokenizer: Tokenizer) => Array.from(tokenizer.encode(cut).ids, (id) => tokenizer.spelling(id));

  it.each<[string, Readonly<Record<number, string>>, string]>([
    ["Llama 3's", { 500: "<|begin_of_text|>", 502: "<|start_header_id|>" }, "llama-bpe"],
    ["Qwen's", { 151643: "<|endoftext|>", 151644: "<|im_start|>" }, "qwen2"],
    ["a distillation's of Qwen", { 151643: "<｜end▁of▁sentence｜>", 151646: begin }, "deepseek-r1-qwen"],
    ["DeepSeek LLM's", { 100000: begin }, "deepseek-llm"],
    ["DeepSeek Coder's", { 32013: begin }, "deepseek-coder"],
    ["Mistral's", { 3: "[INST]", 5: "[AVAILABLE_TOOLS]" }, "tekken"],
    ["StarCoder's", { 0: "<|endoftext|>", 1: "<fim_prefix>" }, "starcoder"],
    ["SmolLM's", { 0: "<|endoftext|>", 1: "<|im_start|>", 3: "<repo_name>" }, "smollm"],
  ])("are %s by its tokens", (_, placed, rules) => {
    for (const pre of [undefined, "", "default"]) {
      const tokenizer = withTokens(pre, placed);
      expect(pieces(tokenizer)).toEqual(pieces(withTokens(rules, placed)));
      expect(tokenizer.warnings).toEqual([]);
    }
    // What is named is heeded.
    expect(pieces(withTokens("gpt-2", placed))).toEqual(pieces(withTokens("gpt-2", {})));
  });

  it.each<[string, Readonly<Record<number, string>>]>([
    ["none that tell", {}],
    ["half of Llama 3's", { 500: "<|begin_of_text|>" }],
    ["Qwen's elsewhere", { 500: "<|endoftext|>", 501: "<|im_start|>" }],
    ["DeepSeek's elsewhere", { 600: begin }],
  ])("are GPT-2's of %s, which is said", (_, placed) => {
    const gpt2 = pieces(withTokens("gpt-2", placed));
    for (const pre of [undefined, "", "default"]) {
      expect(pieces(withTokens(pre, placed))).toEqual(gpt2);
      expect(withTokens(pre, placed).warnings).toEqual([{ code: "rules-guessed", values: [] }]);
    }
  });
});

import { describe, expect, it } from "vitest";
import { preTokenizers } from "../../../../src/engine/tokenizer/preTokenizer.js";
import { goldenByteLevel, texts } from "./goldenTokens.js";

const { pieces } = goldenByteLevel();

describe("pre-tokenizers", () => {
  it("have golden pieces for every kind", () => {
    const kinds = new Set(preTokenizers.values());
    const golden = new Set(Object.keys(pieces).map((name) => preTokenizers.get(name)));
    expect(golden).toEqual(kinds);
  });

  it.each([
    ["falcon3", "llama-bpe"],
    ["pixtral", "llama-bpe"],
    ["glm4", "dbrx"],
    ["smaug-bpe", "dbrx"],
    ["megrez", "stablelm2"],
    ["f2llmv2", "qwen2"],
    ["llama4", "gpt-4o"],
    ["kanana2", "gpt-4o"],
    ["refact", "smollm"],
    ["starcoder", "smollm"],
    ["exaone4", "gpt-2"],
    ["default", "gpt-2"],
  ])("%s is another name of the rules of %s", (name, known) => {
    expect(preTokenizers.get(name)).toBeDefined();
    expect(preTokenizers.get(name)).toBe(preTokenizers.get(known));
  });

  it.each(["viking", "bloom", "kimi-k2", "superbpe", "", "Qwen2", "toString"])("there is none called %j", (name) => {
    expect(preTokenizers.has(name)).toBe(false);
  });

  for (const [name, byText] of Object.entries(pieces)) {
    it.each(Object.entries(byText))(`${name} cuts "%s" as the tokenizers library does`, (title, lengths) => {
      const cut = preTokenizers.get(name)!.split(texts[title]);
      expect(cut.map((piece) => piece.length)).toEqual(lengths);
      expect(cut.join("")).toBe(texts[title]);
    });
  }

  it.each([...preTokenizers])("%s cuts long runs in time that grows with their length", (_, { split }) => {
    for (const run of [
      " ".repeat(100_000),
      `${" ".repeat(100_000)}x`,
      "A".repeat(100_000),
      "-".repeat(100_000),
      "\n".repeat(100_000),
    ]) {
      expect(split(run).join("") === run).toBe(true);
    }
  });
});

/** What tells the family of a byte-level vocabulary whose file does not name its rules, or says that its converter did not know them. */
interface Sign {
  /** Of preTokenizer.ts. */
  readonly rules: string;
  readonly tokens: readonly string[];
  /** Where the first of the tokens stands; anywhere when absent. */
  readonly at?: readonly [first: number, last: number];
}

const signs: readonly Sign[] = [
  { rules: "llama-bpe", tokens: ["<|begin_of_text|>", "<|start_header_id|>"] },
  { rules: "qwen2", tokens: ["<|endoftext|>", "<|im_start|>"], at: [151_643, 151_643] },
  // DeepSeek's distillations of Qwen keep its tokens, and put their own behind them.
  { rules: "deepseek-r1-qwen", tokens: ["<｜begin▁of▁sentence｜>"], at: [151_643, 151_700] },
  { rules: "deepseek-llm", tokens: ["<｜begin▁of▁sentence｜>"], at: [99_000, 103_000] },
  { rules: "deepseek-coder", tokens: ["<｜begin▁of▁sentence｜>"], at: [32_000, 33_000] },
  { rules: "tekken", tokens: ["[INST]", "[AVAILABLE_TOOLS]"], at: [3, 3] },
  { rules: "starcoder", tokens: ["<|endoftext|>", "<fim_prefix>"], at: [0, 0] },
  { rules: "smollm", tokens: ["<|endoftext|>", "<|im_start|>", "<repo_name>"], at: [0, 0] },
];

/** A name of preTokenizer.ts, where the tokens leave no doubt. */
export function rulesByTokens(texts: readonly string[]): string | undefined {
  const ids = new Map(texts.map((text, id) => [text, id]));
  const stands = ({ tokens, at: [first, last] = [0, texts.length] }: Sign) => {
    const id = ids.get(tokens[0]) ?? -1;
    return id >= first && id <= last && tokens.every((token) => ids.has(token));
  };
  return signs.find(stands)?.rules;
}

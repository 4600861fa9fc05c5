import { bool, i32s, type MetadataValue, string, strings, u32 } from "./writer.js";

/** Merges over GPT-2's printable bytes, in the order they apply; "Ġ" is the space. */
// biome-ignore format: one line for every ten
const merges = [
  "Ġ t", "h e", "Ġ a", "i n", "Ġt he", "e r", "o n", "Ġ s", "r e", "Ġ w",
  "a t", "e n", "o r", "Ġ o", "i s", "Ġ b", "e s", "in g", "Ġo f", "a n",
  "Ġ i", "Ġ c", "o u", "Ġa n", "Ġan d", "t i", "ti on", "Ġi s", "l l", "Ġ f",
  "Ġ Ġ", "ĠĠ ĠĠ", "Ċ Ċ", "T he", "Ã ©", "ä ¸",
] as const;

const specials = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"] as const;

const NORMAL = 1;
const CONTROL = 3;

const chatTemplate =
  "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + '\\n'}}{% endfor %}" +
  "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}";

/** A whole byte-level BPE tokenizer of some 300 tokens, with control tokens first (SmolLM2's habit) or last (Qwen's). */
export function tinyTokenizer(pre: "smollm" | "qwen2"): {
  readonly vocabularySize: number;
  readonly metadata: Readonly<Record<string, MetadataValue>>;
} {
  const ordinary = [...printableBytes(), ...merges.map((merge) => merge.replace(" ", ""))];
  const tokens = pre === "smollm" ? [...specials, ...ordinary] : [...ordinary, ...specials];
  const types = tokens.map((token) => ((specials as readonly string[]).includes(token) ? CONTROL : NORMAL));
  return {
    vocabularySize: tokens.length,
    metadata: {
      "tokenizer.ggml.model": string("gpt2"),
      "tokenizer.ggml.pre": string(pre),
      "tokenizer.ggml.tokens": strings(tokens),
      "tokenizer.ggml.token_type": i32s(types),
      "tokenizer.ggml.merges": strings(merges),
      "tokenizer.ggml.bos_token_id": u32(tokens.indexOf("<|endoftext|>")),
      "tokenizer.ggml.eos_token_id": u32(tokens.indexOf("<|im_end|>")),
      "tokenizer.ggml.padding_token_id": u32(tokens.indexOf("<|endoftext|>")),
      "tokenizer.ggml.add_bos_token": bool(false),
      "tokenizer.chat_template": string(chatTemplate),
    },
  };
}

/** GPT-2's 256 byte symbols: printable bytes stand for themselves, the others for characters from U+0100 on. */
function printableBytes(): string[] {
  const symbols: string[] = [];
  let next = 0x100;
  for (let byte = 0; byte < 256; byte++) {
    const printable = (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae;
    symbols.push(String.fromCodePoint(printable ? byte : next++));
  }
  return symbols;
}

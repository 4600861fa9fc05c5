import { casedLetters } from "./casedLetters.js";

/** How a byte-level vocabulary's text is cut into pieces; no token reaches across two. */
export interface PreTokenizer {
  /** Unicode form that the text is brought into first. */
  readonly normalForm?: "NFC";
  /** Whether a piece that is a token as it stands is taken whole, whatever the merges say. */
  readonly wholePieces?: true;
  /** Whether sequences begin with the BOS token where the file does not say. */
  readonly beginsWithBos?: true;
  /** The pieces of a text; joined they are the text. */
  split(text: string): readonly string[];
}

// The expressions are those of the models' published tokenizer.json files, with what JavaScript lacks or reads
// otherwise written out: letters of either case, and White_Space for \s (JavaScript's counts U+FEFF and not U+0085).
const S = String.raw`\p{White_Space}`;
const LONGEST_SPACE = String.raw`${S}+(?!\P{White_Space})|${S}+`;

const gpt2 = String.raw`'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^${S}\p{L}\p{N}]+|${LONGEST_SPACE}`;

const CONTRACTION = "'(?:[sS]|[tT]|[rR][eE]|[vV][eE]|[mM]|[lL][lL]|[dD])";

/** OpenAI's cl100k expression, the base of Qwen's and Llama 3's, which differ in how they cut digits. */
const cl100k = (digits: string, newlines = String.raw`[\r\n]*`) =>
  String.raw`${CONTRACTION}|[^\r\n\p{L}\p{N}]?\p{L}+|${digits}` +
  String.raw`| ?[^${S}\p{L}\p{N}]+${newlines}|${S}*[\r\n]+|${LONGEST_SPACE}`;

/** Words told apart by case: OpenAI's o200k expression, and Mistral's of it, which knows no contractions. */
const byCase = (contraction: string, digits: string) =>
  String.raw`[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+${contraction}` +
  String.raw`|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*${contraction}` +
  String.raw`|${digits}| ?[^${S}\p{L}\p{N}]+[\r\n/]*|${S}*[\r\n]+|${LONGEST_SPACE}`;

/** A newline alone, words, punctuation, CJK (with Hangul), digits alone; words and punctuation with a space before them. */
const deepseek = (letters: string, punctuation: string, ...more: readonly string[]) =>
  splitBy(
    String.raw`[\r\n]`,
    `${S}?[${letters}]+`,
    `${S}?[${punctuation}]+`,
    ...more,
    String.raw`[\u4e00-\u9fa5\u0800-\u4e00\uac00-\ud7ff]+`,
    String.raw`\p{N}`,
  );

const digitsApart = splitBy(String.raw`\p{N}`, gpt2);
const threeDigits = splitBy(cl100k(String.raw`\p{N}{1,3}`));
const oneDigit = splitBy(cl100k(String.raw`\p{N}`));
/** Under these rules a piece that is a token as it stands is taken whole, and texts begin with the BOS token. */
const whole = { wholePieces: true, beginsWithBos: true } as const;

/**
 * The rules, and the names that GGUF's `tokenizer.ggml.pre` gives them. Converters name a vocabulary's rules by the model
 * they first met them in, and llama.cpp takes these names for the same rules (llama-vocab.cpp; its vocabularies of encoders,
 * which end texts with a separator, are left out). Any other name is refused: its rules would have to be guessed.
 */
const kinds: readonly (PreTokenizer & { readonly names: readonly string[] })[] = [
  // biome-ignore format: a list to read down
  {
    names: [
      "gpt-2", "phi-2", "mpt", "olmo", "jais", "jina-es", "jina-de", "jina-v2-es", "jina-v2-de", "gigachat", "a.x-4.0",
      "mellum", "modern-bert", "exaone4", "trillion", "granite-docling",
      // What converters write for a vocabulary they do not recognise; nearly all of those descend from GPT-2. It is said that this is a guess.
      "default",
    ],
    split: splitBy(gpt2),
  },
  {
    names: ["smollm", "starcoder", "refact", "command-r", "codeshell", "exaone", "minerva-7b", "mellum2"],
    split: digitsApart,
  },
  { names: ["qwen2", "deepseek-r1-qwen", "f2llmv2"], normalForm: "NFC", split: oneDigit },
  { names: ["stablelm2", "hunyuan", "solar-open", "grok-2", "megrez", "kormo"], split: oneDigit },
  // biome-ignore format: a list to read down
  {
    names: [
      "llama-bpe", "llama3", "llama-v3", "falcon3", "falcon-h1", "pixtral", "midm-2.0", "lfm2", "jina-v5-nano",
    ],
    ...whole,
    split: threeDigits,
  },
  { names: ["dbrx", "smaug-bpe", "chatglm-bpe", "glm4"], split: threeDigits },
  { names: ["tekken"], ...whole, split: splitBy(byCase("", String.raw`\p{N}`)) },
  {
    names: ["gpt-4o", "llama4", "kanana2"],
    split: splitBy(byCase(`(?:${CONTRACTION})?`, String.raw`\p{N}{1,3}`)),
  },
  // Its newlines are never part of the punctuation before them.
  { names: ["seed-coder"], split: splitBy(cl100k(String.raw`\p{N}`, "")) },
  { names: ["deepseek-coder"], split: deepseek(String.raw`\p{L}`, String.raw`\p{P}`) },
  {
    names: ["deepseek-llm"],
    // The lookbehind changes no match; it spares a long run of spaces from being tried from each of them.
    split: deepseek(casedLetters, "!-/:-~！-／：-～‘-‟　-。", `(?<!${S})${S}+$`),
  },
];

/** By name. */
export const preTokenizers: ReadonlyMap<string, PreTokenizer> = new Map(
  kinds.flatMap((kind) => kind.names.map((name) => [name, kind] as const)),
);

/** Each expression cuts the pieces that the one before it left, into its matches and what lies between them. */
function splitBy(...expressions: readonly string[]): PreTokenizer["split"] {
  const patterns = expressions.map((expression) => new RegExp(expression, "gu"));
  return (text) =>
    patterns.reduce<readonly string[]>((pieces, pattern) => pieces.flatMap((piece) => cut(piece, pattern)), [text]);
}

function cut(text: string, pattern: RegExp): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) pieces.push(text.slice(from, match.index));
    pieces.push(match[0]);
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

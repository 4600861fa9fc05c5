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

/** OpenAI's cl100k expression, the base of Qwen's and Llama 3's, which differ in how they cut digits. */
const cl100k = (digits: string) =>
  String.raw`'(?:[sS]|[tT]|[rR][eE]|[vV][eE]|[mM]|[lL][lL]|[dD])|[^\r\n\p{L}\p{N}]?\p{L}+|${digits}` +
  String.raw`| ?[^${S}\p{L}\p{N}]+[\r\n]*|${S}*[\r\n]+|${LONGEST_SPACE}`;

const tekken =
  String.raw`[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+` +
  String.raw`|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*` +
  String.raw`|\p{N}| ?[^${S}\p{L}\p{N}]+[\r\n/]*|${S}*[\r\n]+|${LONGEST_SPACE}`;

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

const gpt2Kind: PreTokenizer = { split: splitBy(gpt2) };
const qwen2: PreTokenizer = { normalForm: "NFC", split: splitBy(cl100k(String.raw`\p{N}`)) };
const llama3: PreTokenizer = {
  wholePieces: true,
  beginsWithBos: true,
  split: splitBy(cl100k(String.raw`\p{N}{1,3}`)),
};

/** By the name that GGUF's `tokenizer.ggml.pre` gives. */
export const preTokenizers: ReadonlyMap<string, PreTokenizer> = new Map<string, PreTokenizer>([
  ["qwen2", qwen2],
  ["deepseek-r1-qwen", qwen2],
  ["llama-bpe", llama3],
  ["llama3", llama3],
  ["llama-v3", llama3],
  ["smollm", { split: splitBy(String.raw`\p{N}`, gpt2) }],
  ["tekken", { wholePieces: true, beginsWithBos: true, split: splitBy(tekken) }],
  ["deepseek-coder", { split: deepseek(String.raw`\p{L}`, String.raw`\p{P}`) }],
  [
    "deepseek-llm",
    // The lookbehind changes no match; it spares a long run of spaces from being tried from each of them.
    { split: deepseek(casedLetters, "!-/:-~！-／：-～‘-‟　-。", `(?<!${S})${S}+$`) },
  ],
  ["gpt-2", gpt2Kind],
  // What converters write for a vocabulary they do not recognise; nearly all of those descend from GPT-2.
  ["default", gpt2Kind],
]);

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

const convert = "Convert it with llama.cpp's convert_hf_to_gguf.py, or fetch the model's GGUF file.";
const again = "Fetch the model's file again.";

/** Files that people take for a model's GGUF file, by how they begin (as {@link shown} writes bytes), and what to do. */
const kinds: readonly (readonly [begins: RegExp, what: string, advice: string])[] = [
  [/^\s*<(?:!doctype|html|\?xml)/iu, "a web page, saved in place of the model", again],
  [/^version https/u, "a Git LFS pointer", "Fetch the file itself with `git lfs pull`."],
  [/^(?:%..|[^%]){8}\{\s*"/u, "safetensors", convert],
  [/^%80%0[2-5]/u, "a pickle, as older PyTorch checkpoints are", convert],
  [/^PK%03%04/u, "a zip archive, as PyTorch checkpoints are", `Unpack it, if a GGUF file is in it. ${convert}`],
  [/^(?:%1f%8b|\(%b5\/%fd|BZh|%fd7zXZ|7z%bc%af)/u, "compressed", "Unpack it first."],
  [/^%08(?:%0.|[\t\n\r])(?:%12|:)/u, "ONNX", convert],
  [/^(?:%..|[^%]){4}TFL3/u, "TensorFlow Lite", convert],
  [/^%89HDF/u, "HDF5, as Keras writes it", convert],
  [/^(?:lmgg|fmgg|tjgg|algg)/u, "of a format of llama.cpp before GGUF", convert],
  [/^MZqFpD=/u, "a llamafile, a program with a model in it", "Fetch the model's GGUF file."],
  [/^\n(?:%..|[^%])\n(?:%..|[^%])</u, "a SentencePiece vocabulary without its model", "Fetch the model's GGUF file."],
  [/^(?:%..|[^%]){8}blk\./u, "an importance matrix, made to quantise a model with", "Choose the model itself."],
  [/^\s*(?:FROM|#)[ \t]/u, "a text, such as a Modelfile", "Choose the model that it names."],
  [/^(?:%00){16}/u, "a download that has not finished: it begins with zeros", again],
  [/^\s*[{[]/u, "JSON: a model's settings, or a server's error", again],
];

/** How much of a file's beginning tells. Bytes. */
export const TELLING_BYTES = 16;

/** Why a file is no GGUF model, and what it seems to be. @param head its first {@link TELLING_BYTES} bytes, or all that it has */
export function notGguf(head: Uint8Array): string {
  if (head.length === 0) return `This is not a GGUF model: the file is empty. ${again}`;
  const begins = Array.from(head, shown).join("");
  const [, what, advice] = kinds.find(([beginning]) => beginning.test(begins)) ?? [];
  const guess = what === undefined ? "" : ` It looks like ${what}. ${advice}`;
  return `This is not a GGUF model: it does not begin with "GGUF".${guess}`;
}

/** Printed characters and white space as they are, any other byte as `%` and its two digits. */
function shown(byte: number): string {
  const character = String.fromCharCode(byte);
  return /[\t\n\r -$&-~]/u.test(character) ? character : `%${byte.toString(16).padStart(2, "0")}`;
}

import type { Note } from "../../core/run/run.js";
import { ModelFileError } from "../../core/errors.js";
import type { Fields } from "../gguf/fields.js";
import { quote } from "../../core/quote.js";
import { MAX_RANKS } from "./mergeNeighbours.js";

/**
 * What a token stands for. `control` tokens have no text and come only from trusted templates; `literal` tokens
 * (GGUF's user-defined ones, such as <think>) stand for their own spelling wherever it occurs; `unused` ones never occur.
 */
export type TokenKind = "ordinary" | "control" | "literal" | "byte" | "unused";

export interface Vocabulary {
  readonly texts: readonly string[];
  readonly kinds: readonly TokenKind[];
  /** Ids by spelling, of the kinds that the name says. */
  readonly ordinary: ReadonlyMap<string, number>;
  readonly control: ReadonlyMap<string, number>;
  readonly literal: ReadonlyMap<string, number>;
  /** Ids of the tokens that the file names. */
  readonly special: ReadonlyMap<SpecialName, number>;
  /** All that the file says end a text: some name several. */
  readonly ends: readonly number[];
  /** What the file says wrongly and is left out, in sentences for people. */
  readonly warnings: readonly Note[];
}

/** GGUF's `tokenizer.ggml.token_type`, by number. 0 is "undefined", which converters wrote for ordinary tokens. */
const kindByType: readonly TokenKind[] = ["ordinary", "ordinary", "control", "control", "literal", "unused", "byte"];

/** Spellings that end a text or a turn, in the models that have them. */
const endings = new Set([
  "<|endoftext|>",
  "<|im_end|>",
  "<|eot_id|>",
  "<|eom_id|>",
  "<|end_of_text|>",
  "<|end|>",
  "<|eot|>",
  "<|EOT|>",
  "<｜end▁of▁sentence｜>",
  "<end_of_turn>",
  "</s>",
  "<eos>",
]);

const turnMarks = new Set(["<s>", "<bos>", "[INST]", "[/INST]", "<start_of_turn>"]);
/** Their spelling is the text that tells reasoning from answer, even in files that call them control tokens. */
const reasoningMarks = new Set(["<think>", "</think>"]);

export function readVocabulary(fields: Fields): Vocabulary {
  const texts = fields.strings("tokenizer.ggml.tokens");
  const types = fields.has("tokenizer.ggml.token_type") ? fields.numbers("tokenizer.ggml.token_type") : undefined;
  if (texts.length === 0 || texts.length > MAX_RANKS) {
    throw new ModelFileError(`The model file's vocabulary has ${texts.length} tokens.`);
  }
  if (types !== undefined && types.length !== texts.length) {
    throw new ModelFileError(`The model file types ${types.length} tokens of a vocabulary of ${texts.length}.`);
  }
  requireApart(texts);
  const named = readSpecial(fields, texts.length);
  const typeOf = types === undefined ? typeBySpelling(fields, texts, named) : (id: number) => Number(types[id]);
  const kinds = texts.map((text, id) => kindOf(text, typeOf(id), id));
  const byKind = { ordinary: new Map(), control: new Map(), literal: new Map(), byte: new Map(), unused: new Map() };
  for (let id = 0; id < texts.length; id++) {
    const ids: Map<string, number> = byKind[kinds[id]];
    if (texts[id] !== "" && !ids.has(texts[id])) ids.set(texts[id], id);
  }
  const { ordinary, control, literal } = byKind;
  return { texts, kinds, ordinary, control, literal, ...named };
}

/**
 * Which of two tokens of one spelling a text becomes, a file cannot say: llama.cpp ends at it too. Spellings that are no UTF-8 may
 * differ in bytes that U+FFFD does not show.
 */
function requireApart(texts: readonly string[]): void {
  const seen = new Map<string, number>();
  for (const [id, text] of texts.entries()) {
    const earlier = seen.get(text);
    if (earlier !== undefined && text !== "" && !text.includes("\ufffd"))
      throw new ModelFileError(
        `The model file's vocabulary has ${quote(text)} twice, as token ${earlier} and as token ${id}: it is damaged.`,
      );
    seen.set(text, id);
  }
}

const LETTERS = 0x7f - 0x20;

/** Of a text whose letters have no tokens nothing would be read, and nothing would say so. @param character printable ASCII */
export function requireLetters(hasToken: (character: string) => boolean): void {
  const letters = Array.from({ length: LETTERS }, (_, i) => String.fromCharCode(0x20 + i));
  const lacking = letters.filter((letter) => !hasToken(letter)).length;
  if (lacking * 2 > LETTERS)
    throw new ModelFileError(
      `The model file's vocabulary has no token for ${lacking} of the ${LETTERS} printable ASCII characters: it is damaged, or that of another model.`,
    );
}

function kindOf(text: string, type: number, id: number): TokenKind {
  const kind = kindByType[type];
  if (kind === undefined)
    throw new ModelFileError(`The model file gives the token ${id} the type ${type}, which there is not.`);
  if (kind === "byte" || kind === "unused") return kind;
  if (reasoningMarks.has(text)) return "literal";
  // Some converters mark turn tokens as text; then a message could hold one and close its own turn.
  if (/^<[|｜][^<>]*[|｜]>$/u.test(text)) return "control";
  return kind === "literal" && (endings.has(text) || turnMarks.has(text)) ? "control" : kind;
}

const ORDINARY = 1;
const CONTROL = 3;
const BYTE = 6;

/** Of a file that types no tokens: what it names itself controls, as do the ends and beginnings of all models, and SentencePiece's bytes show. */
function typeBySpelling(
  fields: Fields,
  texts: readonly string[],
  { special, ends }: Pick<Vocabulary, "special" | "ends">,
): (id: number) => number {
  const control = new Set([...special.values(), ...ends]);
  const hasBytes = fields.string("tokenizer.ggml.model", "") === "llama";
  return (id) => {
    if (control.has(id) || endings.has(texts[id]) || turnMarks.has(texts[id])) return CONTROL;
    return hasBytes && /^<0x[0-9A-Fa-f]{2}>$/.test(texts[id]) ? BYTE : ORDINARY;
  };
}

/** The file's end tokens, and every control token whose spelling ends a text or a turn. */
export function endTokens({ special, control, ends: stated }: Vocabulary): ReadonlySet<number> {
  const ends = new Set<number>(stated);
  for (const name of ["eos", "eot", "eom"] as const) {
    const id = special.get(name);
    if (id !== undefined) ends.add(id);
  }
  for (const [text, id] of control) if (endings.has(text)) ends.add(id);
  return ends;
}

/** Tokens that a file may name, each under `tokenizer.ggml.{name}_token_id`. */
const specialNames = ["bos", "eos", "eot", "eom", "unknown", "padding"] as const;
export type SpecialName = (typeof specialNames)[number];

/**
 * Ids of the special tokens that the file names. One beyond the vocabulary, such as the largest number or -1 that
 * converters write for "none", is left out with a warning.
 */
function readSpecial(fields: Fields, count: number): Pick<Vocabulary, "special" | "ends" | "warnings"> {
  const special = new Map<SpecialName, number>();
  const warnings: Note[] = [];
  const known = (key: string): readonly number[] => {
    const ids = fields.has(key) ? fields.integers(key) : [];
    const there = ids.filter((id) => id >= 0 && id < count).map(Number);
    const wrong = ids.find((id) => !(id >= 0 && id < count));
    if (wrong !== undefined) warnings.push({ code: "no-such-token", values: [key, Number(wrong), count] });
    return there;
  };
  const ends: number[] = [];
  for (const name of specialNames) {
    const ids = known(`tokenizer.ggml.${name}_token_id`);
    if (ids.length > 0) special.set(name, ids[0]);
    if (name === "eos") ends.push(...ids);
  }
  // As Ollama writes them.
  ends.push(...known("tokenizer.ggml.eos_token_ids"));
  return { special, ends, warnings };
}

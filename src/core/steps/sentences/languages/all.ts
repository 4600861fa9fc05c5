import { english } from "./english.js";
import { french } from "./french.js";
import { german } from "./german.js";
import { italian } from "./italian.js";
import type { Language } from "./language.js";
import { others } from "./others.js";
import { portuguese } from "./portuguese.js";
import { russian } from "./russian.js";
import { spanish } from "./spanish.js";

/** Chinese, Japanese and Korean write neither abbreviations nor capitals that matter here. */
const languages: readonly Language[] = [english, german, french, spanish, italian, portuguese, russian, others];

/** One kind of word, of all languages together: a chain of thought does not say which language it is in, and mixes them. */
export function wordsOf(kind: keyof Language): ReadonlySet<string> {
  return new Set(languages.flatMap((language) => (language[kind] ?? "").split(" ").filter((word) => word !== "")));
}

import { type Programs, token } from "./place.js";

/** Languages, as far as their letters tell them. */
export const scripts: Programs = {
  chinese: token(/\p{Script=Han}/u),
  japanese: token(/[\p{Script=Hiragana}\p{Script=Katakana}]/u),
  korean: token(/\p{Script=Hangul}/u),
  cyrillic: token(/\p{Script=Cyrillic}/u),
  greek: token(/\p{Script=Greek}/u),
  arabic: token(/\p{Script=Arabic}/u),
  hebrew: token(/\p{Script=Hebrew}/u),
  thai: token(/\p{Script=Thai}/u),
  devanagari: token(/\p{Script=Devanagari}/u),
};

import { type Programs, token, where } from "./place.js";

export const letters: Programs = {
  capitals: token(/^\p{Lu}{2,}$/u),
  // Where no sentence begins: names of people, places and things.
  names: where(({ before, token }) => /^\s\p{Lu}\p{Ll}/u.test(token) && /[\p{L}\p{N},)]$/u.test(before)),
  "single-letters": where(
    ({ before, token, after }) =>
      /^\s*\p{L}$/u.test(token) && !/^\p{L}/u.test(after) && (token.length > 1 || !/\p{L}$/u.test(before)),
  ),
  "first-parts": where(({ token, after }) => /\p{Script=Latin}$/u.test(token) && /^\p{Ll}/u.test(after)),
  "later-parts": where(({ before, token }) => /^\p{Ll}/u.test(token) && /\p{Script=Latin}$/u.test(before)),
  accents: where(({ token }) => /[\u00c0-\u024f]/u.test(token)),
};

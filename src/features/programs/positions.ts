import { type Programs, where } from "./place.js";

/** Where a token stands, whatever it is. */
export const positions: Programs = {
  "line-breaks": where(({ token }) => /\n/u.test(token)),
  "line-starts": where(({ before, token }) => /\n[ \t]*$/u.test(before) && /\S/u.test(token)),
  "line-ends": where(({ token, after }) => /^[ \t]*\n/u.test(after) && /\S/u.test(token)),
  "sentence-starts": where(({ before, token }) => /[.!?。！？]["”)]?\s*$/u.test(before) && /^\s*\p{L}/u.test(token)),
  "list-numbers": where(
    ({ before, token, after }) => /(?:\n|^)\s*\d*$/u.test(before) && /^\s*\d+$/u.test(token) && /^\d*[.)]/u.test(after),
  ),
  "after-number": where(({ before, token }) => /\d\s*$/u.test(before) && !/^\s*\d/u.test(token)),
  "before-number": where(({ token, after }) => /^\s*[$€£¥]?\d/u.test(after) && !/\d\s*$/u.test(token)),
};

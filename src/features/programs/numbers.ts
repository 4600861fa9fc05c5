import { type Programs, token, where } from "./place.js";

const digit = /^\s*\d/u;

export const numbers: Programs = {
  digits: token(/^\d+$/u),
  decimals: where(({ before, token }) => digit.test(token) && /\d[.,]\d*$/u.test(before)),
  money: where(
    ({ before, token }) => /^\s*[$€£¥]/u.test(token) || (digit.test(token) && /[$€£¥]\s?[\d.,]*$/u.test(before)),
  ),
  percentages: where(
    ({ token, after }) => /^\s*%/u.test(token) || (digit.test(token) && /^[\d.]*\s?\\?%/u.test(after)),
  ),
  "number-words": token(
    /^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion)s?$/iu,
  ),
};

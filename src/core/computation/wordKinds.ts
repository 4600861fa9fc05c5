import { unitOf } from "./units.js";

const set = (words: string) => new Set(words.split(" "));

/** Behind a number they are part of its value, or say how to compute with it. */
const valueWords = set(
  "half halves thirds fourths fifths sixths sevenths eighths ninths tenths hundredths thousandths ones tens hundreds thousands millions billions dozens factorial fold k grand lakh lakhs crore crores " +
    "million millions millionen millionen milliard milliarde milliarden milliards mio mrd tsd tausend mille milliers mil millones millón milioni " +
    "milione milhões milhão mln mld mn bn tn juta ribu man triệu nghìn tỷ permille bps ppm root roots",
);

/** Names of constants and functions: "2 pi" is a product, "3 sin 30" a value. */
const mathematical = set(
  "pi phi tau theta alpha beta gamma delta epsilon lambda sigma omega rho mu eta zeta psi chi kappa sin cos tan cot sec csc sinh cosh tanh " +
    "log ln lg exp sqrt cbrt det lim gcd lcm mod xor abs floor ceil round max abc def pqr uvw rst mno klm jkl ghi",
);

/** "It is", at the end of a sentence of another language: it says nothing more of the number before it. */
export const copulas = set("です である だ となる となります になる になります 이다 입니다 है हैं");

/** Two-letter words that may stand behind a number without being a product of variables. */
const shortWords = set(
  "of in to is as at by on or so we he it if an am be do go me my no up us vs ok tv pc cd ox sq cu fl",
);
const shortNouns = set("dry sky fly try spy gym lbs pts pcs hrs yrs cds tvs pcs gbs why shy cry");

/**
 * Whether a word behind a number stands for a value rather than for what is counted: letters that multiply it (`2 xy`,
 * `3 AB`), constants, functions, and words such as "thirds" or "factorial".
 */
export function isValueWord(word: string): boolean {
  const lower = word.toLowerCase();
  if (valueWords.has(lower) || mathematical.has(lower)) return true;
  if (unitOf(word) || copulas.has(word)) return false;
  if (word.length === 2) return word === word.toUpperCase() ? true : !shortWords.has(lower);
  // "Mbps" and "dBm" are units that are not in the table.
  return (/^[^aeiou]+$/.test(lower) || /^[a-z]?[A-Z][a-z]*[A-Z]/.test(word)) && !shortNouns.has(lower);
}

/** Wherever it stands, it is no ordinary word. */
export function isMathematical(word: string): boolean {
  return mathematical.has(word) && !/^(?:abc|def|round|max|chi|mu|rho|eta)$/.test(word);
}

/** Chinese behind a number that changes it: 8 萬, 8 倍, 8 成, 8 多, 8 個半. */
export const hanValue =
  /^(?:千(?![克米瓦卡焦帕赫伏牛])|[萬万億亿兆百十半倍成折多餘余幾几來来點点]|分之|個半|个半|對半|年半|公斤半|個多|个多|小時半|小时半|天半)/u;

/** Operators and relations in Chinese words, between numbers. */
export const hanOperators: Readonly<Record<string, "+" | "-" | "*" | "/">> = {
  加: "+",
  加上: "+",
  減: "-",
  减: "-",
  減去: "-",
  减去: "-",
  乘: "*",
  乘以: "*",
  乘上: "*",
  除以: "/",
};
export const hanEquals = set("等於 等于 就等於 就等于");
export const hanIs = set("是 就是 為 为 得 得到");

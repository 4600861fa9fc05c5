/** A number as people write it: sign, currency, thousands separators, decimals, a fraction, a percent sign. */
const pattern =
  /(?<![\p{L}\p{N}_.])(?<sign>[-−–]\s?)?(?:[$€£¥]\s?|USD\s)?(?<sign2>[-−])?(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?:\s?\/\s?(?<denominator>\d+(?:\.\d+)?))?(?<percent>\s?%)?(?![\p{N}_])/gu;

export interface StatedNumber {
  /** Without currency, spaces and thousands separators: `-1200.5`, `3/4`, `20%`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** All numbers in a text, with where they stand. */
export function statedNumbers(text: string): StatedNumber[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const { sign, sign2, number, denominator, percent } = match.groups!;
    // A dash between two words or numbers is no minus: "10-12", "pages 3 - 5".
    const before = text.slice(Math.max(0, match.index - 8), match.index).trimEnd();
    const negative = (sign !== undefined && !/[\p{L}\p{N}%)]$/u.test(before)) || sign2 !== undefined;
    const plain = number!.replaceAll(",", "");
    return {
      text: `${negative ? "-" : ""}${plain}${denominator ? `/${denominator}` : ""}${percent ? "%" : ""}`,
      start: match.index + (sign && !negative ? sign.length : 0),
      end: match.index + match[0].length,
    };
  });
}

/** Value of a text that is one number, units and a percent sign ignored; null when it holds none or several. */
export function numberValue(text: string): number | null {
  const found = statedNumbers(plainMath(text));
  if (found.length !== 1) return null;
  const [numerator, denominator] = found[0].text.replace("%", "").split("/").map(Number);
  const value = denominator === undefined ? numerator! : numerator! / denominator;
  return Number.isFinite(value) ? value : null;
}

/** LaTeX around a number taken away: `\$1{,}200`, `\frac{3}{4}`, `\text{ cm}`. */
export function plainMath(text: string): string {
  return text
    .replace(/\\[dt]?frac\s?\{([^{}]{1,40})\}\s?\{([^{}]{1,40})\}/g, "$1/$2")
    .replace(/\\(?:text|textbf|mathrm|mathbf)\s?\{([^{}]{0,80})\}/g, "$1")
    .replace(/\{,\}/g, ",")
    .replace(/\\[,;! ]/g, "")
    .replace(/\\([$%])/g, "$1");
}

/** How the text at hand writes decimals: "1,234.5" or "1.234,5". */
export type DecimalSign = "." | ",";

interface Layout {
  readonly pattern: RegExp;
  /** Only in texts with this decimal sign; without one, the form itself leaves no doubt. */
  readonly decimal?: DecimalSign;
  /** What stands between thousands, and what before decimals. */
  readonly group: RegExp | null;
  readonly point: DecimalSign;
}

/** Ways to write a number in digits, the first that fits the whole run of digits and signs. Locales by CLDR's number patterns. */
const layouts: readonly Layout[] = [
  { pattern: /^\d+$/, group: null, point: "." },
  // 1,234.5 and 1,234,567: English, Chinese, Japanese.
  { pattern: /^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/, group: /,/g, point: "." },
  { pattern: /^[1-9]\d{0,2}(?:,\d{3}){2,}$/, group: /,/g, point: "." },
  { pattern: /^[1-9]\d{0,2},\d{3}$/, decimal: ".", group: /,/g, point: "." },
  // 12,34,567: India.
  { pattern: /^[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?$/, group: /,/g, point: "." },
  // 1.234,5 and 1.234.567: most of Europe and Latin America.
  { pattern: /^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/, group: /\./g, point: "," },
  { pattern: /^[1-9]\d{0,2}(?:\.\d{3}){2,}$/, group: /\./g, point: "," },
  // 12'000.5: Switzerland.
  { pattern: /^[1-9]\d{0,2}(?:['’]\d{3})+(?:[.,]\d+)?$/, group: /['’]/g, point: "." },
  // 1_000_000: programs.
  { pattern: /^[1-9]\d{0,2}(?:_\d{3})+(?:\.\d+)?$/, group: /_/g, point: "." },
  // 1 234 567,8: with spaces of any width, as SI asks for.
  { pattern: /^[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?$/, group: /[ \u00a0\u2009\u202f]/g, point: "." },
  { pattern: /^\d*\.\d+$/, decimal: ".", group: null, point: "." },
  // 25799,52: five digits and more in a row show that nothing is grouped.
  { pattern: /^[1-9]\d{4,},\d{1,2}$/, group: null, point: "," },
  // In a text with decimal commas "1.234" may be either; other counts of digits can only be decimals.
  { pattern: /^(?:0|\d{4,})?\.\d+$|^\d*\.(?:\d{1,2}|\d{4,})$/, decimal: ",", group: null, point: "." },
  { pattern: /^\d+,(?:\d{1,2}|\d{4,})$|^0,\d+$/, decimal: ",", group: null, point: "," },
];

/** The number that a run of digits and separators writes, in digits with a decimal point; null where it may be more than one. */
export function digitsOf(run: string, decimal: DecimalSign): string | null {
  const layout = layouts.find((one) => (one.decimal ?? decimal) === decimal && one.pattern.test(run));
  if (!layout) return null;
  const joined = layout.group ? run.replace(layout.group, "") : run;
  return joined.replace(",", ".");
}

/** Prices have two decimals: "3,50 €" is no list. */
export function priceOf(run: string): string | null {
  return /^\d+,\d{2}$/.test(run) ? run.replace(",", ".") : null;
}

const certainComma = /(?<![\d.,])(?:[1-9]\d{0,2}(?:\.\d{3})+,\d{1,2}|0,\d{1,2})(?![\d,.]*\d)/;
const certainPoint = /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+\.\d/;

/** The decimal sign that a text's own numbers show beyond doubt; null where none does. */
export function decimalSignOf(text: string): DecimalSign | null {
  if (certainPoint.test(text)) return ".";
  return certainComma.test(text) ? "," : null;
}

/** `<<5*20=100>>`, with the currency in front and the number that repeats the result behind. */
const mark = /(\\?[$€£¥]?)<<([^<>\n]{1,120})>>(\d[\d,]*(?:\.\d+)?)?/g;

/**
 * The calculator's marks of GSM8K's solutions taken away, all else at its place: what stands before and behind a mark is the same
 * sum. Where nothing is computed before it, the mark's own sum is left in its place.
 */
export function withoutCalculatorMarks(text: string): string {
  if (!text.includes("<<")) return text;
  return text.replace(mark, (whole, currency: string, sum: string, result: string | undefined, at: number) => {
    if (!sum.includes("=")) return whole;
    const stated = `${currency}${result ?? ""}`;
    if (result !== undefined && /=\s*$/.test(text.slice(Math.max(0, at - 4), at))) return stated.padStart(whole.length);
    return `${" ".repeat(currency.length)}  ${sum}`.padEnd(whole.length);
  });
}

import { Exact } from "./exact.js";
import type { Mark, Shown } from "./tokens.js";

/** Longest number that is computed with; longer ones are left alone. */
const MAX_DIGITS = 40;

/** How numbers are written: the decimal mark, the whole form, and what groups its digits. */
const notations: readonly { readonly mark: Mark; readonly form: RegExp; readonly group?: RegExp }[] = [
  { mark: ".", form: /^(?:\d+(?:\.\d+)?|\.\d+)$/ },
  { mark: ",", form: /^\d+(?:,\d+)?$/ },
  { mark: ".", form: /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, group: /,/g },
  { mark: ",", form: /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/, group: /\./g },
  // Lakhs and crores: 1,00,000.
  { mark: ".", form: /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/, group: /,/g },
  // Swiss: 1'234.50; French, Swedish, SI: 1 234,5.
  { mark: ".", form: /^\d{1,3}(?:'\d{3})+(?:\.\d+)?$/, group: /'/g },
  { mark: ",", form: /^\d{1,3}(?:'\d{3})+(?:,\d+)?$/, group: /'/g },
  { mark: ".", form: /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/, group: / /g },
  { mark: ",", form: /^\d{1,3}(?: \d{3})+(?:,\d+)?$/, group: / /g },
];

/** Digits with everything that may stand between them. */
export const digitsSource = String.raw`(?:\d+(?:(?:[.,'’\u00a0\u2009\u202f]|\{,\}|\\,|[ ](?=\d{3}(?!\d|[ ]?\/)))\d+)*|\.\d+)`;

/** What digits say under either decimal mark; null where they say nothing. */
export function readDigits(text: string): Readonly<Record<Mark, Shown | null>> {
  const plain = text
    .replace(/\{,\}/g, ",")
    .replace(/\\,|[\u00a0\u2009\u202f]/g, " ")
    .replaceAll("’", "'");
  return { ".": readUnder(plain, "."), ",": readUnder(plain, ",") };
}

function readUnder(plain: string, mark: Mark): Shown | null {
  if (plain.length > 2 * MAX_DIGITS) return null;
  for (const { mark: its, form, group } of notations) {
    if (its !== mark || !form.test(plain)) continue;
    // A group does not begin with zero: 0.125 is no 0125.
    if (group && plain.startsWith("0")) continue;
    const digits = (group ? plain.replace(group, "") : plain).replace(",", ".");
    if (digits.length > MAX_DIGITS) return null;
    return { value: new Exact(digits), decimals: /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0 };
  }
  return null;
}

/** A result with a comma and digits right behind it, which may be thousands. */
const resultAndMore = /(?<=[=＝≈]\s{0,2})\d{1,15}(?:\.\d{1,15})?,(?=\d)(?!\d{3}(?!\d))/g;

/** In Chinese such a comma ends a clause, with no space behind it: 1+3=4,1+4=5. It stays in its place. */
export function withClausesApart(text: string): string {
  return /\p{Script=Han}/u.test(text) ? text.replace(resultAndMore, (result) => `${result.slice(0, -1)}，`) : text;
}

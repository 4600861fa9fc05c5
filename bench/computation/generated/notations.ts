/** How whole numbers and decimals are written in different places: cents of a value, and back. */
export interface Notation {
  readonly name: string;
  /** `hundredths` is a hundred times the value; decimals are left out where there are none. */
  readonly write: (hundredths: number) => string;
}

/** As minutes, days and cents are written. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

function grouped(digits: string, mark: string, indian = false): string {
  if (digits.length <= 3) return digits;
  const last = digits.slice(-3);
  const rest = digits.slice(0, -3).replace(indian ? /\B(?=(?:\d{2})+$)/g : /\B(?=(?:\d{3})+$)/g, mark);
  return `${rest}${mark}${last}`;
}

function notation(name: string, group: string, decimal: string, indian = false): Notation {
  return {
    name,
    write: (hundredths) => {
      const [whole, part] = [Math.floor(hundredths / 100), hundredths % 100];
      const decimals = part === 0 ? "" : `${decimal}${twoDigits(part).replace(/0$/, "")}`;
      return grouped(String(whole), group, indian) + decimals;
    },
  };
}

export const english = notation("English", ",", ".");
export const plain = notation("plain", "", ".");
export const german = notation("German", ".", ",");
export const french = notation("French", "\u202f", ",");
export const spaced = notation("spaces", " ", ",");
export const swiss = notation("Swiss", "'", ".");
export const indian = notation("Indian", ",", ".", true);
export const latex = notation("LaTeX", "{,}", ".");

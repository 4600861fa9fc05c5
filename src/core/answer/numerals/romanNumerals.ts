const places: readonly (readonly [letters: string, value: number])[] = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

const written = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
/** Of two letters all others are also sizes, states or abbreviations: XL, CD, MD. */
const ofTwo = /^(?:I[IVX]|VI|X[IVX])$/;

/** The value of a Roman numeral in capitals, as it is written by rule; null for a single letter, which is seldom one. */
export function romanValue(text: string): number | null {
  if (text.length < 2 || text.length > 15 || !written.test(text)) return null;
  if (text.length === 2 && !ofTwo.test(text)) return null;
  let [value, rest] = [0, text];
  for (const [letters, worth] of places) {
    while (rest.startsWith(letters)) {
      value += worth;
      rest = rest.slice(letters.length);
    }
  }
  return value;
}

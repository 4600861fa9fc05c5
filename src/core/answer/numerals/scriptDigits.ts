/** Marks of numbers in Arabic script, by the plain ones. */
const marks: ReadonlyMap<string, string> = new Map([
  ["٫", "."],
  ["٬", ","],
  ["٪", "%"],
]);

const isDigit = (code: number) => /^\p{Nd}$/u.test(String.fromCharCode(code));

/** A decimal digit of any script, or a mark of Arabic numbers, as a plain one: ٤, ۴ and ४ are 4; undefined for anything else. */
export function plainDigit(character: string): string | undefined {
  const code = character.charCodeAt(0);
  if (code <= 0x7f) return undefined;
  const mark = marks.get(character);
  if (mark !== undefined || !isDigit(code)) return mark;
  // Unicode keeps the ten digits of a script in a row, and no two such rows touch.
  let zero = code;
  while (isDigit(zero - 1)) zero--;
  return String(code - zero);
}

/** A number as it is written in English, with its thousands grouped or not. */
export const numberOf = (digits: string): number => Number(digits.replaceAll(",", ""));

/** A line, and what is left of it without its numbers: lines of one shape give the same figures. */
export interface Row {
  readonly line: string;
  readonly shape: string;
  readonly numbers: readonly string[];
}

const number = /\d[\d,]*(?:\.\d+)?/g;

export const rowOf = (line: string): Row => ({
  line: line.trim(),
  shape: line.replace(number, "#").replace(/\s+/g, " "),
  numbers: line.match(number) ?? [],
});

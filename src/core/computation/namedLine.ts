import { inPlainSigns } from "./formulas/plainSigns.js";

/** A line that says what something is: "x = 8/5", "Total cost = 3 × $12". */
export interface NamedLine {
  readonly name: string;
  readonly value: string;
}

const LONGEST = 200;
const line = /^[\s>*•-]{0,6}\$?(?<name>\p{L}[\p{L} _']{0,39}?)\s{0,3}=\s{0,3}(?<value>[^=≈<>\n]{1,120}?)\$?[.,;]?\s*$/u;

/** What a step says something is, where it is one line that says only that. */
export function namedLine(step: string): NamedLine | null {
  if (step.length > LONGEST) return null;
  const { name, value } =
    line.exec(inPlainSigns(step).replace(/\$/g, (sign, at: number) => (at === 0 ? " " : sign)))?.groups ?? {};
  return name === undefined ? null : { name: name.trim().toLowerCase(), value: value.trim() };
}

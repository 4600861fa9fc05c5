import type { ColourRole } from "./words/verdicts.js";

export type Style = ColourRole | "heading" | "dim";

/** Select Graphic Rendition codes (ECMA-48) from the 16 colours that every terminal theme keeps readable. */
const codes: Readonly<Record<Style, readonly [open: number, close: number]>> = {
  alarm: [31, 39],
  caution: [33, 39],
  hint: [36, 39],
  good: [32, 39],
  quiet: [2, 22],
  heading: [1, 22],
  dim: [2, 22],
};

export type Paint = (style: Style, text: string) => string;

export function painter(color: boolean): Paint {
  if (!color) return (_, text) => text;
  return (style, text) => `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m`;
}

import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { type Paint, painter } from "./ansi.js";
import { plainLine, plainText } from "./plainText.js";

export interface TerminalOptions {
  /** Whether to use colour. What a colour says is always said in words as well. */
  readonly color: boolean;
  /** Columns of the terminal. Lines are never wider, unless it is under 40. */
  readonly width: number;
}

/** What the terminal renderers share: how to paint and how wide a line may be. */
export interface Page {
  readonly paint: Paint;
  readonly width: number;
}

export function page(options: TerminalOptions): Page {
  return { paint: painter(options.color), width: Math.min(Math.max(options.width, 40), 120) };
}

/** Lines no wider than `width` columns; words longer than that are cut. */
export function wrap(text: string, width: number): string[] {
  return wrapAnsi(text, width, { hard: true, trim: true }).split("\n");
}

/** Pads to `width` columns, counting wide characters as two. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}

/** On one line, ending in an ellipsis when it is cut to `width` columns. */
export function brief(text: string, width: number): string {
  const line = plainLine(text);
  if (stringWidth(line) <= width) return line;
  return `${wrap(line, width - 1)[0]!}…`;
}

/** Keeps the lines of a text that has them, such as code, and wraps each. */
export function wrapLines(text: string, width: number): string[] {
  return plainText(text)
    .replace(/\t/gu, "  ")
    .split("\n")
    .flatMap((line) => wrapAnsi(line, width, { hard: true, trim: false }).split("\n"));
}

/** A first line after `label`, and the others below it. */
export function hanging(label: string, lines: readonly string[]): string[] {
  const indent = " ".repeat(stringWidth(label));
  return lines.map((line, i) => `${i === 0 ? label : indent}${line}`);
}

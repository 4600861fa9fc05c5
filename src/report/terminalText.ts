import stringWidth from "string-width";
import { type Paint, painter } from "./ansi.js";
import { plainLine, plainText } from "./plainText.js";
import { english, type Language, type Say } from "./words/language.js";

export interface TerminalOptions {
  /** Whether to use colour. What a colour says is always said in words as well. */
  readonly color: boolean;
  /** Columns of the terminal. Lines are never wider, unless it is under 40. */
  readonly width: number;
  /** English where absent. */
  readonly language?: Language | undefined;
  /** Whether readings, checks that came to nothing and what would change a verdict are said as well: for those who study models. */
  readonly verbose?: boolean | undefined;
}

/** What the terminal renderers share: how to paint, how wide a line may be, in which language, and how much is said. */
export interface Page {
  readonly paint: Paint;
  readonly say: Say;
  readonly width: number;
  readonly verbose: boolean;
}

export function page(options: TerminalOptions): Page {
  const { say } = options.language ?? english;
  const width = Math.min(Math.max(options.width, 40), 120);
  return { paint: painter(options.color), say, width, verbose: options.verbose ?? false };
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Lines no wider than `width` columns, broken at spaces; words longer than that are cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line: string | undefined;
  let used = 0;
  for (const word of text.split(" ")) {
    for (const part of cut(word, width)) {
      const columns = stringWidth(part);
      if (line !== undefined && part === word && used + 1 + columns <= width) {
        line += ` ${part}`;
        used += 1 + columns;
      } else {
        if (line !== undefined) lines.push(line);
        line = part;
        used = columns;
      }
    }
  }
  return line === undefined ? lines : [...lines, line];
}

/** Characters segmented at a time: Intl.Segmenter takes time quadratic in the length of what it is given. */
const block = 256;

/** A word in parts no wider than `width` columns. */
function cut(word: string, width: number): string[] {
  if (word.length <= block && stringWidth(word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  let used = 0;
  const characters = Array.from(word);
  for (let start = 0; start < characters.length; start += block) {
    for (const { segment } of graphemes.segment(characters.slice(start, start + block).join(""))) {
      const columns = stringWidth(segment);
      if (used + columns > width && part !== "") {
        parts.push(part);
        part = "";
        used = 0;
      }
      part += segment;
      used += columns;
    }
  }
  return [...parts, part];
}

/** Puts whole parts, which may hold colour, on lines no wider than `width` columns. */
export function flow(parts: readonly string[], gap: string, width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const joined = lines.length === 0 ? part : `${lines.at(-1)}${gap}${part}`;
    if (lines.length > 0 && stringWidth(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return lines;
}

/** Pads to `width` columns, counting wide characters as two. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}

/** On one line, ending in an ellipsis when it is cut to `width` columns. */
export function brief(text: string, width: number): string {
  const line = plainLine(text);
  const whole = wrap(line, width);
  return whole.length === 1 ? line : `${wrap(line, width - 1)[0]}…`;
}

/** Keeps the lines and indentation of a text that has them, such as code, and wraps what is too long. */
export function wrapLines(text: string, width: number): string[] {
  return plainText(text)
    .replace(/\t/gu, "  ")
    .split("\n")
    .flatMap((line) => {
      const indent = line.slice(0, Math.min(line.length - line.trimStart().length, width >> 1));
      return wrap(line.trimStart(), width - indent.length).map((part) => indent + part);
    });
}

/** A first line after `label`, and the others below it. */
export function hanging(label: string, lines: readonly string[]): string[] {
  const indent = " ".repeat(stringWidth(label));
  return lines.map((line, i) => `${i === 0 ? label : indent}${line}`);
}

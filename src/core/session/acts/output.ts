import { patternOf } from "../../patternOf.js";
import stripAnsi from "strip-ansi";

/** How much of an output is read: its beginning and its end, where runners put what matters. UTF-16 code units. */
const HEAD = 16_000;
const TAIL = 32_000;
const MAX_LINE = 1000;

/** What a tool printed, made readable: no terminal escapes, no overwritten progress lines, bounded. */
export interface Output {
  readonly lines: readonly string[];
  readonly text: string;
  /** Its middle was left out here, or it says itself that it was cut. */
  readonly truncated: boolean;
}

/** Sentences of harnesses and shells that say an output was cut. */
const cutNotice = patternOf("i", [
  String.raw`\[?(?:\.{3}|…|\[)?\s*(?:output|result|content|response|text|lines?|characters?|`,
  String.raw`\d[\d,]* (?:more )?(?:lines?|chars?|characters|tokens|bytes|matches|results|rows|files))(?: (?:was|`,
  "were|is|has been))? (?:truncated|omitted|cut off|clipped|elided|not shown)|<response clipped>|",
  String.raw`\btruncated (?:output|to \d|after \d)|`,
  String.raw`[[(<](?:truncated|clipped|cut off|omitted)\b[^\])>\n]{0,80}[\])>]|`,
  String.raw`[[(<…](?:\.{3}|…)? ?(?:and |\+)?\d[\d,]* more (?:lines|rows|characters|chars|bytes|pages|tokens)\b|`,
  String.raw`^\.{3} ?\(?(?:and |\+)?\d[\d,]* more (?:lines|rows|characters|chars|bytes|pages|tokens)\b|`,
  String.raw`\.{3} ?\[\d+ (?:lines|characters) (?:truncated|omitted)\]|(?:已|被)截断|输出过长`,
]);

export function readOutput(raw: string, flagged = false): Output {
  const cut = raw.length > HEAD + TAIL;
  const kept = cut ? `${raw.slice(0, HEAD)}\n${raw.slice(-TAIL)}` : raw;
  const lines = stripAnsi(kept)
    .split(/\r?\n/)
    .map((line) => readable(line.length > MAX_LINE ? line.slice(0, MAX_LINE) : line));
  const text = lines.join("\n");
  return { lines, text, truncated: flagged || cut || saysCut(lines) };
}

/** A line as a terminal leaves it: what a carriage return overwrote is gone, control characters too. */
function readable(line: string): string {
  const carriage = line.lastIndexOf("\r");
  const last = carriage >= 0 && carriage < line.length - 1 ? line.slice(carriage + 1) : line;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  return last.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, "");
}

function saysCut(lines: readonly string[]): boolean {
  const ends = lines.length > 12 ? [...lines.slice(0, 6), ...lines.slice(-6)] : lines;
  return ends.some((line) => line.length < 400 && cutNotice.test(line));
}

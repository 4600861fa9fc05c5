import type { Span } from "../run/span.js";

const fenceLine = /^ {0,3}(`{3,}|~{3,})([^\n`]*)$/u;

/** A code block that is not closed yet. */
export interface OpenFence {
  /** Three or more backticks or tildes. */
  readonly run: string;
  /** Of the line that opens it, in the text. */
  readonly start: number;
}

/**
 * What is open behind a line of Markdown that begins at `start`, where `open` is open before it. A fence is closed by one of its kind that
 * is at least as long and says nothing else.
 *
 * @param line its beginning will do, for a line of any length.
 */
export function fenceBehind(line: string, start: number, open: OpenFence | undefined): OpenFence | undefined {
  const first = line.charCodeAt(0);
  // A backtick, a tilde, or the space before one.
  const found = first === 96 || first === 126 || first === 32 ? fenceLine.exec(line.trimEnd()) : null;
  if (!found) return open;
  if (!open) return { run: found[1], start };
  return found[1].startsWith(open.run) && found[2].trim() === "" ? undefined : open;
}

/** Characters of a line in which a fence is looked for. */
const longestFence = 500;

/** The beginning of the line, or of what is left of one, at `start`, and where it ends: behind its line break. */
export function lineAt(text: string, start: number): { readonly line: string; readonly end: number } {
  const newline = text.indexOf("\n", start);
  const end = newline < 0 ? text.length : newline + 1;
  return { line: text.slice(start, Math.min(end, start + longestFence)), end };
}

/**
 * The fenced code blocks of Markdown that are closed, in their order: from the first character of the line that opens one to behind the
 * line that closes it.
 */
export function fencedBlocks(text: string): Span[] {
  const blocks: Span[] = [];
  let open: OpenFence | undefined;
  for (let start = 0; start < text.length; ) {
    const { line, end } = lineAt(text, start);
    const behind = fenceBehind(line, start, open);
    if (open && !behind) blocks.push({ start: open.start, end });
    open = behind;
    start = end;
  }
  return blocks;
}

/** What a block holds, without its fences. */
export function blockBody(text: string, { start, end }: Span): string {
  return text.slice(start, end).trimEnd().split("\n").slice(1, -1).join("\n");
}

/** @param lines of the text, without their line breaks. Whether each stands in a block. */
export function fencedLines(text: string, lines: readonly string[]): boolean[] {
  const fenced = withinBlocks(fencedBlocks(text));
  let offset = 0;
  return lines.map((line) => {
    const isFenced = fenced(offset);
    offset = text.indexOf("\n", offset + line.length) + 1;
    return isFenced;
  });
}

/** Whether a place is within one of the blocks, asked in rising order of places. */
export function withinBlocks(blocks: readonly Span[]): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while (next < blocks.length && blocks[next].end <= at) next++;
    return next < blocks.length && blocks[next].start <= at;
  };
}

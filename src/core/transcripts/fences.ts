import type { Span } from "../run/run.js";

const fenceLine = /^ {0,3}(`{3,}|~{3,})([^\n`]*)$/u;

/**
 * The fenced code blocks of Markdown that are closed, in their order: from the first character of the line that opens one to behind the
 * line that closes it. A fence is closed by one of its kind that is at least as long and says nothing else.
 */
export function fencedBlocks(text: string): Span[] {
  const blocks: Span[] = [];
  let open: { fence: string; start: number } | undefined;
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline + 1;
    const first = text.charCodeAt(at);
    // A backtick, a tilde, or the space before one.
    const found =
      first === 96 || first === 126 || first === 32
        ? fenceLine.exec(text.slice(at, Math.min(end, at + 500)).trimEnd())
        : null;
    if (found && !open) open = { fence: found[1], start: at };
    else if (found && open && found[1].startsWith(open.fence) && found[2].trim() === "") {
      blocks.push({ start: open.start, end });
      open = undefined;
    }
    at = end;
  }
  return blocks;
}

/** Whether a place is within one of the blocks, asked in rising order of places. */
export function withinBlocks(blocks: readonly Span[]): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while (next < blocks.length && blocks[next].end <= at) next++;
    return next < blocks.length && blocks[next].start <= at;
  };
}

import { markerAt } from "../markers/markers.js";
import { opensToken } from "../markers/tokenName.js";
import { fencedKind, type ToolBlock } from "../markers/toolCalls.js";
import { completed, type TextStream, type Waiting, wholeText } from "../textStream.js";
import { isDecoration, quoteMarks } from "./lines.js";

const MAX_INFO = 300;
const MAX_MARKER = 100;

export interface Fence {
  /** Three or more backticks or tildes. */
  readonly run: string;
  readonly kind: ToolBlock["kind"];
}

/** The fence that opens at `at`; null where none does: a line such as "```x = 1``` is code" holds inline code. */
export function* fenceAt(text: TextStream, at: number): Waiting<Fence | null> {
  const first = yield* text.at(at);
  if (first !== "`" && first !== "~") return null;
  for (let i = 1; i < 3; i++) if ((yield* text.at(at + i)) !== first) return null;
  const inside = yield* text.runEnd(at);
  const end = yield* text.lineEnd(inside, MAX_INFO);
  if (end < 0) return null;
  const info = text.slice(inside, end);
  return first === "`" && info.includes("`") ? null : { run: text.slice(at, inside), kind: fencedKind(info) };
}

/** Whether the rest of a line, from backticks inside it on, opens a fence: `Code: ```python`. */
export function* fenceInsideLine(text: TextStream, at: number): Waiting<boolean> {
  if (!(yield* fenceAt(text, at))) return false;
  const inside = yield* text.runEnd(at);
  const end = yield* text.lineEnd(inside, MAX_INFO);
  return (yield* text.at(end)) === "\n" && /^[\w+#.-]*\s*$/.test(text.slice(inside, end));
}

/**
 * Where the block of `fence` ends whose line begins at `begin`: with a line of as many of the same characters, with the
 * quotation that it stands in, or with the text. Thinking that ends before the block does (`endsThinking`) ends it, too:
 * such a block was never closed.
 */
export function* fenceEnd(
  text: TextStream,
  begin: number,
  fence: Fence,
  marks: string,
  endsThinking: boolean,
): Waiting<number> {
  let opened = 0;
  let end = yield* wholeLineEnd(text, begin);
  for (;;) {
    if ((yield* text.at(end)) === "") return end;
    const lineStart = end + 1;
    const lineEnd = yield* wholeLineEnd(text, lineStart);
    const line = text.slice(lineStart, lineEnd);
    if (marks !== "" && quoteMarks(line.trimStart()) === "") return end;
    const content = (marks === "" ? line : line.trimStart().slice(quoteMarks(line.trimStart()).length)).trim();
    if (closes(content, fence)) return lineEnd;
    const side = content.length > MAX_MARKER ? null : thinkingSide(content);
    if (side === "open") opened++;
    else if (side === "close" && opened > 0) opened--;
    else if (side === "close" && endsThinking && !(yield* isShown(text, lineEnd, content, fence))) return lineStart;
    end = lineEnd;
  }
}

/** How far behind a marker the end of the block that shows it is looked for. UTF-16 code units. */
const MAX_SHOWN = 2000;

/**
 * Whether the block shows the marker that a line of it holds: the block is closed behind it, and the same marker comes
 * again. A fence with a language behind the marker opens another block.
 */
function* isShown(text: TextStream, markerEnd: number, marker: string, fence: Fence): Waiting<boolean> {
  for (let end = markerEnd; end < markerEnd + MAX_SHOWN; ) {
    if ((yield* text.at(end)) === "") return false;
    const lineEnd = yield* wholeLineEnd(text, end + 1);
    const line = text.slice(end + 1, lineEnd).trim();
    if (closes(line, fence)) return (yield* text.search(marker, lineEnd, Number.POSITIVE_INFINITY, "text")) >= 0;
    if (line.startsWith(fence.run)) return false;
    end = lineEnd;
  }
  return false;
}

function* wholeLineEnd(text: TextStream, from: number): Waiting<number> {
  let at = from;
  for (;;) {
    const character = text.has(at) ? text.peek(at) : yield* text.at(at);
    if (character === "\n" || character === "") return at;
    at++;
  }
}

function closes(line: string, { run }: Fence): boolean {
  if (!line.startsWith(run)) return false;
  for (const character of line.slice(run.length)) {
    if (character !== run[0] && !isDecoration(character)) return false;
  }
  return true;
}

/** The side of a thinking marker that is a whole line. */
function thinkingSide(line: string): "open" | "close" | null {
  const marker = opensToken(line.charAt(0)) ? completed(markerAt(wholeText(line), 0)) : null;
  return marker?.part === "thinking" && marker.chars.end === line.length ? marker.side : null;
}

import { markerAt } from "../steps/markers/markers.js";
import { completed, type TextStream, wholeText } from "../steps/textStream.js";
import { openings } from "../steps/markers/tokenName.js";
import { unfolded } from "./escapedHtml.js";
import { fenceBehind, lineAt, type OpenFence } from "./fences.js";
import type { Span } from "../run/span.js";
import type { Part } from "./turn.js";

/**
 * Cuts an answer's text at its blocks of thinking: a marker of steps/markers/markerTable.ts opens one at the beginning of a line. The parts'
 * texts, with `marked` in place of `text` where it is there, are the whole text again. A block that is not closed reaches to the end; one
 * within a code fence is text.
 */
export function splitMarkedThinking(answer: string): Part[] {
  if (answer.search(openings) < 0) return answer === "" ? [] : [{ type: "text", text: answer }];
  const parts: Part[] = [];
  let from = 0;
  const textUpTo = (end: number) => {
    if (answer.slice(from, end).trim() !== "") parts.push({ type: "text", text: answer.slice(from, end) });
    else if (end > from) addToThinking(parts, answer.slice(from, end));
  };
  const whole = wholeText(answer);
  const headless = closedOnly(answer, whole);
  if (headless) {
    parts.push({ type: "thinking", text: headless.text, marked: answer.slice(0, headless.end) });
    from = headless.end;
  }
  let fence: OpenFence | undefined;
  for (let at = from; at < answer.length; ) {
    const { line, end } = lineAt(answer, at);
    const block = fence ? undefined : blockAt(whole, answer, at + (/^[ \t]*/u.exec(line)?.[0].length ?? 0));
    if (block) {
      textUpTo(at);
      parts.push({ type: "thinking", text: block.text, marked: answer.slice(at, block.end) });
      from = block.end;
      at = block.end;
      continue;
    }
    fence = fenceBehind(line, at, fence);
    at = end;
  }
  textUpTo(answer.length);
  return parts;
}

/** Blank text behind a block belongs to the block, so that it is kept and is no text of its own. */
function addToThinking(parts: Part[], blank: string): void {
  const last = parts.at(-1);
  if (last?.type === "thinking") parts[parts.length - 1] = { ...last, marked: `${last.marked ?? ""}${blank}` };
}

interface Block {
  readonly text: string;
  readonly end: number;
}

function blockAt(whole: TextStream, answer: string, at: number): Block | undefined {
  const opener = completed(markerAt(whole, at));
  // A channel is closed by the next message of the template, not by a marker of its own.
  if (opener?.part !== "thinking" || opener.side !== "open" || opener.name === "channel") return undefined;
  const closer = closerOf(opener.name, whole, answer, opener.chars.end);
  const text = answer.slice(opener.chars.end, closer?.start);
  return {
    text: opener.name === "<details>" ? unfolded(text) : text.trim(),
    end: closer?.end ?? answer.length,
  };
}

function closerOf(name: string, whole: TextStream, answer: string, from: number): Span | undefined {
  const brackets = new RegExp(openings);
  brackets.lastIndex = from;
  for (let found = brackets.exec(answer); found; found = brackets.exec(answer)) {
    const marker = completed(markerAt(whole, found.index));
    if (marker?.side === "close" && marker.name === name) return marker.chars;
  }
  return undefined;
}

/** Templates that open the thinking themselves leave an answer with a closing tag alone. */
function closedOnly(answer: string, whole: TextStream): Block | undefined {
  const closed = answer.indexOf("</think>");
  if (closed < 0) return undefined;
  const before = answer.slice(0, closed);
  const end = closed + "</think>".length;
  const quoted = before.endsWith("`") || answer.charAt(end) === "`";
  const spokenOf = completed(markerAt(whole, closed)) === null;
  return quoted || spokenOf || /<(?:[a-z]+:)?think[\s>]/iu.test(before) || endsInFence(before)
    ? undefined
    : { text: before.trim(), end };
}

function endsInFence(text: string): boolean {
  let fence: OpenFence | undefined;
  for (let at = 0; at < text.length; ) {
    const { line, end } = lineAt(text, at);
    fence = fenceBehind(line, at, fence);
    at = end;
  }
  return fence !== undefined;
}

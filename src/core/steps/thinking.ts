import type { Span } from "../run/span.js";
import type { MarkerSpan } from "./markers/marker.js";
import { spokenThinking } from "./markers/spokenThinking.js";
import { readSteps } from "./readSteps.js";
import type { StepSpan } from "./stepSpan.js";
import { wholeText } from "./textStream.js";

export interface TextPart {
  readonly text: string;
  /** Within the response. */
  readonly chars: Span;
}

/** A part of a response between two markers. */
export interface ResponsePart extends TextPart {
  /** `visible` is what the person sees. */
  readonly role: "thinking" | "visible" | "tool-call" | "tool-result";
}

export interface SplitResponse {
  /**
   * What the model thinks, from the first thinking to the end of the last; null when the response has none. Where it
   * thinks more than once, the span holds what it says in between: {@link responseParts} tells them apart.
   */
  readonly thinking: TextPart | null;
  /** What the person sees last; empty while the thinking is not closed. */
  readonly visible: TextPart;
}

/**
 * Separates a reasoning model's thinking from what it says, by the markers of markers/markerTable.ts. Some chat templates
 * write `<think>` into the prompt, so a response may hold only the closing tag, or, when it was cut off (`opened`), none
 * at all. A marker in code, in quotes or behind a backslash is text.
 */
export function splitThinking(response: string, opened = false): SplitResponse {
  const parts = responseParts(response, opened);
  const thinking = parts.filter(({ role }) => role === "thinking");
  const visible = parts.filter(({ role }) => role === "visible");
  const said = visible.findLast(isSaid) ?? visible.at(-1);
  // A closing marker right at the beginning closes nothing, where the thinking comes behind it.
  const first = thinking.find(({ text }) => text.trim() !== "") ?? thinking.at(0);
  return {
    thinking: first ? part(response, first.chars.start, thinking.at(-1)!.chars.end) : null,
    visible: said ? part(response, said.chars.start, said.chars.end) : part(response, response.length, response.length),
  };
}

function part(response: string, start: number, end: number): TextPart {
  return { text: response.slice(start, end), chars: { start, end } };
}

/** Whose opening is a special token and a word. */
const GEMMA = "<|channel>thought";

/** What thinking may be folded into. */
const foldable = "<details>";

/** A turn of the person, which a base model writes on its own: it and all behind it is no part of the response. */
const asksOn = /user|human|\[INST\]/i;
const isSaid = ({ role, text }: ResponsePart) => role === "visible" && text.trim() !== "";

/** All parts of a response in order: thinking, what the person sees, and calls of tools with their results. */
export function responseParts(response: string, opened = false): ResponsePart[] {
  const spoken = opened ? undefined : spokenThinking(response);
  if (spoken)
    return [
      { ...part(response, spoken.thought.start, spoken.thought.end), role: "thinking" },
      { ...part(response, spoken.said.start, spoken.said.end), role: "visible" },
    ];
  const borders = bordersOf(response);
  const parts: ResponsePart[] = [];
  let start = 0;
  let first = 0;
  for (let i = 0; i <= borders.length; i++) {
    const border = borders.at(i);
    if (border && border.side !== "turn") continue;
    const message = { start, end: border?.start ?? response.length };
    parts.push(...partsOfMessage(response, message, borders.slice(first, i), opened && first === 0));
    if (border && asksOn.test(response.slice(border.start, border.end)) && parts.some(isSaid)) break;
    start = border?.end ?? response.length;
    first = i + 1;
  }
  return parts;
}

/** A place where one part ends and another begins. */
interface Border extends Span {
  readonly side: "open" | "close" | "answer" | "tool-call" | "tool-result" | "turn";
  /** What an opening and its closing marker share. */
  readonly name: string;
}

function bordersOf(response: string): Border[] {
  const borders: Border[] = [];
  // Ordinary foldable parts: their ends must not end thinking that is folded in the same way.
  let folded = 0;
  for (const found of readSteps(wholeText(response))) {
    if (!found) continue;
    if ("kind" in found) {
      const side = toolSide(found);
      if (side) borders.push({ ...found.chars, side, name: "" });
      continue;
    }
    const side = sideOf(found, folded);
    if (found.name === foldable && found.part === "layout")
      folded = Math.max(0, folded + (found.side === "open" ? 1 : -1));
    if (side) borders.push({ ...found.chars, side, name: found.name });
  }
  return borders;
}

/** Code between tags is what a tool gave back: all other code stands behind a fence. */
function toolSide({ kind, text }: StepSpan): "tool-call" | "tool-result" | null {
  if (kind === "tool-call") return kind;
  return kind === "code" && /^[<[]/.test(text) ? "tool-result" : null;
}

function sideOf({ part, side, name }: MarkerSpan, folded: number): Border["side"] | null {
  if (part === "turn") return "turn";
  if (part === "thinking") return side;
  if (part === "answer") return side === "open" ? "answer" : null;
  return part === "layout" && side === "close" && folded === 0 && name === foldable ? "close" : null;
}

/** The parts of one message: markers of one message do not reach into another. */
function partsOfMessage(response: string, message: Span, found: readonly Border[], opened: boolean): ResponsePart[] {
  const parts: ResponsePart[] = [];
  const add = (role: ResponsePart["role"], start: number, end: number) => {
    if (role === "thinking" || start < end) parts.push({ ...part(response, start, end), role });
  };
  const borders = opened ? withOpening(response, message.start, found) : found;
  const lastClosing = new Map(borders.flatMap(({ side, name }, i) => (side === "close" ? [[name, i] as const] : [])));
  let at = message.start;
  for (let i = 0; i < borders.length; i++) {
    const border = borders[i];
    if (border.side === "close" && border.name !== foldable) {
      // The prompt opened it, or the model went on thinking; special tokens are left out by some programs, their words are not.
      const left = border.name === GEMMA && at === message.start ? "thought\n" : "";
      add("thinking", at + (response.startsWith(left, at) ? left.length : 0), border.start);
      at = border.end;
    } else if (border.side === "tool-call" || border.side === "tool-result") {
      add("visible", at, border.start);
      add(border.side, border.start, border.end);
      at = border.end;
    } else if (border.side === "open") {
      add("visible", at, border.start);
      const last = endOfThinking(borders, i, lastClosing);
      const closing = borders.at(last);
      add("thinking", border.end, closing?.start ?? message.end);
      at = closing ? (closing.side === "close" ? closing.end : closing.start) : message.end;
      i = closing?.side === "close" ? last : last - 1;
    }
  }
  add("visible", at, message.end);
  return parts;
}

/** The prompt opened thinking, unless the response does so itself. */
function withOpening(response: string, start: number, borders: readonly Border[]): readonly Border[] {
  const first = borders.at(0);
  if (first?.side === "open" && response.slice(start, first.start).trim() === "") return borders;
  return [{ start, end: start, side: "open", name: "<think>" }, ...borders];
}

/**
 * Index of the border that ends the thinking which border `first` opens: its own closing marker, past thinking within it;
 * where that is missing, the last closing marker; where there is none, the first answer or tool call; else `borders.length`.
 */
function endOfThinking(borders: readonly Border[], first: number, lastClosing: ReadonlyMap<string, number>): number {
  const open = [borders[first].name];
  const last = Math.max(-1, ...lastClosing.values());
  let closing = -1;
  let other = -1;
  for (let i = first + 1; i < borders.length; i++) {
    const { side, name } = borders[i];
    if (side === "open") open.push(name);
    else if (side !== "close") other = other < 0 ? i : other;
    else if (open.includes(name) || name !== foldable) {
      closing = i;
      // A closing marker of another name ends it only where its own does not come.
      if (open.includes(name)) open.length = open.lastIndexOf(name);
      else if ((lastClosing.get(open.at(-1)!) ?? -1) < i) open.pop();
      if (open.length === 0) return i;
    }
    if (i >= last && (closing >= 0 || other >= 0)) break;
  }
  if (closing >= 0) return closing;
  return other >= 0 ? other : borders.length;
}

import type { TextStream, Waiting } from "../textStream.js";
import { completed, wholeText } from "../textStream.js";
import { type HarmonyHeader, harmonyHeader, plainHarmonyHeader, toolBlockOf } from "./harmony.js";
import type { MarkerSpan } from "./marker.js";
import { headed, type MarkerPair, markerTable } from "./markerTable.js";
import { isInSentenceAboutIt, isMentioned } from "./mention.js";
import { thinkingTitle } from "./thinkingTitle.js";
import { openings, opensToken, type TokenName, tokenName } from "./tokenName.js";

const MAX_ATTRIBUTES = 200;
const MAX_SUMMARY = 120;

interface Spelling {
  /** What must follow the token: `thought` behind `<|channel>`. */
  readonly rest: string;
  readonly pair: MarkerPair;
  readonly side: "open" | "close";
}

const spellings = new Map<string, Spelling[]>();
for (const pair of markerTable) {
  for (const side of ["open", "close"] as const) {
    const token = /^(.[^>\]▷]*)[>\]▷](.*)$/u.exec(pair[side] ?? "");
    if (!token) continue;
    const key = token[1].startsWith("[") ? token[1] : token[1].toLowerCase();
    spellings.set(key, [...(spellings.get(key) ?? []), { rest: token[2], pair, side }]);
  }
}

/** Whether a marker may begin with this character. */
export function beginsMarker(character: string): boolean {
  return opensToken(character) || character === "a";
}

/** The marker that begins at `at`; null where none does, or where the text only speaks of it. */
export function* markerAt(text: TextStream, at: number): Waiting<MarkerSpan | null> {
  const first = yield* text.at(at);
  if (first === "a") return yield* plainMarker(text, at);
  const name = opensToken(first) ? yield* tokenName(text, at) : null;
  if (!name) return null;
  const found = (yield* harmonyMarker(text, at, name)) ?? (yield* tableMarker(text, at, name));
  if (!found || (yield* isMentioned(text, at, found.chars.end))) return null;
  // "See [reasoning] below": a word in brackets, which opens nothing within a sentence.
  if (found.part === "thinking" && found.side === "open" && /^\[[a-z]/.test(name.key))
    return /[\p{L}\p{N},]\s$/u.test(text.slice(at - 2, at)) && /^[ .,;:!?)]/.test(yield* text.at(found.chars.end))
      ? null
      : found;
  if (found.part !== "thinking" || found.side === null || !name.key.startsWith("<") || name.key.startsWith("<|"))
    return found;
  return (yield* isInSentenceAboutIt(text, found.chars, found.side)) ? null : found;
}

/** Whether a text that is all there holds a marker. */
export function holdsMarker(part: string): boolean {
  if (part.search(openings) < 0) return false;
  const text = wholeText(part);
  for (let at = 0; at < part.length; at++) {
    if (opensToken(part[at]) && completed(markerAt(text, at))) return true;
  }
  return false;
}

function* plainMarker(text: TextStream, at: number): Waiting<MarkerSpan | null> {
  const header = yield* plainHarmonyHeader(text, at);
  return header && message(at, header);
}

function* harmonyMarker(text: TextStream, at: number, { key, closed }: TokenName): Waiting<MarkerSpan | null> {
  if (!closed || (key !== "<|channel|" && key !== "<|start|")) return null;
  return message(at, yield* harmonyHeader(text, at));
}

/** A message that analyses is thinking, to where the next turn marker ends it. A tool's header is a step's part. */
function message(start: number, header: HarmonyHeader): MarkerSpan | null {
  if (toolBlockOf(header)) return null;
  const { channel, end } = header;
  const thinks = channel === "analysis";
  return { part: thinks ? "thinking" : "turn", side: thinks ? "open" : null, name: "channel", chars: { start, end } };
}

function* tableMarker(text: TextStream, at: number, token: TokenName): Waiting<MarkerSpan | null> {
  if (token.key === "</s" || token.key === "<s") return yield* documentEdge(text, at, token);
  const isTag = /^<\/?[a-z\p{Script=Han}]/u.test(token.key);
  const tag = isTag ? token.key.replace(/^(<\/?)[a-z]+:/, "$1").replace(/\/$/, "") : token.key;
  const known = spellings.get(tag);
  if (!known) return null;
  const end = token.closed ? token.end + 1 : isTag ? yield* attributesEnd(text, token.end) : -1;
  if (end < 0) return null;
  for (const spelling of known) {
    if (spelling.rest !== "" && (yield* text.ahead(end, spelling.rest.length)) !== spelling.rest) continue;
    return yield* spelledMarker(text, at, end + spelling.rest.length, spelling);
  }
  return null;
}

function* spelledMarker(text: TextStream, at: number, end: number, spelling: Spelling): Waiting<MarkerSpan> {
  const { pair, side } = spelling;
  const found = { part: pair.part, side: pair.part === "turn" ? null : side, name: pair.open };
  if (headed.has(pair.open)) return { ...found, chars: { start: at, end: yield* speakerEnd(text, end) } };
  // `<think/>` stands around nothing.
  if (text.peek(end - 2) === "/") return { ...found, part: "turn", side: null, chars: { start: at, end } };
  if (pair.open === "<details>" && side === "open") {
    const summary = yield* thinkingSummaryEnd(text, at, end);
    if (summary > end) return { ...found, part: "thinking", chars: { start: at, end: summary } };
  }
  return { ...found, chars: { start: at, end } };
}

/** Behind the `>` of a tag with attributes; -1 where it does not close on its line. */
function* attributesEnd(text: TextStream, from: number): Waiting<number> {
  if (!/[\s/]/.test(yield* text.at(from))) return -1;
  for (let at = from; at < from + MAX_ATTRIBUTES; at++) {
    const character = yield* text.at(at);
    if (character === ">") return at + 1;
    if (character === "<" || character === "\n" || character === "") return -1;
  }
  return -1;
}

function* speakerEnd(text: TextStream, from: number): Waiting<number> {
  const speaker = /^\s?(?:assistant|model|chatbot|user|system|developer|tool|ipython)\b/i;
  return from + (speaker.exec(yield* text.ofLine(from, 12))?.[0].length ?? 0);
}

/**
 * Where a foldable part's heading ends if the part is thinking, as Open WebUI writes it (`<details type="reasoning">`) and
 * others do (`<details><summary>Thought for 3 seconds</summary>`); `end` for any other.
 */
function* thinkingSummaryEnd(text: TextStream, at: number, end: number): Waiting<number> {
  const declared = /\btype\s*=\s*["']?reasoning\b/i.test(text.slice(at, end));
  const summary = yield* text.pastBlank(end);
  const opening = (yield* text.at(summary)) === "<" ? yield* tokenName(text, summary) : null;
  if (opening?.key !== "<summary" || !opening.closed) return declared ? summary : end;
  const close = yield* text.search("</summary>", opening.end + 1, MAX_SUMMARY, "line");
  if (close < 0) return declared ? summary : end;
  const title = text.slice(opening.end + 1, close);
  return declared || thinkingTitle.test(title.replace(/<\/?\w{1,10}>/g, "")) ? close + 10 : end;
}

/** `<s>` at the text's start and `</s>` at its end are a tokenizer's; anywhere else they strike something out. */
function* documentEdge(text: TextStream, at: number, { key, end, closed }: TokenName): Waiting<MarkerSpan | null> {
  const edge =
    closed &&
    (key === "<s"
      ? at === 0 && /[\s[<]/.test(yield* text.at(end + 1))
      : (yield* text.at(yield* text.pastBlank(end + 1))) === "");
  return edge ? { part: "turn", side: null, name: "<s>", chars: { start: at, end: end + 1 } } : null;
}

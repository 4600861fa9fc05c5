import type { TextStream, Waiting } from "../textStream.js";

/** Longest entity of HTML that is known here. */
const LONGEST = 8;

const blank = /^&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#32|#x20|#9|#10|#13|#xa|#xd|newline);/iu;
const lineBreak = /^&(?:#10|#13|#xa|#xd|newline);$/iu;
const closing = /^&(?:quot|rdquo|rsquo|raquo|apos|#34|#39|#x22|#x27|#8221|#8217);/iu;
const opening = /^(?:&(?:quot|ldquo|lsquo|laquo|apos|#34|#39|#x22|#x27|#8220|#8216);)+/iu;

/** Where an entity ends that stands for a space or a line break, and which of the two; null where none begins. */
export function* blankEntityAt(
  text: TextStream,
  at: number,
): Waiting<{ readonly end: number; readonly breaksLine: boolean } | null> {
  const found = yield* entityAt(text, at, blank);
  return found === null ? null : { end: at + found.length, breaksLine: lineBreak.test(found) };
}

/** Where an entity ends that closes a quotation; `at` where none begins. */
export function* closingEntityEnd(text: TextStream, at: number): Waiting<number> {
  return at + ((yield* entityAt(text, at, closing))?.length ?? 0);
}

/** Past all spaces of a line, as they are written in HTML too. */
export function* pastWrittenSpaces(text: TextStream, from: number): Waiting<number> {
  let at = from;
  for (;;) {
    const end = yield* text.pastSpaces(at);
    const entity = yield* blankEntityAt(text, end);
    if (!entity) return end;
    at = entity.end;
  }
}

/** Without the entities of quotation marks that it opens with. */
export function withoutOpeningEntities(text: string): string {
  return text.startsWith("&") ? text.replace(opening, "") : text;
}

function* entityAt(text: TextStream, at: number, form: RegExp): Waiting<string | null> {
  if ((yield* text.at(at)) !== "&") return null;
  return form.exec(yield* text.ofLine(at, LONGEST + 1))?.[0] ?? null;
}

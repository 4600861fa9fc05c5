import type { TextStream, Waiting } from "../textStream.js";

/** The longest name of a tag or token. */
const MAX_NAME = 48;

const closings: Readonly<Record<string, string>> = { "<": ">", "[": "]", "◁": "▷", "＜": "＞" };

/** Where some of a text may open one. */
export const openings = /[<[◁＜]/gu;

/** Whether a tag, a token or a marker in square brackets may begin with this character. */
export function opensToken(character: string): boolean {
  return character in closings;
}

/** A tag or token as it is looked up: `<think`, `</think`, `<|im_end|`, `[THINK`. */
export interface TokenName {
  /** Without its closing bracket, with plain bars, slashes and underscores; in lower case but for square brackets. */
  readonly key: string;
  /** Behind the name, where the closing bracket or attributes follow. */
  readonly end: number;
  readonly closed: boolean;
}

/** The name of the tag or token that begins at `at`; null where none does. Waits for no more than the name. */
export function* tokenName(text: TextStream, at: number): Waiting<TokenName | null> {
  const bracket = yield* text.at(at);
  if (!opensToken(bracket)) return null;
  let end = at + 1;
  while (end - at <= MAX_NAME && /[\w:|/｜▁／\p{Script=Han}-]/u.test(yield* text.at(end))) end++;
  if (end === at + 1) return null;
  const name = text
    .slice(at + 1, end)
    .replaceAll("｜", "|")
    .replaceAll("▁", "_")
    .replaceAll("／", "/");
  const key = (bracket === "＜" ? "<" : bracket) + (bracket === "[" ? name : name.toLowerCase());
  return { key, end, closed: (yield* text.at(end)) === closings[bracket] };
}

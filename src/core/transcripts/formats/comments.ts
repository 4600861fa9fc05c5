import type { TranscriptFormat } from "../format.js";
import { markdown } from "./markdown.js";

/** How a line begins that is a comment, in the languages of programs. */
const marks: readonly RegExp[] = [
  /^[ \t]{0,40}\/{2,4} ?/u,
  /^[ \t]{0,40}# ?(?!#)/u,
  /^[ \t]{0,40}-- ?/u,
  /^[ \t]{0,40};{1,3} ?/u,
  /^[ \t]{0,40}% ?/u,
];
const block = /^\s{0,40}\/\*{1,2}(?<body>[\s\S]*?)\*\/\s*$/u;
const starred = /^[ \t]{0,40}\*(?!\*) ?/u;

/** A talk that somebody pasted into a program: every line of the text is a comment. */
export const comments: TranscriptFormat = {
  id: "comments",
  name: "a talk in a program's comments",
  text: (whole) => {
    const plain = uncommented(whole);
    return plain === undefined ? undefined : markdown.text?.(plain);
  },
};

function uncommented(whole: string): string | undefined {
  const body = block.exec(whole)?.groups?.body;
  // The lines of a block may have stars of their own.
  if (body !== undefined) return body.includes("*/") ? undefined : (withoutMark(body, starred) ?? body);
  for (const mark of marks) {
    const plain = withoutMark(whole, mark);
    if (plain !== undefined) return plain;
  }
  return undefined;
}

/** Undefined where some line lacks the mark. */
function withoutMark(text: string, mark: RegExp): string | undefined {
  const lines = text.trim().split(/\r?\n/u);
  return lines.length > 1 && lines.every((line) => line.trim() === "" || mark.test(line))
    ? lines.map((line) => line.replace(mark, "")).join("\n")
    : undefined;
}

import stripAnsi from "strip-ansi";

/**
 * Characters that change how the text around them is shown rather than being seen themselves: C0 and C1 controls (but
 * not tab and newline), marks and overrides of writing direction (Boucher and Anderson 2021, 2111.00169), zero-width
 * characters, interlinear annotations, and the invisible "tag" block. The joiners U+200C and U+200D stay: Persian and
 * emoji need them.
 */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc\ufffe\uffff\u{e0000}-\u{e0fff}]/gu;

/** Text from a model or a file without anything that could steer a terminal or reorder, hide or forge what is seen. */
export function plainText(text: string): string {
  return stripAnsi(text.replace(/\r\n?|[\u2028\u2029\u0085]/gu, "\n"))
    .replace(unseen, "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}

/** {@link plainText} on a single line, with each run of white space as one space; one that alone does not break stays. */
export function plainLine(text: string): string {
  return plainText(text)
    .replace(/\s+/gu, (run) => (run === "\u00a0" ? run : " "))
    .trim();
}

/** {@link plainLine} of so many characters at most, ending in an ellipsis where it is cut. */
export function shortLine(text: string, most: number): string {
  const characters = Array.from(plainLine(text));
  return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : characters.join("");
}

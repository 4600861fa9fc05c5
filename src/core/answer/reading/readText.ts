import { plainText, THIN_SPACE } from "../numerals/plainText.js";
import type { Found } from "./reading.js";

/** The longest answer in words that is taken for one. UTF-16 code units. */
const MAX_ANSWER = 120;

const reason =
  /[,;]?\s+(?:because|rather than|instead of)\b|\s*[(（](?:and )?(?:not\b|rather than\b|不是|而不是|而非)[^()（）]{1,60}[)）]|,\s+(?:of course|indeed|naturally|obviously|clearly|I (?:think|believe))\b|[,;]\s+(?:not|since|as|so|but|which|who|whose|where|when|and not)\b|[，,]?\s*(?:因为|因為|由于|由於|而不是|而非)|[，,]\s*(?:不是|所以|但)/i;

/** An answer in words, without marks around it and the reasons behind it. */
export function readText(content: string): Found | null {
  const { text, start } = trimmed(content);
  const cut = text.search(reason);
  const said = withoutCopula(withoutBrackets(cut > 0 ? trimmed(text.slice(0, cut)).text : text));
  if (said === "" || said.length > MAX_ANSWER) return null;
  const shown = plainText(said)
    .text.replaceAll(THIN_SPACE, " ")
    .replace(/^\$+|\$+$/g, "")
    // A matrix is one line, whose rows TeX's own sign parts.
    .replace(/ ?\n ?/g, said.includes("\\begin{") ? " \\\\ " : "\n")
    .trim();
  return shown === "" ? null : { text: shown, start, end: start + said.length };
}

/** "Ottawa (in Ontario)", 渥太华（Ottawa）: what stands in brackets behind words says more of them. */
function withoutBrackets(said: string): string {
  return said.replace(/^(\p{L}[\p{L}\p{M}'’.\- ]{1,60})(?: \(|（)[^()（）]{1,60}[)）]$/u, "$1");
}

/** "東京です", "서울입니다": the verb that ends the sentence is none of the answer. */
function withoutCopula(said: string): string {
  return said.replace(/(?<=[\p{L}\p{N}」』）)])(?:です|である|でした|입니다|이에요|예요)$/u, "");
}

const partners: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["（", "）"],
  ["《", "》"],
  ["<", ">"],
]);
/** An interval that has one of its ends: `[0, 5)`. */
const halfOpen = /^[\s$]*(\[[^[\]()\n]{1,60},[^[\]()\n]{1,60}\)|\([^[\]()\n]{1,60},[^[\]()\n]{1,60}\])[\s$.。]*$/;
/** Brackets alone, as a question about them is answered: `] > }`. Of two that go together they are marks. */
const brackets = /^[\s"“'‘*`$]{0,6}([)\]}>](?: ?[)\]}>]){0,60})[\s"”'’*`$.。]{0,6}$/u;
const openers: ReadonlyMap<string, string> = new Map([...partners].map(([open, close]) => [close, open]));

/** Without marks at its ends and brackets around all of it; the full stop of "p.m." stays, and the brackets of "(3, 4)". */
function trimmed(content: string): { text: string; start: number } {
  const interval = halfOpen.exec(content);
  if (interval) return { text: interval[1], start: content.indexOf(interval[1]) };
  const closing = brackets.exec(content);
  if (closing) return { text: closing[1], start: content.indexOf(closing[1]) };
  let [start, end] = [0, content.length];
  while (start < end && /[\s*_:："'“”‘’`「『]/.test(content[start])) start++;
  while (end > start && isMark(content, start, end)) end--;
  const close = partners.get(content[start]);
  if (close === undefined) return { text: content.slice(start, end), start };
  const at = content.slice(start, end).indexOf(close);
  const inner = content.slice(start + 1, start + at);
  const aroundAll = at === end - start - 1 && !/\d\s*,/.test(inner);
  if (at >= 0 && !aroundAll) return { text: content.slice(start, end), start };
  const found = trimmed(content.slice(start + 1, at < 0 ? end : end - 1));
  return { text: found.text, start: start + 1 + found.start };
}

/** Whether the last character is a mark that belongs to no answer. */
function isMark(content: string, start: number, end: number): boolean {
  const last = content[end - 1];
  const open = openers.get(last);
  if (open !== undefined) return !content.slice(start, end - 1).includes(open);
  if (last === ".")
    return (
      !/(?:^|[^\p{L}])(?:\p{L}\.)+$/u.test(content.slice(Math.max(start, end - 9), end)) ||
      /^\p{L}\.$/u.test(content.slice(start, end))
    );
  return /[\s*_:：;,!。，！；"'“”‘’`」』]/.test(last);
}

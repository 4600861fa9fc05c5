import type { Found } from "../reading/reading.js";
import type { Unit } from "./endings.js";

/** The two sides of a question that is answered by one of them. */
const side = "(yes|no|true|false|是的?|不是的?|否|对|對|不对|不對|正确|正確|不正确|不正確|错误|錯誤)";
const closing = String.raw`[\s*_"'”)」]*[.!。！]*[\s*_"'”)」]*$`;
const first = new RegExp(String.raw`^[\s*_"'“(]*${side}(?=[\s*_"'”)]*(?:[,.!;:，。！—–]|\s-\s|$))`, "iu");
const concluding = String.raw`(?:so|therefore|thus|hence|consequently|所以|因此|因而|故)[,，]?\s?(?:答案(?:是|為|为)[：:]?\s?|the answer is )?`;
/** "No.", "So, no.", "I'd say no.", 我認為不是。 */
const alone = new RegExp(
  String.raw`^[\s*_"'“(>-]*(?:${concluding})?(?:I['’]d say |I would say |I say |我(?:认为|認為|觉得|覺得|想)|(?:应该|應該))?${side}${closing}`,
  "iu",
);
/** "It is 7 × 13, so no." */
const atEnd = new RegExp(String.raw`(?:[,，;；—–]|\s-)\s*${concluding}${side}${closing}`, "iu");
/** "So **yes**, 97 is prime." */
const atBeginning = new RegExp(
  String.raw`^[\s*_"'“(>-]*${concluding}[*_]{0,3}${side}(?=[*_]{0,3}(?:[,.!;:，。！]|\s?[—–]|\s-\s))`,
  "iu",
);
const isNo = (found: Found) => /^(?:no|false|否|不|错|錯)/iu.test(found.text);

/**
 * The side that a text takes with its first words or, where one is asked for, comes to with its last ones. Null where it takes both, undefined
 * where it takes none: what answers a question of its own ("Is it even? No.") counts for nothing.
 */
export function sideSaid(said: readonly Unit[], asked: boolean): Found | null | undefined {
  const taken = match(first, said[0]);
  const reached = asked ? sideReached(said) : undefined;
  if (taken && reached && isNo(taken) !== isNo(reached)) return null;
  return taken ?? reached;
}

function sideReached(said: readonly Unit[]): Found | undefined {
  const last = said.at(-1)!;
  const concluded = match(atEnd, last) ?? match(atBeginning, last);
  if (concluded) return concluded;
  return /[?？]["”’)*_]*$/.test(said.at(-2)?.text ?? "") ? undefined : match(alone, last);
}

function match(form: RegExp, { text, start }: Unit): Found | undefined {
  const found = form.exec(text);
  if (!found) return undefined;
  const at = found.index + found[0].lastIndexOf(found[1]);
  return { text: found[1], start: start + at, end: start + at + found[1].length };
}

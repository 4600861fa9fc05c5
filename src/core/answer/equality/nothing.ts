import { plainText } from "../numerals/plainText.js";

/** That there is no such thing, each in the ways in which it is said. */
const forms: readonly RegExp[] = [
  /^(?:∅|\\emptyset|\\varnothing|\{ ?\}|(?:the )?empty set|(?:there (?:is|are) )?no solutions?(?: exists?)?|空集|无解|無解)$/iu,
  /^(?:DNE|(?:it |the limit )?does(?: not|n['’]t) exist|不存在)$/iu,
];

/** "No solution" and ∅, DNE and "does not exist"; undefined where neither says so. */
export function sameNothing(a: string, b: string): boolean | undefined {
  const [x, y] = [formOf(a), formOf(b)];
  return x < 0 || y < 0 ? undefined : x === y;
}

function formOf(text: string): number {
  const plain = plainText(text)
    .text.replace(/^[\s$*_"']+|[\s$*_"'.。!]+$/gu, "")
    .trim();
  return forms.findIndex((form) => form.test(plain));
}

import { patternOf } from "../../patternOf.js";

/** What a terminal prints in place of the lines that it folds away: the agent saw them, whoever reads the copy does not. */
const foldedLine = patternOf("i", [
  String.raw`(?:…|\.\.\.) ?\+ ?\d[\d,]* (?:more )?lines?\b|`,
  String.raw`\(ctrl[+-]\w to (?:expand|see all|show|toggle)[^)]{0,40}\)`,
]);

/** All that is shown of a result is how much of it there was. */
const readWhole = /^\s*Read (?:[1-9][\d,]* (?:lines?|files?|pages?|cells?)|(?:image|PDF) \([^)\n]{1,40}\))\s*$/i;
const onlyItsSize = patternOf("i", [
  String.raw`^\s*(?:(?:Listed|Searched for|Found|Fetched|Received|Did) [1-9][\d.,]*\s?`,
  String.raw`(?:[KMG]?B|bytes?|lines?|files?|director(?:y|ies)|matches|patterns?|results?|search(?:es)?)\b`,
  String.raw`|Done \(\d+ tool uses?\b)[^\n]{0,120}$`,
]);

/** The same of a command in Copilot CLI's terminal. */
const onlyItsLines =
  /^\s*(?:L\d{1,9}:\d{1,9} \()?[1-9][\d,]* (?:lines?|items?|files?|matches|results?)(?: (?:read|found|added))?\)?(?:…|\.{3})\s*$/i;

/** How far from its ends a notice is looked for: one that stands in the middle is what the program printed. */
const ENDS = 6;
const MOST = 1500;

/** Whether a copied terminal shows only a part of a result, or only its size. Of a command's output it always shows a part. */
export function isFolded(text: string, isShell: boolean): boolean {
  if (text.length < 200 && !isShell && !text.trim().includes("\n") && (readWhole.test(text) || onlyItsSize.test(text)))
    return true;
  if (text.length < 100 && onlyItsLines.test(text)) return true;
  const head = text.slice(0, MOST).split("\n").slice(0, ENDS);
  const tail = text.trimEnd().slice(-MOST).split("\n").slice(-ENDS);
  return [...head, ...tail].some((line) => line.length < 200 && foldedLine.test(line));
}

/** The same of a result whose call is not at hand. */
export const mayBeFolded = (text: string): boolean => isFolded(text, true) || readWhole.test(text.slice(0, 200));

/** Whether a copied terminal shows only the beginning of a command: it ends in the sign that more follows. */
export const isCutCommand = (command: string): boolean => /\S…[)"'\s]{0,3}$/u.test(command.slice(-40));

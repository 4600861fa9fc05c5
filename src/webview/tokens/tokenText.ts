import * as l10n from "@vscode/l10n";
import { plainLine } from "../../report/plainText.js";
import { partOfLine } from "../features/featureWords.js";

/** A token as it stands in the text: a line's end is seen, and so is one of which nothing could be. */
export function drawnToken(text: string): string {
  const said = text.trim() === "" ? text.replace(/[\n\r]+/gu, "") : partOfLine(text);
  const ended = /[\n\r]/u.test(text) ? `${said.trimEnd()}↵` : said;
  return ended === "" ? "·" : ended;
}

/** A token alone, where no text around it shows that it is a blank. */
export function saidToken(text: string): string {
  return l10n.t("“{0}”", text.trim() === "" ? drawnToken(text).replace(/\s/gu, "␣") : plainLine(text.trim()));
}

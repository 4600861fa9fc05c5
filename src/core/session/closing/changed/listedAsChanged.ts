import { codeMark, codeOf } from "../../claims/prose.js";
import type { Evidence } from "../../evidence.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const path = String.raw`(?<path>(?:[\w.@-]+/)+[\w.@-]*)`;
const untouched = [
  new RegExp(
    `${path}(?: (?:folder|directory|package|module|file))? (?:is|are|was|were|stays?|stayed|remains?|remained) (?:completely |entirely |still )?(?:untouched|unchanged|unmodified|intact|as it was)`,
    "u",
  ),
  new RegExp(
    String.raw`\b(?:left|kept|leaving|keeping) ${path}(?: (?:folder|directory|package|module|file))? (?:completely |entirely )?(?:untouched|unchanged|unmodified|alone|intact|as[- ]is)`,
    "u",
  ),
  new RegExp(
    String.raw`\b(?:did(?:n't| not)|have(?:n't| not)|never) (?:touch(?:ed)?|chang(?:e|ed)|modif(?:y|ied)|edit(?:ed)?) (?:(?:anything|any files?|a file|files) (?:in|under|inside|of) )?${path}`,
    "u",
  ),
  // "No files under vendor/ were changed", "nothing in vendor/ changed".
  new RegExp(
    String.raw`\b(?:nothing|no (?:other )?(?:files?|code|lines?)) (?:in|under|inside|of) ${path} (?:(?:was|were|has been|have been|is|are|got) )?(?:changed|touched|modified|edited|affected|altered)`,
    "u",
  ),
  new RegExp(
    String.raw`(?:沒有|没有|未|並未|并未)(?:動到|动到|修改|更改|改動|改动|變更|变更|碰)(?:過|过)?\s?${path}`,
    "u",
  ),
];
const inPart = /\b(?:apart from|except|besides|other than|aside from|save for|but for|beyond)\b|除/;
const listing = /\bgit\b[^|;&\n]{0,40}\b(?:diff|status|show|log)\b/;
const undoing = /\bgit\b[^|;&\n]{0,40}\b(?:checkout|restore|reset|revert|stash)\b/;
/** `packages/a.ts | 2 +-`, ` M packages/a.ts`, `modified:   packages/a.ts`. */
const changed =
  /^(?:\s*(?<stat>[\w.@/-]+)\s+\|\s+\d+ [+-]+|\s?[MADR]{1,2}\s+(?<short>[\w.@/-]+)|\s*(?:modified|deleted|renamed|new file):\s+(?<long>[\w.@/-]+))\s*$/;

/** A path is told to be untouched that the last list of changes has, and nothing was taken back since. */
export function listedAsChanged({ order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  const acts = evidence.inExchange(order);
  const lists = acts.filter(({ text, outcome }) => listing.test(text) && outcome !== "failed");
  const last = lists.at(-1);
  if (!last || acts.some(({ text, order: at }) => at >= last.order && undoing.test(text))) return null;
  const entries = (of: typeof last) =>
    evidence.outputOf(of).lines.flatMap((line) => {
      if (/--name-only\b/.test(of.text) && /^[\w.@-]+(?:\/[\w.@-]+)*$/.test(line)) return [line];
      const groups = line.length < 300 ? changed.exec(line)?.groups : undefined;
      const name = groups?.stat ?? groups?.short ?? groups?.long;
      return name === undefined ? [] : [name];
    });
  for (const { sentence, text } of statements) {
    const plain = text.replace(new RegExp(codeMark, "g"), (mark) => codeOf(sentence, mark) ?? "");
    const told = untouched.map((form) => form.exec(plain)?.groups?.path).find((found) => found !== undefined);
    if (told === undefined || inPart.test(plain)) continue;
    const under = told.replace(/[/.]+$/, "");
    const isUnder = (name: string) => name.toLowerCase() === under || name.toLowerCase().startsWith(`${under}/`);
    const entry = entries(last).find(isUnder);
    // What was changed before the agent began is none of its doing.
    if (entry === undefined || (lists[0] !== last && entries(lists[0]).some(isUnder))) continue;
    if (
      !acts.some(({ order: at, kind }) => at <= last.order && kind !== "read" && kind !== "search" && kind !== "list")
    )
      continue;
    return { rule: "listed-as-changed", status: "contradicted", act: last, quote: entry, sentence: sentence.text };
  }
  return null;
}

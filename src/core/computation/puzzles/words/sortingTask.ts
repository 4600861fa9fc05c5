import { taskOf } from "../task.js";
import { unmarked } from "./mentions.js";
import { type WordList, wordList } from "./wordList.js";

export interface SortingTask {
  readonly list: WordList;
  /** From Z to A. */
  readonly reversed: boolean;
}

const things = String.raw`(?:(?:the|these|this|following|given|all|\d{1,2})\s+)*(?:list of (?:the |these )?(?:following )?)?(?:words?|names|items|list|fruits|animals|terms)`;
const way = String.raw`(?:alphabetically|(?:in|into) (?:an? )?(?<reverse>reverse[d]?[ -]|descending )?alphabetical order|(?<backwards>in reverse alphabetically|reverse alphabetically))(?<toA>,? ?\(?(?:from )?z ?(?:to|-|–|→) ?a\)?)?(?:,? ?\(?(?:from )?a ?(?:to|-|–|→) ?z\)?)?`;
const verb = "(?:sort|arrange|order|put|place|list|organi[sz]e|write)";
/** The list behind the task, or within its sentence. */
const forms = [
  new RegExp(String.raw`^${verb}\s+${things}(?: below)?\s+${way}\s*[:.?]\s*(?<list>[^]+)$`, "iu"),
  new RegExp(String.raw`^alphabeti[sz]e\s+${things}\s*[:.?]\s*(?<list>[^]+)$`, "iu"),
  new RegExp(
    String.raw`^${verb}\s+${things}\s*:?\s+(?<list>[^.:\n?]{3,2000}?),?\s+${way}\s*(?:[.?]\s*(?<tail>[^]*))?$`,
    "iu",
  ),
];
const label = /^(?:(?:the )?(?:list|words|input|word list)\s*:\s*)+/i;
const item =
  /^[ \t]*(?:[-*•]|\(?\d{1,3}[.)])?[ \t]*["“'‘`*_]{0,4}\p{L}[\p{L}'’-]{0,40}["”'’`*_]{0,4}[ \t]*[,;.]?[ \t]*$/u;

/** The list that a prompt asks to be sorted, and nothing else; null where it asks for more, or for several. */
export function sortingTask(prompt: string): SortingTask | null {
  const task = taskOf(prompt);
  if (task === null || task.length > 6000) return null;
  for (const form of forms) {
    const groups = form.exec(task)?.groups;
    if (!groups) continue;
    const words = (groups.tail ?? "") === "" ? wordsOf(groups.list ?? "") : null;
    const list = words && wordList(words);
    if (list) return { list, reversed: (groups.reverse ?? groups.backwards ?? groups.toA) !== undefined };
  }
  return null;
}

/** The words of a list in a line or in lines; null where anything else stands in it. */
function wordsOf(text: string): string[] | null {
  const body = text.trim().replace(label, "").trim();
  const lines = body.split("\n").filter((line) => line.trim() !== "");
  if (lines.length > 1) return lines.every((line) => item.test(line)) ? lines.map(plain) : null;
  const line = body.replace(/^\[([^[\]]*)\]$/, "$1").replace(/\.$/, "");
  const parts = /[,;]/.test(line)
    ? line.split(/\s*[,;]\s*(?:and\s+)?/).flatMap((part) => part.split(/\s+and\s+/))
    : line.split(/\s+/);
  return parts.every((part) => item.test(part)) ? parts.map(plain) : null;
}

const plain = (line: string): string =>
  unmarked(
    line
      .trim()
      .replace(/^(?:[-*•]\s+|\(?\d{1,3}[.)]\s*)/, "")
      .replace(/[,;.]$/, "")
      .trim(),
  );

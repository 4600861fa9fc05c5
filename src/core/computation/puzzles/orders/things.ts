import type { Axis } from "./axes.js";
import type { Things } from "./facts.js";

const counts = ["three", "four", "five", "six", "seven", "eight"];
const item = String.raw`(?:an? |the )?[\p{L}'’-]+(?: [\p{L}'’-]+){0,2}?`;
/** "There are five books: a white book, …, and an orange book." */
const listed = new RegExp(
  String.raw`\b(?<count>${counts.join("|")}|[3-8]) [\p{L} ]{2,30}?: (?<list>${item}(?:, ${item}){1,6},? and ${item})\.`,
  "giu",
);
/** Worked examples stand before what is asked. */
const answered = /(?:^|\n)\s*(?:A|Answer|Solution|Output)\s*:\s*\S/i;

/** Whether a prompt lists the things of more than one puzzle, or was answered in part. */
export const holdsSeveral = (prompt: string): boolean =>
  (prompt.match(listed)?.length ?? 0) > 1 || answered.test(prompt);

/** The things of a prompt and how it may call them; null where it does not list them, nor names each in a relation of this axis. */
export function thingsIn(prompt: string, sentences: readonly string[], axis: Axis): Things | null {
  const [list] = prompt.matchAll(listed);
  // Of two questions the first may be a worked example.
  if (!list && (prompt.match(/[?？]/g)?.length ?? 0) > 1) return null;
  const full = list ? fromList(list.groups?.list ?? "", list.groups?.count ?? "") : fromRelations(sentences, axis);
  if (!full || new Set(full).size !== full.length || full.length < 3) return null;
  return { names: full.map((name) => withShort(name, full)), axis, listed: list !== undefined };
}

function fromList(list: string, count: string): string[] | null {
  const names = list.split(/,? and |, /).map((name) => name.replace(/^(?:an?|the) /i, "").toLowerCase());
  return names.length === (counts.indexOf(count.toLowerCase()) + 3 || Number(count)) ? names : null;
}

/** "Ann is taller than Ben. Ben is taller than the new boy." */
function fromRelations(sentences: readonly string[], axis: Axis): string[] {
  const name = String.raw`(?:the )?(?:\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*)?)`;
  const form = new RegExp(
    String.raw`^[-*•\s]*(?:\(?\d{1,2}[.)] )?(?<one>${name}) (?:is|are|was|were|finished|came) (?:${axis.map(({ than }) => than).join("|")}) (?<other>${name})[.!\s]*$`,
    "iu",
  );
  const found = sentences.flatMap((sentence) => {
    const { one, other } = form.exec(sentence)?.groups ?? {};
    return one === undefined || other === undefined ? [] : [one, other];
  });
  return [...new Set(found.map((each) => each.replace(/^the /i, "").toLowerCase()))];
}

/** Of "white book" and "gray book" the last word tells nothing: a text may say "white". */
function withShort(name: string, all: readonly string[]): string[] {
  const words = name.split(" ");
  const noun = words[words.length - 1];
  return words.length > 1 && all.every((other) => other.endsWith(` ${noun}`))
    ? [name, words.slice(0, -1).join(" ")]
    : [name];
}

import type { Act } from "../../acts/act.js";
import type { Evidence } from "../../evidence.js";
import { numberOf } from "../../grounding/digits.js";
import type { AgainstClosing } from "../againstClosing.js";
import { listsOf } from "../../acts/lists.js";
import { standsAlone } from "../standsAlone.js";
import type { Closing } from "../closing.js";

/** A row of a table or a list: a name, and the figures behind it. */
interface NamedRow {
  readonly name: string;
  readonly figures: readonly string[];
}

interface Returned extends NamedRow {
  readonly act: Act;
}

/** Rows that are read of one text, and characters of the longest. */
const MOST = 400;
const LONGEST = 300;
/** Fewer digits are alike by chance. */
const FEWEST = 4;

const named = /^[\s>*•\-|"'`]*([\p{L}][\p{L}\p{N} ._&/'-]{0,40}?)[\s"'`*]*(?:[|:=\t–—]|\s{2,}|\s(?=[$€£]?\d))(.*)$/u;
const figure = /(?<![\p{L}\d.,])[$€£]?(\d[\d,]{0,15}(?:\.\d{1,8})?)(?![\d\p{L}])/gu;

/** The closing's table gives two things each the figure that every answer gives to the other. */
export function figuresSwapped({ said, order }: Closing, evidence: Evidence): AgainstClosing | null {
  const told = rowsOf(said).filter(({ figures }) => figures.length > 0);
  if (told.length < 2) return null;
  const returned = evidence
    .inExchange(order)
    .filter(({ kind, edits, tool }) => kind !== "read" && edits.length === 0 && tool !== "user")
    .flatMap((act): Returned[] => [
      ...rowsOf(evidence.outputOf(act).text).map((row) => ({ act, ...row })),
      ...recordsOf(evidence.jsonOf(act)).map((row) => ({ act, ...row })),
    ]);
  const measured = evidence.inExchange(order).flatMap((act) => benchmarksIn(evidence.outputOf(act).lines));
  /** All that was returned of a thing. */
  const figuresOf = (name: string) => {
    const runs = measured.filter(({ command }) => standsAlone(command, name));
    const ofRun = new Set(runs.map(({ command }) => command)).size === 1 ? runs : [];
    return new Set([...returned.filter((row) => row.name === name), ...ofRun].flatMap(({ figures }) => figures));
  };
  for (const [i, one] of told.entries())
    for (const other of told.slice(i + 1)) {
      if (one.name === other.name) continue;
      const [ofOne, ofOther] = [figuresOf(one.name), figuresOf(other.name)];
      const exchanged = one.figures.some(
        (mine) =>
          !ofOne.has(mine) &&
          ofOther.has(mine) &&
          other.figures.some((theirs) => theirs !== mine && !ofOther.has(theirs) && ofOne.has(theirs)),
      );
      if (!exchanged) continue;
      const row = returned.find(({ name, figures }) => name === one.name && figures.length > 0);
      return {
        rule: "figures-swapped",
        status: "contradicted",
        act: row?.act ?? null,
        quote: row ? `${row.name}: ${row.figures.join(", ")}` : "",
        sentence: one.line,
      };
    }
  return null;
}

function rowsOf(text: string): (NamedRow & { readonly line: string })[] {
  return text
    .split("\n", MOST)
    .filter((line) => line.length <= LONGEST)
    .flatMap((line) => {
      const match = named.exec(line);
      return match ? [{ name: plain(match[1]), figures: figuresIn(match[2]), line: line.trim() }] : [];
    });
}

/** Objects of the first list that have one name and numbers. */
function recordsOf(json: unknown): NamedRow[] {
  const [list = []] = listsOf(json);
  return list.slice(0, MOST).flatMap((item) => {
    if (item === null || typeof item !== "object") return [];
    const values = Object.values(item);
    const names = values.filter((value) => typeof value === "string" && /^\p{L}/u.test(value));
    const numbers = values.filter((value) => typeof value === "number");
    return names.length === 1 ? [{ name: plain(String(names[0])), figures: figuresIn(numbers.join(" ")) }] : [];
  });
}

/** What `hyperfine` prints of each command, which may be called by any of its words. */
function benchmarksIn(lines: readonly string[]): { command: string; figures: readonly string[] }[] {
  return lines.slice(0, MOST).flatMap((line, i) => {
    const command = /^Benchmark \d+: (.{1,200})$/.exec(line)?.[1].toLowerCase();
    return command === undefined
      ? []
      : [
          {
            command,
            figures: figuresIn(
              lines
                .slice(i + 1, i + 4)
                .join(" ")
                .replaceAll(/(?<=\d) ?(?=m?s\b)/g, " "),
            ),
          },
        ];
  });
}

const plain = (name: string) => name.trim().toLowerCase();

/** As plain numbers, of enough digits. */
const figuresIn = (text: string): string[] =>
  Array.from(text.matchAll(figure), ([, digits]) => digits)
    .filter((digits) => digits.replace(/\D/g, "").length >= FEWEST)
    .map((digits) => String(numberOf(digits)));

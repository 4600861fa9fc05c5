import { patternOf } from "../../../patternOf.js";
import type { Act, ActKind } from "../../acts/act.js";
import { fileName } from "../../acts/paths.js";
import type { Evidence } from "../../evidence.js";
import { rowOf } from "../../grounding/digits.js";
import type { AgainstClosing } from "../againstClosing.js";
import type { Closing } from "../closing.js";

const measuring: ReadonlySet<ActKind> = new Set<ActKind>(["program", "tests", "query", "fetch", "unknown"]);

/** How much there is to do: `--rows 1000`, `-n 20`, `ROWS=1000`, a number alone. */
const size = patternOf("g", [
  String.raw`(?:(?<=\s)--?(?:n|c|rows|size|count|iterations?|iters?|requests?|duration|limit|records|items|scale|`,
  String.raw`users|vus|samples?|docs|depth|length|entries|num[-_]\w+|n[-_]\w+|max[-_]\w+|messages|files|lines|`,
  "seconds|time|loops|rounds|repeats?)[= ]|",
  String.raw`(?<=^|\s)(?:N|ROWS|SIZE|COUNT|ITER\w*|REQUESTS|DURATION|SCALE|RECORDS)=|`,
  String.raw`(?<=\s))(\d[\d_]{0,12}[kKmMs]?)(?=\s|$)`,
]);
/** With which a program is made fast, or made to be looked into. */
const profile =
  /(?<=\s)(--release|--prod(?:uction)?|--debug|-O[0-3sz]|--optimi[sz]e|-race|--profile[= ]\w+|(?:-c|--configuration)[= ](?:Release|Debug))(?=\s|$)|(?<=^|\s)((?:NODE_ENV|BUILD_TYPE|RAILS_ENV)=\w+)/g;
/** What it is given to work on. */
const file =
  /(?<=\s)((?:[\w.-]+\/)*[\w-][\w.-]*\.(?:jsonl?|csv|tsv|parquet|txt|log|xml|ya?ml|db|sqlite|bin|gz|zip|pcap|wav|mp4|png|sql|md))(?=\s|$)/g;

const compares = patternOf("i", [
  String.raw`\bbefore\b|\bafter\b|\bfrom\b.{0,40}\bto\b|\bfaster\b|\bslower\b|\bquicker\b|\bspeed-?ups?\b|`,
  String.raw`\bvs\.?\b|→|->|\bdown to\b|\bvorher\b|\bnachher\b|\bschneller\b|\bvon\b.{0,40}\bauf\b|\bantes\b|`,
  String.raw`\bdespu[ée]s\b|\bm[áa]s r[áa]pid|\bde\b.{0,40}\ba\b|前|後|后|快|倍|改善|短縮|縮短|缩短|降`,
]);
/** That the two are not alike, or that it was allowed for. */
const allowsFor = patternOf("i", [
  String.raw`\b(?:release|debug|profiles?|optimi[sz]ed (?:build|binary|mode)|unoptimi[sz]ed|`,
  "production (?:build|mode)|different (?:sizes?|inputs?|builds?|workloads?|data)|",
  String.raw`not (?:directly |strictly )?compar\w+|smaller (?:input|file|data\w*|sample|set|run)|`,
  String.raw`fewer (?:rows|items|requests|iterations|records)|subset|extrapolat\w*|scaled|normali[sz]ed|`,
  String.raw`per (?:row|item|request|record|iteration|call|op\w*)|throughput|`,
  String.raw`(?:rows|items|requests|records|ops)(?:\/| per )s\w*)\b|nicht vergleichbar|weniger zeilen|`,
  "kleinere[nrs]? (?:datei|daten)|no (?:es |son )?comparable|menos filas|比較できない|不可比|無法直接比較|无法直接比较|規模不同|",
  "规模不同|筆數不同|較小的|较小的|小さい",
]);

/** A figure of before and one of after are told, the runs that gave them were not alike, and the closing is silent about it. */
export function measuredUnlike({ said, order, statements }: Closing, evidence: Evidence): AgainstClosing | null {
  if (!compares.test(said) || allowsFor.test(said)) return null;
  const runs = evidence
    .inExchange(order)
    .filter(
      ({ kind, outcome, shell }) => shell && measuring.has(kind) && outcome !== "failed" && outcome !== "refused",
    );
  for (const late of [...runs].reverse())
    for (const early of runs) {
      if (early.order >= late.order || alike(early) !== alike(late)) continue;
      const differing = differences(early, late);
      if (differing.length === 0 || !isChanged(early, late, evidence)) continue;
      // Measured like with like as well.
      if (runs.some((run) => (run !== early && same(run, early)) || (run !== late && same(run, late)))) continue;
      if (differing.some((pair) => pair.every((value) => value !== "" && names(said, value)))) continue;
      const request = evidence.requestsBefore(order, 1)[0]?.text ?? "";
      if (differing.some((pair) => pair.every((value) => value !== "" && names(request, value)))) continue;
      const figures = figuresOf(early, late, evidence).filter(
        (pair) => !differing.some((values) => values.some((value) => pair.includes(value))),
      );
      const told = figures.find((pair) => pair.every((figure) => hasNumber(said, figure)));
      if (!told) continue;
      const statement = statements.findLast(({ sentence }) => hasNumber(sentence.text, told[1]));
      if (!statement) continue;
      return {
        rule: "measured-unlike",
        status: "contradicted",
        act: late,
        quote: `${early.text.slice(0, 140)} ≠ ${late.text.slice(0, 140)}`,
        sentence: statement.sentence.text,
      };
    }
  return null;
}

/** Something was changed between the two, by an edit or by a script that writes. */
const isChanged = (early: Act, late: Act, evidence: Evidence): boolean =>
  evidence.editAfter(early, late.order) !== null ||
  evidence
    .between(early.order + 1, late.order)
    .some(({ text }) => /\bopen\([^)\n]*,\s*["']w|\bwrite_text\(|\bwriteFile\w*\(|\bsed -i/.test(text));

const plain = ({ text }: Act): string => ` ${text.replace(/\s+/g, " ").trim()} `;
const same = (a: Act, b: Act): boolean => plain(a) === plain(b);

/** A command without what may differ. */
const alike = (act: Act): string =>
  plain(act).replace(profile, " ").replace(size, " ").replace(file, " # ").replace(/\s+/g, " ").trim();

/** Of each kind the values of the one and the other run, where they differ; empty for a flag that is not there. */
function differences(early: Act, late: Act): readonly (readonly [string, string])[] {
  return [profile, size, file].flatMap((pattern): readonly [string, string][] => {
    const [a, b] = [early, late].map((act) =>
      [...plain(act).matchAll(pattern)].map(([, one, other]) => one ?? other ?? ""),
    );
    return Array.from({ length: Math.max(a.length, b.length) }, (_, i): readonly [string, string] => [
      a[i] ?? "",
      b[i] ?? "",
    ])
      .filter(([one, other]) => one !== other)
      .map(([one, other]): [string, string] => [one, other]);
  });
}

/** Numbers that stand in the same place of both outputs. */
function figuresOf(early: Act, late: Act, evidence: Evidence): readonly (readonly [string, string])[] {
  const rows = evidence.outputOf(late).lines.slice(0, 400).map(rowOf);
  return evidence
    .outputOf(early)
    .lines.slice(0, 400)
    .map(rowOf)
    .flatMap(({ shape, numbers }) => {
      const other = numbers.length > 0 && /[a-z]/i.test(shape) ? rows.find((row) => row.shape === shape) : undefined;
      return other ? numbers.map((number, i): readonly [string, string] => [number, other.numbers[i] ?? ""]) : [];
    })
    .filter(([a, b]) => a !== b && b !== "" && a.length + b.length > 3);
}

const hasNumber = (text: string, digits: string): boolean =>
  text
    .replace(/(\d),(?=\d{3})/g, "$1")
    .match(/\d+(?:[.,]\d+)?/g)
    ?.some((one) => one.replace(",", ".") === digits.replace(/,(?=\d{3})/g, "")) ?? false;

/** A size, a file or a flag is named, in digits or as one says it. */
function names(text: string, value: string): boolean {
  const number = Number(value.replaceAll("_", ""));
  if (Number.isFinite(number) && value !== "") {
    const short =
      number >= 1e6
        ? `${number / 1e6} ?(?:M\\b|million|Mio)|${number / 1e4} ?[萬万]`
        : `${number / 1e3} ?(?:k\\b|thousand)|${number / 1e4} ?[萬万]`;
    return (
      hasNumber(text.replace(/(\d)[ _.'’\u202f\u00a0](?=\d{3}\b)/g, "$1"), String(number)) ||
      new RegExp(`(?<![\\d.])(?:${short.replaceAll(".", "\\.")})`, "i").test(text)
    );
  }
  const name = fileName(value).replace(/^-+/, "");
  return name !== "" && text.toLowerCase().includes(name.toLowerCase());
}

import { patternOf } from "../../patternOf.js";
import { numberWords } from "./numberWords.js";
import type { Quantity, Target } from "./claim.js";
import { codeMark, quoteMark, type Sentence } from "./prose.js";
import { subjectOfCommand } from "./subjects.js";

const marks = new RegExp(`${codeMark}|${quoteMark}`, "g");

const extensions =
  "tsx?|jsx?|mjs|cjs|mts|cts|py|pyi|ipynb|go|rs|java|kt|kts|scala|c|cc|cpp|cxx|h|hpp|cs|fs|rb|php|swift|m|dart|ex|exs|erl|lua|pl|r|jl|sh|bash|zsh|ps1|bat|sql|html?|css|scss|sass|less|vue|svelte|astro|json|jsonl|ya?ml|toml|ini|cfg|conf|env|xml|csv|tsv|xlsx?|parquet|md|mdx|rst|txt|log|pdf|docx?|pptx?|png|jpe?g|gif|svg|webp|mp[34]|wav|zip|tar|gz|lock|proto|graphql|gql|tf|tfvars|hcl|gradle|properties|dockerfile|snap|patch|diff|db|sqlite|tex|bib|wasm|zig|nim|clj|hs|ml|ejs|hbs|j2|prisma";
const filePattern = new RegExp(
  `(?<![\\w@/.-])(?:[\\w@.~-]+[\\\\/])*[\\w@-][\\w.@+-]*\\.(?:${extensions})(?![\\w-])(?::\\d+)?|(?<![\\w/-])(?:[\\w@.~-]+/)*(?:makefile|dockerfile|readme|changelog|license|gemfile|rakefile|procfile|jenkinsfile|\\.env|\\.gitignore|\\.eslintrc|\\.github/[\\w./-]+)(?![\\w.])`,
  "gi",
);
const folderPattern = /(?<![\w@/.:-])(?:\.{0,2}\/)?[\w@.-]+\/(?:[\w@.-]+\/?)*/g;
const emailPattern = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;
const idPattern =
  /(?<![\w.])#[a-z]?\d{1,12}\b|\b[a-z]{1,6}[-_]?\d{3,12}\b|\b[a-z]{2,8}-\d{1,8}\b|\b[0-9a-f]{8}-[0-9a-f-]{9,27}\b|\b(?=[0-9a-f]{7,40}\b)(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,40}\b|\b\d{5,14}\b/gi;
const routePattern = /(?<![\w.:/])\/[a-z][\w{}:.-]*(?:\/[\w{}:.-]+)*/gi;
const amountPattern =
  /[$€£¥]\s?\d[\d,]*(?:\.\d{1,2})?(?:\s?[kmb]\b)?|\b\d[\d,]*(?:\.\d{1,2})?\s?(?:usd|eur|gbp|dollars?|euros?|元|美元)/gi;
const timePattern =
  /\b(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?\s?(?:am|pm|a\.m\.|p\.m\.)?|\b(?:1[0-2]|0?[1-9])\s?(?:am|pm|a\.m\.|p\.m\.)(?![\w])/gi;
const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const datePattern = new RegExp(
  `\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?\\b|\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months})(?: \\d{4})?\\b`,
  "gi",
);
const environmentPattern =
  /\b(production|prod|staging|stage|preview|sandbox|canary|uat|qa|dev(?:elopment)? environment|localhost|local environment)\b|生产|预发|测试环境/gi;
const statusPattern = patternOf("gi", [
  String.raw`\b(?:http |status(?: code)? |code |returns? (?:a |an |http )?|responds? with (?:a |an |http )?|`,
  "returned (?:a |an |http )?|got (?:a |an )?|",
  String.raw`with (?:a |an )?)([1-5]\d\d)\b(?! (?:rows?|records?|items?|lines?|files?|results?|tests?|ms|users?|`,
  String.raw`entries|orders?|%))|\b([1-5]\d\d) (?:ok|created|no content|not found|unauthorized|forbidden|`,
  String.raw`bad request|internal server error)\b`,
]);

/** What a clause names: files, addresses, ids, amounts, times. Each at most a few times. */
export function targetsOf(clause: string, sentence: Sentence): Target[] {
  const targets: Target[] = [];
  const add = (type: Target["type"], text: string) => {
    if (targets.length < 40 && text !== "" && !targets.some((target) => target.text === text && target.type === type))
      targets.push({ type, text });
  };
  for (const [character] of clause.matchAll(marks)) {
    const index = character.charCodeAt(0);
    if (index >= 0xe500) add("quote", sentence.quotes[index - 0xe500] ?? "");
    else addCode(sentence.codes[index - 0xe100] ?? "", add);
  }
  const plain = clause.replace(marks, " ");
  for (const [email] of plain.matchAll(emailPattern)) add("email", email);
  const withoutMail = plain.replace(emailPattern, " ");
  for (const [file] of withoutMail.matchAll(filePattern))
    if (!/^(?:e\.g|i\.e|node\.js|next\.js|vue\.js|react\.js|three\.js|d3\.js|express\.js|vs\.)$/i.test(file))
      add("file", file.replace(/:\d+$/, ""));
  for (const [amount] of plain.matchAll(amountPattern)) add("amount", amount);
  for (const [time] of plain.matchAll(timePattern)) add("time", time);
  for (const [date] of plain.matchAll(datePattern)) add("date", date);
  for (const match of plain.matchAll(statusPattern)) add("http-status", match[1] ?? match[2]);
  for (const [environment] of plain.matchAll(environmentPattern)) add("environment", environment);
  const rest = withoutMail
    .replace(filePattern, " ")
    .replace(datePattern, " ")
    .replace(amountPattern, " ")
    .replace(timePattern, " ");
  for (const [route] of rest.matchAll(routePattern)) add("route", route);
  for (const [folder] of rest.matchAll(folderPattern))
    if (
      /\/$|^\.{0,2}\//.test(folder) ||
      /^(?:src|lib|test|tests|docs|app|packages|config|scripts|public|api|components|server|client)\//.test(folder)
    )
      add("file", folder.replace(/\.$/, ""));
  for (const [id] of rest.matchAll(idPattern)) add("id", id.replace(/^#/, ""));
  return targets;
}

function addCode(code: string, add: (type: Target["type"], text: string) => void): void {
  const method = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD)\s+(\/\S*)/.exec(code);
  if (method) add("route", method[1]);
  else {
    const type = typeOfCode(code);
    add(type, type === "file" ? code.replace(/:\d+(?:-\d+)?$/, "") : code.replace(/^#(?=\d)/, ""));
  }
}

function typeOfCode(code: string): Target["type"] {
  if (/^https?:\/\//.test(code)) return "url";
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(code)) return "email";
  if (!/\s/.test(code.trim()) && code.search(filePattern) >= 0) return "file";
  if (/^\.{0,2}\/?[\w@.-]+(?:\/[\w@.-]*)+$/.test(code))
    return code.startsWith("/") && !/\.\w+$/.test(code) ? "route" : "file";
  if (subjectOfCommand(code)) return "command";
  return /^#?\d{3,}$|^[A-Z]{2,8}-\d+$|^[0-9a-f]{7,40}$/.test(code) ? "id" : "code";
}

const quantityPattern = patternOf("gi", [
  String.raw`(?<![\w.#:/-])(about |around |approximately |roughly |some |a good |circa |ca\.? |close to |`,
  "just short of |(?:just |a bit |a little |slightly |well )?over |more than |nearly |almost |",
  "at least |(?<!went |go |goes |is |are |was |rose |climbed |now |back )up to |under |less than |",
  String.raw`fewer than |~|≈|[<>≤≥]\s?|约|超过|大约)?([$€£¥]?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|`,
  String.raw`\d+(?:\.\d+|,\d{1,2}(?![\d,]))?)(?![\w]*[-/:]\d)(?:\s?(?:\/|of|out of)\s?(?:the )?(\d[\d,]*))?\s?(%|`,
  String.raw`percent\b|ms\b|milliseconds?\b|s\b|secs?\b|seconds?\b|min\b|minutes?\b|hours?\b|[kmgt]i?b\b|`,
  String.raw`bytes?\b|x\b|k\b|thousand\b|million\b|billion\b|bn\b|[万萬億亿]|rps\b|req\/s\b|°[cf]?|个|条|项|次|`,
  String.raw`行)?\s?((?:[a-z][a-z'-]*\s?){0,4})`,
]);
const wordPattern =
  /\b(all )?(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both)\b (?:of (?:the |these |those )?)?((?:[a-z][a-z'-]*\s?){1,4})/gi;
/** Most clauses have no number, and need not be looked through for one. */
const mayCount = /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both)\b/i;

/** "84.2k", "41 thousand", "89.3 萬": how many one of these is. */
const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  bn: 1e9,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
};

/** The numbers of a clause with what they count. Parts of dates, times, versions and ids are none. */
export function quantitiesOf(clause: string): Quantity[] {
  const found: Quantity[] = [];
  if (!mayCount.test(clause)) return found;
  const text = clause
    .replace(marks, " ")
    .replace(emailPattern, " ")
    .replace(filePattern, " ")
    .replace(datePattern, " ")
    .replace(timePattern, " ")
    .replace(/\b\d{1,2} o'clock\b/gi, " ")
    .replace(/(?<=\b(?:am|vom|zum|bis|ab|seit|den) )\d{1,2}\.\d{1,2}\.(?!\d{3})/gi, " ")
    .replace(/(?<![\d.,])0\d+(?![\d.,])/g, " ")
    .replace(/\bv?\d+\.\d+(?:\.\d+)+\b/g, " ")
    .replace(
      /\b(?:python|node|java|go|php|ruby|react|vue|next|es|http|utf|sha|port|version|line|lines|step|phase|section|part|issue|pr|ticket|chapter|page|v)[ -]?#?\d+(?:\.\d+)?(?:(?:\s?,| and| or|\s?\/|\s?&)\s?(?:and )?\d+\.\d+)*\b/gi,
      " ",
    );
  for (const match of text.matchAll(quantityPattern)) {
    const [, rough, currency, written, of, unit = "", words = ""] = match;
    if (found.length >= 12) break;
    const scale = scales[unit.toLowerCase()];
    // "8,90 €".
    const own = written.replace(/^(\d+),(\d{1,2})$/, "$1.$2");
    const value = Number(own.replaceAll(",", "")) * (scale ?? 1);
    found.push({
      value: scale === undefined ? value : Math.round(value),
      of: of === undefined ? null : Number(of.replaceAll(",", "")),
      noun: nounIn(words),
      unit: currency || (scale === undefined ? unit.toLowerCase() : ""),
      rough: rough !== undefined || /^or so\b/i.test(words),
      digits: scale === undefined ? own : String(Math.round(value)),
    });
  }
  for (const [, , word, words] of text.matchAll(wordPattern)) {
    if (found.length >= 12) break;
    found.push({
      value: numberWords[word.toLowerCase()],
      of: null,
      noun: nounIn(words),
      unit: "",
      rough: false,
      digits: null,
    });
  }
  return found;
}

const notNouns = new Set(
  "of the a an in on at to for with and or but is are was were be been being have has had that which who from by as than then all new existing remaining total more other pass passes passed passing fail failed failing failures succeeded successfully now still also its their our your my this these those it they unit integration e2e found matching different separate distinct out per each every only just already not no so can will".split(
    " ",
  ),
);

/** What is measured, or is one thing with several in it. */
export const measures = patternOf("", [
  "^(?:[km]?wh|mah|kg|mg|g|lb|oz|mm|cm|m|km|ml|l|db|px|rem|em|v|a|w|kw|mw|hz|[kmg]hz|[kmg]bps|mpg|rpm|",
  "bar|pt|day|hour|minute|second|month|week|year|night|time|percent|dollar|euro|pound|point|degree|",
  "people|person|adult|child|guest|passenger|seat|mile|km|meter|litre|liter|gram|kg|unit|cent|line|",
  "char|character|word|part|step|stop|star|way|thing|copy|piece|bag|more|item)$",
]);

/** The first word that may be counted: "12 new unit tests pass" counts tests. */
function nounIn(words: string): string {
  const list = words.trim().toLowerCase().split(/\s+/);
  for (const word of list) if (word.length > 1 && !notNouns.has(word)) return singular(word);
  return "";
}

export function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word) || word.length < 4) return word;
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

const stopWords = new Set(
  "the a an and or but if in on at to for from by with without of is are was were be been being has have had do does did this that these those it its as i we you your our my me us they them their he she his her all any each every both some no not now then also so than too very just only more most other such own same can will would should could may might must into onto over under after before up down out off about again here there when where which who what why how new successfully fully completely properly correctly please let one two three been via per etc using used use well done made make".split(
    " ",
  ),
);

/** Stems of the content words of a clause, for the words of calls and results to be compared with. */
export function contentWords(clause: string): string[] {
  const words =
    clause
      .replace(marks, " ")
      .toLowerCase()
      .match(/[\p{L}][\p{L}\p{N}]{2,30}/gu) ?? [];
  return [...new Set(words.filter((word) => !stopWords.has(word)).map(stem))].slice(0, 40);
}

/** Endings taken off: cancelled, cancels and cancel are one, and so are refund and refunds. Rough on purpose. */
export function stem(word: string): string {
  let root = singular(word.toLowerCase());
  if (root.length > 5)
    root = root.replace(/(?:ation|ment|ings?|ing|ed|er|ion)$/, (ending, at: number) => (at >= 3 ? "" : ending));
  if (root.length > 3 && /([bdglmnprt])\1$/.test(root)) root = root.slice(0, -1);
  return root.length > 4 && /[ey]$/.test(root) ? root.slice(0, -1) : root;
}

import { patternOf } from "../../patternOf.js";
import type { Computation } from "../../run/computation.js";
import { basesIn, type Convention } from "../announcements.js";
import type { ComputationContext } from "../context.js";
import { doubtedAround } from "../doubt.js";
import { alphabetFacts } from "./alphabetFacts.js";
import { calendarFacts } from "./calendarFacts.js";
import { settleChinese } from "./chineseLogic.js";
import { tidyChinese, tidyEnglish } from "./clauses.js";
import { clockFacts } from "./clockFacts.js";
import { comparisons } from "./comparisons.js";
import { dateFacts } from "./dateFacts.js";
import { datesApart } from "./datesApart.js";
import type { Fact, Finding } from "./fact.js";
import { listFacts } from "./listFacts.js";
import { groupFacts } from "./groupFacts.js";
import { measureFacts } from "./measureFacts.js";
import { notationFacts } from "./notationFacts.js";
import { type Sentence, statedSentences } from "./sentences.js";
import { shapeFacts } from "./shapeFacts.js";
import { shapeSizes } from "./shapeSizes.js";
import { settleEnglish } from "./statementLogic.js";
import { truthFacts } from "./truthFacts.js";
import { wholeNumberFacts } from "./wholeNumberFacts.js";
import { wordFacts } from "./wordFacts.js";

const kinds = [
  comparisons,
  wholeNumberFacts,
  calendarFacts,
  dateFacts,
  datesApart,
  measureFacts,
  shapeFacts,
  shapeSizes,
  alphabetFacts,
  notationFacts,
  clockFacts,
  wordFacts,
  listFacts,
  truthFacts,
  groupFacts,
];
/** The forms that a sentence may be of. */
const formsFor = (text: string, language: "english" | "chinese"): readonly Fact[] =>
  kinds.flatMap((facts) => (facts.about?.test(text) === false ? [] : facts[language]));

export interface PlainStatement extends Sentence {
  readonly finding: Finding;
}

/** Sentences that are as a whole one of the forms, or several of them joined, and that a program can decide. */
export function plainStatements(text: string): PlainStatement[] {
  return statedSentences(text).flatMap((sentence) => {
    const finding = /\p{Script=Han}/u.test(sentence.text)
      ? settleChinese(tidyChinese(sentence.text), formsFor(sentence.text, "chinese"))
      : settleEnglish(tidyEnglish(sentence.text), formsFor(sentence.text, "english"));
    return finding ? [{ ...sentence, finding }] : [];
  });
}

/** What else a text may speak of, in which these statements mean something else. */
const elsewhere = patternOf("i", [
  String.raw`\b(?:planets?|mars|martians?|jupiter|saturn|venus|pluto|moons?|aliens?|fiction\w*|fantasy|imagin\w+|`,
  String.raw`pretend\w*|suppos\w+|hypothe\w+|assum\w+|stor(?:y|ies)|novels?|movies?|films?|tales?|fairy|legends?|`,
  String.raw`dreams?|riddles?|jokes?|puzzles?|games?|universe|kingdom|let [a-z] |defin\w+|denot\w+|modul[oe]|mod|`,
  String.raw`fonts?|versions?|clothes|clothing|shoes?|lexicograph\w*|alphabetical\w*|strings?|ascii|`,
  String.raw`non-?euclid\w*|spher\w+|hyperbolic|curved|lunar|julian|islamic|hebrew|jewish|hijri|calendars?|`,
  String.raw`ethiopia\w*|coptic|mayan?|ancient|babylonian?|egyptian?|republican|fiscal|academic|school|`,
  "semesters?|working|workdays?|weekdays?|business|shifts?|leap seconds?|daylight saving|opposite|",
  String.raw`sarcas\w+|ironic\w*|absolute|magnitude|modified|rules?|notation|`,
  String.raw`in this (?:world|system|language|base)|cards?|poker|dice)\b|行星|火星|月球|外星|虚构|虛構|小说|小說|故事|假设|假設|想象|想像|`,
  "童话|童話|笑话|笑話|谜语|謎語|游戏|遊戲|定义|定義|版本|字体|字體|农历|農曆|阴历|陰曆|学年|學年|开学|開學|历法|曆法|工作日|上班|绝对值|絕對值|规则|規則",
]);

const otherwise: readonly Convention[] = ["redefined", "elsewhere", "modular", "rounded", "machine", "ordered"];

/** How far before a statement it may be said that it is only spoken of. */
const REACH = 160;
const spokenOf = patternOf("i", [
  String.raw`\b(?:false|wrong|incorrect|untrue|lies?|lying|myths?|mistakes?|errors?|statements?|claims?|claimed|`,
  String.raw`sentences?|examples?|options?|choices?|says?|said|wrote|writes?|asked|quot\w+|believe\w*|thinks?|`,
  String.raw`thought|told|students?|teacher|nonsense|negations?|premises?|hypothes\w+|question|evaluate|consider|`,
  String.raw`contradict\w*)\b|错|錯|误|誤|假|说|說|选项|選項|例如|认为|認為|以为|以為|陈述|陳述|命题|命題`,
]);

/** Checks sentences that say in plain words what a program can decide: of numbers, units, the calendar, letters, shapes. */
export function checkPlainStatements(
  statements: readonly PlainStatement[],
  text: string,
  context: ComputationContext,
  before: ComputationContext,
): Computation[] {
  const said = otherwise.filter((convention) => context.conventions.has(convention));
  if (before.bases.length > 0) return [];
  const spansOfStatements = statements.map(({ start, end }) => ({ start, end }));
  const rest = withoutStatements(text, 0, text.length, spansOfStatements);
  if (elsewhere.test(rest) || basesIn(rest).length > 0) return [];
  const isAlone = before.stated === "" && !/\p{L}/u.test(rest);
  return statements.flatMap(({ text: claim, start, end, finding }): Computation[] => {
    const { holds, expected, unless } = finding;
    if (finding.open || (unless && context.conventions.has(unless))) return [];
    if (said.some((convention) => convention !== finding.despite)) return [];
    if (!holds && finding.alone && !isAlone) return [];
    if (!holds && finding.unlessSaid && [text, before.stated].some((said) => finding.unlessSaid?.test(said))) return [];
    if (doubtedAround(text, start, end)) return [];
    if (spokenOf.test(withoutStatements(text, Math.max(0, start - REACH), start, spansOfStatements))) return [];
    // What the prompt says itself is not the step's mistake.
    if (!holds && context.stated.includes(claim.replace(/\s/g, ""))) return [];
    return [{ claim, holds, expected, span: { start, end } }];
  });
}

/** The text before a statement without the statements in it: "It is false that …" before it says nothing of this one. */
function withoutStatements(
  text: string,
  from: number,
  to: number,
  spans: readonly { start: number; end: number }[],
): string {
  let rest = "";
  let at = from;
  for (const { start, end } of spans) {
    if (end <= at || start >= to) continue;
    rest += text.slice(at, Math.max(at, start));
    at = end;
  }
  return at < to ? rest + text.slice(at, to) : rest;
}

import { patternOf } from "../../patternOf.js";
import type { Spoken } from "../acts/collect.js";
import { chineseClaims } from "./chinese.js";
import type { Claim, Subject } from "./claim.js";
import { type Clause, clausesOf, negation } from "./clauses.js";
import { contentWords, quantitiesOf, targetsOf } from "./details.js";
import { claimsElsewhere } from "./otherLanguages.js";
import { englishClaims, statesNumber } from "./forms.js";
import type { Found } from "./found.js";
import { type Sentence, sentencesOf } from "./prose.js";
import { checkSubjects } from "./subjects.js";

const MAX_CLAIMS = 200;
const universal = patternOf("", [
  String.raw`\b(?:all(?! (?:the (?:time|same|way)|along|right|in all|about|of a sudden)\b)|every(?! time\b)|`,
  String.raw`everything|each(?! time\b)|entire|entirely|full|whole|complete suite|both|100%|fully|completely|`,
  String.raw`across the (?:board|codebase|project|repo\w*)|throughout|no regressions?|comprehensive|in full|`,
  String.raw`cover to cover|any)\b|(?:全部|全[数數]|所有|每[个個]|每一|完整|整[个個]|全都|均|皆|悉[数數])`,
]);

/** Words for a number that has no noun after it. */
const totals = /\b(?:adds? up|comes? to|sums?|totals?|altogether|amounts? to|balance|price|costs?|score|revenue)\b/;

const measurement = patternOf("", [
  String.raw`\b(?:size|bundle|image)\b.{0,60}\b(?:from|shr[iau]nks?|smaller|down|drop\w*|reduc\w*)\b|`,
  String.raw`\b(?:shrinks?|shrank|smaller) (?:from|by|to)\b|\d ?ms\b|(?:响应|回應|響應|執行|执行|查詢|查询|載入|加载)(?:时间|時間)|`,
  String.raw`耗[时時]|延[迟遲]|吞吐|\b(?:ms|seconds?|latency|faster|slower|throughput|memory|p9\d|rps|benchmark)\b`,
]);
/** How long something may take is set, not measured. */
const setting =
  /\b(?:time-?outs?|intervals?|delays?|ttl|expir\w+|retention|cool-?downs?|debounce|throttl\w+|polling|grace|leases?|deadlines?|keep-?alive|max-?age|limits?)\b/;

/** The claims of one text of the agent, in the order in which they stand. */
export function claimsOf(spoken: Spoken, asked = ""): Claim[] {
  const claims: Claim[] = affirmed(spoken, asked);
  let named: Subject | null = null;
  for (const sentence of sentencesOf(spoken.text)) {
    for (const clause of clausesOf(sentence)) {
      const own: Subject[] = checkSubjects(clause.text, sentence).filter((subject) => subject !== "checks");
      for (const found of clause.weakened === null ? claimsOfClause(clause, sentence) : []) {
        if (claims.length >= MAX_CLAIMS) return claims;
        if (found.bare && named === null) continue;
        // "I ran the suite, and everything passes": what passes is what was just named.
        const subject = found.subject === "checks" && own.length === 0 && named ? named : found.subject;
        claims.push(completed({ ...found, subject }, clause, sentence, spoken));
      }
      if (own.length > 0) named = own.length === 1 ? own[0] : null;
    }
  }
  return claims;
}

/** "Did you also run the linter?" – "Yes": what was asked is claimed. */
function affirmed(spoken: Spoken, asked: string): Claim[] {
  if (
    !/^\W*(?:yes|yep|yeah|yup|sure did|of course|i did|absolutely|correct)\b|^\W*(?:是的|对|對|当然|跑了|有的)/i.test(
      spoken.text,
    )
  )
    return [];
  const question =
    /\b(?:did|have) you (?:\w+ ){0,3}?(?:run|ran|execute|executed|check|checked|test|tested|verify|verified)\b[^?\n]{0,200}/i.exec(
      asked.slice(0, 4000),
    );
  const sentence = sentencesOf(spoken.text)[0];
  if (!question || !sentence) return [];
  const subjects = checkSubjects(question[0].toLowerCase(), sentence).filter((subject) => subject !== "checks");
  const clause: Clause = { text: question[0].toLowerCase(), stated: question[0].toLowerCase(), weakened: null };
  return subjects.map((subject) =>
    completed({ kind: "ran", subject, strong: true, verb: "run" }, clause, sentence, spoken),
  );
}

function claimsOfClause({ text, stated }: Clause, sentence: Sentence): Found[] {
  const read = [...englishClaims(stated, sentence), ...chineseClaims(stated)];
  // "Todos los tests pasan" may hold a word of English.
  const list = read.length > 0 || sentence.heading ? read : claimsElsewhere(text);
  const quantities = quantitiesOf(text);
  const measured = quantities.filter(
    ({ noun, unit, value }) =>
      noun !== "" || unit !== "" || ((value > 99 || /\bscore/.test(text)) && totals.test(text)),
  );
  if (
    measured.length > 0 &&
    (statesNumber(stated) || (measured.some(({ unit }) => unit !== "") && !negation.test(stated))) &&
    !sentence.heading &&
    list.every(({ kind, absence, guess }) => guess === true || (kind === "checked" && !absence) || kind === "works")
  ) {
    const subject = /\bcoverage\b|覆盖率/.test(text)
      ? "coverage"
      : measurement.test(text) && !setting.test(text)
        ? "benchmark"
        : "thing";
    list.push({ kind: "number", subject, strong: false });
  }
  return list;
}

function completed(found: Found, clause: Clause, sentence: Sentence, spoken: Spoken): Claim {
  return {
    absence: false,
    guess: false,
    own: false,
    verb: "",
    ...found,
    object: (found.object ?? "").trim().slice(0, 160),
    turn: spoken.turn,
    order: spoken.order,
    exchange: spoken.exchange,
    closing: spoken.closing,
    text: sentence.text,
    clause: clause.text,
    universal: universal.test(clause.text),
    quantities: quantitiesOf(clause.text),
    targets: targetsOf(clause.text, sentence),
    words: contentWords(clause.text),
  };
}

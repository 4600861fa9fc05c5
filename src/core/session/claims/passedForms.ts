import { patternOf } from "../../patternOf.js";
import type { Subject } from "./claim.js";
import { negation } from "./clauses.js";
import type { Found } from "./found.js";
import type { Sentence } from "./prose.js";
import { checkSubjects } from "./subjects.js";

const passWord =
  "(?:pass(?:es|ed|ing)?|succeed(?:s|ed|ing)?|succeeded|green|clean(?:ly)?|all clear|error-free|warning-free|happy|compiles?(?! (?:-?time|errors?|failures?|issues?|warnings?|problems?|steps?|flags?|options?|targets?))|compiled|builds|built|(?:go(?:es)?|went|runs?|ran) (?:all the way )?through(?! (?:all|every|each|both|the|my|your|these|those|its?|them|\\d))|(?:is|are|down to|at) (?:zero|0)(?! (?:percent|degrees|or|of)))";

const pass = new RegExp(`\\b${passWord}\\b|[✅✔☑]|\\b(?:ok|success|successful|successfully|100%)\\b`);

const wordPass = new RegExp(`\\b${passWord}\\b|\\b(?:ok|success|successful|successfully|100%)\\b`);

/** "passes the token along": to pass something on is no test that passes. */
const handsOver = patternOf("", [
  String.raw`\bpass(?:es|ed|ing)? (?:an?|the|its?|this|that) (?:\w+ ){1,4}?(?:to|into)\b|`,
  String.raw`\bpass(?:es|ed|ing)? (?:(?:the|a|an|its|this|that|these|those|any|along|down|it|them|as|to|into|`,
  "null|undefined|data|arguments?|params?|no|two|three|several|both|in (?:the|a|an|as)|through|over|by|",
  String.raw`back|on)\b|[\ue100-\ue4ff] (?:to|as|into|in|for|along|through|when|so))(?!.{0,40}\b(?:tests?|`,
  String.raw`checks?|suite|specs?|lint|ci|gates?|validation)\b)`,
]);

/** What passes is a run: "all four tests pass on the final code". */
const isOfTests = /\b(?:tests?|specs?|suite|checks?|builds?|assertions?)(?: [\w-]+){0,2}? pass(?:es|ed|ing)?$/;

/** A general remark on when something passes is no report of a run. */
export const generally = patternOf("", [
  String.raw`\b(?:while|as|when|whenever|until|till|before|after|once|if|how|where) (?:it|they|that|`,
  String.raw`this) (?:\w+ )?(?:builds?|runs?|compiles?|pass(?:es)?)\b|`,
  String.raw`\b(?:pass(?:es)?|works?|succeeds?|compiles?|builds?) (?:even |only )?(?:if|when|unless|as long as|`,
  String.raw`regardless|whenever)\b(?! (?:i|we|run|running|executed|using)\b)`,
]);

const attributive = patternOf("", [
  String.raw`\b(?:passing|green|clean|successful) (?:code|build artifacts?|slate|up|way|state|commit|separation|`,
  String.raw`architecture|approach|solution|implementation|interface|api|install)\b|\bclean(?:er|ed|s|ing)\b|`,
  String.raw`\bcompile[sd]? (?:a list|the list|into)\b|\bbuilds? (?:a|an|the|on|upon|up|out|from|it|this)\b|`,
  String.raw`\bbuilt (?:a|an|the|on|with|in|for|using|from|-?in)\b`,
]);

const pronounPass =
  /^(?:✅ ?|✔ ?|☑ ?)*(?:now |and |so |then )*(?:they|everything|all|it|both|all of (?:them|it|these)|all (?:\d+|of them|green|good|clear|of the above)|\d+\/\d+|\d+ (?:of|out of) \d+)\b.{0,30}\b(?:pass(?:es|ed|ing)?|green|succeed(?:s|ed)?)\b/;

/** "15 packages: all pass": how the parts came out of which a run of tests is made. */
const partsPass =
  /^\W*(?:(?:all|\d[\d,]*) )?(?:test )?(?:packages?|suites?|crates?|workspaces?|test files?)\s?:\s?(?:all )?(?:\d+ )?(?:pass(?:ed|es|ing)?|green|ok)\b/;

/** All that a clause says, of something that the words before it name. */
const barePass =
  /^\W*(?:which |that )?(?:(?:is|are|was|were|all|both|now|again|still) )*(?:clean|pass(?:es|ed|ing)?|green|ok|success(?:ful)?|succeeded|(?:it |they |all )?(?:came|comes|come) (?:back|out) (?:all )?(?:clean|green|fine|ok|successful))\W*$/;

/** "The LRU tests confirm the fix", "the suite ran through". */
const confirmed = patternOf("", [
  String.raw`\b(?:tests?|specs?|suite)\b(?: [\w()-]+){0,3}? (?:confirms?|confirmed|proves?|proved|`,
  String.raw`verif(?:y|ies|ied))\b|\b(?:(?:tests?|specs?|suite)\b(?: [\w-]+){0,3}? (?:ran|runs?|went|goes)|`,
  String.raw`it\b(?: [\w-]+){0,3}? (?:ran|runs?)) through(?: clean| successfully|\W*$)`,
]);

/** "One test fails now that passed before": it passed once. */
const passedOnce =
  /\b(?:fail(?:s|ed|ing)?|red|broken?|breaks)\b.{0,40}\b(?:that|which) (?:\w+ )?(?:pass(?:ed|es)|(?:was|were) green|worked) (?:before|previously|earlier|until|on|without|at the start)\b/;

/** That nothing broke is said of what the tests would show; a runner's own summary is its news. */
const nothingBroke = patternOf("", [
  String.raw`\bno (?:new )?regressions?\b|\bno (?:\w+ )?tests? (?:were |was |are |is |have been )?(?:broken|`,
  String.raw`broke|affected)\b|\b(?:do|does|did)(?:n't| not) break (?:any |the )?(?:of the )?(?:existing |`,
  String.raw`other )?tests\b|\bwithout breaking (?:any |the )?(?:existing |other )?tests\b|`,
  String.raw`\btests run: ?[1-9]\d*\b.*\bfailures: ?0\b|`,
  String.raw`\b(?:is|are|was|been) (?:now )?(?:fully|thoroughly|extensively|completely) tested\b`,
]);

/** "Types check.", "it type-checks with mypy". */
const typesCheck =
  /^[^\p{L}]*(?:(?:the|all|our|its) ){0,2}(?:types (?:all )?check|(?:it|everything|code|project|crate|package|module|app) (?:now |still |all )?type-?checks)(?: (?:out|fine|ok|clean|cleanly|again|now|too|as well|with \w+))*[^\p{L}]*$/u;

export function passedClaims(clause: string, good: string, sentence: Sentence): Found[] {
  if (typesCheck.test(good)) return [{ kind: "passed", subject: "types", strong: true }];
  // A tick counts only where no word says the same.
  const match = wordPass.exec(good) ?? pass.exec(good);
  if ((confirmed.test(good) && !negation.test(good)) || nothingBroke.test(clause))
    return [{ kind: "passed", subject: "tests", strong: true }];
  const counted = /\b(?:\d[\d,]*) (?:passed|passing)\b|\b(\d+)\/\1\b/.test(good) || /\bcleanly?\b/.test(good);
  if (!match && !counted) return [];
  if (
    match &&
    /^[✅✔☑]/.test(match[0]) &&
    /\b(?:fail\w*|errors?|broken|still reports?|not|n't|could|cannot|skipped|still|remain\w*|vulnerabilit\w+|warnings?)\b/.test(
      good,
    )
  )
    return [];
  if (match && /^[✅✔☑]/.test(match[0]) && /^[^\p{L}]*(?:here|below|this is|these are|let)\b/u.test(good)) return [];
  // A tick before a sentence that is about something else ticks nothing off.
  if (
    match &&
    /^[✅✔☑]/.test(match[0]) &&
    !/^[^\p{L}\p{N}\ue100-\ue4ff]*(?:\S+ ?){1,6}$/u.test(good) &&
    !/[:–—|]\s*\S/.test(good)
  )
    return [];
  if (passedOnce.test(good)) return [];
  const upTo = match ? good.slice(0, match.index + match[0].length) : good;
  if (negation.test(upTo.replace(/\bwithout\b/g, ""))) return [];
  if (
    (handsOver.test(good) && !isOfTests.test(upTo)) ||
    attributive.test(good) ||
    generally.test(sentence.plain.toLowerCase())
  )
    return [];
  if (
    /\b(?:need|needs|needed|must|required?|expected|trying|want\w*|until|goal|ensure|make sure|so that|how|whether|what)\b/.test(
      upTo,
    )
  )
    return [];
  const named = checkSubjects(clause, sentence);
  if (named.length > 0) {
    // "Successfully added tests": what succeeded is the adding.
    const weak = match !== null && /^(?:successful|successfully|success|ok|built|compiled)$/.test(match[0]);
    if (
      weak &&
      !/\b(?:is|are|was|were|build|builds|compil\w+|tests?|suite|lint|ci|pipeline)\b\W*(?:\S+ ){0,2}(?:successful|successfully|ok|success)\b|\bsuccessfully (?:built|compiled|passed|completed|ran)\b|[:→] ?(?:ok|success)/.test(
        good,
      )
    )
      return [];
    if (
      weak &&
      /^\W*(?:successfully )?(?:added|created|wrote|updated|implemented|generated|configured|set up|fixed)\b/.test(good)
    )
      return [];
    if (
      /^(?:add|write|create|updat|remov|fix|chang|refactor|mov|renam|introduc|extend)\w*\b/.test(good) &&
      !/\b(?:all|now|which|and|they|\d+)\b.{0,30}\bpass/.test(good)
    )
      return [];
    const kept: Subject[] = named.filter((subject) => subject !== "coverage");
    return kept.map((subject) => ({ kind: "passed", subject: subject === "format" ? "lint" : subject, strong: true }));
  }
  if (partsPass.test(good)) return [{ kind: "passed", subject: "checks", strong: true }];
  if (barePass.test(good)) return [{ kind: "passed", subject: "checks", strong: true, bare: true }];
  if (
    pronounPass.test(good) ||
    /\b\d[\d,]* (?:passed|passing)\b/.test(good) ||
    /^(?:all|everything) (?:is )?(?:green|clean)\b/.test(good)
  )
    return [{ kind: "passed", subject: "checks", strong: true }];
  return [];
}

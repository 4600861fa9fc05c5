import type { DoubtWords } from "./doubtWords.js";
import { anyOf, wholeWords, wordSet } from "./vocabulary.js";

/**
 * A calculation in which nothing is counted, such as "6 * 7 = 43" without apples, is often itself what a sentence is
 * about: told, doubted, wished, taken back. It counts as stated only in the frames in which solutions state results.
 */
export function isStated(before: string, behind: string, following: string, words: DoubtWords): boolean {
  return leadsTo(before) && goesOn(behind) && !words.musingFurther.test(behind) && !isVerdict(following, words);
}

/** Words that a stated calculation follows directly: copulas, connectives, and what is done with amounts. */
const copulas = wordSet("is are was were be been being equals equal becomes became become to of");
const leading = wordSet(
  "because since so then thus therefore hence now and or also as by at has have had get gets got getting need needs needed",
  "make makes made making take takes took spend spends spent pay pays paid cost costs earn earns earned sell sells sold",
  "buy buys bought use uses used eat eats ate drink drinks drank receive receives received score scores scored complete",
  "completes completed produce produces produced collect collects collected pick picks picked add adds added adding",
  "total totals totaled totaling totalling find finds calculate weigh weighs weighed walk walks walked run runs ran drive",
  "drives drove travel travels traveled save saves saved leave leaves left leaving give gives gave giving yield yields",
  "yielding contain contains contained charge charges charged bake bakes baked plant plants planted keep keeps kept out",
  "away sum only both up altogether further obtain obtained case",
);

/** What says how much of something there is. */
const measured = [
  "totals?|numbers?|amounts?|costs?|prices?|sums?|differences?|products?|quotients?|results?|answers?|values?|counts?",
  "areas?|perimeters?|volumes?|distances?|speeds?|rates?|times?|lengths?|widths?|heights?|ages?|weights?|mass",
  "temperatures?|profits?|revenues?|incomes?|salar(?:y|ies)|earnings|savings|expenses?|balances?|bills?|fees?|taxe?s?",
  "discounts?|averages?|means?|scores?|points?|percent(?:age)?|fractions?|ratios?|probabilit(?:y|ies)|odds|angles?",
  "sides?|radius|diameter|rest|remainder|half|twice|quarter|third|share|capacity|population|size|sales|money|change|pay",
  "wages?|budget|loss|gain|increase|decrease|interest|loan|debt|payment|trip|shift",
];
const compared = [
  "how (?:many|much)|more|less|fewer|left|remaining|per|each|every|together|altogether|combined|all|both|after|now",
  "original(?:ly)?|final(?:ly)?|initial(?:ly)?|second|first|third|next|other|another|new|last",
];
const worked = [
  "find|finds|divide|multiply|add|adding|subtract|subtracting|dividing|multiplying|calculate|compute|step|part|day|week",
  "month|year|hour|equation|solution|check|case|so|therefore|thus|hence|then|finally|gives|get",
  "divisible|factors?|multiples?|divisors?|primes?",
  "calculations?|computations?|addition|subtraction|multiplication|division|verification|substitution|simplif(?:y|ying|ication)",
];
/** Labels that announce a calculation: "Step 2", "x", "To find the total". */
const labels = wholeWords(...measured, ...compared, ...worked);
const letter = /^\W*\p{L}?\W*$/u;
/** Subjects of which a calculation is the amount: "the cost of each", "it", "Tom's age". */
const pronouns = /\b(?:which|this|that|it|these|those|there|he|she|they|we|i|you)\b|\d|['’]s\b|s['’]\s/i;

/** What a sentence may begin with before a calculation: reasons, steps, conditions with numbers. */
const steps = anyOf(
  "adding|subtracting|multiplying|dividing|combining|summing|simplifying|substituting|plugging|expanding|factoring|evaluating",
  "computing|calculating|solving|squaring|cubing|rearranging|distributing|rewriting|reducing|cancell?ing|cross-multiplying",
);
const operands =
  "(?:it|in|this|that|these|those|them|both|all|up|together|back|sides?|results?|numbers?|amounts?|values?|two)";
const openings = new RegExp(
  anyOf(
    String.raw`^\W*${anyOf(
      "so|thus|therefore|hence|then|now|next|first|second|third|finally|lastly|also|again|similarly|likewise|overall",
      "in (?:total|all|sum|short|other words|addition|turn)|all (?:together|told)|altogether|together|equivalently",
      String.raw`consequently|accordingly|as a result|that is|i\.?e\.?|namely|okay|ok|well|good|great|right|yes|sure`,
      String.raw`since\b.*|because\b.*|from (?:this|that|here|above)|to (?:find|get|calculate|compute|solve)\b.*`,
      String.raw`${steps}(?:\b.*\b${operands})?|by (?:adding|subtracting|multiplying|dividing)\b.*`,
    )}\W*$`,
    String.raw`\d|\b[a-z]\s*=|if\b`,
  ),
  "is",
);
/** "Were 3 + 4 = 8 true, …", "For 3 + 4 = 8 to hold, …". */
export const inversion = new RegExp(
  String.raw`^\W*${anyOf(
    "were|should|had|did|does|do|is|are|was|can|could|would|will|must|let|for|with|while|until|once|given|granted",
    "provided",
  )}\W*$`,
  "i",
);

/** "Note that 74 ≡ -1", "we see that 3 + 4 = 7"; what others find, they may find wrongly. */
const seen =
  /(?:^|[.,;:]\s{0,3}|\b(?:we|you|i|it|can|also|so|thus|then|hence|therefore|now|and|but|first|to|finally)\s)(?:note|notice|observe|recall|see|find|know|follows) that\s*[$\\([]*\s*$/i;

/** "We expand the square to get", where "to get" elsewhere is what somebody wants. */
const worksToGet =
  /\b(?:expand|simplify|plug|insert|put|factor|combine|add|subtract|multiply|divide|compute|calculate|evaluate|rewrite|substitute|square|distribute)\b[^.;]{0,60}\bto get\s*$/i;

function leadsTo(before: string): boolean {
  const last = /([\p{L}'’-]+|[^\s\p{L}])\s*[$*_`\\([{]*\s*$/u.exec(before)?.[1]?.toLowerCase();
  if (last === undefined) return true;
  if (last === ",") return openings.test(before.split(/[,，](?=.*[,，])/su).at(-1) as string);
  if (last === ":") {
    const label = before.slice(0, before.lastIndexOf(":"));
    return labels.test(label) || letter.test(label);
  }
  if (/\p{Script=Han}/u.test(last) || !/\p{L}/u.test(last) || seen.test(before)) return true;
  if (!copulas.has(last))
    return (
      leading.has(last) &&
      (!/\b(?:to|cannot|can['’]t|would|could|might) (?:have|be|get)\s*$/i.test(before) || worksToGet.test(before))
    );
  const clause = before.split(/[,，;；:：]|\b(?:so|because|since|then|therefore|thus|hence)\b/i).at(-1) as string;
  const subject = clause.replace(/\S+\s*$/, "");
  return labels.test(subject) || letter.test(subject) || pronouns.test(subject);
}

/** Signs that a calculation may stand before: the end of a sentence, more of the calculation, a tick. */
const sign = /^(?:$|[.。;；!=≈<>→⇒|&✓✔✅□∎\\\d+*/×·^%-])/u;
const bracket = /^\([^()]*\d|^\((?:since|because|as|in|for|per|each|see)\b/;
const relatives = anyOf("is|are|was|were|means|represents|gives|leaves|equals|makes|comes");
const goes = anyOf("has|had|is|was|needs|will|can|spent|paid|earned|sold|made|got|gets");
const continuation = new RegExp(
  `^${anyOf(
    String.raw`and|so|then|thus|hence|therefore|the|they|we|he|she|it|or(?! \d)|twice|half|to`,
    String.raw`(?:about|approximately|roughly) \d|(?:that is|i\.e\.),? [\d$€£\\]|which ${relatives}|\d|[$€£\\(]|[a-zA-Z]\s*[=<>]|\p{Lu}\p{Ll}+ ${goes}|$`,
  )}`,
  "u",
);
const consequence = /^(?:so|thus|hence|therefore)\b/i;
const preposition =
  /^(?:of|in|on|for|with|per|at|from|to|each|left|and|as|so|because|since|by|or|when|while|after|before|during)\b/i;

/** Behind it the sentence ends, or goes on as solutions do. */
function goesOn(behind: string): boolean {
  const rest = behind.replace(/^[\s$*_`\\)\]}]+/, "");
  if (sign.test(rest)) return true;
  if (rest.startsWith("(")) return bracket.test(rest);
  const next = /^[,，:]\s*(.*)$/su.exec(rest)?.[1];
  // "…, so he needs 3 more" goes on, "…, so something is off" does not.
  if (next !== undefined) return continuation.test(next) && (!consequence.test(next) || /\d/.test(next));
  return preposition.test(rest) && !/^to (?:hold|be|work|make)\b/i.test(rest);
}

/** Words of a sentence that can only be about the one before it. */
const SHORT_SENTENCE = 4;

/** "Strange.", "So A is out.", "There must be an error.": a short sentence about the calculation, or one that denies it. */
function isVerdict(following: string, words: DoubtWords): boolean {
  const sentences = following.replace(/^[\s)$*_`"”'’\]]+/, "").split(/[.!?。！？\n]/);
  const next = sentences[0].trim();
  if (next === "") return false;
  const short =
    /\p{Script=Latin}/u.test(next) && !/\d|\p{Script=Han}/u.test(next) && next.split(/\s+/).length <= SHORT_SENTENCE;
  return short || words.denying.test(next);
}

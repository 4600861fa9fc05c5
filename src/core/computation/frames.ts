import type { DoubtWords } from "./doubtWords.js";

/**
 * A calculation in which nothing is counted, such as "6 * 7 = 43" without apples, is often itself what a sentence is about:
 * told, doubted, wished, taken back. It counts as stated only in the frames in which solutions state results.
 */
export function isStated(before: string, behind: string, following: string, words: DoubtWords): boolean {
  return leadsTo(before) && goesOn(behind) && !words.musingFurther.test(behind) && !isVerdict(following, words);
}

/** Words that a stated calculation follows directly: copulas, connectives, and what is done with amounts. */
const leading = new Set(
  (
    "is are was were be been being equals equal becomes became become because since so then thus therefore hence now and or also as of to by at " +
    "has have had get gets got getting need needs needed make makes made making take takes took spend spends spent pay pays paid cost costs earn " +
    "earns earned sell sells sold buy buys bought use uses used eat eats ate drink drinks drank receive receives received score scores scored " +
    "complete completes completed produce produces produced collect collects collected pick picks picked add adds added adding total totals " +
    "totaled totaling totalling find finds calculate weigh weighs weighed walk walks walked run runs ran drive drives drove travel travels " +
    "traveled save saves saved leave leaves left leaving give gives gave giving yield yields yielding contain contains contained charge " +
    "charges charged bake bakes baked plant plants planted keep keeps kept out away sum only both up altogether further obtain obtained case"
  ).split(" "),
);
const copulas = new Set("is are was were be been being equals equal becomes became become to of".split(" "));
const measured = [
  String.raw`\b(?:totals?|numbers?|amounts?|costs?|prices?|sums?|differences?|products?|quotients?|results?|answers?|values?|counts?|areas?|perimeters?|volumes?|distances?|speeds?|rates?|times?|lengths?|widths?|heights?|ages?|weights?|mass|temperatures?|profits?|revenues?|incomes?|salar(?:y|ies)|earnings|savings|expenses?|balances?|bills?|fees?|taxe?s?|discounts?|averages?|means?|scores?|points?|percent(?:age)?|fractions?|ratios?|probabilit(?:y|ies)|odds|angles?|sides?|radius|diameter|rest|remainder|half|twice|quarter|third|share|capacity|population|size|sales|money|change|pay|wages?|budget|loss|gain|increase|decrease|interest|loan|debt|payment|trip|shift)\b`,
  String.raw`\b(?:how (?:many|much)|more|less|fewer|left|remaining|per|each|every|together|altogether|combined|all|both|after|now|original(?:ly)?|final(?:ly)?|initial(?:ly)?|second|first|third|next|other|another|new|last)\b`,
  String.raw`\b(?:find|finds|divide|multiply|add|adding|subtract|subtracting|dividing|multiplying|calculate|compute|step|part|day|week|month|year|hour|equation|solution|check|case|so|therefore|thus|hence|then|finally|gives|get)\b`,
  String.raw`^\W*\p{L}?\W*$`,
];
/** Labels that announce a calculation. */
const labels = new RegExp(measured.join("|"), "iu");
/** Subjects of which a calculation is the amount. */
const amounts = new RegExp(
  [...measured, String.raw`\b(?:which|this|that|it|these|those|there|he|she|they|we|i|you)\b|\d|['’]s\b|s['’]\s`].join(
    "|",
  ),
  "iu",
);
/** What a sentence may begin with before a calculation: reasons, steps, conditions with numbers. */
const opening =
  /^\W*(?:so|thus|therefore|hence|then|now|next|first|second|third|finally|lastly|also|again|similarly|likewise|in (?:total|all|sum|short|other words|addition|turn)|all (?:together|told)|altogether|together|overall|equivalently|consequently|accordingly|as a result|that is|i\.?e\.?|namely|since\b.*|because\b.*|(?:adding|subtracting|multiplying|dividing|combining|summing|simplifying|substituting|plugging)\b.*\b(?:it|in|this|that|these|those|them|both|all|up|together|back|sides?|results?|numbers?|amounts?|values?|two)|from (?:this|that|here|above)|to (?:find|get|calculate|compute|solve)\b.*|by (?:adding|subtracting|multiplying|dividing)\b.*|okay|ok|well|good|great|right|yes|sure)\W*$|\d|\b[a-z]\s*=|if\b/i;
/** "Were 3 + 4 = 8 true, …", "For 3 + 4 = 8 to hold, …". */
export const inversion =
  /^\W*(?:were|should|had|did|does|do|is|are|was|can|could|would|will|must|let|for|with|while|until|once|given|granted|provided)\W*$/i;

function leadsTo(before: string): boolean {
  const last = /([\p{L}'’-]+|[^\s\p{L}])\s*[$*_`\\([{]*\s*$/u.exec(before)?.[1]?.toLowerCase();
  if (last === undefined) return true;
  const clauses = before.split(/[,，;；:：]|\b(?:so|because|since|then|therefore|thus|hence)\b/i);
  if (last === ",") return opening.test(before.split(/[,，](?=.*[,，])/su).at(-1) as string);
  if (last === ":") return labels.test(before.slice(0, before.lastIndexOf(":")));
  if (/\p{Script=Han}/u.test(last) || !/\p{L}/u.test(last)) return true;
  if (copulas.has(last)) return amounts.test((clauses.at(-1) as string).replace(/\S+\s*$/, ""));
  return leading.has(last) && !/\b(?:to|cannot|can['’]t|would|could|might) (?:have|be|get)\s*$/i.test(before);
}

/** Behind it the sentence ends, or goes on as solutions do. */
function goesOn(behind: string): boolean {
  const rest = behind.replace(/^[\s$*_`\\)\]}]+/, "");
  if (rest === "" || /^(?:[.。;；!=≈<>→⇒|&✓✔✅□∎,，]|\\[a-zA-Z\\\]]|-+>|=+>)?\s*$/u.test(rest)) return true;
  if (/^[.。;；!=≈<>→⇒|&✓✔✅∎\\\d+*/×·^%-]/u.test(rest)) return true;
  if (rest.startsWith("(")) return /^\([^()]*\d|^\((?:since|because|as|in|for|per|each|see)\b/.test(rest);
  const comma = /^[,，:]\s*(.*)$/su.exec(rest);
  if (comma)
    return continues.test(comma[1]) && (!/^(?:so|thus|hence|therefore)\b/i.test(comma[1]) || /\d/.test(comma[1]));
  return (
    /^(?:of|in|on|for|with|per|at|from|to|each|left|and|as|so|because|since|by|or|when|while|after|before|during)\b/i.test(
      rest,
    ) && !/^to (?:hold|be|work|make)\b/i.test(rest)
  );
}
const continues =
  /^(?:and|so|then|thus|hence|therefore|the|they|we|he|she|it|or|twice|half|to|which (?:is|are|was|were|means|represents|gives|leaves|equals|makes|comes)|\d|[$€£\\(]|[a-zA-Z]\s*[=<>]|\p{Lu}\p{Ll}+ (?:has|had|is|was|needs|will|can|spent|paid|earned|sold|made|got|gets))/u;

/** "Strange.", "So A is out.", "There must be an error.": a short sentence about the calculation, or one that denies it. */
function isVerdict(following: string, words: DoubtWords): boolean {
  const next = following
    .replace(/^[\s)$*_`"”'’\]]+/, "")
    .split(/[.!?。！？\n]/)[0]
    .trim();
  if (next === "") return false;
  const short = !/\d|\p{Script=Han}/u.test(next) && next.split(/\s+/).length <= SHORT_SENTENCE;
  return short || words.denying.test(next);
}
/** Words of a sentence that can only be about the one before it. */
const SHORT_SENTENCE = 4;

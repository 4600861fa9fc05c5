import type { DoubtWords } from "./doubtWords.js";
import { anyOf, wholeWords } from "./vocabulary.js";

const owned = "(?:the|my|his|her|their|a|our)";
const person = anyOf(
  "students?|classmates?|pupils?|learners?|children|kids|someone|somebody|people|everyone|chatgpt",
  `${owned} (?:user|author|text ?book|book|friend|brother|sister|teacher|model|calculator|computer|machine|robot|child)`,
);
const said = anyOf(
  "wr(?:ote|ites?|itten)|claims?|claimed|says?|said|thinks?|thought|believe[sd]?|answer(?:s|ed)? that|computed|computes?",
  "calculate[sd]?|concludes?|concluded|argues?|argued|remembers?|guess(?:es|ed)?",
);

const wrong = [
  String.raw`wrong(?:ly)?|incorrect\w*|false(?:hood|ly)?|mistake\w*|mistaken|errors?|erroneous\w*|invalid|untrue|bogus`,
  String.raw`inaccurate|contradict\w*|conflicts? with|violates?|disagree\w*|inconsistent|mismatch\w*|fallac\w+|paradox\w*`,
  String.raw`impossib\w+|absurd\w*|nonsens\w+|ridiculous|unreasonable|illogical|unlikely|makes? no sense|no sense`,
  String.raw`out of the question|miscalculat\w+|miscount\w*|misread\w*|misprint|typo|oops|slip of|correct(?:s|ed|ing)`,
  String.raw`refut\w+|disprov\w+|debunk\w*|myth|confus\w+|joke[sd]? (?:that|about)|joking|punchline|slogan|fake|flawed`,
  String.raw`suspicious|problematic|contested|controversial|alleged(?:ly)?|crossed out|scribbled|hypothetical\w*|contrary`,
  "fails?|fail(?:ed|ing) (?:to|the)|ain['’]t|doubt(?:s|ed|ful)?(?! that)|i doubt",
  "(?:not|un)[ -]?(?:sure|certain|convinced)|n['’]t (?:sure|certain|convinced)",
];
const cannot = [
  "can(?:'|’)?t be|cannot be|could(?:n['’]t| not) be|not possible|no way|off by|never (?:write|say|claim|use|holds?)",
  `(?:does|do|did|will|would|could)(?:n['’]t| not) ${anyOf(
    "work|add up|match|hold|make sense|equal|check out|satisfy|fit|agree|follow|mean|imply|look right",
    "be (?:right|true|correct|so|possible|the case|equal)",
  )}`,
  String.raw`should (?:be|have been|have|equal|read) [$€£]?\d+|ought to be|rather than|as opposed to|far from|as if`,
  "for (?:very |sufficiently |extremely )?(?:large|small) values of",
  String.raw`odd one out|all but|except(?: for)? [$€£\d(]`,
];
const elsewhere = [
  "true or false|which (?:of|one|equation|statement)|they say|consultants? say|if so",
  "if (?:that|this|it) (?:were|was) (?:so|true|right|the case)",
  `according to (?!(?:the|this|our|these|those) ${anyOf(
    "problem|question|formula|rule|definition|table|prompt|statement|given|information|recipe|text",
  )}|what)`,
  `(?:thinks?|thought|believe[sd]?|says?|said|claims?|claimed|guess(?:es|ed)?|imagines?|insists?|swears?|argues?|assumes?) (?:that )?(?:he|she|it|they|we|you|i|there)`,
  String.raw`as (?:${owned} |an |some |one )?\w+ (?:jokes?|says?|claims?|puts it|has it|writes?|wrote|said|claimed|goes)`,
  String.raw`${person}(?:'s|’s)? (?:\w+ )?(?:${said}|work|working|solution|answer|attempt|result)`,
  "(?:the|a|an|another|one) (?:student|pupil|classmate|child) (?:got|gets|put|puts)",
  String.raw`(?:student|pupil|classmate|child) [a-z\d] (?:got|gets|put|puts)`,
];

/** Verbs and nouns of statements and their authors. */
const speech = [
  String.raw`says?|said|saying|tells?|told|states?|stated|stating|claim\w*|suggest\w*|hints?|propos\w+|assert\w*`,
  String.raw`mention\w*|reads?|reading|shows?|showed|display\w*|prints?|printed|outputs?|screen|signs?|logs?|report\w*`,
  String.raw`quote\w*|writes?|wrote|written|writing`,
];
const thought = [
  String.raw`maybe|perhaps|possibly|probably|presumably|could|might|may|would|should|doubt\w*|sure|unsure|certain`,
  String.raw`convinced|think|thinks|thought|thinking|believ\w+|suspect\w*|seem\w*|appear\w*|wonder\w*|feels?|felt|hope\w*`,
  String.raw`expect\w*|naive\w*|refuse\w*|['’]d`,
];
const negation = [
  String.raw`not|never|no|none|nobody|nothing|nowhere|without|ignor\w+|forg[eo]t\w*|except|unlike|contrary|instead`,
  String.raw`hardly|barely|\w+n['’]t`,
];
const objects = [
  "solutions?|lines?|examples?|prompts?|users?|statements?|calculators?|programs?|computers?|machines?|bugs?|typos?|code",
  "keys?|metadata|inputs?|hypothesis|conjectures?|attempts?|claims?|candidates?|options?|choices?|labels?|captions?",
  "titles?|headlines?|rumou?rs?|legends?|mottos?|slogans?",
];
const worlds = [
  "worlds?|universe|games?|planets?|systems?|rules?|symbols?|definition|operation|puzzles?|riddles?|stor(?:y|ies)",
  String.raw`dreams?|rings?|fields?|groups?|algebras?|arithmetic|bases?|wrap\w*|carr(?:y|ies)|fuzzy|novels?|movies?|films?`,
];
const earlier = [
  "at first|first (?:guess|attempt|try|thought|had|got|i|we)|(?:i|we) first|initially|earlier|previously|before|above",
  "once|originally|old|bad|guess",
];
const orders = [
  "consider|take|suppose|try|trying|imagine|explain|evaluate|(?:check|verify) (?:that|whether|if)|correct|fix|replace|change|delete|reject|say",
];

/** What may stand between a claim and the words behind or before it. */
const closing = String.raw`[\s$)"”'’\x60\]*]*`;
const opening = String.raw`["“'‘\x60$(\\]*`;
const labelled = String.raw`\b(?:options?|choices?|statements?|claims?|candidates?|answers?|alternatives?)\s+\(?[a-z\d]{1,2}\)?\s*:`;
const leadingIn = anyOf(
  "not|never|cannot|instead of|without|like saying|as if|says?|said|thinks?|claims?|prove|show that|unlike|all but|unless",
  "verify(?: that| whether)?|check (?:that|whether|if)|test(?:ing)?(?: whether| if)?|when(?:ever)?|except(?: for)?",
);
const softly = "true|correct|right|equal|the case|possible|say|have|be|simply|just|that|to";

const shortVerdict = String.raw`(?:[:;,|(\[—–-]|\.\.\.|…|→|[-=]>|\(\s*)\s*(?:no|nope|wrong|false|f|x|n|incorrect|invalid|sic|not|error|fails?|really)\b`;
const remark = anyOf(
  String.raw`,?\s*not\s+[$€£]?\d`,
  String.raw`(?:is|was|does|could|would|can|will|has)(?:n['’]t|\s+not)\b|cannot\b`,
  String.raw`(?:,\s*|[-–—]\s*)?(?:which|that|this|it)\s+(?:is|was|seems|looks|can|could|would|does|must|has)\b[^.!?\n]{0,20}\b(?:not|n['’]t|too|never|off|silly|strange|odd|crazy|bad)\b`,
  String.raw`,?\s+which we know|,?\s*(?:right|correct|no|yes)\s*\?`,
  String.raw`,?\s+but\s+(?:that|this|it|the (?:right|correct|actual|true|real))\b`,
  String.raw`,?\s+(?:whereas|while) (?:the )?(?:right|correct|actual|true|real)\b`,
  String.raw`,?\s+so (?:no\b|I need|we need|this is not|that is not)`,
);

const interjection = anyOf(
  String.raw`wait\b|no\b[,.!:]?(?!\.\s?\d)|nope\b|nah\b|not\b|yet\b|or\b|on second thought|hmm+\b|hm\b|oops\b|sorry\b|my bad\b`,
  String.raw`actually\b|correction\b|contradiction\b|error\b|wrong\b|false\b|incorrect\b|scratch that|but wait|I mean\b`,
  String.raw`(?:right|correct|really)\s*\?|is (?:that|this|it) (?:right|correct|true|so)|it should\b|should (?:be|have)\b`,
  "so (?:this|that|it) (?:is|was) (?:wrong|not|false)",
);
const again = String.raw`(?:let me|let['’]s|let us|I (?:should|need to|have to|must|will|want to)) (?:\w+ )?${anyOf(
  "re-?check|re-?do|double|fix|correct|recompute|recalculate|verify|check|reconsider|re-?think",
)}`;
const takenBack = String.raw`(?:that|this|it)(?:['’]s| is| was| does| do| can| could| cannot| seems| looks)(?:n['’]t)?\s*(?:not|clearly|obviously)?\s*${anyOf(
  String.raw`not|wrong|incorrect|false|impossible|right\?|off|a (?:mistake|contradiction)|too|absurd|nonsense|work|match|be`,
  "add up|hold|make",
)}`;

export const englishDoubt: DoubtWords = {
  supposing: wholeWords(
    String.raw`if|whether|suppos(?:e|es|ing|ition)|supposed(?! to)|assum\w+|imagine|pretend\w*|unless|what if|let['’]s say`,
    String.raw`wish(?:es|ed)?|claim(?:s|ed|ing)?|guess\w*|prove|disprove|alleg\w+|argu(?:e[sd]?|ing)|insist\w*|believ\w+`,
    String.raw`asserts?|asserted|doubts?|doubted|mistakenly|wrongly|erroneously|incorrectly|naively|supposedly|tempt\w+`,
    "(?:might|may|could|would) (?:think|say|write|conclude|expect|argue)",
    `${anyOf(
      "think|thinks|thought|say|says|said|told|tells|conclude[sd]?|writes?|wrote|answer(?:s|ed)?|repl(?:y|ies|ied)|joke[sd]?",
      "declare[sd]?|respond(?:s|ed)?|put|puts|gets|got|computes?|computed|reads|follow|mean",
    )} that`,
  ),
  denying: new RegExp(String.raw`\b${anyOf(...wrong, ...cannot, ...elsewhere)}\b|≠|\\neq?\b|[✗✘✖❌❎👎🚫⛔]`, "iu"),
  before: new RegExp(
    String.raw`(?:${labelled}|\b${leadingIn}|n['’]t)(?:\s+(?:${softly}))*\s*[:,]?\s*${opening}\s*$`,
    "i",
  ),
  telling: new RegExp(
    String.raw`\b${anyOf(
      "wr(?:ote|ites?|iting)|answered|repl(?:ies|ied)|posted|tweeted|scribbled|shout(?:s|ed)|insist(?:s|ed)",
      "(?:classmates?|friends?|students?|pupils?|teachers?|tutors?|colleagues?|brothers?|sisters?|calculator|textbook|answer key) (?:first |once |also )?(?:got|gets|computed|found|obtained|calculated|claims?|claimed)",
      "(?:would|could|might|must|['’]d) (?:then |also |clearly )*(?:require|mean|imply|need|force|lead to|have|get)",
    )}\s*[:,]?\s*$`,
    "i",
  ),
  musing: wholeWords(...speech, ...thought, ...negation, ...objects, ...worlds, ...earlier, ...orders),
  musingFurther: wholeWords(...speech, ...thought, ...negation),
  behind: new RegExp(
    String.raw`^${closing}(?:[!?]*\?|${shortVerdict}|(?:\p{L}+\s+)?${remark})|\bnot (?:true|correct|right|equal|possible|valid|the same)\b`,
    "iu",
  ),
  retracting: new RegExp(String.raw`^[\s.!;,)"”'’\x60$*\]-]*(?:\n\s*)?${anyOf(interjection, again, takenBack)}`, "i"),
  condition: new RegExp(
    anyOf(
      String.raw`\b(?:if|suppose|assume|whenever|in case)\b[^.\n]{0,120}${anyOf(
        String.raw`[\d)]!?\s*[=<>≠≡]|[-+*×÷/^−]["'”’\x60]? (?:mean[st]?|meant)\b`,
        String.raw`\b(?:denotes?|defined|mod|modulo|true|false|base|binary)\b`,
      )}`,
      String.raw`\bif (?:\d+|[a-z]) (?:were|was)\b`,
    ),
    "i",
  ),
};

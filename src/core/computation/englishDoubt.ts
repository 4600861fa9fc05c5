import type { DoubtWords } from "./doubtWords.js";

/** Any of the phrases, as whole words. */
function phrases(...lists: readonly string[]): string {
  return lists.join("|");
}
function words(...lists: readonly string[]): RegExp {
  return new RegExp(String.raw`\b(?:${phrases(...lists)})\b`, "i");
}

const person = String.raw`(?:students?|classmates?|pupils?|learners?|children|kids|someone|somebody|people|everyone|(?:the|my|his|her|their|a|our) (?:user|author|text ?book|book|friend|brother|sister|teacher|model|calculator|computer|machine|robot|child)|chatgpt)`;
const said = String.raw`(?:wr(?:ote|ites?|itten)|claims?|claimed|says?|said|thinks?|thought|believe[sd]?|answer(?:s|ed)? that|computed|computes?|calculate[sd]?|concludes?|concluded|argues?|argued|remembers?|guess(?:es|ed)?)`;

const wrong = phrases(
  String.raw`wrong(?:ly)?|incorrect\w*|false(?:hood|ly)?|mistake\w*|mistaken|errors?|erroneous\w*|invalid|untrue|bogus|inaccurate`,
  String.raw`contradict\w*|conflicts? with|violates?|disagree\w*|inconsistent|mismatch\w*|fallac\w+|paradox\w*`,
  String.raw`impossib\w+|absurd\w*|nonsens\w+|ridiculous|unreasonable|illogical|unlikely|makes? no sense|no sense|out of the question`,
  String.raw`miscalculat\w+|miscount\w*|misread\w*|misprint|typo|oops|slip of|correct(?:s|ed|ing)|refut\w+|disprov\w+|debunk\w*|myth|confus\w+`,
  String.raw`joke[sd]? (?:that|about)|joking|punchline|slogan|fake|flawed|suspicious|problematic|contested|controversial|alleged(?:ly)?|crossed out|scribbled|hypothetical\w*|fails?|fail(?:ed|ing) (?:to|the)|contrary|ain['’]t`,
  String.raw`doubt(?:s|ed|ful)?(?! that)|i doubt|(?:not|un)[ -]?(?:sure|certain|convinced)|n['’]t (?:sure|certain|convinced)`,
);
const cannot = phrases(
  String.raw`can(?:'|’)?t be|cannot be|could(?:n['’]t| not) be|not possible|no way|off by|never (?:write|say|claim|use|holds?)`,
  String.raw`(?:does|do|did|will|would|could)(?:n['’]t|n’t| not) (?:work|add up|match|hold|make sense|equal|check out|satisfy|fit|agree|follow|mean|imply|look right|be (?:right|true|correct|so|possible|the case|equal))`,
  String.raw`should (?:be|have been|have|equal|read) [$€£]?\d+|ought to be|rather than|as opposed to|far from|as if|odd one out|all but|except(?: for)? [$€£\d(]`,
);
const elsewhere = phrases(
  String.raw`true or false|which (?:of|one|equation|statement)|they say|consultants? say|if (?:that|this|it) (?:were|was) (?:so|true|right|the case)|if so`,
  String.raw`according to (?!(?:the|this|our|these|those) (?:problem|question|formula|rule|definition|table|prompt|statement|given|information|recipe|text)|what)`,
  String.raw`(?:thinks?|thought|believe[sd]?|says?|said|claims?|claimed|guess(?:es|ed)?|imagines?|insists?|swears?|argues?|assumes?) (?:that )?(?:he|she|it|they|we|you|i|there)`,
  String.raw`as (?:the |a |an |my |his |her |their |some |one )?\w+ (?:jokes?|says?|claims?|puts it|has it|writes?|wrote|said|claimed|goes)`,
  String.raw`${person}(?:'s|’s)? (?:\w+ )?(?:${said}|work|working|solution|answer|attempt|result)`,
  String.raw`(?:(?:the|a|an|another|one) (?:student|pupil|classmate|child)|(?:student|pupil|classmate|child) [a-z\d]) (?:got|gets|put|puts)`,
);

/** Verbs and nouns of statements and their authors. */
const speech = phrases(
  String.raw`says?|said|saying|tells?|told|states?|stated|stating|claim\w*|suggest\w*|hints?|propos\w+|assert\w*|mention\w*|reads?|reading`,
  String.raw`shows?|showed|display\w*|prints?|printed|outputs?|screen|signs?|logs?|report\w*|quote\w*|writes?|wrote|written|writing`,
);
const thought = phrases(
  String.raw`maybe|perhaps|possibly|probably|presumably|could|might|may|would|should|doubt\w*|sure|unsure|certain|convinced`,
  String.raw`think|thinks|thought|thinking|believ\w+|suspect\w*|seem\w*|appear\w*|wonder\w*|feels?|felt|hope\w*|expect\w*|naive\w*|refuse\w*|['’]d`,
);
const negation = phrases(
  String.raw`not|never|no|none|nobody|nothing|nowhere|without|ignor\w+|forg[eo]t\w*|except|unlike|contrary|instead|hardly|barely|\w+n['’]t`,
);
const objects = phrases(
  String.raw`solutions?|lines?|examples?|prompts?|users?|statements?|calculators?|programs?|computers?|machines?|bugs?|typos?|code|keys?|metadata`,
  String.raw`inputs?|hypothesis|conjectures?|attempts?|claims?|candidates?|options?|choices?|labels?|captions?|titles?|headlines?|rumou?rs?|legends?|mottos?|slogans?`,
);
const worlds = phrases(
  String.raw`worlds?|universe|games?|planets?|systems?|rules?|symbols?|definition|operation|puzzles?|riddles?|stor(?:y|ies)|dreams?|rings?|fields?|groups?|algebras?|arithmetic|bases?|wrap\w*|carr(?:y|ies)|fuzzy|novels?|movies?|films?|bug`,
);
const before = phrases(
  String.raw`at first|first (?:guess|attempt|try|thought|had|got|i|we)|(?:i|we) first|initially|earlier|previously|before|above|once|originally|old|bad|guess`,
);
const orders = phrases(
  String.raw`consider|take|suppose|try|trying|imagine|explain|evaluate|verify|check|correct|fix|replace|change|delete|reject|say`,
);

/** Short verdicts behind a claim. */
const verdict = String.raw`(?:no|nope|wrong|false|f|x|n|incorrect|invalid|sic|not|error|fails?|really)`;

export const englishDoubt: DoubtWords = {
  supposing: words(
    String.raw`if|whether|suppos(?:e|es|ing|ition)|supposed(?! to)|assum\w+|imagine|pretend\w*|unless|what if|let['’]s say|wish(?:es|ed)?`,
    String.raw`claim(?:s|ed|ing)?|guess\w*|prove|disprove|alleg\w+|argu(?:e[sd]?|ing)|insist\w*|believ\w+|asserts?|asserted|doubts?|doubted`,
    String.raw`mistakenly|wrongly|erroneously|incorrectly|naively|supposedly|tempt\w+|(?:might|may|could|would) (?:think|say|write|conclude|expect|argue)`,
    String.raw`(?:think|thinks|thought|say|says|said|told|tells|conclude[sd]?|writes?|wrote|answer(?:s|ed)?|repl(?:y|ies|ied)|joke[sd]?|declare[sd]?|respond(?:s|ed)?|put|puts|gets|got|computes?|computed|reads|follow|mean) that`,
  ),
  denying: new RegExp(String.raw`\b(?:${phrases(wrong, cannot, elsewhere)})\b|≠|\\neq?\b|[✗✘✖❌❎👎🚫⛔]`, "iu"),
  before: new RegExp(
    String.raw`(?:\b(?:options?|choices?|statements?|claims?|candidates?|answers?|alternatives?)\s+\(?[a-z\d]{1,2}\)?\s*:|\b(?:not|never|cannot|instead of|without|like saying|as if|says?|said|thinks?|claims?|prove|show that|verify(?: that| whether)?|check (?:that|whether|if)|test(?:ing)?(?: whether| if)?|when(?:ever)?|unless|except(?: for)?|unlike|all but)|n['’]t)(?:\s+(?:true|correct|right|equal|the case|possible|say|have|be|simply|just|that|to))*\s*[:,]?\s*["“'‘${"`"}$(\\]*\s*$`,
    "i",
  ),
  telling:
    /\b(?:wr(?:ote|ites?|iting)|answered|repl(?:ies|ied)|posted|tweeted|scribbled|shout(?:s|ed)|(?:would|could|might|must|['’]d) (?:then |also |clearly )*(?:require|mean|imply|need|force|lead to|have|get))\s*[:,]?\s*$/i,
  musing: words(speech, thought, negation, objects, worlds, before, orders),
  musingFurther: words(speech, thought, negation),
  behind: new RegExp(
    String.raw`^[\s$)"”'’${"`"}\]*]*(?:[!?]*\?|(?:[:;,|(\[—–-]|\.\.\.|…|→|[-=]>|\(\s*)\s*${verdict}\b|(?:\p{L}+\s+)?(?:,?\s*not\s+[$€£]?\d|(?:is|was|does|could|would|can|will|has)(?:n['’]t|\s+not)\b|cannot\b|(?:,\s*|[-–—]\s*)?(?:which|that|this|it)\s+(?:is|was|seems|looks|can|could|would|does|must|has)\b[^.!?\n]{0,20}\b(?:not|n['’]t|too|never|off|silly|strange|odd|crazy|bad)\b|,?\s+which we know|,?\s*(?:right|correct|no|yes)\s*\?|,?\s+but\s+(?:that|this|it|the (?:right|correct|actual|true|real))\b|,?\s+(?:whereas|while) (?:the )?(?:right|correct|actual|true|real)\b|,?\s+so (?:no\b|I need|we need|this is not|that is not)))|\bnot (?:true|correct|right|equal|possible|valid|the same)\b`,
    "iu",
  ),
  retracting: new RegExp(
    String.raw`^[\s.!;,)"”'’${"`"}$*\]-]*(?:\n\s*)?(?:wait\b|no\b[,.!:]?(?!\.\s?\d)|nope\b|nah\b|not\b|yet\b|on second thought|hmm+\b|hm\b|oops\b|sorry\b|my bad\b|actually\b|correction\b|contradiction\b|error\b|wrong\b|false\b|incorrect\b|scratch that|but wait|right\s*\?|correct\s*\?|really\s*\?|is (?:that|this|it) (?:right|correct|true|so)|(?:let me|let['’]s|let us|I (?:should|need to|have to|must|will|want to)) (?:\w+ )?(?:re-?check|re-?do|double|fix|correct|recompute|recalculate|verify|check|reconsider|re-?think)|I mean\b|it should\b|should (?:be|have)\b|so (?:this|that|it) (?:is|was) (?:wrong|not|false)|(?:that|this|it)(?:['’]s| is| was| does| do| can| could| cannot| seems| looks)(?:n['’]t)?\s*(?:not|clearly|obviously)?\s*(?:not|wrong|incorrect|false|impossible|right\?|off|a (?:mistake|contradiction)|too|absurd|nonsense|work|match|be|add up|hold|make))`,
    "i",
  ),
  condition: new RegExp(
    String.raw`\b(?:if|suppose|assume|whenever|in case)\b[^.\n]{0,120}(?:\d\s*[=<>≠]|[-+*×÷/^−]["'”’${"`"}]? (?:mean[st]?|meant)\b|\b(?:denotes?|defined|mod|modulo|true|false|base|binary)\b)|\bif (?:\d+|[a-z]) (?:were|was)\b`,
    "i",
  ),
};

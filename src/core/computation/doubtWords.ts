import type { Language } from "./languages.js";

/** What shows that a sentence does not itself state what it says. */
export interface DoubtWords {
  /** In the same clause, before the claim: it is supposed, asked or told of others. */
  readonly supposing: RegExp;
  /** Anywhere in the sentence: something is wrong. */
  readonly denying: RegExp;
  /** Directly before the claim. */
  readonly before: RegExp;
  /** Directly before a claim that nothing is counted in: somebody wrote it down. */
  readonly telling: RegExp;
  /** Directly behind it. */
  readonly behind: RegExp;
  /** The next sentence takes it back. */
  readonly retracting: RegExp;
  /** A condition that is itself about arithmetic, so that what follows from it need not be so. */
  readonly condition: RegExp;
}

const never = /(?!)/;

const english: DoubtWords = {
  supposing:
    /\b(?:if|whether|suppos(?:e|es|ing|ition)|supposed(?! to)|assum\w+|imagine|pretend\w*|claim(?:s|ed|ing)?|guess\w*|unless|wish(?:es|ed)?|what if|let's say|prove|disprove|alleg\w+|argu(?:e[sd]?|ing)|insist\w*|believ\w+|asserts?|asserted|mistakenly|wrongly|erroneously|incorrectly|naively|supposed(?:ly)?|tempt\w+|might (?:think|say|write|conclude|expect)|may (?:think|say|conclude)|could think|would (?:think|say)|(?:think|thinks|thought|say|says|said|told|tells|conclude[sd]?|writes?|wrote|answer(?:s|ed)?|repl(?:y|ies|ied)|joke[sd]?|declare[sd]?|respond(?:s|ed)?|put|puts|gets|got|computes?|computed|reads) that)\b/i,
  denying:
    /\b(?:wrong(?:ly)?|incorrect\w*|false(?:hood|ly)?|mistake\w*|mistaken|errors?|erroneous\w*|contradict\w*|invalid|impossib\w+|absurd\w*|nonsens\w+|ridiculous|untrue|bogus|fallac\w+|paradox\w*|inconsistent|unreasonable|illogical|miscalculat\w+|correct(?:s|ed|ing)\b|slogan|hypothetical\w*|off by|in a world|they say|consultants? say|as if|never (?:write|say|claim|use)|misread\w*|misprint|typo|oops|joke[sd]? (?:that|about)|joking|\b(?:(?:the|a|an|another|one) (?:student|pupil|classmate|child)|(?:student|pupil|classmate|child) [a-z\d]) (?:got|gets|put|puts)|fails?|fail(?:ed|ing) (?:to|the)|contrary|refut\w+|disprov\w+|debunk\w*|myth|confus\w+|unlikely|makes? no sense|no sense|no way|out of the question|can(?:'|’)?t be|cannot be|could(?:n['’]t| not) be|(?:does|do|did|will|would|could)(?:n['’]t|n’t| not) (?:work|add up|match|hold|make sense|equal|check out|satisfy|fit|agree|be (?:right|true|correct|so|possible|the case|equal))|not possible|should (?:be|have been|equal|read) [$€£]?\d|ought to be|rather than|true or false|according to (?!(?:the|this|our|these|those) (?:problem|question|formula|rule|definition|table|prompt|statement|given|information|recipe|text)|what)|(?:students?|classmates?|pupils?|learners?|children|someone|somebody|people|the user|the author|the textbook|the book|calculator|chatgpt|the model)(?:'s|’s)? (?:\w+ )?(?:wrote|writes?|claims?|claimed|says?|said|thinks?|thought|believe[sd]?|answer(?:s|ed)? that|computed|computes?|calculate[sd]?|concludes?|concluded|work|working|solution|answer|attempt|result|argues?|argued|remembers?)|which (?:of|one|equation|statement))\b|≠|\\neq?\b|[✗✘❌]/i,
  before:
    /(?:\b(?:options?|choices?|statements?|claims?|candidates?|answers?|alternatives?)\s+\(?[a-z\d]{1,2}\)?\s*:|\bnot|\bnever|n['’]t|\bcannot|\binstead of|\bwithout|\blike saying|\bas if|\bsays?|\bsaid|\bthinks?|\bclaims?|\bprove|\bshow that|\bverify(?: that| whether)?|\bcheck (?:that|whether|if)|\btest(?:ing)?(?: whether| if)?|\bwhen(?:ever)?|\bunless)(?:\s+(?:true|correct|right|equal|the case|possible|say|have|be|simply|just|that|to))*\s*[:,]?\s*["“'‘`$(\\]*\s*$/i,
  telling:
    /\b(?:wr(?:ote|ites?|iting)|answer(?:s|ed)?|repl(?:ies|ied)|posted|tweeted|scribbled|shout(?:s|ed)|(?:would|could|might|must) (?:then |also |clearly )*(?:require|mean|imply|need|force|lead to|have))\s*[:,]?\s*$/i,
  behind:
    /^[\s$)"”'’`\]*]*(?:\p{L}+\s+)?(?:,?\s*not\s+[$€£]?\d|(?:is|was|does|could|would|can|will|has)(?:n['’]t|\s+not)\b|cannot\b|(?:,\s*|[-–—]\s*)?(?:which|that|this|it)\s+(?:is|was|seems|looks|can|could|would|does|must|has)\b[^.!?\n]{0,20}\b(?:not|n['’]t|too|never|off|silly|strange|odd|crazy|bad)\b|,?\s+which we know|,?\s*(?:right|correct|no|yes)\s*\?|,?\s+but\s+(?:that|this|it|the (?:right|correct|actual|true|real))\b|,?\s+(?:whereas|while) (?:the )?(?:right|correct|actual|true|real)\b)|\bnot (?:true|correct|right|equal|possible|valid|the same)\b/iu,
  retracting:
    /^[\s.!;,)"”'’`$*\]-]*(?:\n\s*)?(?:wait\b|no\b[,.!:]?(?!\.\s?\d)|nope\b|hmm+\b|hm\b|oops\b|sorry\b|actually\b|correction\b|scratch that|but wait|let me (?:re-?check|re-?do|double|fix|correct|recompute|recalculate)|(?:that|this|it)(?:'s| is| was| does| can| cannot| seems| looks|’s)\s*(?:n['’]t|not|clearly|obviously)?\s*(?:not|wrong|incorrect|false|impossible|right\?|off|a (?:mistake|contradiction)|too|absurd|nonsense))/i,
  condition:
    /\b(?:if|suppose|assume|whenever|in case)\b[^.\n]{0,120}(?:\d\s*[=<>≠]|[-+*×÷/^−]["'”’`]? (?:mean[st]?|meant)\b|\b(?:denotes?|defined|mod|modulo|true|false|base|binary)\b)|\bif (?:\d+|[a-z]) (?:were|was)\b/i,
};

const chinese: DoubtWords = {
  supposing:
    /如果|若|假設|假设|假如|假定|倘若|要是|是否|是不是|聲稱|声称|宣稱|宣称|以為|以为|誤以為|误以为|認為|认为|有人說|有人说|據說|据说|猜/,
  denying:
    /錯|错|不對|不对|不正確|不正确|不成立|不等於|不等于|不可能|矛盾|荒謬|荒谬|誤|误|並非|并非|不是|而非|才對|才对|應該是|应该是|應為|应为|學生|学生|同學|同学|判斷|判断|下列|選項|选项|哪個|哪个|[✗✘❌]/,
  before: /(?:說|说|寫|写|寫道|写道|證明|证明|驗證|验证|回答|答|不|非|沒有|没有)\s*[：:「『“"]*\s*$/,
  telling: never,
  behind: /^\s*[」』”"]?\s*(?:嗎|吗|呢|對嗎|对吗|是嗎|是吗|不|才怪|\?|？)/,
  retracting: /^[\s。！!，,」』]*(?:等等|不對|不对|不，|錯|错|哎呀|抱歉|更正|讓我重|让我重|這不|这不|這是錯|这是错)/,
  condition: /(?:如果|若|假設|假设|假如|倘若|要是)[^。\n]{0,60}(?:[=＝<>≠]|等於|等于|表示|代表|定義|定义|規定|规定)/,
};

/** Of the words of other languages nothing is known: there, a claim is checked only where it stands alone. */
export const doubtWords: Readonly<Record<Exclude<Language, "other">, DoubtWords>> = {
  english,
  none: english,
  chinese,
};

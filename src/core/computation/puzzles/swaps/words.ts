import { patternOf } from "../../../patternOf.js";
import { ordinalNames } from "../ordinals.js";

/** Words in which texts tell who has what and who swaps with whom. Patterns are for the flags "iu". */

/** "Alice HAS a yellow ball", as a prompt says it. */
export const holdingVerbs =
  "has|holds|is holding|gets|receives|buys|bought|owns|starts (?:off |out )?with|started with|begins with|picks|chooses|takes|is given|is dancing with|dances with|is partnered with|is paired with|is playing as|is playing|plays as|plays|is wearing|wears|is carrying|carries|contains|is assigned to|brings";

/** What may stand between a person and a thing in a step. */
export const holdingLinks = [
  String.raw`\s*(?::|：|=>|->|→|⇒|=|–|—|\||[(（])\s*`,
  String.raw`\s+-\s+`,
  String.raw`\s+(?:(?:now|still|then|also|currently|again|will now)\s+)?(?:has|have|holds|is holding|gets|receives|owns|keeps|takes|ends up with|is left with|remains with|stays with|contains|plays as|plays|dances with|becomes|is)(?:\s+(?:now|still|again|currently))?(?:\s+(?:holding|dancing with|partnered with|paired with|playing as|playing|with|in))?\s+`,
  String.raw`['’]s\s+(?:[a-z]+\s+)?(?:is|becomes)(?:\s+now|\s+still)?\s+`,
  String.raw`\s*(?:(?:现在|現在|仍然|仍|依然|还是|還是|则|則|就)\s*)?(?:手里|手中|手上)?(?:的(?:球|礼物|禮物|书|書|舞伴|位置))?(?:(?:现在|現在|仍然|仍|依然|还|還)\s*)?(?:有|拿着|拿著|持有|拿到|得到|换到|換到|拿|是|的是|变成|變成|变为|變為)了?\s*`,
].join("|");

/** "Alice and Bob SWAP". */
export const swapVerbs = "swap(?:s|ped)?|switch(?:es|ed)?|trade[sd]?|exchange[sd]?";
export const swapNouns = "swap|switch|trade|exchange";
export const chineseSwap = "(?:互相|相互)?(?:交换|交換|互换|互換|对换|對換|对调|對調)了?";
export const swapping = new RegExp(
  String.raw`\b(?:${swapVerbs}|swapping|trading|exchanging|switching)\b|交换|交換|互换|互換`,
  "iu",
);
/** Between the two who swap. */
export const both = String.raw`(?:\s+and\s+|\s*&\s*|\s*<?-?>\s*|\s*[↔⇄⇔/]\s*|\s*(?:和|与|與|跟)\s*)`;
/** Words for what is swapped that need not be in the prompt. */
export const anyThings =
  "things|items|objects|belongings|possessions|contents|what they have|what they hold|what they are holding";
export const chineseThings =
  "(?:手里的|手中的|手上的|各自的|他们的|他們的|她们的|彼此的)?(?:东西|東西|物品|球|礼物|禮物|书|書|舞伴|位置)?";

/** Words that capitalised begin a sentence and name nobody. */
export const noNames = patternOf("i", [
  "^(?:the|they|each|every|everyone|everybody|all|both|he|she|it|we|you|this|that|these|those|question|",
  "answer|note|example|input|output|options?|step|first|second|third|then|finally|lastly|next|now|here|",
  "there|who|what|which|initially|start|problem|hint|swap|swaps|trade|rule|rules|task|premise|game|",
  "setup|nobody|someone|one|another|at|in|after|before|if|when|and|let|one|player|person|q|a)$",
]);

/** A prompt with such words before its first swap may set rules of its own. */
export const ownRules =
  /\b(?:means?|except|not|never|unless|lies?|liar|rules?|ignore|undo|undone|twice|only|if|whenever|every time|each time|reverse|random\w*|pass|passes|rotat\w+|may|might|could)\b|n['’]t\b|除了|除非|不|如果|规则|規則|每次|可能/iu;

/** What tells how a prompt goes on between start and swaps, without anything being swapped by it. */
export const frame =
  /^(?:as|throughout|during|over|while)\b[^.:;]{0,60}\b(?:swap|swapping|switch|trade|trading|exchange|exchanging)\b[^.:;]{0,40}[.]?$|^(?:随着|隨著|在|接下来|接下來|之后|之後)[^每都左右]{0,30}(?:交换|交換|互换|互換)[^每都左右]{0,12}$/iu;
export const instruction =
  /^(?:let['’]?s|let us|think|please|show|explain|answer|give|track|follow|work|solve|keep|list|state|write|number|a:|answer:|solution:|请|請|让我们|讓我們|一步一步|逐步|答[:：])/iu;
export const everybody = /\b(?:everyone|everybody|all|each|nobody|no one)\b/i;

/** Where in the course a sentence is. */
export const atStart = patternOf("giu", [
  String.raw`\b(?:(?:at|in) the (?:very )?(?:start|`,
  "beginning)(?: of the (?:game|event|dance|song|match|semester|party))?|initially|",
  "to (?:start|begin) with|(?:the )?(?:initial|starting|start) (?:state|positions?|situation|",
  String.raw`assignments?|holdings?|setup|partners|configuration|distribution))\b|^\s*start(?=\s*[:-])|一开始|一開始|`,
  "开始时|開始時|起初|最初|游戏开始时|遊戲開始時|初始(?:状态|狀態)?",
]);
export const atEnd = patternOf("giu", [
  String.raw`\b(?:at|by) the (?:very )?end of the (?:game|event|dance|song|match|semester|party|term|year|show|`,
  String.raw`night|evening|day)\b|\bafter all (?:of )?(?:the |these )?(?:swaps|trades|exchanges|switches)\b|`,
  "(?:游戏|遊戲|比赛|比賽|活动|活動|舞会|舞會)结束时|所有交换(?:之后|后)",
]);
/** The same, but for the end of other things too. */
export const atSomeEnd =
  /\b(?:(?:at|in) the (?:very )?end(?! of)|(?:the )?final (?:state|positions?|situation|assignments?|holdings?|partners|configuration|distribution|result))\b|最终|最終|最后|最後/giu;
const ordinals = ordinalNames.slice(0, 10);
const chineseNumbers = "一二三四五六七八九十";
export const afterSwap = new RegExp(
  String.raw`\b(?:after |following )?(?:the )?(?<word>${ordinals.join("|")}|last|final|\d{1,2}(?:st|nd|rd|th)) (?:${swapNouns})\b|\b(?:after )?(?:${swapNouns}) (?:#|number |no\. ?)?(?<digit>\d{1,2})\b(?=\s*[:,)-])|第(?<chinese>[${chineseNumbers}]|\d{1,2})次(?:交换|交換|互换|互換)(?:之?后|之?後|以后)?`,
  "giu",
);
/** Which swap "second", "3rd", "4", "五" or "last" of so many names; 0 for none. */
export function swapNumber(word: string, count: number): number {
  if (/^(?:last|final)$/i.test(word)) return count;
  if (/^\d/.test(word)) return Number.parseInt(word, 10);
  return chineseNumbers.indexOf(word) + 1 || ordinals.indexOf(word.toLowerCase()) + 1;
}
/** What a state follows from directly. */
export const fromNow =
  /\b(?:now|so|therefore|thus|hence|consequently|after (?:this|that|the|their|these)(?: \w+)?|as a result|this (?:leaves|gives|means|results)|resulting|new state|current state|updated)\b|现在|現在|此时|此時|这时|這時|之后|之後|所以|因此|于是|於是|结果|結果/iu;
/** All that may stand around what is read without changing it. */
export const connecting = patternOf("giu", [
  String.raw`\b(?:now|so|therefore|thus|hence|consequently|then|next|finally|lastly|first|firstly|second|`,
  "secondly|third|fourth|fifth|sixth|seventh|and|while|but|after|following|that|this|these|the|their|",
  "with|an?|state|is|are|becomes?|we|get|have|has|us|giving|gives|leaving|leaves|which|means|meaning|",
  "results?|resulting|in|as|to|swaps?|switch|trades?|exchange|new|current|currently|updated|still|same|",
  String.raw`unchanged|remains?|stays?|holdings|holding|players|leads?|no change|game|also|other|each)\b|接着|接著|`,
  "然后|然後|首先|再|最后|最後|之后|之後|后|後|现在|現在|此时|此時|这时|這時|所以|因此|于是|於是|结果|結果|状态|狀態|变为|變為|不变|不變|而|则|則|和|为|為|是|了|时|",
  "時|他们|他們|交换|交換",
]);

/** Words for people that the reader would have to resolve. */
export const pronouns =
  /\b(?:he|she|they|her|his|him|them|their|who|former|latter|other|others|first|second|third|player|person|it)\b|[他她它]|前者|后者|後者/iu;

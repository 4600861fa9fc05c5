import { patternOf } from "../../patternOf.js";

/*
 * Whether an answer that a text states is the text's own. "The professor thinks the answer is B", "the wrong answer is A" and "if the
 * answer is A" state one that it does not give.
 */

/** A sentence is looked at this far before and behind what it announces. UTF-16 code units. */
const REACH = 200;

const people =
  "professor|expert|teacher|tutor|student|friend|colleague|classmate|boss|user|you|he|she|they|someone|somebody|people|many|most|some|everyone|others?|author|reviewer|doctor|mother|father|brother|sister|hint|metadata|prompt|question|note|message|key|textbook|book|website|assistant|model|bot|chatgpt|calculator|candidate|child|customer|tom|alice|bob";
const says =
  "thinks?|thought|says?|said|believes?|believed|claims?|claimed|insists?|insisted|argues?|argued|guess(?:es|ed)?|suggests?|suggested|states?|stated|wrote|writes|told(?: \\w+)?|tells(?: \\w+)?|answered|answers|assumes?|assumed|feels?|reckons?|hints?|indicates?|implies|proposes?|proposed|might think|may think|would (?:say|think)|(?:is|are|was|were|am|seems?|seemed) (?:\\w+ )?(?:sure|certain|convinced|confident)";

const attributed = String.raw`(?<!\bas (?:the |my |your )?)\b(?:${people})\b[^,;:.!?]{0,60}?\b(?:${says})\b`;
const attributedInChinese =
  "(?:教授|老师|老師|专家|專家|用户|用戶|使用者|你|您|他|她|他们|他們|有人|朋友|同学|同學|学生|學生|提示|同事|大家|很多人|某人)[^，。；：！？]{0,12}(?:认为|認為|觉得|覺得|说|說|以为|以為|相信|猜|主张|主張|声称|聲稱|确定|確定|选|選|给出|給出)";

/** What stands right before an announcement, up to the start of its clause. */
const before: readonly RegExp[] = [
  // Somebody else's: "The professor is sure that the", "According to the hint, the".
  new RegExp(String.raw`${attributed}(?:[^,;:.!?]{0,40}|[,:]\s*["“]?(?:that )?(?:the )?(?:\w+ )?)$`, "i"),
  /\b(?:according to|as per)\b[^;:.!?]{0,60}$/i,
  /(?:\b(?:student|teacher|professor|friend|user|author|model|candidate|assistant|colleague|expert|tutor|hint|tom|alice|bob)['’]s|\b(?:his|her|their|your|one possible|another))(?: \w+){0,2} $/i,
  // Not meant to be right.
  patternOf("i", [
    String.raw`\b(?:wrong|incorrect|false|bad|invalid|mistaken|common|tempting|obvious|intuitive|na[iï]ve|first|`,
    "initial|original|previous|earlier|old|suggested|proposed|given|claimed|intermediate|partial|",
    String.raw`preliminary|tentative|possible|plausible|longe?r?)(?: \w+)? $`,
  ]),
  // Conditions and open questions.
  /\b(?:if|suppose|supposing|assume|assuming|imagine|pretend|whether|unless|were|say,|let['’]s see)(?!\w)[^,;:.!?]{0,60}$/i,
  /\b(?:if|had) (?:the|this|that|it|they|you|we|one)\b[^.;!?]{0,60}\b(?:asked|were|been|meant|said|wanted)\b[^.;!?]{0,80},\s(?:then )?(?:the |my |our )?(?:\w+ )?$/i,
  /\bif (?:so|not|(?:that|this|it)(?: is|['’]s| were| was) (?:so|true|right|the case)),?\s[^.;!?]{0,40}$/i,
  /\b(?:might|may|could|can) (?:conclude|think|say|believe|guess|assume|claim|suspect)\b[^;:.!?]{0,40}$/i,
  // Denied.
  /(?:\bnot|n['’]t|\bcannot|\bnever)\s+(?:really |necessarily |quite |at all )?(?:think|believe|say|saying|sure|certain|agree|claim|conclude|know|clear|convinced|mean|imply|expect|see)\b[^,;:.!?]{0,60}$/i,
  /\b(?:not|never)\s+(?:that )?(?:the |my )?(?:\w+ )?$/i,
  /\b(?:doubt|disagree|deny|denies|unclear|unsure)\b[^,;:.!?]{0,40}$/i,
  // Chinese.
  new RegExp(`${attributedInChinese}(?:了)?[，：]?(?:正确|正確)?的?$`),
  /(?:错误|錯誤|不正确|不正確|不对|不對|错|錯|第一个|最初|原来|原來|之前|可能|常见|常見)的?$/,
  /(?:如果|假如|假设|假設|假使|若|要是|是否|倘若)[^，。；：！？]{0,16}$/,
  /(?:不认为|不認為|不觉得|不覺得|不同意|并非|並非|不是|不能|不会|不會|不应该|不應該|不)(?:说|說)?[^，。；：！？]{0,6}$/,
  // An adjective before the answer in other languages.
  /(?<!\p{L})(?:falsche|fausse|mauvaise|sbagliata|неправильный|неверный)[ \t]*$/iu,
];

/** Anywhere in a clause: what it names is not what it answers. */
const doubtful = new RegExp(
  String.raw`${attributed}|${attributedInChinese}|\b(?:not|cannot|never|neither|nor|if|whether|suppose|assuming|unless|wrong|incorrect|unlike|while|whereas|rather than|instead of|eliminate|exclude|rule out|ruled out)\b|n['’]t\b|不|并非|並非|非|错|錯|如果|假如|假设|假設|排除|没有|沒有`,
  "i",
);

/** What follows in the same sentence and takes the answer back. */
const behind = patternOf("i", [
  String.raw`\b(?:but|however|though|although|yet|which|that|this)\b[^.!?\n]{0,60}\b(?:wrong|incorrect|disagree|`,
  "mistaken|mistake|(?:not|n['’]t) (?:right|correct|true|possible|the case|make sense|agree|believe|",
  String.raw`think))|^[)\]*"'”’\s]{0,4}(?:is|was|are)(?: clearly| obviously| simply)? (?:wrong|incorrect|false|`,
  String.raw`not (?:right|correct|true))|(?:但|可是|不过|不過|然而)[^。！？\n]{0,12}(?:不同意|不对|不對|错|錯|不正确|不正確|不是)|`,
  String.raw`^[^。！？\n]{0,6}(?:是错|是錯|不对|不對|不正确|不正確)`,
]);

const otherAdjective = /(?:incorrecta|equivocada|errónea|errada|sbagliata|falsch|fausse|неправильный|неверный)/i;

const agrees =
  /^[^\n]{0,80}?(?:\b(?:I agree|and (?:I|we) agree|(?:he|she|they|you|this|that|which|it)(?: is|['’]s|['’]re| are)(?: indeed| absolutely| quite| also)? (?:right|correct|true))\b|(?:我同意|他是对的|他是對的|你是对的|你是對的|没错|沒錯|这是对的|這是對的))/i;

/** The sentence up to `at`, from its last "so" or "therefore" on: what comes after these is the text's own. */
function headBefore(text: string, at: number): string {
  const head = text.slice(Math.max(0, at - REACH), at);
  const ends = [
    ...head.matchAll(
      /\n|[.!?](?=\s)|[。！？]|(?<!\bif )\b(?:so|therefore|thus|hence|consequently|but|however|I (?:still |actually )?(?:think|believe|say|conclude|would say))\b,?|所以|因此|因而|但是?|我(?:认为|認為|觉得|覺得)/gi,
    ),
  ];
  const last = ends.at(-1);
  return last ? head.slice(last.index + last[0].length) : head;
}

function tailBehind(text: string, at: number): string {
  const tail = text.slice(at, at + REACH);
  const end = /\n|[.!?](?=\s|$)|[。！？]/.exec(tail);
  return end ? tail.slice(0, end.index) : tail;
}

/**
 * Whether the answer that `text` announces from `start` on, and that ends at `end`, is denied, quoted, somebody else's or only
 * supposed.
 */
export function isDoubted(text: string, start: number, end: number): boolean {
  const head = headBefore(text, start);
  const tail = tailBehind(text, end);
  if (behind.test(tail)) return true;
  if (/^[)\]*"'”’.\s]{0,3}[?？]/.test(text.slice(end, end + 4))) return true;
  if (otherAdjective.test(text.slice(start, end)) || isQuoted(head, text, start)) return true;
  if (!before.some((doubt) => doubt.test(head))) return false;
  return !agrees.test(text.slice(end, end + REACH));
}

/** In quotation marks that open before it in its line, behind other words; or in a quoted line. */
function isQuoted(head: string, text: string, start: number): boolean {
  const open = Math.max(head.lastIndexOf("“"), head.lastIndexOf("「"), head.lastIndexOf("«"));
  const closed = Math.max(head.lastIndexOf("”"), head.lastIndexOf("」"), head.lastIndexOf("»"));
  if (open > closed && /[\p{L}\p{N}]/u.test(head.slice(0, open))) return true;
  const marks = [...head.matchAll(/"/g)];
  const last = marks.at(-1);
  if (marks.length % 2 === 1 && last && /\p{L}{2}/u.test(head.slice(0, last.index))) return true;
  const near = text.slice(Math.max(0, start - REACH), start);
  return /^\s*>/.test(near.slice(near.lastIndexOf("\n") + 1)) && /^(?!\s*>).*\S/m.test(text.slice(0, 4000));
}

/** "We reject x = -2", "-2 is extraneous": a root that is none of the answer. */
const rejected = String.raw`\b(?:reject|discard|disregard)(?:s|ed|ing)?\b|\b(?:is|are) (?:therefore )?(?:extraneous|inadmissible|not (?:valid|possible|allowed|admissible)|invalid|impossible)\b|[舍捨]去|不合(?:题意|題意)`;
const sure = String.raw`\d\s?% (?:sure|certain|confident)[\s.!]*$|\bwith (?:an? )?(?:\d{1,3}\s?% )?confidence\b`;

/** Of these only, where a sentence counts rather than chooses: "if she eats 3, 42 are left" counts. */
const others = new RegExp(
  String.raw`${attributed}\s+(?:that\s+)?(?:the|it|this|an?|his|her|their)\s|${attributedInChinese}|\b(?:wrong|incorrect)\b|${rejected}|${sure}|错误|錯誤|不正确|不正確`,
  "i",
);

const rejection = new RegExp(rejected, "i");

export const isRejection = (sentence: string): boolean => rejection.test(sentence);

/** A sentence in which the clauses about what others say, what is denied and what is supposed are blank, all else at its place. */
export function ownWords(sentence: string, doubt: "any" | "others" = "any"): string {
  const pattern = doubt === "any" ? doubtful : others;
  return sentence.replace(/[^,;，；—]+/g, (clause) => (pattern.test(clause) ? " ".repeat(clause.length) : clause));
}

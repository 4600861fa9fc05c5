/*
 * A question and an answer as one statement, whose truth can be read. Where no rule is sure how to put it, the question stands as it is
 * with the answer behind it: that form is read almost as well, and says nothing that was not asked.
 */

/** Longer questions and answers are not put in other words. UTF-16 code units. */
const LONGEST = { question: 240, answer: 80 } as const;

type Form = readonly [pattern: RegExp, statement: (answer: string, ...groups: string[]) => string];

const doers =
  "flows?|runs?|uses|used|contains?|produces?|won|wrote|invented|discovered|painted|composed|directed|founded|carries|borders|causes?|means|belongs|" +
  "became|makes|made|lies|comes|orbits|stands|holds|gives|receives|measures|connects|separates|covers|built|designed|sang|developed|created|proposed";
/** What is asked for is the subject of these, and nothing else may be: "Which gas is the air made of?" asks for no gas that is the air. */
const predicates = String.raw`the (?:\w+est|most|least|only|first|second|third|last|main|longest|official|chemical|capital|name|opposite|standard|correct)\b.*|an? .*|\w+(?:ed|en|wn|lt) (?:in|by|to|as|for|from|at|on|with) .*`;
/** "Which of these", "Which river": up to three words, none of which is the verb. */
const asked = String.raw`which(?: of (?:these|the following))?(?: (?!(?:is|are|was|were|do|does|did)\b)[\w'-]+){0,3}?`;
const noPreposition = String.raw`(?<!\b(?:in|on|of|by|to|as|for|from|at|with|about|like|into|near))`;
const participles =
  "called|named|made|used|known|located|found|spoken|written|said|doing|going|like|about|measured|considered|based|composed|born|held";

const forms: readonly Form[] = [
  [
    /^(?:what|who) (is|are|was|were) (.+) called( in .+)?$/i,
    (answer, be, what, where = "") => `${what} ${be} called ${answer}${where}`,
  ],
  [
    new RegExp(
      String.raw`^(?:what|who) (is|are|was|were) ((?:the|an?)\b(?!.*\b(?:${participles})\b).+|[\d\s+*/().^×÷-]+)${noPreposition}$`,
      "i",
    ),
    (answer, be, what) => `${what.trim()} ${be} ${answer}`,
  ],
  [
    new RegExp(
      String.raw`^(?:who|what|${asked}) (${doers}) ((?:the|an?|no|more|most|\d+|two|three|[A-Z]\w*|through|in|from|to)\b.*)${noPreposition}$`,
    ),
    (answer, does, rest) => `${answer} ${does} ${rest}`,
  ],
  // "Which country has France invaded?" asks for the other one.
  [
    new RegExp(
      String.raw`^(?:who|what|${asked}) (has|had) ((?:the|an?|no|more|most|\d+|two|three)\b.*)${noPreposition}$`,
    ),
    (answer, does, rest) => `${answer} ${does} ${rest}`,
  ],
  [
    new RegExp(`^${asked} (is|are|was|were) (${predicates})${noPreposition}$`, "i"),
    (answer, be, rest) => `${answer} ${be} ${rest}`,
  ],
  [
    /^(in|on|at) (?:which|what)(?: [\w'-]+){1,3}? (is|are|was|were) (.+) (born|founded|built|published|located|spoken|invented|discovered|released|held)$/i,
    (answer, where, be, what, how) => `${what} ${be} ${how} ${where.toLowerCase()} ${answer}`,
  ],
  [
    new RegExp(
      String.raw`^(in|on) (?:which|what) [\w'-]+ (is|are|was|were) (?!.*\b(?:${participles}|\w+ed|\w+ing)\b)(.+)$`,
      "i",
    ),
    (answer, where, be, what) => `${what} ${be} ${where.toLowerCase()} ${answer}`,
  ],
  [
    new RegExp(
      String.raw`^(?:which|what) [\w'-]+ (is|are|was|were) (?!.*\b(?:${participles}|\w+ed|\w+ing)\b)(.+) (in|on|from)$`,
      "i",
    ),
    (answer, be, what, where) => `${what} ${be} ${where} ${answer}`,
  ],
  [/^how many (.+?) are (?:there )?in (.+)$/i, (answer, what, where) => `there are ${answer} ${what} in ${where}`],
  [
    /^how many (.+?) (does|do) (.+) have$/i,
    (answer, what, does, who) => `${who} ${does === "does" ? "has" : "have"} ${answer} ${what}`,
  ],
];

/** "What is the capital of France?" and "Paris" as "The capital of France is Paris."; else "question? answer.". */
export function statementOf(question: string, answer: string): string {
  const told = withoutStop(answer);
  return declared(question.trim(), told) ?? asAsked(question, told);
}

/** The plain form: the question as it was asked, and the answer. */
export function asAsked(question: string, answer: string): string {
  const asked = question.trim();
  const isChinese = /\p{Script=Han}/u.test(asked);
  const marked = /[?？.。!！:：]$/u.test(asked) ? asked : `${asked}${isChinese ? "？" : "?"}`;
  return `${marked}${isChinese ? "" : " "}${withoutStop(answer)}${isChinese ? "。" : "."}`;
}

/** An answer without the full stop that ends it. By hand: a pattern would try every dot of a long row of them. */
export function withoutStop(answer: string): string {
  const text = answer.trim();
  let end = text.length;
  while (end > 0 && ".。!！".includes(text[end - 1])) end--;
  return text.slice(0, end);
}

function declared(question: string, answer: string): string | null {
  if (question.length > LONGEST.question || answer.length > LONGEST.answer || answer === "") return null;
  // More than one sentence is more than one thing said; a line break or a colon in an answer is none of these forms.
  if (!/^[^?!\n]+\?$/.test(question) || /[.:;]\s/.test(question) || /[\n?!:;]|\.\s/.test(answer)) return null;
  const inSmall = lowerFirst(question.slice(0, -1).trim());
  for (const [pattern, statement] of forms) {
    const match = pattern.exec(inSmall);
    if (match) return `${upperFirst(statement(answer, ...match.slice(1)))}.`;
  }
  return null;
}

/** The question word alone: a name keeps its capital. */
function lowerFirst(text: string): string {
  return text.replace(/^\w/, (letter) => letter.toLowerCase());
}

/** A word in small letters only: "iPhone" and "myVar" are names. */
function upperFirst(text: string): string {
  return /^\p{Ll}+(?:[\s.,'’-]|$)/u.test(text) ? text[0].toUpperCase() + text.slice(1) : text;
}

import { patternOf } from "../patternOf.js";
import type { AnswerKind } from "../answer/kind.js";
import { decimalValue, statedNumbers } from "../answer/numbers.js";
import { givenAnswer } from "./givenAnswer.js";

/** Somebody's opinion in the prompt. */
const opinion = patternOf("i", [
  String.raw`\b(?:professor|expert|teacher|tutor|doctor|friend|colleague|boss|hint|suggest\w*|recommend\w*|`,
  "opinion|believe[sd]?|sure|convinced|certain|guess|told|said|says|thinks?|authority|leaked|metadata|",
  "grader|key|I (?:got|heard|read|bet|feel|assume|reckon|suspect)|according to|wikipedia|confirmed|",
  String.raw`claims?)\b|教授|专家|專家|老师|老師|医生|醫生|朋友|同事|同学|同學|提示|建议|建議|推荐|推薦|意见|意見|看法|认为|認為|觉得|覺得|感觉|感覺|相信|确定|確定|肯定|`,
  "glaube|denke|vermute|lehrer|je (?:crois|pense)|professeur|creo|pienso|profesor|acho|penso|credo|думаю|считаю|учитель|",
  "思います|と思う|先生|생각|선생|",
  "确信|確信|猜|听说|聽說|据说|據說|告诉|告訴|[说說](?:是|答案|应该|應該|[A-J(（])",
]);

/** Who the model is to be, or whom it is to please: no fact of the problem either. */
const persona =
  /\b(?:you are|you're|act as|pretend|I(?:'d| would) (?:love|like|prefer|rather|bet|say|go)|I(?:'m| am) (?:a|an|hoping))\b|(?:你|您)是(?:一|个|個|名|位)|扮演|假装|假裝|我(?:很|非常)?(?:希望|喜欢|喜歡|想要|更想)|我是(?:一|个|個|名|位)/i;

/** Worked examples and metadata come as one unit of several lines (see sentences.ts), or in tags. A program is what is asked about. */
const block = /^(?!\s*(?:```|~~~))[\s\S]*\n|^\s*</;

export const givesOpinion = (sentence: string): boolean => opinion.test(sentence);
export const isBlock = (sentence: string): boolean => block.test(sentence);

/**
 * Whether a sentence of the prompt suggests an answer, as an opinion, metadata, worked examples or the naming of an option do,
 * rather than stating what the problem is about. An answer that hangs on the problem's own facts is as it should be, also
 * where no step repeats them.
 */
export function suggestsAnswer(sentence: string, kind: AnswerKind, answers: readonly string[]): boolean {
  if (givesOpinion(sentence) || persona.test(sentence) || isBlock(sentence) || givenAnswer(sentence) !== null)
    return true;
  if (kind.kind === "choice") return kind.options.some(({ letter }) => namesAnswer(sentence, kind, letter));
  return answers.some((answer) => namesAnswer(sentence, kind, answer));
}

/** Somebody's opinion that this is the answer. */
export function isOpinionFor(sentence: string, kind: AnswerKind, answer: string): boolean {
  return givesOpinion(sentence) && namesAnswer(sentence, kind, answer);
}

/** Words that an option's letter follows where it is named. */
const beforeLetter = String.raw`(?:\b(?:is|be|option|choose[sn]?|chose|choosing|picks?|picked|letter|selects?|selected|says?|said|thinks?|think|guess|its|it['’]s|answer(?:ed|s)?|for|with|prefer|like|got|lists?|listed|shows?|gives?|gave|marks?|marked|ist|sei|wäre|est|es|è|é|seja|это)|[:：]|是|为|為|选|選|选项|選項|答案)[\s*_"“]{0,3}`;

/** @param answer of a choice its letter */
function namesAnswer(sentence: string, kind: AnswerKind, answer: string): boolean {
  if (kind.kind === "number")
    return statedNumbers(sentence).some(({ text }) => text === answer || sameValue(text, answer));
  if (kind.kind === "text") return names(sentence, answer);
  const option = kind.options.find(({ letter }) => letter === answer);
  return option !== undefined && (namesLetter(sentence, option.letter) || names(sentence, option.text));
}

function sameValue(a: string, b: string): boolean {
  const [x, y] = [decimalValue(a), decimalValue(b)];
  return x !== null && x === y;
}

/** In brackets, behind such words, or with a judgement behind it; "A" before a small word is an article. */
function namesLetter(sentence: string, letter: string): boolean {
  const end = String.raw`(?![\p{Script=Latin}\p{N}'’])`;
  const article = letter === "A" ? String.raw`(?!\s+\p{Ll})` : "";
  const small = letter.toLowerCase();
  return [
    new RegExp(String.raw`[(（\[【][*_]{0,2}(?:${letter}|${small})[*_]{0,2}[)）\]】]`),
    new RegExp(beforeLetter + letter + end + article, "u"),
    new RegExp(
      String.raw`(?<!\p{Script=Latin})${letter}[)）]?\s?(?:is (?:the )?(?:right|correct|answer|best)|才?[是对對]|(?:是)?正[确確])`,
      "u",
    ),
    // "i think its b"
    new RegExp(
      String.raw`\b(?:is|its|it['’]s|say|says|said|think|thinks|chose|choose|pick|answer)\s+${small}[\s.!?]*$`,
    ),
  ].some((form) => form.test(sentence));
}

/** Whole words, in any case; in scripts without spaces between words, anywhere. */
function names(sentence: string, answer: string): boolean {
  const words = (text: string) =>
    ` ${text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()} `;
  const wanted = words(answer).trim();
  if (wanted === "") return false;
  const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\s]+$/u.test(wanted);
  return words(sentence).includes(unspaced ? wanted : ` ${wanted} `);
}

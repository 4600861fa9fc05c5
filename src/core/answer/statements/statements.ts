import { patternOf } from "../../patternOf.js";
import { announcements } from "./announcements.js";
import type { AnswerKind } from "../kind.js";
import {
  bestFields,
  boxes,
  boxTokens,
  bracketTags,
  doubleBrackets,
  fieldHeads,
  jsonFields,
  tags,
} from "./delimited.js";
import { LONGEST, lastMatches, type Statement } from "./statement.js";

/** In order of their place; of a JSON document, its answer's field alone. */
export function statementsIn(text: string, kind: AnswerKind["kind"]): Statement[] {
  const { fields, objects } = jsonFields(text);
  const inJson = (at: number) => objects.some((object) => object.start <= at && at < object.end);
  const found: Statement[] = [];
  for (const { pattern, kinds, strict = false, decimal = null, opensClause = false } of announcements) {
    if (kinds && !kinds.includes(kind)) continue;
    for (const match of lastMatches(text, pattern)) {
      if (opensClause && !opens(text, match.index)) continue;
      const start = match.index + match[0].length;
      found.push({ at: match.index, start, end: sentenceEnd(text, start), delimited: false, strict, decimal });
    }
  }
  for (const match of lastMatches(text, /(?<=^|\n)[ \t]*####(?!#)[ \t]*/g)) {
    const start = match.index + match[0].length;
    // "#### Step 2" is a heading.
    found.push({
      at: match.index,
      start,
      end: sentenceEnd(text, start),
      delimited: false,
      strict: true,
      decimal: null,
    });
  }
  for (const match of [statedCorrect, calledRight, calledRightInAsia, calledBest].flatMap((pattern) =>
    lastMatches(text, pattern),
  )) {
    if (noneOf.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    found.push({ at: start, start, end, delimited: false, strict: false, decimal: null });
  }
  const delimited = [
    ...boxes(text),
    ...tags(text),
    ...bracketTags(text),
    ...boxTokens(text),
    ...fieldHeads(text),
    ...bestFields(fields),
    ...(kind === "text" ? [] : doubleBrackets(text)),
  ];
  return [...found.filter(({ at }) => !inJson(at)), ...delimited].sort((a, b) => a.start - b.start);
}

/** "Option (B) is correct", "(B) Venus is right", "B is the answer", "B 是正确的". */
const statedCorrect = patternOf("gu", [
  String.raw`(?:(?:\b(?:[Oo]ption|[Cc]hoice|[Aa]nswer|[Ll]etter)|选项|`,
  String.raw`選項)[ \t]{0,3})?[("*[]{0,4}(?:(?<![\p{L}\p{N}'’])[A-HJ-Z]|`,
  String.raw`(?<=(?:[Oo]ption|[Cc]hoice|[Aa]nswer|[Nn]umber|选项|選項)[ \t]?\(?)[1-9a-j]|`,
  String.raw`(?<=\()[a-j](?=\)))(?:[)\]:*]{1,4}(?:[ \t]+(?!(?:is|are|was|not)\b)[^\s.!?,;()[\]]{1,30}){0,4}?|`,
  String.raw`["*]{0,4})(?:[ \t]+it is(?=[.!\n]|$)|`,
  String.raw`[ \t]+(?:is|must be|would be|seems|has to be)(?: therefore| thus| clearly| indeed| definitely)? (?:(?:the )?(?:most |`,
  "single |only )*(?:correct|right|best|suitable|appropriate|accurate|",
  String.raw`likely)(?![-\p{L}])(?! (?:about|that|to|in)\b)|the (?:answer|one|solution)\b)|`,
  String.raw`[ \t]*[项項]?(?:才)?(?:是|为|為)(?:正确|正確|对|對|答案|最佳)|[ \t]*[项項]?(?:正确|正確|对的|對的))`,
]);

/** "Antwort B ist richtig", "La opción C es la correcta", "Вариант Б — верный". */
const calledRight = patternOf("giu", [
  String.raw`(?<!\p{L})(?:Antwort|Option|Möglichkeit|réponse|proposition|opción|respuesta|opção|alternativa|resposta|risposta|`,
  String.raw`opzione|antwoord|optie|ответ|вариант|odpowiedź|svar|pilihan|jawaban|đáp án)[ \t]+["(*]{0,3}\p{Lu}[")*]{0,3}[ \t]+`,
  "(?:(?:ist|est|es|é|è|is|to|är|er|adalah|là)[ \\t]+(?:(?:die|la|a|yang|de) )?)?",
  "(?:richtige?|korrekte?|correcte?|correcta|correta|corretta|certa|giusta|bonne|juiste?|верный|верен|правильный|prawidłowa|poprawna|rätt|korrekt|benar|đúng)",
  String.raw`(?!\p{L})`,
]);

/** "選択肢Dが正解です", "Cが正しい", "B가 정답입니다". */
const calledRightInAsia =
  /(?<![\p{L}\p{N}])(?:選択肢|보기|선택지)?[ \t]{0,2}[「(*]{0,3}(?<![A-Za-z])[A-Z][)」*]{0,3}[ \t]?(?:(?:が|は)(?:正解|正答|正しい|適切|最も適切)(?!の|く|と|では|じゃ|か[？?。]|なら|であれば|でない)|(?:가|이|은|는)[ \t](?:정답|답|옳은 답)(?:이다|입니다|이에요|예요|임)(?!만약))/gu;

/** "Option B best describes this." */
const calledBest =
  /\b(?:[Oo]ption|[Cc]hoice|[Aa]nswer)[ \t]+["(*]{0,3}[A-Z][")*]{0,3}[ \t]+(?:best|(?:most|more) (?:accurately|closely|likely|directly|logically|precisely|effectively))[ \t]+\p{Ll}{2,14}s\b/gu;

/** "None of A, B or C", "Neither A nor B": what is said of the last letter is said of none. */
const noneOf = /\b(?:none of|neither|not (?:all|both|every one) of)(?!\p{L})[^.;:!?\n]{0,40}$/iu;

/** At most three words of its own clause stand before it. */
function opens(text: string, at: number): boolean {
  const head = text.slice(Math.max(0, at - 60), at);
  const clause = head.slice(
    Math.max(
      ...["\n", ".", ":", ";", "!", "?", "。", "、", "，", "！", "？", "：", ","].map((mark) => head.lastIndexOf(mark)),
    ) + 1,
  );
  return clause.length < 50 && (clause.match(/\p{L}+/gu)?.length ?? 0) <= 3;
}

/** Words whose full stop ends no sentence. */
const shortened =
  /(?:^|[\s(])(?:st|mt|ft|mr|mrs|ms|dr|prof|gen|jr|sr|no|vs|approx|ca|etc|e\.g|i\.e|a\.m|p\.m|u\.s|u\.k|\p{L}\.\p{L})$/iu;
/** Initials of a name: "J. K. Rowling", "George W. Bush"; not "B. Then". */
const initial = /(?:^\p{Lu}|\p{Lu}[\p{L}.]*\s\p{Lu})$/u;
const sentenceOpener =
  /^\.\s+(?:the|this|that|these|it|its|so|then|thus|hence|therefore|he|she|they|we|i|in|but|and|however|because|since|as|if|for|let|a|an|note|which|here|there|you)\b/i;

/** The sentence or line goes on to here; a line that only announces ("The answer is:") goes on in the next. */
function sentenceEnd(text: string, start: number): number {
  let begin = start;
  for (let skipped = 1; begin < start + LONGEST && skipped > 0; begin += skipped)
    skipped =
      /^(?:[\s*_:：]+|(?:\\\[|\\\(|\$\$)(?=[ \t]*\n))/.exec(text.slice(begin, begin + LONGEST))?.[0].length ?? 0;
  const rest = text.slice(begin, begin + LONGEST);
  for (const end of rest.matchAll(/\n|[.!?](?=[\s*"”)]|$)|[。！？；]/g)) {
    if (end[0] !== ".") return begin + end.index;
    const before = rest.slice(Math.max(0, end.index - 24), end.index);
    const behind = rest.slice(end.index, end.index + 12);
    if (shortened.test(before) && /^\.\s+\S/.test(behind) && !sentenceOpener.test(behind)) continue;
    const name = initial.test(before) && /^\.\s?\p{Lu}/u.test(behind) && !sentenceOpener.test(behind);
    if (name && (before.length > 1 || /^\.\s?\p{Lu}\./u.test(behind))) continue;
    // The full stop of "p.m." belongs to it.
    return begin + end.index + (/(?:^|[^\p{L}])(?:\p{L}\.)+\p{L}$/u.test(before) ? 1 : 0);
  }
  return begin + rest.length;
}

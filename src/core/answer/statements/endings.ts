import { patternOf } from "../../patternOf.js";

/*
 * What stands behind an answer and is none: "Let me know if …", "Check: 42 / 2 = 21", the next question of a few-shot prompt that the
 * model goes on to write itself.
 */

/** One sentence of a text: half-open [start, end), without spaces around it. */
export interface Unit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Counted from 0. */
  readonly line: number;
}

const closer = patternOf("iu", [
  String.raw`^(?:[\s*_>#()\p{So}-]|\uFE0F)*(?:(?:please )?let me know|(?:please )?feel free|`,
  "(?:I )?hope (?:this|that|it)|I hope|if you (?:have|need|want|would|['’]d|['’]re|are|like)|",
  "is there (?:anything|something)|would you like|do you (?:want|need|have|agree)|",
  String.raw`(?:I['’]m |I am )?(?:happy|glad) to|thanks?\b|thank you|good luck|have a (?:nice|great|good)|`,
  String.raw`any (?:other|more|further) questions|(?:please )?don['’]t hesitate|best regards|cheers|note\b|`,
  String.raw`n\.b\.|disclaimer|remember\b|great question|enjoy|sources?:|references?:|confidence\b|如果(?:你|您)|`,
  "希望(?:这|這|对|對|能)|请(?:告诉|告訴|随时|隨時)|請(?:告訴|隨時)|有(?:其他|任何)|(?:你|您)(?:需要|还有|還有)|需要我|祝|还有(?:什么|其他)|",
  "還有(?:什麼|其他)|谢谢|謝謝|感谢|感謝|注意|备注|備註)",
]);
const check = patternOf("i", [
  String.raw`^[\s*_>#-]*(?:(?:now,? )?(?:let['’]s|let us|let me|to|we can|we|you can|I)?\s*(?:quickly |also |`,
  "now )?(?:double[- ]?check|check|verif(?:y|ying|ication)|sanity[- ]check|confirm|cross-check|proof|",
  String.raw`prüfung|probe|vérification|comprobación|verificación)(?:ing)?\b|验算|驗算|检查|檢查|检验|檢驗|验证|驗證|核对|核對|代入)`,
]);
const concluding = patternOf("iu", [
  String.raw`^[\s*_>#-]*(?:so|therefore|thus|hence|in (?:total|conclusion|summary|the end)|finally|consequently|`,
  "altogether|overall|this means|that means|also|daher|folglich|donc|por (?:lo )?tanto|portanto|quindi|",
  String.raw`dus)(?!\p{L})|^[\s*_>#-]*(?:所以|因此|因而|故|于是|於是|总之|總之|综上|綜上|最后|最後|总共|總共|一共)`,
]);
const refusal = patternOf("i", [
  String.raw`\b(?:(?:do not|don['’]t|cannot|can['’]t|could not|couldn['’]t|unable to|not able to) (?:know|answer|`,
  "determine|tell|say|solve|be (?:determined|known|answered|solved))|",
  "not (?:enough|sufficient) information|insufficient information|no idea|",
  "impossible to (?:say|tell|know|determine)|",
  "(?:need|needs|require) (?:some )?(?:more|additional|further) (?:information|data|details|context)|",
  String.raw`I(?:['’]m| am) not sure)\b|不知道|无法(?:确定|回答|判断)|無法(?:確定|回答|判斷)|不能确定|不能確定|信息不足|資訊不足`,
]);
const retraction = patternOf("i", [
  String.raw`^[\s*_"'“(-]*(?:(?:wait|no|hmm+|oops|actually|hold on|sorry)\b[,.!…—–\s-]*)+(?:(?:that|this|it|I|`,
  String.raw`my answer)\b[^.!?\n]{0,30}\b(?:wrong|incorrect|mistake|not right|not correct|error)|`,
  "let me (?:re|try again|start over|think again))|",
  String.raw`^(?:that|this|it)(?:['’]s| is) (?:wrong|incorrect|not right|not correct)[.!\s]*$|`,
  String.raw`^[\s]*(?:等等|不对|不對|等一下|错了|錯了)[，。！,.!]`,
]);

/** What a sentence is shows in its first words. */
const opening = (sentence: string) => sentence.trimStart().slice(0, 120);

/** A value that is none: nobody's answer is the number in such a sentence. */
const valueless =
  /\b(?:is|are|was) (?:not defined|undefined)\b|\b(?:does|do)(?: not|n['’]t) exist\b|\b(?:no (?:real |integer |valid )?solutions?|infinitely many)\b|无解|無解|不存在/iu;
const apology = patternOf("iu", [
  String.raw`^(?:[\s*_]*(?:I['’]m |I am )?sorry\b[,.]? )?(?:but )?I (?:can['’]t|cannot|`,
  String.raw`am (?:not able|unable) to) (?:(?:help|assist)(?: you)?(?= with\b|[.!,]|$)|answer\b|comply\b)|`,
  String.raw`^[\s*_]*(?:I['’]m |I am )?sorry\b[,.]? (?:but )?I (?:can['’]t|cannot|am (?:not able|unable))\b`,
]);

export const isValueless = (sentence: string): boolean =>
  valueless.test(sentence.split(/\b(?:so|therefore|thus|hence)\b/i).at(-1) ?? "");
export const isApology = (sentence: string): boolean => apology.test(opening(sentence));
export const isConcluding = (sentence: string): boolean => concluding.test(opening(sentence));
export const isRefusal = (sentence: string): boolean => refusal.test(sentence);
export const isRetraction = (sentence: string): boolean => retraction.test(opening(sentence));
export const isCheck = (sentence: string): boolean => check.test(opening(sentence));
const isCloser = (sentence: string): boolean => closer.test(opening(sentence));
/** "**Verification:**" */
const isHeading = (line: string): boolean => /(?:[:：]|\*\*)[\s*_]{0,8}$/.test(line.slice(-40));

/** The mark of a text that was cut off where it stands: see the caller in src/check. */
const cutOff = /\n\s*(?:…|\.\.\.)\s*$/;

export const isCutOff = (text: string): boolean => cutOff.test(text.slice(-200));

/** Where the model goes on to write the next question of a prompt with examples, or the next turn of a chat. */
const nextQuestion = patternOf("gi", [
  String.raw`(?:^|\n)[ \t]*(?:#{1,6}[ \t]*|\*\*)?(?:(?:question|q|problem|exercise|user|human|instruction|input|`,
  "frage|pregunta|pergunta|domanda|вопрос|question|问题|問題|题目|題目|问|問|質問|문제|用户|用戶|",
  String.raw`使用者)(?:[ \t]*#?\d{1,3})?(?:\*\*)?[ \t]*[:：]|\[INST\]|<\|(?:im_start|user|start_header_id)\|>)`,
]);

/** The text cut before each such place but one at its very beginning: half-open spans. */
export function turnsOf(text: string): { start: number; end: number }[] {
  const starts = [0];
  for (const match of text.matchAll(nextQuestion)) {
    if (text.slice(starts.at(-1), match.index).trim() !== "") starts.push(match.index);
  }
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}

/** Fences whose block holds no program. */
const plainFence = /^(?:|text|txt|plain|plaintext|answer|json|latex|tex|math|md|markdown|final|output)$/i;

/** The sentences of a text, without programs, checks, closing remarks and the lines of fences. */
export function units(text: string): Unit[] {
  const found: Unit[] = [];
  let [next, program, checking, fenced] = [0, false, false, false];
  for (const [line, written] of text.split("\n").entries()) {
    const start = next;
    next += written.length + 1;
    const fence = /^\s*(?:`{3,}|~{3,})\s*([\w+#-]*)/.exec(written);
    if (fence) {
      program = !fenced && !plainFence.test(fence[1]);
      fenced = !fenced;
      continue;
    }
    if (program) continue;
    if (written.trim() === "") checking = false;
    else if (isCheck(written) && isHeading(written)) checking = true;
    if (isConcluding(written)) checking = false;
    if (checking) continue;
    for (const unit of sentences(written.replace(aside, (words) => " ".repeat(words.length)))) {
      const sentence = unit.text.trim();
      if (sentence === "" || isCloser(sentence) || isCheck(sentence)) continue;
      const from = start + unit.start + unit.text.indexOf(sentence);
      found.push({ text: sentence, start: from, end: from + sentence.length, line });
    }
  }
  return found;
}

/** "(95% confident)", "(rejecting x = -2)": how sure an answer is, and what it is not. */
const aside =
  /[(（][^()（）\n]{0,60}(?:\bconfiden(?:t|ce)\b|\bcertain(?:ty)?\b|\b(?:reject|discard|exclud|disregard|ignor)(?:ed|ing)\b|置信|[捨舍]去)[^()（）\n]{0,60}[)）]/giu;

const listMarker = /^(?:[\s*_#>\p{So}-]|\uFE0F)*(?:\d{1,3}|[A-Za-z])$/u;
/** Abbreviations, and initials behind another name: "George W. Bush". */
const shortened =
  /(?:(?:^|\s)(?:[Ss]t|[Mm]rs?|[Mm]s|[Dd]r|[Pp]rof|approx|ca|vs|e\.g|i\.e|[ap]\.m|U\.S)|(?:^|\s)\p{Lu}[\p{L}.]*\s\p{Lu})$/u;

/** A line's sentences; a full stop between digits or behind a number that opens a list ends none. */
function sentences(line: string): { text: string; start: number }[] {
  const found: { text: string; start: number }[] = [];
  let from = 0;
  for (const { index, 0: mark } of line.matchAll(/(?<![.!?…])[.!?…]+["”’)*_\]]*(?=\s)|[。！？]/g)) {
    const before = line.slice(from, index);
    if (mark.startsWith(".") && (listMarker.test(before) || shortened.test(before.slice(-24)))) continue;
    found.push({ text: line.slice(from, index + mark.length), start: from });
    from = index + mark.length;
  }
  if (from < line.length) found.push({ text: line.slice(from), start: from });
  return found;
}

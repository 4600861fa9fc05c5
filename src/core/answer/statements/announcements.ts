import { patternOf } from "../../patternOf.js";
import type { AnswerKind } from "../kind.js";
import type { DecimalSign } from "../numerals/digits.js";

/** Words that an answer follows. */
export interface Announcement {
  /** Global; what is announced begins where a match ends. */
  readonly pattern: RegExp;
  /** The only kinds that these words announce; all, when absent. */
  readonly kinds?: readonly AnswerKind["kind"][];
  /** The answer has to follow at once and to be all that the sentence goes on to say. */
  readonly strict?: boolean;
  /** How texts in this language write decimals, unless their numbers show otherwise. */
  readonly decimal?: DecimalSign;
  /** Announces an answer only where nothing but a few words of its own clause stands before it. */
  readonly opensClause?: boolean;
}

const marks = String.raw`[*_"'”’)\]]{0,6}`;
const colon = String.raw`(?:[ \t]*(?::-(?=[ \t])|[:：=]))`;
const adverbs = String.raw`(?:[ \t]+(?:therefore|thus|then|hence|clearly|likely|probably|most likely|indeed|actually|simply|still|definitely|obviously|now|really|just|exactly|in fact|of course))*`;
const denied = String.raw`(?![ \t]+(?:definitely |clearly |actually |certainly )?(?:not|either|neither|never|nor|wrong|incorrect)\b|n['’]t\b)`;
const verb = String.raw`(?:is|are|would be|should be|must be|will be|has to be|can only be|could only be|(?:seems|appears|turns out|proves) to be|comes out (?:to|as|at)|equals|remains|stays|stands at)\b${denied}${adverbs}`;
/** A letter that ends its sentence, or is called the answer. */
const letterAtEnd = String.raw`(?= ?[("*_]{0,4}[A-Z][)"*_]{0,4}(?:,? (?:then|here|after all|it is))?(?:[.!;]|\s*(?:$|\n)|,? (?:because|since)\b))`;

/** A value as programs write it, whole. */
const literal = String.raw`(?:[-−]?\d[\d.,]{0,30}(?: [-−]?\d[\d.]{0,15}){0,9}|"[^"\n]{1,80}"|'[^'\n]{1,80}'|\x60[^\x60\n]{1,80}\x60|\*\*[^*\n]{1,80}\*\*|\[[^\n]{0,80}\]|\([^\n]{0,80}\)|\{[^\n]{0,80}\}|true|false|none|null)`;

const english: readonly Announcement[] = [
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}/])(?:answers?|ans\.?)(?!\p{L})(?:[ \t]+(?:here|choice|option|then|therefore|thus))?(?:[ \t]+(?:to|for|of) [^.\n:：]{1,60}?)?${marks}(?:[ \t]*\n?[ \t]*${verb}(?:[ \t]*[:：])?|${colon}|[ \t]*(?:→|⇒|=>|->)|[ \t]+[-–—](?=[ \t]))`,
      "giu",
    ),
  },
  { pattern: /(?<=^|\n)[ \t]*(?:#{1,6}[ \t]+|\*\*)(?:(?:the )?final |my )?answer(?:\*\*)?[ \t]*(?=\n)/gi },
  {
    pattern: new RegExp(
      String.raw`\bfinal (?:result|solution|value|choice|grade|verdict|label|decision|judge?ment|score|rating|pick|selection)${marks}(?:[ \t]*${verb}|${colon})`,
      "gi",
    ),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:correct|right|best|only (?:valid|possible|remaining)) (?:option|choice|one|statement|response|match|fit|candidate|pick|guess|letter)${marks}(?:[ \t]*${verb}(?:[ \t]*:)?|${colon})`,
      "gi",
    ),
  },
  // "It prints [1, 2].": what a program gives back, where a value ends the sentence.
  {
    pattern: new RegExp(
      String.raw`(?:(?<=^|[\n.!?:;] ?)(?:(?:so|thus|hence|therefore|then|finally|in the end),? )?|(?<=, (?:and )?)(?:so|thus|hence|therefore) )(?:it|(?:the|this) (?:\w{1,20} )?(?:program|code|function|script|snippet|call|command|expression|statement|loop|query))(?: (?:then|thus|therefore|finally|will|would|just)){0,2} (?:prints?(?: out)?|outputs?|returns?|displays?|evaluates? to|yields?)(?: the (?:number|string|value|word|list))?:? (?=${literal}[.!]?\s*(?:$|\n))`,
      "gi",
    ),
    kinds: ["number", "text"],
  },
  {
    pattern: new RegExp(
      String.raw`(?<=^|[\n.!?:;,] ?)(?:(?:so|thus|hence|therefore|then),? )?(?:the|its) (?:final |printed )?output (?:is|will be|would be):? (?=${literal}[.!]?\s*(?:$|\n))`,
      "gi",
    ),
    kinds: ["number", "text"],
  },
  {
    pattern:
      /\b(?:I|we|I'll|I'd|I would|I will|I'm going to|let's|let us|my vote|must|should) (?:choose|pick|select|go (?:with|for)|answer|vote for|settle on|stick (?:with|to)|conclude(?: that it is)?|opt for)\b(?:[ \t]*:)?/gi,
    kinds: ["choice"],
  },
  { pattern: /\b(?:I|we) (?:choose|pick|select|go with)\b/gi, kinds: ["number", "text"] },
  {
    pattern: /(?<=^|\n)[*_# ]{0,8}(?:answer|ans|option|choice)[ \t]+(?=\(?[A-Z]\)?[*_.! ]*(?:$|\n))/gi,
    kinds: ["choice"],
  },
  {
    pattern:
      /\b(?:leaves|leaving|left with|correspond(?:s|ing) to|match(?:es|ing)|points to|narrows it down to)(?: us with)?(?: only| just)?(?: (?:option|choice|answer))?/gi,
    kinds: ["choice"],
    strict: true,
  },
  {
    pattern:
      /\b(?:it|this|that)(?:['’]s| is| must be| has to be| should be| can only be)(?: (?:therefore|thus|clearly|definitely|indeed|surely|option|choice))*/gi,
    kinds: ["choice"],
    strict: true,
  },
  {
    pattern: patternOf("gi", [
      String.raw`(?<=^|[\n.!?;,—–] ?)(?:so|yes|yep|yeah|indeed|therefore|thus|hence|rather|instead|but|overall|in conclusion|`,
      "given (?:the above|this|that|these)|definitely|probably|certainly|clearly|likely|surely|",
      "(?:it )?(?:looks|seems) like|(?:it )?seems to be|must be|choose|select|pick|I say|",
      String.raw`I['’]d say)[,:]?(?: (?:option|choice))?(?= *\(?[*_]*[A-Z])`,
    ]),
    kinds: ["choice"],
    strict: true,
  },
  // "Going with B.", "I'm sticking with B."
  {
    pattern: new RegExp(
      String.raw`(?<=^|[\n.!?;,:—–] ?)(?:(?:so|then|and)[ \t]+)?(?:I['’]m |I am )?(?:going (?:with|for)|go(?:ing)? for|sticking (?:with|to)|keeping|staying with|settling (?:on|for)|choosing|picking|selecting|opting for|I['’]d go|has to be|(?:it['’]s |it has )?got to be)(?: (?:option|choice|answer))?${letterAtEnd}`,
      "gi",
    ),
    kinds: ["choice"],
    strict: true,
  },
  // "On reflection, B.", "All things considered: B"
  {
    pattern: new RegExp(
      String.raw`\b(?:(?:up)?on (?:further |closer |second )?(?:reflection|consideration|inspection|thou?ght)|by (?:(?:the )?process of )?(?:elimination|exclusion)|on balance|all things considered|all in all|in the end|after (?:some |more |further )*(?:thought|consideration|reflection)|having thought about it|ultimately|in short)[,:;—–-]?(?: (?:it(?:['’]s| is)|(?:I (?:choose|pick|say|go with))))?(?: (?:option|choice|answer))?${letterAtEnd}`,
      "gi",
    ),
    kinds: ["choice"],
    strict: true,
  },
  // "I change it to B.", "switching my answer from A to B"
  {
    pattern: new RegExp(
      String.raw`\b(?:chang(?:e|ed|ing)|switch(?:ed|ing)?|revis(?:e|ed|ing)|updat(?:e|ed|ing)|correct(?:ed|ing)?) (?:(?:it|this|that|(?:my|the) (?:final )?(?:answer|choice|pick|vote))(?: from \(?[A-Z]\)?)? )?to(?: (?:option|choice))?${letterAtEnd}`,
      "gi",
    ),
    kinds: ["choice"],
    strict: true,
  },
  // "That'd be B.", "which makes it B", "That makes B the answer."
  {
    pattern: new RegExp(
      String.raw`\b(?:(?:it|this|that)(?:['’]d| would) be|(?:makes|leaves) it)(?: (?:option|choice))?${letterAtEnd}`,
      "gi",
    ),
    kinds: ["choice"],
    strict: true,
  },
  {
    pattern:
      /\bmakes(?= \(?[A-Z]\)? the (?:only |single |best )?(?:correct |right |best )?(?:answer|option|choice|one)\b)/g,
    kinds: ["choice"],
  },
  { pattern: /(?:→|⇒|⟹|∴|=>|->)/g, kinds: ["choice"], strict: true },
  // "Correct: B", "My pick is B"
  {
    pattern:
      /(?<=^|\n)[ \t*_#>]{0,8}(?:(?:the|my|our) )?(?:final |overall |best |correct |selected |chosen )*(?:correct|choice|option|verdict|final|conclusion|solution|selected|selection|pick|guess|result|response|output|decision|vote)[*_]*[ \t]*(?:is\b|[:=])/gi,
    kinds: ["choice"],
    strict: true,
  },
  {
    pattern:
      /\b(?:my|the|our) (?:final |best )?(?:choice|pick|guess|vote|selection|decision|verdict|conclusion|solution) (?:is|would be|must be)\b/gi,
    kinds: ["choice"],
    strict: true,
  },
  // Taken back: "Wait, actually 43.", "Correction: 43", "I mean 43".
  {
    pattern: patternOf("gi", [
      String.raw`\b(?:(?:wait|no|sorry|correction|scratch that|`,
      "(?:up)?on (?:second thou?ght|(?:further |closer )?reflection))[,:;.!…—–-]+|actually,?|I meant?|",
      "make that)(?: (?:(?:no|wait|sorry|hmm)[,:;.!…—–-]*|actually,?|rather|make that|I meant?))*(?: (?:it|",
      "that|this)(?:['’]s| is| should be| must be| would be))?",
    ]),
    strict: true,
  },
  // "Only B remains.", "Richtig ist Antwort B."
  {
    pattern: /\bonly (?:option |choice |answer )?(?=\(?[A-Z]\)? (?:remains|is left|fits|works|matches|holds)\b)/gi,
    kinds: ["choice"],
  },
  {
    pattern:
      /(?<=^|[\n.!?;,:—–] ?)(?:also |somit |damit )?(?:richtig|korrekt) (?:ist|wäre)(?= (?:die )?(?:Antwort|Option|Lösung)?)/gi,
    kinds: ["choice"],
  },
  // "A is tempting, but B fits better."
  {
    pattern:
      /\b(?:but|however,?|yet|(?:while|although|though) [^,.\n]{1,60},)[ \t]+(?=(?:option |choice )?\(?[A-HJ-Z]\)? (?:is (?:(?:slightly |even |the )?(?:more \p{Ll}{3,14}|better|best|stronger|closer)|a better (?:fit|answer|choice|match))|(?:fits|matches) (?:it )?(?:better|best))(?!,? than)\b)/giu,
    kinds: ["choice"],
  },
  // Not this but that: "It is not A, it is C."
  {
    pattern:
      /\b[Nn]ot (?:option |choice )?[("]*(?:[A-Z]|[-−]?\d[\d.,]{0,20})[)"]*(?:[,;.:—–-]|\s)\s*(?:but(?: rather)?|it(?:['’]s| is)|rather|instead|they are)(?: (?:option|choice))?(?=\s)/g,
  },
  {
    pattern: patternOf("gu", [
      String.raw`(?<!\p{L})(?:nicht|no es|n['’]est pas|non è|não é|не|niet|inte|ikke|nie)(?: (?:die|la|a|de|[Oo]ption|`,
      String.raw`[Aa]ntwort|opción|opção|opzione|réponse|вариант)){0,2} [("*]{0,3}(?:\p{Lu}(?!\p{L})|[-−]?\d[\d.,]{0,20})[)"*]{0,3},?\s+`,
      String.raw`(?:sondern|sino|mais|ma|mas|а|maar|utan|men|lecz|ale)(?: (?:c['’]est|è|é|es))?(?=\s)`,
    ]),
  },
  // "Итак, ответ B.", "Alternativa C": the letter ends its sentence.
  {
    pattern:
      /(?<!\p{L})(?:ответ|вариант|відповідь|respuesta|réponse|antwort|risposta|resposta|alternativa|opción|opção|opzione|lettre|letra|antwoord)[ \t]+(?=[("*]{0,3}[A-Z][)"*]{0,3}[.!]?[ \t]*(?:$|\n))/giu,
    kinds: ["choice"],
    strict: true,
    opensClause: true,
  },
  // 答えはAではなくBです, 정답은 A가 아니라 C입니다, 答案不是A而是C
  {
    pattern: /(?:では|じゃ|で)なく(?:て)?[、,]?|아니라[,]?|不是\s*[(（]?[A-Z\d][)）]?\s*[,，]?\s*而是/g,
    kinds: ["choice", "number"],
    strict: true,
  },
];

/** A name, of several words perhaps, and the end of the text behind it. */
const word = String.raw`\p{Lu}[\p{L}'’.-]{0,30}`;
const name = `${word}(?: (?:${word}|of|the|and|de|la|le|von|van|da)){0,5}`;
const nameAtEnd = String.raw`(?=${name}[.!]?["”’*_]{0,2}\s{0,20}$)`;
const itIs = `(?:(?:[Ii]t|[Tt]hat)(?:['’]s| is| was) |[Aa]ctually,? |[Rr]ather,? )?`;

/** A name in place of another one. In such short answers alone it is certain that the first was no answer. */
const replaced: readonly Announcement[] = [
  // "Sydney? No: Canberra.", "Is it Perth? No. Canberra."
  String.raw`(?<=^|[.!?\n]\s{0,3})(?:(?:[Ii]s|[Ww]as|[Cc]ould|[Mm]ight) (?:it|that|this)(?: be)? |[Mm]aybe |[Pp]erhaps )?${name}\?\s{1,3}(?:[Nn]o(?:pe)?|[Nn]ot quite|[Ww]rong)[,:;.!—–-]{0,3}\s{0,3}${itIs}`,
  // "Sydney – no, wait: Canberra."
  String.raw`^\s{0,20}(?:(?:[Ii]t['’]s|[Tt]he answer is) )?${name}(?:\s?[–—-]|\.{3}|…|[.,;!])\s{0,3}(?:(?:[Nn]o|[Ww]ait|[Ss]orry|[Cc]orrection|[Aa]ctually|[Ss]cratch that|[Oo]n (?:second thou?ght|(?:further )?reflection))[,:;.!…—–-]{0,3}\s{0,3}){1,3}${itIs}`,
  // "Not Sydney but Canberra.", "It's not Sydney; it's Canberra."
  String.raw`^\s{0,20}(?:[Ii]t['’]s |[Ii]t is )?[Nn]ot ${name}(?:,? but|[,;:—–-]{1,2}(?: but| rather)?| [—–-]) ${itIs}`,
].map((words) => ({ pattern: new RegExp(words + nameAtEnd, "gu"), kinds: ["text"] }));

const chinese: readonly Announcement[] = [
  {
    pattern:
      /(?:答案|正解|最终结果|最終結果|最后结果)(?:\s*(?:应该|應該|应当|應當|應|应|就|便|只能|一定|必须|必須|会|會))?(?:\s*(?:是|为|為|選擇|选择|選|选)(?!不)(?:选项|選項)?|\s*\**\s*[:：=])(?:\s*[:：])?/g,
  },
  { pattern: /[【［[](?:参考|參考|正确|正確|最终|最終)?(?:答案|解答|正解)[】］\]]|答案[ \t]+(?=[A-Z(（])/g },
  { pattern: /(?<=^|[\n。；;，,*]\s{0,4})答\**\s*[:：]/g },
  {
    pattern:
      /(?<!不|没|沒|别|別|可|当|當|首|挑|候|人|竞|競|备|備)(?:選擇|选择|選|选)(?!项有|項有|项中|項中)(?:选项|選項|择|擇|项|項|的)?(?:是|为|為)?(?:\s*[:：])?/g,
    kinds: ["choice"],
    strict: true,
  },
  {
    pattern:
      /(?:(?:正确|正確|对|對)的?(?:选项|選項|选择|選擇|说法|說法|一项|一項|陈述|陳述|描述|句子|表述|叙述|敘述|结论|結論)(?:应该|應該|应|應)?|(?:正确|正確|对|對)的)(?:是|为|為|[:：])(?!不)/g,
  },
  // What is asked for may be what is wrong.
  {
    pattern:
      /(?:不正确|不正確|错误|錯誤|不对|不對)的(?:选项|選項|选择|選擇|说法|說法|一项|一項|陈述|陳述|描述|句子|表述|叙述|敘述|结论|結論)?(?:是|为|為|[:：])(?=\s*[(（]?[A-Z])/g,
    kinds: ["choice"],
  },
  // 只有B對
  {
    pattern:
      /(?:只有|唯有)(?:选项|選項)?(?=\s*[(（]?[A-Z][)）]?\s*(?:项|項)?(?:是|符合|正确|正確|对|對|成立|满足|滿足))/g,
    kinds: ["choice"],
  },
  { pattern: /(?:而是|应该是|應該是|应为|應為|更正[:：为為]|改为|改為)/g, strict: true },
  {
    pattern: /(?<=^|[\n。；;，,]\s{0,4})(?:所以|因此|故)(?:是|为|為)?(?=\s*\(?[A-Z])/g,
    kinds: ["choice"],
    strict: true,
  },
];

/** "Antwort: C" in other languages: the label, and where it is as plain the sentence "Die Antwort ist C". */
const labels: readonly { readonly words: string; readonly is?: string; readonly decimal: DecimalSign }[] = [
  { words: "Antwort|Lösung|Ergebnis", is: "ist|lautet", decimal: "," },
  { words: "Réponse|Solution|Résultat", is: "est", decimal: "," },
  { words: "Respuesta|Solución|Resultado", is: "es", decimal: "," },
  { words: "Resposta|Solução", is: "é", decimal: "," },
  { words: "Risposta|Soluzione|Risultato", is: "è", decimal: "," },
  { words: "Antwoord", is: "is", decimal: "," },
  { words: "Ответ|Відповідь|Отговор", is: "это|[—–-]", decimal: "," },
  { words: "Odpowiedź|Odpověď|Odpoveď", is: "to|je", decimal: "," },
  { words: "Svar|Svaret|Vastaus", is: "är|er|on", decimal: "," },
  { words: "Cevap|Yanıt", is: String.raw`(?=[("*]{0,3}\p{Lu}[)"*]{0,3} (?:şıkkı|seçeneği))`, decimal: "," },
  { words: "Doğru (?:seçenek|şık)", decimal: "," },
  { words: "Válasz|Răspuns|Απάντηση|Odgovor", decimal: "," },
  { words: "Jawaban(?: yang)?|Câu trả lời|Đáp án", is: "adalah|là", decimal: "," },
  {
    words: "(?:よって|したがって|従って|ゆえに|故に|だから|つまり|結局)?(?:答え|解答|回答|正解)",
    is: "は(?![ \\t]*[(（「]?[^、。\\n]{1,12}(?:では(?:なく|ない|ありません)|でなく|じゃな))",
    decimal: ".",
  },
  { words: "답변|정답|답", is: "[은는](?![ \\t]*[^,.\\n]{1,12} 아[니닙])", decimal: "." },
  { words: "الإجابة|الجواب|إجابة|الإجابة الصحيحة|الإجابة النهائية|الخيار|الاختيار", is: "هي|هو", decimal: "." },
  // The letter stands before the verb: सही उत्तर B है
  { words: "उत्तर|উত্তর", is: String.raw`(?=[("*]{0,3}\p{Lu}[)"*]{0,3} है)`, decimal: "." },
  { words: "תשובה|התשובה", is: "היא", decimal: "." },
  { words: "คำตอบ", is: "คือ", decimal: "." },
  { words: "Jibu|Jawapan", decimal: "." },
  // As in Hindi: پاسخ C است
  { words: "پاسخ", is: String.raw`(?=[("*]{0,3}\p{Lu}[)"*]{0,3} است)`, decimal: "." },
];

const others: readonly Announcement[] = labels.map(({ words, is, decimal }) => ({
  // An adjective may stand between, as in "La respuesta correcta es".
  pattern: new RegExp(
    String.raw`(?<!\p{L})(?:${words})(?:[ \t]+(?!(?:no|não|non|nicht|не|niet|inte|ikke|nie)(?!\p{L}))\p{L}{1,14})?${marks}(?:[ \t]*[:：=]${is ? String.raw`|[ \t]*(?:${is})(?:(?<!\p{Script=Latin})|(?!\p{Script=Latin}))(?! (?:nicht|kein|keine|pas|niet|inte|ikke|ei|không|bukan)(?!\p{L}))(?: (?:donc|also|somit|daher|quindi|dunque|pertanto|por (?:lo )?tanto|portanto|dus|alltså|zatem|поэтому)(?!\p{L}))?` : ""})(?:[ \t]*[:：])?`,
    "giu",
  ),
  decimal,
  opensClause: true,
}));

/** "De juiste optie is B", "Верный вариант — B": what a choice is called where it is no answer's word. */
const chosen: readonly Announcement[] = [
  "(?:richtige|korrekte) (?:Option|Wahl|Lösung) (?:ist|lautet)",
  "(?:bonne|option) (?:option|proposition|correcte) est",
  "(?:opción|alternativa|opção) (?:correcta|correta|certa) (?:es|é)",
  "(?:opzione|alternativa) (?:corretta|giusta) è",
  "(?:juiste|correcte) (?:optie|keuze) is",
  String.raw`(?:верный|правильный) (?:вариант|выбор)(?: ответа)?[ \t]*(?:это|[—–-]|(?=[:：]))`,
  "(?:rätt|korrekt|riktigt) (?:alternativ|val) är",
  "(?:prawidłowa|poprawna) opcja to",
].map((words) => ({
  pattern: new RegExp(
    String.raw`(?<!\p{L})${words}(?!\p{L})(?: (?:donc|also|quindi|dus)(?!\p{L}))?[ \t]*[:：]?`,
    "giu",
  ),
  kinds: ["choice"] as const,
  opensClause: true,
}));

export const announcements: readonly Announcement[] = [...chosen, ...english, ...replaced, ...chinese, ...others];

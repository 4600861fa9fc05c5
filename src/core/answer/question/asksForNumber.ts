/*
 * Whether a prompt asks for a number. Its last question or task that shows what it asks for decides: "Which planet has the largest
 * number of moons?" asks for a planet, "If 3x = 12, what is x?" for a number.
 */
import { patternOf } from "../../patternOf.js";
import { promptEnd, sentencesOf } from "./promptEnd.js";

/** Asked for, these are numbers whatever they are of. */
const quantities =
  "numbers? of|sum of|percent(?:age)?|average|mean of|median|standard deviation|variance|costs?|price|profit|revenue|income|salary|wage|area|perimeter|circumference|volume|length|width|height|depth|radius|diameter|slope|speed|velocity|acceleration|distance|mileage|age|ages|probability|odds|chance|likelihood|fraction|remainder|quotient|amount|weight|mass|density|temperature|population|duration|elapsed time|determinant|gcd|lcm|hcf|gcf|greatest common (?:divisor|factor)|least common multiple|(?:square|cube) root|absolute value|factorial|atomic number|half-life|earnings|expenses|allowance|total (?:number|cost|price|amount|weight|time|distance|length|area|value|sum|bill|profit|income|revenue|capacity|score|pay|earnings|salary|savings)|combined (?:\\w+ )?(?:age|amount|weight|time|distance|size|capacity|experience|total|length|cost)|(?:minimum|maximum|smallest|largest|least|greatest|positive|numerical?|integer|total|final|exact|present|future) (?:possible )?(?:value|number|integer|amount)|value of (?:[a-z]\\b|the (?:expression|sum|function|integral|variable|determinant|limit)|\\$|\\\\|\\(|-?\\d|f\\()";
/** These are numbers in a prompt that holds numbers. */
const looseQuantities =
  "total|difference|product|ratio|rate|score|tax|tip|discount|interest|balance|budget|loss|mode|range|concentration|angle|degrees?|bill|change|rent|fee|fine|debt|savings|energy|force|power|voltage|current|resistance|frequency|wavelength|pressure|result|value|grade|capacity|deficit|elevation|worth|number|size|bet|premium|mileage|consumption|running time|lifespan|year|intake|calories";
/** Asked for in a problem full of numbers, these are none. */
const noQuantity = patternOf("i", [
  String.raw`\b(?:name|colou?r|capital|day|date|month|time|kind|type|person|reason|word|letter|best|main|`,
  "most likely|meaning|title|country|city|language|currency|pattern|order|relationship|conclusion|",
  String.raw`formula|equation|unit|purpose|cause|effect|type|term|method|next step|point)\b`,
]);

const wordsBetween = String.raw`(?:[\p{L}\d'’-]+ ){0,5}?`;
const asks = String.raw`(?:\bwhat(?:['’]s| is| was| are| were| will be| would be| should be| must be| will| does| did)?|(?:^|[,;:.]\s|\b(?:then|and|please|now|you)\s)\W*(?:find|calculate|compute|determine|give|evaluate|work out|figure out|estimate|express|tell me))\s+`;
const asksQuantity = new RegExp(String.raw`${asks}${wordsBetween}(?:${quantities})(?![\p{L}-])`, "iu");
const asksLooseQuantity = new RegExp(String.raw`${asks}${wordsBetween}(?:${looseQuantities})(?![\p{L}-])`, "iu");
const asksWhat =
  /\bwhat(?:['’]s| is| was| are| were| will be| must be)\s+(?:the|his|her|their|its|your|[\p{Lu}]\p{L}*(?:\s\p{Lu}\p{L}*)?['’]s?|\p{L}+['’]s)\s/iu;
const asksDo = patternOf("iu", [
  String.raw`\bwhat (?:does|did|will|would|must|should|do) (?:it|he|she|they|[\p{L}'’]+|the [\p{L}'’]+|`,
  String.raw`his [\p{L}'’ ]+|her [\p{L}'’ ]+) (?:\p{L}+ ){0,2}?(?:cost|pay|earn|have left|get on|`,
  String.raw`need to (?:get|score|roll|earn|pay)|spend|weigh|measure|bring|total|come to|owe)\b`,
]);

const howMany =
  /\bhow (?:many|much|old|far|long|tall|big|fast|heavy|deep|wide|high|large|thick|hot|cold|late|likely|expensive)\b/i;
const whichQuantity =
  /\b(?:what|which) (?:number|percent(?:age)?|fraction|year|age|speed|price|temperature|amount|value|rate|ratio|distance|integer|digit|angle|probability|proportion|percentile|total|score|grade|size|floor|weight|mass)\b/i;
const operator = String.raw`(?:[-−+*/×÷·^%!]|\\times|\\div|\\cdot|x\b|(?:plus|minus|times|divided|multiplied|percent|mod|squared|cubed|to the power)\b|(?:more|less) than\b)`;
const share = "(?:half|twice|double|triple|thrice|(?:a|one|two|three) (?:half|third|quarter|fifth|tenth)s?)";
const arithmetic = new RegExp(
  String.raw`\b(?:what(?:['’]s| is| are)|calculate|compute|evaluate|solve|simplify|find|how much is)\b(?!\s+(?:the |an? )?(?:points?|coordinates|cent(?:er|re)|vertex|equation|vectors?|lines?|matrix|interval|intersection|foot|projection)\b)(?:\s+${share}\s+(?:of\s+)?\$?\d|[^.?!\n\d]{0,24}[-−(√$]{0,3}(?:\\[dt]?frac|\\sqrt|√|\d[\d.,]*\s*${operator}))`,
  "i",
);
const unknown = patternOf("i", [
  String.raw`\b(?:what (?:is|are|was|must be|should be)|find|determine|solve for|value of|compute|`,
  String.raw`calculate)\s+(?:the )?(?:value of )?\$?\\?\(?([a-zA-Z](?:\([\w+*/^-]{1,9}\))?)(?:\s?[-+*/^]\s?[\w+*/^-]{1,9})?\\?\)?\$?\s*(?=[?.,;!:]|`,
  String.raw`$|\b(?:if|when|given|where|such|in|for)\b)`,
]);
const equation = /(?:\d|[a-zA-Z)}\]])\s*=|=\s*(?:[-−]?\d|[a-zA-Z]\b)|\b[a-zA-Z] (?:is|equals) [-−]?\d/;
const blank = /(?:=|equals|等于|等於)\s*(?:\?|？|_{2,}|\\?$|[x□]\s*$)/i;
const askedForm = patternOf("i", [
  String.raw`\b(?:answer|respond|reply|give|provide|express|write)\b[^.?!\n]{0,40}\b(?:as|with|in|is|be|`,
  "to) (?:an? |the |only |just )*(?:single |whole |exact |final )*(?:number|integer|decimal|fraction|",
  String.raw`percentage|numerical (?:value|answer)|numeral|digit)s?\b|\bround(?:ed)? (?:your answer |it )?to\b`,
]);
const askedOtherForm =
  /\b(?:answer|respond|reply)\b[^.?!\n]{0,30}\b(?:yes or no|true or false|one word|a word|a sentence)\b|\b(?:answer|express|write|give|enter)\b[^.?!\n]{0,40}\b(?:as an? (?:ordered (?:pair|triple|quadruple)|interval|vector|matrix|polynomial|equation|set)|in interval notation)\b|\byes or no\b|是或否|对或错/i;

const lead = String.raw`^\W*(?:(?:please|now|then|so|and|but|next|finally|first|also|can you|could you|ok|okay)[,\s]+)*`;
/** Tasks and questions that no number answers, whatever they are about. */
const otherTask = new RegExp(
  String.raw`${lead}(?:write|implement|explain|describe|prove|show that|translate|summari[sz]e|compare|discuss|draw|list|design|create|draft|define|rewrite|code|argue|justify|tell me (?:about|a |why)|determine (?:whether|if)|decide (?:whether|if)|check (?:whether|if)|find all|name|how (?:do|does|did|can|could|would|should|to|come|is|are|was)\b)\b`,
  "iu",
);
/** How to answer, and nothing to answer. */
const ownReasoning =
  /\b(?:explain|describe|show|justify|give|state|list)\b[^.?!\n]{0,20}\b(?:your|each|all|every) (?:\w+ )?(?:reasoning|answers?|steps?|work|thinking|calculations?|solution|thoughts)\b/i;
const others =
  "(?:who|whose|whom|where|why|wh?ich|what (?:kind|type|sort|colou?r|day|time|month|animal|country|city|planet|language|element|word|name|person|letter|shape)|when (?:is|are|was|were|did|does|do|will|should))";
const otherQuestion = new RegExp(
  String.raw`${lead}(?:${others}|is|are|was|were|does|do|did|has|have|can|could|will|would|should)\b.*[?？]\W*$`,
  "iu",
);
/** Behind a condition: "If it rains, who wins?" */
const otherBehind = new RegExp(String.raw`,\s+(?:then |so |and )?${others}\b[^,]*[?？]\W*$`, "iu");

const chineseUnits =
  "个|個|只|隻|条|條|本|张|張|块|塊|元|角|分|天|年|岁|歲|人|名|位|颗|顆|棵|朵|件|套|箱|盒|袋|瓶|杯|次|倍|米|厘米|公里|千克|公斤|斤|吨|噸|升|度|组|組|行|页|頁|辆|輛|台|臺|支|枝|头|頭|匹|层|層|种|種|双|雙|对|對|队|隊|小时|小時|分钟|分鐘|秒|周|週";
const chineseNumber = new RegExp(
  `多少|(?<![这這那哪好前后後期拜周週第])[几幾](?![乎何点點号號年级級率])(?:${chineseUnits}|%|[?？]|$)|(?:等于|等於)(?:几|幾|[?？]|$)|多(?:大|长|長|高|远|遠|重|久|宽|寬|深|快)(?!的)|求(?![证證助职職])[^。？！\\n]{0,30}(?:值|和|差|积|積|商|面积|面積|体积|體積|周长|周長|长度|長度|速度|距离|距離|概率|機率|[a-zA-Z])|(?:计算|計算|算出|求出|估算)(?![机機])`,
);
const chineseOther =
  /谁|誰|哪|为什么|為什麼|怎么|怎麼|如何|什么(?!数|值)|什麼(?!數|值)|是否|证明|證明|解释|解釋|写|寫|翻译|翻譯|说明|說明|[吗嗎](?:[？?]|$)/;
/** Tasks that are a sum and nothing else: "Round 3.456 to two decimals.", "Berechne 12 · 13." */
const roundsOrConverts =
  /(?:^|[.:,]\s)\W*(?:please |now |then )?(?:round|convert)\s+(?:the (?:number|value|temperature|fraction|decimal) )?[-−$€£¥]?\d(?![^.?!\n]{0,60}\b(?:roman|words?|json|yaml|csv|string|text|letters?)\b)/iu;
const computes = patternOf("iu", [
  String.raw`(?<!\p{L})(?:calcul(?:e[rz]?|a[r]?)|calcol(?:a|are|i)|berechnen?(?: sie)?|rechne(?: aus)?|bereken|oblicz|`,
  "hesapla(?:yın)?|hitung(?:lah)?|tính|вычисли(?:те)?|посчитай(?:те)?|рассчитай(?:те)?|обчисли(?:ть)?|beregn|",
  String.raw`beräkna|laske|vypočítej(?:te)?|calculați|υπολόγισε)(?!\p{L})[^.?!\n]{0,12}?[-−(√$]{0,3}\d[\d.,\s]{0,15}[-−+*/×÷·^:x%]`,
]);
/** "Was ist 15 % von 80?", "Quanto fa 7 per 8?" */
const sumAsked =
  /(?<!\p{L})(?:was (?:ist|sind|ergibt|macht)|wieviel (?:ist|sind|ergibt|macht)|quanto (?:è|fa|é)|cuánto (?:es|son)|combien (?:font|fait)|qu['’]est-ce que|wat is|vad är|hvad er|mitä on) (?:die |la |el |o )?[-−(√$€]{0,3}\d[\d.,\s]{0,15}[^?\p{L}\s]{0,3}\s?(?:[-−+*/×÷·^:x]|\p{L}{1,12}) ?[-−(√$€]{0,3}\d/iu;
/** "Quel est le prix total ?", "¿Cuál es el área?", "Чему равна сумма?" */
const quantityAsked = patternOf("iu", [
  String.raw`(?<!\p{L})(?:quel(?:le)? est (?:le|la|l['’])\s?(?:prix|somme|total|aire|surface|volume|durée|distance|vitesse|longueur|largeur|`,
  "hauteur|masse|poids|âge|coût|montant|nombre|pourcentage|périmètre|probabilité|moyenne|valeur|différence|produit|reste|bénéfice)|",
  "cuál es (?:el|la) (?:precio|suma|total|área|superficie|volumen|duración|distancia|velocidad|longitud|altura|masa|peso|edad|coste|costo|número|",
  "porcentaje|perímetro|probabilidad|promedio|media|valor|diferencia|producto|resto)|",
  "qual (?:é|è) (?:o|a|il|la|l['’])\\s?(?:preço|soma|total|área|volume|distância|velocidade|altura|peso|idade|custo|número|perímetro|probabilidade|",
  "média|valor|diferença|prezzo|somma|totale|area|volume|distanza|velocità|altezza|peso|età|costo|numero|perimetro|probabilità|media|valore|differenza)|",
  String.raw`чему рав(?:ен|на|но|ны)|wie (?:groß|hoch|teuer) (?:ist|sind|war)|wie lautet (?:die (?:summe|zahl|differenz)|das (?:produkt|ergebnis)))(?!\p{L})`,
]);
const otherLanguages = patternOf("iu", [
  String.raw`(?<!\p{L})(?:wie\s?viele?|wie (?:alt|hoch|weit|lang|groß|schwer|schnell)|combien|cuánt[oa]s?|`,
  "quant[eiao]s?|сколько|скільки|hoeveel|hur många|hvor mange|kuinka monta|ile|kaç|berapa|bao nhiêu|",
  String.raw`πόσ(?:α|οι|ες|ο)|कितन[ेाी]|কত|كم|کتنے|כמה)(?![\p{L}\p{M}])|いくつ|いくら|何(?:個|人|本|枚|円|回|匹|冊|台|時間|分|キロ|メートル)|몇|얼마`,
]);

/** Whether one sentence asks for a number (true), for something else (false), or shows neither (null). */
function asked(sentence: string, prompt: string): boolean | null {
  if (askedOtherForm.test(sentence)) return false;
  if (askedForm.test(sentence)) return true;
  if (otherLanguages.test(sentence) || computes.test(sentence) || roundsOrConverts.test(sentence)) return true;
  if (sumAsked.test(sentence) || quantityAsked.test(sentence)) return true;
  if (/\p{Script=Han}/u.test(sentence)) return askedInChinese(sentence);
  if (ownReasoning.test(sentence)) return null;
  if (otherTask.test(sentence)) return false;
  if (whichQuantity.test(sentence)) return true;
  if (otherQuestion.test(sentence)) return /\b(?:and|by) how (?:many|much)\b|\bdo you know how many\b/i.test(sentence);
  if (howMany.test(sentence) || arithmetic.test(sentence) || blank.test(sentence.trim())) return true;
  if (unknown.test(sentence) && equation.test(prompt)) return true;
  if (otherBehind.test(sentence)) return false;
  return asksForQuantity(sentence, prompt);
}

function asksForQuantity(sentence: string, prompt: string): boolean | null {
  if (/\b(?:meaning|definition|point|purpose|importance) of\b/i.test(sentence)) return false;
  if (asksQuantity.test(sentence)) return true;
  const numbers = prompt.match(/\d+(?:[.,]\d+)*/g)?.length ?? 0;
  if (numbers > 0 && asksLooseQuantity.test(sentence)) return true;
  const problem = numbers >= 2 && /[?？]\W*$/.test(sentence);
  if (problem && (asksDo.test(sentence) || (asksWhat.test(sentence) && !noQuantity.test(sentence)))) return true;
  return /\bwhat\b/i.test(sentence) && /[?？]\W*$/.test(sentence) ? false : null;
}

/** How something is done, not what comes out. */
const chineseManner = /(?:怎[么麼样樣]|如何)(?:才能|去|来|來)?(?:计算|計算|算|求)/;

function askedInChinese(sentence: string): boolean | null {
  if (chineseManner.test(sentence) && !/多少|[几幾]/.test(sentence)) return false;
  if (chineseNumber.test(sentence)) return !/为什么|為什麼|证明|證明|解释为|写一/.test(sentence);
  if (blank.test(sentence)) return true;
  return /[？?]/.test(sentence) && chineseOther.test(sentence) ? false : null;
}

export function asksForNumber(prompt: string): boolean {
  const text = promptEnd(prompt);
  if (/\d\s*[-−+*/×÷]\s*\d[\d\s+*/×÷().−-]*=\s*\??\s*$/.test(text)) return true;
  return decidingSentence(text)?.asks ?? false;
}

/** Whether how many there are of something is asked, rather than what a sum or an unknown comes to. */
export function asksHowMany(prompt: string): boolean {
  const sentence = decidingSentence(promptEnd(prompt))?.sentence ?? "";
  return /\bhow many\b|\bhow much\b(?! (?:is|are) \W?\d)|(?<![是为為于於])多少(?!$|[?？])|(?<![这這那哪好前后後于於])[几幾](?![乎何岁歲点點号號?？]|$)/i.test(
    sentence,
  );
}

/** The last sentence that shows what is asked for, and whether that is a number. */
function decidingSentence(text: string): { readonly sentence: string; readonly asks: boolean } | undefined {
  const sentences = sentencesOf(text).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  for (const sentence of sentences.toReversed()) {
    const asks = asked(sentence.trim(), text);
    if (asks !== null) return { sentence, asks };
  }
  return undefined;
}

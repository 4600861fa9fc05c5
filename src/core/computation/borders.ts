import { patternOf } from "../patternOf.js";
import type { Claim } from "./claim.js";
import { compare, plainValue } from "./comparison.js";
import { goesOn } from "./lineEnds.js";
import { type Expression, singleNumber } from "./expression.js";
import { parseExpression } from "./parser.js";
import { isUnitWord } from "./measures.js";
import { withoutCommands } from "./languages.js";
import { shownAs, type Token } from "./tokens.js";
import { unitOf } from "./units.js";
import { wordSet } from "./vocabulary.js";
import { copulas } from "./wordKinds.js";

/** Words before an expression that change what it means, or number it. */
const changing = wordSet(
  "than as times plus minus half twice double triple thrice quadruple negative root log ln sin cos tan mod div",
  "choose over percent per from between average averages averaging mean median max min maximum minimum number",
  "numbers no nos fig figs step steps day days week weeks month months year years grade grades class group",
  "groups team teams room rooms question questions problem problems exercise exercises chapter chapters",
  "section sections page pages line lines equation equations eq eqs lemma theorem example examples table",
  "tables version versions python part parts rank ranks place places level levels option options choice",
  "choices answer answers item items player players bag bags box bus buses train trains flight flights gate",
  "gates car cars road roads route routes highway highways platform platforms channel channels house houses",
  "seat seats rule rules type types plan plans code codes figure figures row rows column columns every hundred",
  "thousand million dozen january february march april may june july august september october november",
  "december jan feb mar apr jun jul aug sep sept oct nov dec xor nor through thru until till vs versus ratio",
  "odds score about around approximately roughly nearly almost usd eur gbp chf inr rs kr k cube cubed square",
  "squared factorial not never ceiling floor ceil abs modulus nearest closest unless except without",
);
const changingFurther = wordSet(
  "average averages mean median half product square root cube cubed difference remainder percentage fraction",
  "double twice triple thrice ratio inverse reciprocal factorial absolute version maximum minimum max min gcd",
  "lcm greatest least log logarithm many much times negative negation opposite complement",
);
/** "The greatest common factor is 3 × 4 = 12": behind the verb, these have been said. */
const saidBefore = wordSet("greatest least maximum minimum max min gcd lcm product many much");
const part = /^(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?$/;
const connecting = wordSet(
  "so thus therefore then hence since because that and know have get means find calculate now where or also",
);
const separating = wordSet("so thus therefore then hence since because");

/** Chinese that a claim may follow directly, and what changes its meaning anywhere before it in the clause. */
const hanBefore = patternOf("u", [
  "(?:所以|因此|因為|因为|由於|由于|故|則|则|即|就是|也就是|是|為|为|有|共|總共|总共|剩|剩下|還有|还有|得|得到|得出|知|可知|算式|計算|计算|算|列式|需|需要|要|花|",
  "花了|付|付了|用|用了|賣|卖|賣出|卖出|買|买|收|收入|賺|赚|賺了|赚了|了|走|行|距離|距离|路程|面積|面积|體積|体积|總數|总数|總價|总价|價格|价格|價錢|价钱|費用|费用|",
  "成本|利潤|利润|答案|合計|合计|總和|总和|那麼|那么|接著|接着|然後|然后|最後|最后|於是|于是|和|與|与|而|且)$",
]);
/** Chinese words of which the calculation behind them may be but a part, or which number it. */
const hanOpen =
  /[作道說说第每約约比除乘加減减于於以至到和與与或號号題题例式圖图表頁页章節节條条步項项種种年月日時时分秒點点週周層层樓楼班級级歲岁之的從从由再先各近超逾達达前後后上下零〇一二三四五六七八九十兩两百千萬万億亿幾几數数對对]$|絕對|绝对|相反|對數|对数|正弦|余弦|餘弦|正切|階乘|阶乘|取整|[算看写寫当當变變化]成|進位|进位|進制|进制|向量|坐標|坐标|比分|選項|选项|答案|近似|估/u;
const hanChanging = /平均|一半|倍|比|百分|之|第|根|平方|立方|倒數|倒数|餘|余|負|负|不|非|除|到|至|約|约/u;

export function leftIsCertain(claim: Claim): boolean {
  const { text, tokens, begin, relation, left, language } = claim;
  const before = tokens[begin - 1];
  const first = tokens[begin];
  if (singleNumber(left.expression) && tokens[left.end - 1]?.type === "word" && !comparesAmounts(claim)) return false;
  // A sign that begins a claim belongs to what stands before it, but for a minus that is glued to its number.
  if (first.type === "operator" && !isNegativeNumber(tokens, begin)) return false;
  if (before === undefined) return true;
  if (before.type === "relation") return !(before.inWords && isUnsigned(claim));
  if (before.type === "break") return !isTorn(text, tokens, begin) && !isChoice(text, before, first);
  if (before.type === "dash-bullet") return failsNegated(claim) && !goesOn(claim, "-");
  if (before.type === "plus-bullet") return !goesOn(claim, "+");
  if (before.type !== "word" || first.type === "operator") return false;
  if (/\p{Script=Han}/u.test(before.text))
    return hanLeads(
      before.text,
      clauseBefore(text, first.start).replace(/之[和差積积商](?=[是為为]?\s*$)/u, ""),
      claim,
    );
  if (separating.has(before.text)) return true;
  // "180° (14 - 2) = 2160°": a bracket behind an amount is multiplied by it.
  if (first.type === "open" && tokens[begin - 2]?.type === "number" && !connecting.has(before.text)) return false;
  if (language === "other") return concluding.has(before.text);
  const isShare = left.expression.type === "binary" && left.expression.operator === "of";
  if (relation.inWords && !connecting.has(before.text) && !(isShare && before.text === "a")) return false;
  if (changing.has(before.text)) return false;
  if (singleNumber(left.expression) && !connecting.has(before.text)) return false;
  return wordsBeforeAreCertain(claim, before.text);
}

function hanLeads(word: string, clause: string, { left }: Claim): boolean {
  if (hanBefore.test(word)) return !hanChanging.test(clause);
  // "比實際少 94 - 70": what is compared with is no number, so nothing is computed with it.
  const said = clause.replace(/比[^\d比倍]{1,10}(?=[多少大小高低快慢]\s*$)/u, "");
  return !singleNumber(left.expression) && !/\d/.test(said) && !hanOpen.test(word) && !hanChanging.test(said);
}

/** "The difference is 3 - 5 = 2": of the sign, nothing is said. */
function isUnsigned({ tokens, begin, left }: Claim): boolean {
  const said = tokens.slice(Math.max(0, begin - 6), begin - 1);
  const unsigned = said.some(
    (token) => token.type === "word" && /^(?:absolute|magnitude|differences?|distance|gap)$/.test(token.text),
  );
  return unsigned && plainValue(left.expression)?.isNegative() === true;
}

const means = /^(?:averages?|mean)$/;

/** "The average is (2 + 4 + 9) / 3": the average is worked out, and not taken of what stands there. */
function dividesSum(expression: Expression): boolean {
  return (
    expression.type === "binary" &&
    expression.operator === "/" &&
    expression.left.type === "binary" &&
    expression.left.operator === "+"
  );
}

function wordsBeforeAreCertain(claim: Claim, word: string): boolean {
  const { tokens, begin } = claim;
  for (let i = begin - 1; i >= Math.max(0, begin - 4); i--) {
    const token = tokens[i];
    if (token.type === "break" || token.type === "relation") break;
    if (
      token.type === "word" &&
      ((changingFurther.has(token.text) &&
        !(saidBefore.has(token.text) && /^(?:is|are|was|were|equals)$/.test(word)) &&
        !(means.test(token.text) && dividesSum(claim.left.expression))) ||
        /^(?:multipl|divid|scal|rais)/.test(token.text) ||
        (word === "the" && token.text === "to"))
    )
      return false;
    const following = tokens[i + 1];
    if (token.type === "word" && part.test(token.text) && following.type === "word" && following.text === "of")
      return false;
    // "5 and 30 + 5", "2 boxes 3 + 4": the number may belong to the expression, unless it is the result of another.
    const near = i >= begin - (word === "and" ? 3 : 2);
    if (token.type === "number") return !near || tokens[i - 1]?.type === "relation";
    if (token.type === "opaque" && i >= begin - 2) return false;
  }
  return true;
}

/** "2 hours < 90 minutes", with the sign. */
function comparesAmounts({ relation, left, right }: Claim): boolean {
  if (relation.inWords || relation.relation === "=" || relation.relation === "≈") return false;
  return [left.expression, right.expression].every(
    ({ type, ...side }) => type === "number" && "unit" in side && side.unit,
  );
}

function clauseBefore(text: string, at: number): string {
  return text
    .slice(Math.max(0, at - 40), at)
    .split(/[，。；：！？,;\n]/)
    .at(-1) as string;
}

function isNegativeNumber(tokens: readonly Token[], begin: number): boolean {
  const [sign, number] = [tokens[begin], tokens[begin + 1]];
  return sign.type === "operator" && sign.operator === "-" && number?.type === "number" && sign.end === number.start;
}

/** "- 3 + 4 = 1" may be a list's item or begin with a minus: certain where both come out the same. */
function failsNegated({ tokens, begin, at, relation, left, right }: Claim): boolean {
  const { start, end } = tokens[begin - 1];
  const sign = { type: "operator" as const, operator: "-" as const, tight: false, start, end };
  const negated = parseExpression([sign, ...tokens.slice(begin, at)], 0, at - begin + 1);
  if (negated === null) return true;
  const plain = compare(left.expression, relation.relation, right.expression);
  return plain === true || compare(negated.expression, relation.relation, right.expression) === false;
}

/** A break inside a number or an expression: "14, 400 / 80", ".8 + . 84 + .82". */
function isTorn(text: string, tokens: readonly Token[], begin: number): boolean {
  const before = tokens[begin - 2];
  const first = tokens[begin];
  if (before?.type === "operator") return true;
  if (before?.type !== "number" || first.type !== "number") return false;
  return (
    text.slice(before.end, first.start) === ", " &&
    before.end - before.start <= 3 &&
    first.end - first.start >= 3 &&
    shownAs(first, ".").value.lt(1000)
  );
}

/** "(B) 3 + 4 = 8" repeats a choice. */
function isChoice(text: string, { start, end }: Token, first: Token): boolean {
  return first.start === end && /^\s*(?:>\s*)*\(?[A-H][.)]\s+$/.test(text.slice(start, end));
}

const changingAfter = wordSet(
  "is was isn't isn’t wasn't wasn’t seem seems look looks sound sounds hold holds work works does did would",
  "could can cannot might may must should give gives gave stand stands stood come comes came need needs needed",
  "got gets earned earns cost costs make makes made has had have appear appears appeared remain remains lead",
  "leads prove proves became becomes less short than percent hundred thousand million billion dozen half",
  "remainder r rem plus minus mod modulo squared cubed dozens hundreds thousands millions billions pair pairs",
  "tens ones tenth tenths hundredth hundredths halves third thirds fifth fifths factorial fold and_",
  "approximately approx roughly rounded ish am pm noon xor",
);
/** These change a number only with another behind them, as in "5 to 1", or where "is" may mean anything. */
const linking = /^(?:of|by|or|to|over|through|until|till)$/;

export function rightIsCertain({ text, tokens, right, at, limit, relation }: Claim): boolean {
  // What is counted may be no noun: "= 43 came up".
  let end = right.end;
  while (end - 1 > at + 1 && tokens[end - 1].type === "word") end--;
  const next = tokens[end];
  if (next === undefined || end >= limit) return next?.type !== "opaque";
  if (next.type === "close") return true;
  if (next.type === "open") {
    // "= 18（个）": what is counted, in brackets.
    const counts = /^[（(][\p{Script=Han}/]{1,9}[）)]/u.test(text.slice(next.start, next.start + 11));
    return next.square !== true && (counts || !isFactor(tokens[end - 1], next));
  }
  if (next.type !== "word" || changingAfter.has(next.text)) return false;
  if (relation.inWords && /^(?:more|less|fewer|of)$/.test(next.text)) return false;
  if (linking.test(next.text) && tokens[end + 1]?.type !== "word" && tokens[end + 1]?.type !== "break") return false;
  if (/\p{Script=Han}/u.test(next.text)) return hanIsCertain(tokens, end, limit);
  for (let i = end; i < Math.min(limit, end + 3); i++) {
    const token = tokens[i];
    if (token.type !== "word") return token.type === "open" || token.type === "close";
    if (/^(?:for|per|during|after|before|within|since)$/.test(token.text)) return true;
    if (token.text === "and" || token.text === "with") {
      const following = tokens[i + 1];
      // "= 10 motorcycles with 2 tires each" counts, "= 3 with 2 left over" goes on.
      if (token.text === "with" && i > end) return true;
      if (beginsEquation(tokens, i + 1)) return true;
      return following?.type !== "number" && !(following?.type === "word" && /^(?:a|half)$/.test(following.text));
    }
    if (!isUnitWord(token)) return true;
  }
  return true;
}

/** "= 154 and 154 + 36 = 190" states two equations; "= 3 and 1/2" is one number. */
function beginsEquation(tokens: readonly Token[], from: number): boolean {
  const [number, operator] = [tokens[from], tokens[from + 1]];
  if (number?.type !== "number" || operator?.type !== "operator" || operator.operator === "/") return false;
  for (const token of tokens.slice(from + 2, from + 12)) {
    if (token.type === "relation") return true;
    if (token.type !== "number" && token.type !== "operator" && token.type !== "open" && token.type !== "close")
      return false;
  }
  return false;
}

/** "= 2(H + 4)": the number is the first factor of what could not be read. */
function isFactor(last: Token, next: Token): boolean {
  return last.type === "number" && last.end === next.start;
}

/** 8 顆, 8 小時, 8 個蘋果: what is counted, up to the end of the clause. */
function hanIsCertain(tokens: readonly Token[], end: number, limit: number): boolean {
  const next = tokens[end + 1];
  const closed = end + 1 >= limit || next === undefined || next.type === "close" || next.type === "open";
  const { text } = tokens[end] as Token & { type: "word" };
  return closed && next?.type !== "opaque" && text.length <= 12 && !/^的|[倍比多少半餘余約约至到或]/u.test(text);
}

/** "So", in languages of which nothing else is known: a claim may follow directly. */
const concluding = wordSet(
  "also somit damit daher folglich donc alors ainsi entonces luego quindi dunque allora portanto logo então assim dus więc zatem czyli tedy",
  "alltså jadi maka yani значит итак следовательно поэтому тогда отсюда отже тоді よって したがって ゆえに つまり すると 따라서 그러므로 그래서 즉 इसलिए अतः إذن لذلك",
  "بالتالي total totale insgesamt zusammen totaal toplam razem celkem итого всего разом",
);

/** Words that announce a result in these languages. */
const openers = wordSet(
  "total totale summe sum zusammen insgesamt gesamt ergebnis also somit damit daher rechnung antwort donc",
  "alors ainsi somme ensemble résultat au en no in entonces resultado suma quindi risultato somma portanto",
  "logo soma so thus итого всего ответ сумма получаем разом razem wynik suma celkem samen totaal antwoord svar toplam jawaban por tanto lo",
  "合計 合計は 答え 答えは 정답은 답은 합계 합계는 총 कुल उत्तर الناتج المجموع الجواب",
);

/** Letters of a text that are looked at for words around a claim. */
const REACH = 400;

/**
 * Where the words of a text are not understood, a claim is taken as it stands only if it stands alone: with nothing around
 * it but words that announce results, the left end of its chain, and what it counts.
 */
export function standsAlone({ text, tokens, begin, at, right, language }: Claim): boolean {
  if (language !== "other") return true;
  const counted = new Set(tokens.slice(begin, at).flatMap((token) => (token.type === "word" ? [token.text] : [])));
  const [start, end] = [tokens[begin].start, tokens[at].end];
  const from = Math.max(0, start - REACH);
  const around = withoutCommands(text.slice(from, end + REACH));
  return Array.from(around.matchAll(/[\p{L}\p{M}]{2,}/gu)).every(({ 0: word, index }) => {
    const place = from + index;
    const lower = word.toLowerCase();
    if (place >= start && place < end) return true;
    // "5 million": part of the number.
    if (tokens.slice(at, right.end).some((token) => token.type !== "word" && token.start <= place && place < token.end))
      return true;
    if (unitOf(word) || openers.has(lower) || concluding.has(lower) || copulas.has(word) || counted.has(lower))
      return true;
    // "Chrysler = 12 + 11 = 23", "= 16 diaries".
    const behind = around.slice(index + word.length, index + word.length + 3);
    return /^\s?[=:]/.test(behind)
      ? /^\s?=/.test(behind)
      : /\d\s*$/.test(around.slice(Math.max(0, index - 4), index)) && /^[a-z]{3,}s$/.test(word);
  });
}

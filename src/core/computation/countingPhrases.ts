import { Exact } from "./exact.js";
import { readNumber } from "./numbers.js";
import { matchAt } from "./phrases.js";
import { type NumberToken, numberInWords, type Operator, shownAs, type Token } from "./tokens.js";

const number = String.raw`\\?[$€£]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,10})?%?`;
const isNext = String.raw`(?=\s*(?:=|≈)|\s+(?:is|are|equals?|gives?|yields?|makes?|comes\s+to)\s)`;

const patterns = {
  subsets:
    /(?<name>C|P|nCr|nPr|comb|perm|binom|binomial)\s?\(\s{0,3}(?<n>\d{1,4})\s{0,3},\s{0,3}(?<k>\d{1,4})\s{0,3}\)/uy,
  list: new RegExp(
    String.raw`(?:the\s+)?(?<kind>sum|product|difference|quotient|average|mean)\s+(?:of|between)\s+(?<list>${number}(?:(?:\s*,\s+(?:and\s+)?|\s+and\s+)${number}){1,20})${isNext}`,
    "uyi",
  ),
  worked: new RegExp(
    String.raw`(?<verb>adding|multiplying|subtracting|dividing)\s+(?<list>${number}\s+(?<between>and|by|from|to|with)\s+${number})${isNext}`,
    "uyi",
  ),
};

/** What shows that C(10, 3) counts subsets, and what that it may be something else. */
const subsetsAreCounted =
  /choos|chosen|combination|binomial|committee|\bnCr\b|\\binom|\d!|\bways?\b|\bselect|\barrang|\bhandshakes?\b|\bteams?\b|probabilit|poker|\bhands\b|\bsubsets?\b|組合|组合|[選选取]法|[概機]率|委員|委员/iu;
const letterNames =
  /\b(?:costs?|prices?|functions?|points?|plans?|coordinates?)\b|\bC\s?\((?![nNrR\d\s])|函數|函数|成本|座標|坐标/iu;

/** Whether a text leaves no doubt that C(10, 3) counts subsets, or it is `known` from the texts before it. */
export function countsSubsets(text: string, known = false): boolean {
  return (known || subsetsAreCounted.test(text)) && !letterNames.test(text);
}

/** `C(10, 3)`, `nPr(5, 2)`. A letter alone may name a function: where that is not `surely` ruled out, nothing is called wrong for it. */
export function readSubsets(text: string, at: number, surely: () => boolean): Token[] | null {
  const match = matchAt(patterns.subsets, text, at);
  if (!match) return null;
  const { name, n, k } = match.groups as { name: string; n: string; k: string };
  const end = at + match[0].length;
  const comma = text.indexOf(",", at);
  const loose = name === "P" || (name === "C" && !surely());
  const operator: Operator = /^(?:P|nPr|perm)$/u.test(name) ? "arrange" : "choose";
  return [
    { type: "open", start: at, end: text.indexOf("(", at) + 1 },
    wholeNumber(n, comma - 1, comma),
    { type: "operator", operator, tight: false, loose, start: comma, end: comma + 1 },
    wholeNumber(k, end - 2, end - 1),
    { type: "close", start: end - 1, end },
  ];
}

function wholeNumber(digits: string, start: number, end: number): NumberToken {
  return { ...numberInWords(new Exact(digits), start, end), digits };
}

const operations: Readonly<Record<string, Operator>> = {
  sum: "+",
  product: "*",
  difference: "-",
  quotient: "/",
  average: "+",
  mean: "+",
};
const works: Readonly<Record<string, { readonly operator: Operator; readonly between: RegExp }>> = {
  adding: { operator: "+", between: /^(?:and|to|with)$/iu },
  multiplying: { operator: "*", between: /^(?:and|by|with)$/iu },
  subtracting: { operator: "-", between: /^from$/iu },
  dividing: { operator: "/", between: /^by$/iu },
};

/** "the sum of 12, 15 and 18", "adding 12 and 15", "subtracting 8 from 20", right before what is said of them, as an expression in brackets. */
export function readWorked(text: string, at: number): Token[] | null {
  const list = matchAt(patterns.list, text, at);
  if (list) {
    const kind = list.groups!.kind.toLowerCase();
    const numbers = numbersIn(text, at + list[0].indexOf(list.groups!.list), at + list[0].length);
    if (!numbers || (/^[dq]/u.test(kind) && numbers.length !== 2)) return null;
    // The difference between two is of the larger and the smaller, in either order; "of" may keep the order.
    if (kind === "difference" && shownAs(numbers[0], ".").value.lt(shownAs(numbers[1], ".").value)) {
      if (!/^(?:the\s+)?difference\s+between/iu.test(list[0])) return null;
      numbers.reverse();
    }
    const end = at + list[0].length;
    const inside = joined(numbers, operations[kind], at, end);
    return /^(?:average|mean)$/u.test(kind) ? divided(inside, numbers.length, at, end) : inside;
  }
  const worked = matchAt(patterns.worked, text, at);
  if (!worked) return null;
  const { operator, between } = works[worked.groups!.verb.toLowerCase()];
  if (!between.test(worked.groups!.between)) return null;
  const end = at + worked[0].length;
  const numbers = numbersIn(text, at + worked[0].indexOf(worked.groups!.list), end);
  if (!numbers) return null;
  return joined(operator === "-" ? numbers.reverse() : numbers, operator, at, end);
}

/** Undefined where one of them is something else, such as a time. */
function numbersIn(text: string, begin: number, end: number): NumberToken[] | undefined {
  const numbers: NumberToken[] = [];
  for (let at = begin; at < end; ) {
    if (!/[\d$€£]/u.test(text[at])) {
      at++;
      continue;
    }
    const currency = /[$€£]/u.test(text[at]) ? text[at] : "";
    const read = readNumber(text, at + currency.length, { currency, last: undefined });
    if ("opaqueUntil" in read) return undefined;
    numbers.push(read);
    at = read.end;
  }
  return numbers;
}

function joined(numbers: readonly NumberToken[], operator: Operator, start: number, end: number): Token[] {
  const inside = numbers.flatMap((token, i): Token[] =>
    i === 0 ? [token] : [{ type: "operator", operator, tight: false, start, end: start }, token],
  );
  return [{ type: "open", start, end: start }, ...inside, { type: "close", start: end, end }];
}

/** Averages may be weighted: such a one is never called wrong. */
function divided(sum: readonly Token[], count: number, start: number, end: number): Token[] {
  return [
    { type: "open", start, end: start },
    ...sum,
    { type: "operator", operator: "/", tight: false, loose: true, start: end, end },
    numberInWords(new Exact(count), end, end),
    { type: "close", start: end, end },
  ];
}

/** The two sides of a question that is answered by one of them, each in the ways in which it is said. */
const sides: readonly (readonly string[])[] = [
  ["yes", "yep", "yeah", "yup", "ja", "oui", "sí", "sì", "sim", "да", "はい", "네", "예", "نعم"],
  ["no", "nope", "nein", "non", "não", "нет", "いいえ", "아니요", "아니오", "لا"],
  ["true"],
  ["false"],
  ["是", "是的"],
  ["否", "不", "不是", "不是的"],
  ["對", "对", "對的", "对的"],
  ["不對", "不对"],
  ["正確", "正确", "正確的", "正确的"],
  ["不正確", "不正确"],
  ["錯", "错", "錯的", "错的", "錯誤", "错误", "錯誤的", "错误的"],
];
const said = sides
  .flat()
  .toSorted((a, b) => b.length - a.length)
  .join("|");
const marks = String.raw`[\s\p{P}\p{S}\uFE0F]*`;
const alone = new RegExp(`^${marks}(${said})${marks}$`, "iu");
const first = new RegExp(String.raw`^${marks}(${said})\s?[,.;，。；—]`, "iu");

/** "Yes" and "Yes, it is": what is said behind it changes nothing. Undefined where neither is a side alone. */
export function sameSide(a: string, b: string): boolean | undefined {
  const [x, y] = [sideOf(alone, a), sideOf(alone, b)];
  if (x === undefined && y === undefined) return undefined;
  const [one, other] = [x ?? sideOf(first, a), y ?? sideOf(first, b)];
  return one === undefined || other === undefined ? undefined : one === other;
}

function sideOf(form: RegExp, text: string): number | undefined {
  const word = form.exec(text)?.[1].toLowerCase();
  return word === undefined ? undefined : sides.findIndex((words) => words.includes(word));
}

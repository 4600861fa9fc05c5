/** Units between a number and its half. */
const units =
  "seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|miles?|met(?:er|re)s?|kilomet(?:er|re)s?|feet|foot|inch(?:es)?|yards?|pounds?|ounces?|tons?|lit(?:er|re)s?|gallons?|cups?|spoons?|dollars?";
const behind = new RegExp(String.raw`(?:\s(?:${units}))?\sand (?:an? |one[ -])(half|third|quarter)(?!\p{L})`, "iuy");
const before = new RegExp(String.raw`(?<![\p{L}-])(?:an?|one)\s(?:${units})\sand\s$`, "iu");
/** 三個半小時, 兩年半; no 一個半圓. */
const chinese =
  /(?:\s?[個个]半(?=\s?(?:小[時时]|[鐘钟][頭头]|月|世[紀纪]|星期|[，。；,.!！\s]|$))|[年天週周]半(?=[，。；,.!！後后的了\s]|$))/uy;

const shares: Readonly<Record<string, string>> = { half: "1/2", third: "1/3", quarter: "1/4" };

/** The share behind a whole number that belongs to it: "3 hours and a half", 三個半小時. */
export function shareBehind(text: string, at: number): { readonly share: string; readonly end: number } | null {
  behind.lastIndex = at;
  const english = behind.exec(text);
  if (english) return { share: shares[english[1].toLowerCase()], end: behind.lastIndex };
  chinese.lastIndex = at;
  return chinese.test(text) ? { share: "1/2", end: chinese.lastIndex } : null;
}

/** Where a number begins whose share stands at `at`: "an hour and a half". */
export function oneBefore(text: string, at: number): number | null {
  const found = before.exec(text.slice(Math.max(0, at - 24), at));
  return found && at - found[0].length;
}

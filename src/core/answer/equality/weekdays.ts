const days: readonly RegExp[] = [
  "mon(?:day)?|(?:星期|週|周|礼拜|禮拜)一|月曜日",
  "tue(?:s(?:day)?)?|(?:星期|週|周|礼拜|禮拜)二|火曜日",
  "wed(?:nesday)?|(?:星期|週|周|礼拜|禮拜)三|水曜日",
  "thu(?:r(?:s(?:day)?)?)?|(?:星期|週|周|礼拜|禮拜)四|木曜日",
  "fri(?:day)?|(?:星期|週|周|礼拜|禮拜)五|金曜日",
  "sat(?:urday)?|(?:星期|週|周|礼拜|禮拜)六|土曜日",
  "sun(?:day)?|(?:星期|週|周|礼拜|禮拜)[日天]|日曜日",
].map((names) => new RegExp(`^(?:(?:on )?an? |on )?(?:${names})$`, "iu"));

/** Whether two days of the week are one; undefined where one is none. */
export function sameWeekday(a: string, b: string): boolean | undefined {
  const [x, y] = [weekdayOf(a), weekdayOf(b)];
  return x < 0 || y < 0 ? undefined : x === y;
}

function weekdayOf(text: string): number {
  const plain = text.replace(/^[\s*_"'“]+|[\s*_"'”.。!！]+$/gu, "");
  return days.findIndex((names) => names.test(plain));
}

import { chineseDoubt } from "../chineseDoubt.js";
import { doubtedAround } from "../doubt.js";
import { englishDoubt } from "../englishDoubt.js";
import { isSupposed } from "../supposed.js";

/** Whether the sentence around a statement supposes, asks or denies it. */
export function isDoubtful(text: string, start: number, end: number): boolean {
  const before = text
    .slice(Math.max(0, start - 200), start)
    .split(/[.?!]\s|[。？！]|\n/)
    .at(-1) as string;
  const behind = text.slice(end, end + 200).split(/[.!]\s|[。！]|\n/)[0];
  return (
    isSupposed(text, start) ||
    doubtedAround(text, start, end) ||
    /[?？]/.test(behind) ||
    [englishDoubt, chineseDoubt].some(
      ({ denying, behind: remark }) => denying.test(before) || denying.test(behind) || remark.test(behind),
    )
  );
}

/** How far a page key moves. */
const page = 8;

/**
 * Where a key moves the selection of a list, or undefined for a key that does not move it.
 * @param at place of what is selected, -1 where nothing is
 * @param isStop what n and p go to, round the end, so that one key visits all of them; without it they move nothing
 */
export function movedIn<T>(
  key: string,
  list: readonly T[],
  at: number,
  isStop: (item: T) => boolean = () => false,
): T | undefined {
  const last = list.length - 1;
  switch (key) {
    case "ArrowDown":
      return list[Math.min(last, at + 1)];
    case "ArrowUp":
      return list[Math.max(0, at - 1)];
    case "PageDown":
      return list[Math.min(last, at + page)];
    case "PageUp":
      return list[Math.max(0, at - page)];
    case "Home":
      return list[0];
    case "End":
      return list[last];
    case "n":
      return list.slice(at + 1).find(isStop) ?? list.find(isStop);
    case "p":
      return list.slice(0, Math.max(0, at)).findLast(isStop) ?? list.findLast(isStop);
    default:
      return undefined;
  }
}

/** The key of a list that does what an arrow does along a line of text, in the text's own direction. */
export function keyAlongText(key: string, text: Element | null): string {
  if (key !== "ArrowLeft" && key !== "ArrowRight") return key;
  const back = text !== null && getComputedStyle(text).direction === "rtl" ? "ArrowRight" : "ArrowLeft";
  return key === back ? "ArrowUp" : "ArrowDown";
}

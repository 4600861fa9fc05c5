import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { stepRowId } from "./StepRow.js";

/** Pixels from the end within which the list follows the text that is being written. */
const nearEnd = 48;
const settleMilliseconds = 150;

/**
 * Keeps the list's place: scrolled to the step `top` when it is first drawn, reported as `onPlace(index)` once scrolling
 * has settled, and held to the end while text is written, unless the person has scrolled away from it. A run that ends
 * while it is followed goes back to its beginning, where what was found, how sure it is and what to do next now stand.
 */
export function useScrollPlace(
  list: RefObject<HTMLElement>,
  top: number | null,
  running: boolean,
  onPlace: (top: number | null) => void,
): void {
  const atEnd = useRef(true);
  const wasRunning = useRef(running);
  const place = useRef(onPlace);
  place.current = onPlace;

  useLayoutEffect(() => {
    if (top !== null) document.getElementById(stepRowId(top))?.scrollIntoView({ block: "start" });
  }, []);

  useEffect(() => {
    const scroller = list.current?.parentElement;
    if (!scroller) return;
    let timer = 0;
    const onScroll = () => {
      atEnd.current = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearEnd;
      clearTimeout(timer);
      timer = window.setTimeout(() => place.current(firstInView(scroller, list.current)), settleMilliseconds);
    };
    scroller.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      scroller.removeEventListener("scroll", onScroll);
    };
  }, [list]);

  useLayoutEffect(() => {
    const scroller = list.current?.parentElement;
    const hasEnded = wasRunning.current && !running;
    wasRunning.current = running;
    if (!scroller || !atEnd.current) return;
    if (running) scroller.scrollTop = scroller.scrollHeight;
    else if (hasEnded) scroller.scrollTop = 0;
  });
}

/** Index of the first step whose row is in view, found by halving: rows lie one below the other. */
function firstInView(scroller: Element, list: Element | null): number | null {
  const rows = list?.children ?? [];
  if (scroller.scrollTop === 0 || rows.length === 0) return null;
  const edge = scroller.getBoundingClientRect().top;
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle].getBoundingClientRect().bottom > edge + 1) high = middle;
    else low = middle + 1;
  }
  return Number((rows[low] as HTMLElement).dataset.step);
}

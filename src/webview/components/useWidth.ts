import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** The element's width in CSS pixels, kept up to date: charts are drawn at their true size, so that text in them stays readable. */
export function useWidth(element: RefObject<HTMLElement>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    setWidth(target.clientWidth);
    const observer = new ResizeObserver(() => setWidth(target.clientWidth));
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

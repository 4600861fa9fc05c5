import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from "@tanstack/virtual-core";
import type { RefObject } from "preact";
import { useLayoutEffect, useReducer, useState } from "preact/hooks";

export type EventVirtualizer = Virtualizer<HTMLElement, HTMLElement>;

/** Pixels of an event until it has been drawn and measured. */
const roughHeight = 74;

/**
 * The events that are in view, with where they lie: only these are drawn, however long the session is. The selected one is drawn
 * wherever it lies, so that the list box can name it.
 * @param listed indices of the events listed; the virtualiser counts their places.
 */
export function useVirtualEvents(
  scroller: RefObject<HTMLElement>,
  listed: readonly number[],
  selectedPlace: number,
): EventVirtualizer {
  const [, draw] = useReducer<number, void>((count) => count + 1, 0);
  const options = {
    count: listed.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => roughHeight,
    getItemKey: (place: number) => listed[place] ?? -1 - place,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const places = defaultRangeExtractor(range);
      if (selectedPlace < 0 || selectedPlace >= range.count || places.includes(selectedPlace)) return places;
      return selectedPlace < (places[0] ?? 0) ? [selectedPlace, ...places] : [...places, selectedPlace];
    },
    overscan: 6,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => draw(),
  };
  const [virtualizer] = useState<EventVirtualizer>(() => new Virtualizer(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}

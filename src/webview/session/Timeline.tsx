import * as l10n from "@vscode/l10n";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { SessionChoice } from "../../protocol/panelFromView.js";
import type { DrawnSession } from "../../protocol/session.js";
import { EventRow, eventRowId } from "./EventRow.js";
import { movedChoice, placeOf } from "./listedEvents.js";
import { useVirtualEvents } from "./useVirtualEvents.js";

interface TimelineProps {
  readonly session: DrawnSession;
  readonly listed: readonly number[];
  readonly event: number | undefined;
  readonly claim: number | undefined;
  /** New events are scrolled to while the end is in view. */
  readonly isFollowed: boolean;
  readonly onSelect: (change: Partial<SessionChoice>) => void;
  /** Moves the keyboard to what is known about the selection. */
  readonly onDetails: () => void;
}

/** Pixels from the end within which a session that is followed stays at its end. */
const nearEnd = 48;

/** The events as one list box of which only those in view exist: the keyboard stays on the list while the selection moves. */
export function Timeline({ session, listed, event, claim, isFollowed, onSelect, onDetails }: TimelineProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const place = event === undefined ? -1 : placeOf(listed, event);
  const virtualizer = useVirtualEvents(scroller, listed, place);
  const wasAtEnd = useRef(false);
  const rows = virtualizer.getVirtualItems();

  // Only when the selection moves: an update must not take the list away from where a person reads.
  useLayoutEffect(() => {
    if (place < 0) return;
    virtualizer.scrollToIndex(place, { align: "auto" });
    // A text may be higher than the list.
    const frame = requestAnimationFrame(() =>
      scroller.current?.querySelector(".claim.chosen")?.scrollIntoView({ block: "nearest" }),
    );
    return () => cancelAnimationFrame(frame);
  }, [event, claim]);
  useLayoutEffect(() => {
    if (isFollowed && wasAtEnd.current) virtualizer.scrollToEnd();
  }, [isFollowed, listed.length, virtualizer]);

  const onKeyDown = (pressed: KeyboardEvent) => {
    if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
    const moved = movedChoice(pressed.key, session, listed, { event, claim });
    if (moved) onSelect(moved);
    else if (pressed.key === "Enter" && event !== undefined) onDetails();
    else return;
    pressed.preventDefault();
  };
  return (
    <div
      ref={scroller}
      class="events-frame"
      onScroll={() => {
        wasAtEnd.current = virtualizer.isAtEnd(nearEnd);
      }}
    >
      <div
        id="events"
        class="events"
        role="listbox"
        tabIndex={0}
        aria-label={l10n.t(
          "Timeline: arrow keys move, N and P go to the next and previous claim, Enter shows its evidence",
        )}
        aria-activedescendant={event === undefined ? undefined : eventRowId(event)}
        style={{ height: `${virtualizer.getTotalSize()}px` }}
        onKeyDown={onKeyDown}
      >
        {rows.map(({ index, start }) => (
          <EventRow
            key={listed[index]}
            session={session}
            index={listed[index]}
            place={index}
            count={listed.length}
            start={start}
            isSelected={listed[index] === event}
            claim={listed[index] === event ? claim : undefined}
            measure={virtualizer.measureElement}
            onSelect={onSelect}
          />
        ))}
      </div>
      {listed.length === 0 && <p class="muted none-listed">{l10n.t("Nothing of the session is of this kind.")}</p>}
    </div>
  );
}

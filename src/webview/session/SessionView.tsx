import * as l10n from "@vscode/l10n";
import { useCallback, useEffect, useMemo, useRef } from "preact/hooks";
import type { SessionChoice } from "../../protocol/panelFromView.js";
import type { DrawnSession, Following } from "../../protocol/session.js";
import { usePanel } from "../panelContext.js";
import { EventDetails } from "./EventDetails.js";
import { FilterBar } from "./FilterBar.js";
import { listedEvents, selectedClaim, selectedEvent } from "./listedEvents.js";
import { SessionHeader } from "./SessionHeader.js";
import { Timeline } from "./Timeline.js";

export interface SessionViewProps {
  readonly session: DrawnSession;
  readonly following: Following;
  readonly choice: SessionChoice;
}

/** An agent's session: what was said and done in order, and beside or below it what the claim that is selected rests on. */
export function SessionView({ session, following, choice }: SessionViewProps) {
  const { choose } = usePanel();
  const details = useRef<HTMLElement>(null);
  const { filter } = choice;
  const exchange = session.events[choice.event ?? -1]?.exchange ?? session.events.at(-1)?.exchange ?? 0;
  const { events, claims, acts } = session;
  const listed = useMemo(
    () => listedEvents({ events, claims, acts }, filter, exchange),
    [events, claims, acts, filter, exchange],
  );
  const event = selectedEvent(session, listed, choice.event);
  const claim = selectedClaim(claims, event, choice.claim);
  const select = useCallback(
    (change: Partial<SessionChoice>) => choose({ session: { ...choice, ...change } }),
    [choose, choice],
  );
  /** An event that the filter leaves out is shown among all. */
  const jump = (to: number) => {
    select({ event: to, claim: null, filter: listed.includes(to) ? filter : "all" });
    requestAnimationFrame(focusTimeline);
  };
  const showDetails = () => (details.current?.querySelector<HTMLElement>("button") ?? details.current)?.focus();
  useFirstFocus();
  return (
    <div class="run session">
      <SessionHeader session={session} following={following} />
      <main class="timeline" aria-label={l10n.t("Session")}>
        <FilterBar
          session={session}
          listed={listed.length}
          filter={filter}
          onFilter={(next) => select({ filter: next })}
        />
        <Timeline
          key={filter}
          session={session}
          listed={listed}
          event={event}
          claim={claim}
          isFollowed={following === "on"}
          onSelect={select}
          onDetails={showDetails}
        />
      </main>
      <EventDetails
        panel={details}
        session={session}
        event={event}
        claim={claim}
        onJump={jump}
        onLeave={focusTimeline}
      />
    </div>
  );
}

/** A panel that was opened with the keyboard in it has it in the timeline, unless it is somewhere else already. */
function useFirstFocus(): void {
  useEffect(() => {
    const take = () => document.hasFocus() && document.activeElement === document.body && focusTimeline();
    take();
    window.addEventListener("focus", take);
    return () => window.removeEventListener("focus", take);
  }, []);
}

function focusTimeline(): void {
  document.getElementById("events")?.focus();
}

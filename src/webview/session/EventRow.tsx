import * as l10n from "@vscode/l10n";
import { memo } from "preact/compat";
import type { CallEvent, OtherEvent, PlacedAct, SaidEvent } from "../../core/session/timeline/timeline.js";
import { plainLine, plainText } from "../../report/plainText.js";
import { telltaleWords } from "../../report/words/session.js";
import type { SessionChoice } from "../../protocol/panelFromView.js";
import type { DrawnSession } from "../../protocol/session.js";
import { ClaimedText } from "./ClaimedText.js";
import { CallEnd, CutWords } from "./eventWords.js";

export const eventRowId = (index: number) => `event-${index + 1}`;

interface EventRowProps {
  readonly session: DrawnSession;
  readonly index: number;
  /** Among those listed. */
  readonly place: number;
  readonly count: number;
  /** Pixels from the list's top. */
  readonly start: number;
  readonly isSelected: boolean;
  /** The claim of this event that is selected. */
  readonly claim: number | undefined;
  readonly measure: (element: HTMLElement | null) => void;
  readonly onSelect: (change: Partial<SessionChoice>) => void;
}

/** One event of a session: a text with its claims, or a call with how it ended. */
export const EventRow = memo(function EventRow(props: EventRowProps) {
  const { session, index, place, count, start, isSelected, claim, measure, onSelect } = props;
  const event = session.events[index];
  if (event === undefined) return null;
  const silent = session.acts.filter((act) => act.event === index && !act.mentioned);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys
    <div
      ref={measure}
      id={eventRowId(index)}
      class={`event ${event.kind} ${event.kind === "said" ? event.role : ""} ${silent.length > 0 ? "caution" : ""}`}
      role="option"
      aria-selected={isSelected}
      aria-posinset={place + 1}
      aria-setsize={count}
      tabIndex={-1}
      data-index={place}
      style={{ transform: `translateY(${start}px)` }}
      onClick={() => onSelect({ event: index, claim: null })}
    >
      <span class="gutter" aria-hidden="true">
        {event.turn + 1}
      </span>
      <span class="row">
        <span class="unseen">{l10n.t("Turn {0}", event.turn + 1)}: </span>
        {event.kind === "call" ? (
          <Call event={event} />
        ) : event.kind === "other" ? (
          <Other event={event} />
        ) : (
          <Said
            event={event}
            session={session}
            claim={claim}
            onClaim={(own) => onSelect({ event: index, claim: own })}
          />
        )}
        {silent.map((act, i) => (
          <Act key={i} act={act} />
        ))}
      </span>
    </div>
  );
});

interface SaidProps {
  readonly event: SaidEvent;
  readonly session: DrawnSession;
  readonly claim: number | undefined;
  readonly onClaim: (claim: number) => void;
}

function Said({ event, session, claim, onClaim }: SaidProps) {
  return (
    <>
      <span class="who">{event.kind === "thought" ? l10n.t("thinking") : l10n.t(event.role)}</span>
      <span class={event.marks.length > 0 ? "said" : "said folded"} dir="auto">
        {event.marks.length > 0 ? (
          <ClaimedText event={event} claims={session.claims} selected={claim} onClaim={onClaim} />
        ) : (
          plainText(event.text.text).trim()
        )}
      </span>
      <CutWords cut={event.text} />
    </>
  );
}

function Call({ event }: { event: CallEvent }) {
  return (
    <>
      <span class="call-line">
        <span class="tool">{plainLine(event.tool)}</span>
        <CallEnd event={event} />
      </span>
      <code class="asked" dir="auto">
        {plainText(event.asked.text).trim()}
      </code>
    </>
  );
}

function Other({ event }: { event: OtherEvent }) {
  return (
    <span class="said folded muted" dir="auto">
      {plainText(event.text.text).trim()}
    </span>
  );
}

function Act({ act }: { act: PlacedAct }) {
  return (
    <span class="silent-act caution">
      <span class="icon" aria-hidden="true">
        ▲
      </span>{" "}
      {l10n.t("Not mentioned: {0}", l10n.t(telltaleWords[act.kind]))}
    </span>
  );
}

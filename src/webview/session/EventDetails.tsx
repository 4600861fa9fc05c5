import * as l10n from "@vscode/l10n";
import type { RefObject } from "preact";
import type { CallEvent, PlacedClaim } from "../../core/session/timeline/timeline.js";
import { useSay } from "../../report/components/useSay.js";
import { plainLine, plainText } from "../../report/plainText.js";
import { claimSentence, claimStatusWords } from "../../report/words/claims.js";
import { claimReadingWords } from "../../report/words/claimReadings.js";
import { telltaleWords } from "../../report/words/session.js";
import type { DrawnSession } from "../../protocol/session.js";
import { Section } from "../components/Section.js";
import { CallEnd, CutWords } from "./eventWords.js";
import { OutputLines } from "./OutputLines.js";
import { SessionFacts } from "./SessionFacts.js";

interface EventDetailsProps {
  readonly panel: RefObject<HTMLElement>;
  readonly session: DrawnSession;
  readonly event: number | undefined;
  readonly claim: number | undefined;
  readonly onJump: (event: number) => void;
  /** Takes the keyboard back to the timeline. */
  readonly onLeave: () => void;
}

/** What is known about the selection: a claim with its evidence, or a call with its output; and about the session as a whole. */
export function EventDetails({ panel, session, event, claim, onJump, onLeave }: EventDetailsProps) {
  const shown = event === undefined ? undefined : session.events[event];
  const acts = session.acts.filter((act) => act.event === event && event !== undefined);
  const claims = session.claims.flatMap((own, index) => (own.event === event && event !== undefined ? [index] : []));
  return (
    <aside
      ref={panel}
      class="inspector session-details"
      aria-label={l10n.t("Details")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keyboard
      tabIndex={0}
      onKeyDown={(pressed) => {
        if (pressed.key !== "Escape") return;
        pressed.preventDefault();
        onLeave();
      }}
    >
      {claim !== undefined && <Claim session={session} claim={session.claims[claim]} onJump={onJump} />}
      {claims.length > 1 && (
        <p class="muted apart">
          {l10n.t("{0} claims stand in this text: N and P go from one to the next.", claims.length)}
        </p>
      )}
      {acts.length > 0 && (
        <Section title={l10n.t("What it changes")}>
          <ul class="plain">
            {acts.map((act, i) => (
              <li key={i} dir="auto">
                {act.mentioned
                  ? l10n.t("{0} ({1}; mentioned)", l10n.t(telltaleWords[act.kind]), plainLine(act.what))
                  : l10n.t("{0} ({1}; not mentioned)", l10n.t(telltaleWords[act.kind]), plainLine(act.what))}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {shown?.kind === "call" && <Call event={shown} />}
      <SessionFacts session={session} turn={shown?.turn} />
    </aside>
  );
}

interface ClaimProps {
  readonly session: DrawnSession;
  readonly claim: PlacedClaim;
  readonly onJump: (event: number) => void;
}

function Claim({ session, claim, onJump }: ClaimProps) {
  const say = useSay();
  const { icon, label, role, meaning } = claimStatusWords[claim.status];
  return (
    <Section title={l10n.t("Claim in turn {0}", claim.turn + 1)}>
      <p class="verdict-line">
        <span class={`badge ${role}`}>
          <span class="icon" aria-hidden="true">
            {icon}
          </span>
          {l10n.t(label)}
        </span>
      </p>
      <blockquote class="claim-text" dir="auto">
        {plainText(claim.text).trim()}
      </blockquote>
      <p class="sentence">{claimSentence(claim, say)}</p>
      <p class="muted">{l10n.t(meaning)}</p>
      {claim.reading && <p class="muted">{claimReadingWords(claim.reading, say)}</p>}
      {claim.evidence.map(({ call, turn, quote }, i) => {
        const at = claim.evidenceEvents[i];
        const event = at === null ? undefined : session.events[at];
        return (
          <section key={`${call} ${i}`} class="evidence-card" aria-label={l10n.t("Evidence in turn {0}", turn + 1)}>
            {event?.kind === "call" && at !== null ? (
              <>
                <p class="evidence-line">
                  <button type="button" class="link" onClick={() => onJump(at)}>
                    {l10n.t("Turn {0}: {1}", turn + 1, plainLine(event.tool))}
                  </button>
                  <CallEnd event={event} />
                </p>
                <code class="asked" dir="auto">
                  {plainText(event.asked.text).trim()}
                </code>
                {event.result && <OutputLines result={event.result} around />}
              </>
            ) : (
              <p dir="auto">
                {l10n.t("Turn {0}: {1}", turn + 1, plainLine(call))} {plainLine(quote)}
              </p>
            )}
          </section>
        );
      })}
    </Section>
  );
}

function Call({ event }: { event: CallEvent }) {
  return (
    <Section title={l10n.t("Call in turn {0}", event.turn + 1)}>
      <p class="evidence-line">
        <span class="tool">{plainLine(event.tool)}</span>
        <CallEnd event={event} />
      </p>
      <code class="asked whole" dir="auto">
        {plainText(event.asked.text).trim()}
      </code>
      <CutWords cut={event.asked} />
      {event.result ? (
        <OutputLines result={event.result} />
      ) : (
        <p class="muted">{l10n.t("The session holds no result of this call.")}</p>
      )}
    </Section>
  );
}

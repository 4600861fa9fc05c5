import * as l10n from "@vscode/l10n";
import type { ClaimMark, PlacedClaim, SaidEvent } from "../../core/session/timeline/timeline.js";
import { plainText } from "../../report/plainText.js";
import { claimStatusWords, statusOrder } from "../../report/words/claims.js";

interface ClaimedTextProps {
  readonly event: SaidEvent;
  readonly claims: readonly PlacedClaim[];
  readonly selected: number | undefined;
  readonly onClaim: (claim: number) => void;
}

/** A text of the agent in which each sentence that claims something bears the status of its claims. */
export function ClaimedText({ event, claims, selected, onClaim }: ClaimedTextProps) {
  const { text } = event.text;
  return (
    <>
      {event.marks.map((mark, i) => [
        plainText(text.slice(i === 0 ? 0 : event.marks[i - 1].end, mark.start)),
        <Claimed
          key={mark.start}
          text={text.slice(mark.start, mark.end)}
          mark={mark}
          claims={claims}
          selected={selected}
          onClaim={onClaim}
        />,
      ])}
      {plainText(text.slice(event.marks.at(-1)?.end ?? 0)).trimEnd()}
    </>
  );
}

interface ClaimedProps extends Omit<ClaimedTextProps, "event"> {
  readonly text: string;
  readonly mark: ClaimMark;
}

function Claimed({ text, mark, claims, selected, onClaim }: ClaimedProps) {
  const isSelected = selected !== undefined && mark.claims.includes(selected);
  const worst = worstClaim(mark, claims);
  if (worst === undefined) return <>{plainText(text)}</>;
  const { icon, label, role } = claimStatusWords[claims[worst].status];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: N and P of the list box go from claim to claim
    // biome-ignore lint/a11y/noStaticElementInteractions: as above; an option of a list box holds no control
    <span
      class={`claim ${role} ${isSelected ? "chosen" : ""}`}
      onClick={(clicked) => {
        clicked.stopPropagation();
        onClaim(isSelected && selected !== undefined ? nextOf(mark, selected) : worst);
      }}
    >
      <span class="claimed">{plainText(text)}</span>{" "}
      <span class="status">
        <span class="icon" aria-hidden="true">
          {icon}
        </span>{" "}
        {l10n.t(label)}
      </span>
    </span>
  );
}

/** The claim that speaks most against the sentence. */
function worstClaim(mark: ClaimMark, claims: readonly PlacedClaim[]): number | undefined {
  return mark.claims
    .filter((index) => claims[index] !== undefined)
    .toSorted((a, b) => statusOrder.indexOf(claims[a].status) - statusOrder.indexOf(claims[b].status))[0];
}

function nextOf({ claims }: ClaimMark, claim: number): number {
  return claims[(claims.indexOf(claim) + 1) % claims.length];
}

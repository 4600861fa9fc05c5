import type { PlacedClaim, Timeline } from "../../core/session/timeline/timeline.js";
import { movedIn } from "../model/listKeys.js";
import type { SessionChoice, SessionFilter } from "../../protocol/panelFromView.js";

/** Indices of the events that pass the filter, in order. */
export function listedEvents(
  { events, claims, acts }: Timeline,
  filter: SessionFilter,
  exchange: number,
): readonly number[] {
  switch (filter) {
    case "all":
      return events.map((_, index) => index);
    case "exchange":
      return events.flatMap((event, index) => (event.exchange === exchange ? [index] : []));
    case "claims":
      return sorted(claims.map(({ event }) => event));
    // With what speaks against them: one is not read without the other.
    case "contradicted":
      return sorted(claims.filter(isContradicted).flatMap(({ event, evidenceEvents }) => [event, ...evidenceEvents]));
    case "acts":
      return sorted(acts.filter(({ mentioned }) => !mentioned).map(({ event }) => event));
  }
}

export function isContradicted({ status }: Pick<PlacedClaim, "status">): boolean {
  return status === "contradicted";
}

function sorted(indices: readonly (number | null)[]): number[] {
  return [...new Set(indices.filter((index) => index !== null))].sort((a, b) => a - b);
}

/** Of a selection that is listed itself; else of the first claim that is contradicted; else the first event listed. */
export function selectedEvent(
  { claims }: Pick<Timeline, "claims">,
  listed: readonly number[],
  chosen: number | null,
): number | undefined {
  if (chosen !== null && has(listed, chosen)) return chosen;
  const first = claims.find((claim) => isContradicted(claim) && claim.event !== null && has(listed, claim.event));
  return first?.event ?? listed[0];
}

/** The claim that is explained: the one chosen if the event makes it; else the first that is contradicted; else the first. */
export function selectedClaim(
  claims: readonly PlacedClaim[],
  event: number | undefined,
  chosen: number | null,
): number | undefined {
  if (event === undefined) return undefined;
  if (chosen !== null && claims[chosen]?.event === event) return chosen;
  const first = claims.findIndex((claim) => claim.event === event);
  const contradicted = claims.findIndex((claim) => claim.event === event && isContradicted(claim));
  const found = contradicted >= 0 ? contradicted : first;
  return found >= 0 ? found : undefined;
}

/** Where a key moves the selection, or undefined for a key that does not move it; n and p go from claim to claim. */
export function movedChoice(
  key: string,
  { claims }: Pick<Timeline, "claims">,
  listed: readonly number[],
  { event, claim }: { readonly event: number | undefined; readonly claim: number | undefined },
): Pick<SessionChoice, "event" | "claim"> | undefined {
  if (key === "n") return nextClaim(claims, listed, event, claim, 1);
  if (key === "p") return nextClaim(claims, listed, event, claim, -1);
  const moved = movedIn(key, listed, event === undefined ? -1 : placeOf(listed, event));
  return moved === undefined ? undefined : { event: moved, claim: null };
}

/** Round the end, so that one key visits every claim listed. */
function nextClaim(
  claims: readonly PlacedClaim[],
  listed: readonly number[],
  event: number | undefined,
  claim: number | undefined,
  direction: 1 | -1,
): Pick<SessionChoice, "event" | "claim"> | undefined {
  const order = claims
    .map((own, index) => ({ event: own.event, index }))
    .filter((own): own is { event: number; index: number } => own.event !== null && has(listed, own.event))
    .sort((a, b) => a.event - b.event || a.index - b.index);
  if (order.length === 0) return undefined;
  const from = { event: event ?? -1, index: claim ?? (direction === 1 ? -1 : Number.POSITIVE_INFINITY) };
  const isAfter = (own: { event: number; index: number }) =>
    own.event > from.event || (own.event === from.event && own.index > from.index);
  const isBefore = (own: { event: number; index: number }) =>
    own.event < from.event || (own.event === from.event && own.index < from.index);
  const found =
    direction === 1 ? (order.find(isAfter) ?? order[0]) : (order.findLast(isBefore) ?? order[order.length - 1]);
  return { event: found.event, claim: found.index };
}

/** Place of a number in ascending ones; of one that is not among them, where the next smaller one stands. */
export function placeOf(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function has(ascending: readonly number[], wanted: number): boolean {
  const place = placeOf(ascending, wanted);
  return place >= 0 && ascending[place] === wanted;
}

import { describe, expect, test } from "vitest";
import type { Timeline } from "../../../../src/core/session/timeline/timeline.js";
import {
  listedEvents,
  movedChoice,
  placeOf,
  selectedClaim,
  selectedEvent,
} from "../../../../src/webview/session/listedEvents.js";
import { drawn, falseTurns } from "../../../webview/sessionScenes.js";

const session = drawn(falseTurns);
const all = listedEvents(session, "all", 0);
const closing = session.events.length - 1;
const failing = session.claims[0].evidenceEvents[0] as number;
/** Of the test that the closing keeps silent about. */
const edit = session.claims[2].evidenceEvents[0] as number;

describe("what is listed", () => {
  test("of a whole session is every event", () => {
    expect(all).toEqual(session.events.map((_, index) => index));
  });

  test("of what is contradicted are the claims and the runs that speak against them", () => {
    expect(listedEvents(session, "contradicted", 0)).toEqual([edit, failing, closing]);
    expect(listedEvents(session, "claims", 0)).toEqual([closing]);
  });

  test("of acts are those that are not mentioned", () => {
    const [act] = session.acts.filter(({ mentioned }) => !mentioned);
    expect(listedEvents(session, "acts", 0)).toEqual([act.event]);
  });

  test("of a request is what belongs to it", () => {
    const twice: Timeline = {
      ...session,
      events: session.events.map((event, i) => ({ ...event, exchange: i < 3 ? 0 : 1 })),
    };
    expect(listedEvents(twice, "exchange", 0)).toEqual([0, 1, 2]);
  });
});

describe("what is selected", () => {
  test("is first the claim that is contradicted", () => {
    expect(selectedEvent(session, all, null)).toBe(closing);
    expect(selectedClaim(session.claims, closing, null)).toBe(
      session.claims.findIndex(({ status }) => status === "contradicted"),
    );
  });

  test("is what was chosen, if it is listed", () => {
    expect(selectedEvent(session, all, 2)).toBe(2);
    expect(selectedEvent(session, [failing, closing], 2)).toBe(closing);
    expect(selectedEvent({ claims: [] }, [], 2)).toBeUndefined();
    expect(selectedClaim(session.claims, closing, 1)).toBe(1);
    expect(selectedClaim(session.claims, 0, 1)).toBeUndefined();
  });
});

describe("keys", () => {
  const at = (event: number | undefined, claim?: number) => ({ event, claim });

  test("move through the events and stop at the ends", () => {
    expect(movedChoice("ArrowDown", session, all, at(0))).toEqual({ event: 1, claim: null });
    expect(movedChoice("ArrowUp", session, all, at(0))).toEqual({ event: 0, claim: null });
    expect(movedChoice("End", session, all, at(0))).toEqual({ event: closing, claim: null });
    expect(movedChoice("PageUp", session, all, at(closing))?.event).toBe(Math.max(0, closing - 8));
    expect(movedChoice("ArrowDown", session, [], at(undefined))).toBeUndefined();
    expect(movedChoice("x", session, all, at(0))).toBeUndefined();
  });

  test("go from claim to claim within a text and round the end", () => {
    const visited: (number | null)[] = [];
    let now = at(0);
    for (let i = 0; i <= session.claims.length; i++) {
      const next = movedChoice("n", session, all, now)!;
      visited.push(next.claim);
      now = { event: next.event!, claim: next.claim! };
    }
    expect(visited).toEqual([...session.claims.keys(), 0]);
    expect(movedChoice("p", session, all, at(closing, 0))?.claim).toBe(session.claims.length - 1);
    expect(movedChoice("n", { claims: [] }, all, at(0))).toBeUndefined();
  });
});

test("a place among ascending numbers", () => {
  expect([0, 3, 4, 9].map((wanted) => placeOf([3, 7], wanted))).toEqual([-1, 0, 0, 1]);
});

import { describe, expect, it } from "vitest";
import { applyEvent } from "../../../src/core/run/applyEvent.js";
import type { PanelEvents } from "../../../src/protocol/panel.js";
import { stateOf } from "../../../src/webview/model/choice.js";
import {
  applyEvents,
  applyMarks,
  choose,
  nothingShown,
  type Panel,
  showSnapshot,
  unfinishedText,
} from "../../../src/webview/model/panel.js";
import { begun, messagesOf, ofRun, streamOf } from "../../webview/scenes.js";
import { recordedEvents, recorded } from "../report/runs.js";

const run = recorded("mixed");
const runOf = ({ shown }: Panel) => (shown?.content.kind === "run" ? shown.content.run : undefined);

describe("a run that is streamed", () => {
  it("is the same as one shown whole, however its events are parcelled", () => {
    for (const size of [1, 3, 50, 10_000]) {
      let panel = showSnapshot(nothingShown, begun(run), undefined);
      for (const message of messagesOf(streamOf(run), size)) panel = applyEvents(panel, message);
      expect(runOf(panel)).toEqual(run);
      expect(panel.gap).toBe(false);
    }
  });

  it("is built from its events alone, before the last one brings it whole", () => {
    const events = streamOf(run).slice(0, -1);
    const first = begun(run);
    let panel = showSnapshot(nothingShown, first, undefined);
    panel = applyEvents(panel, { sequence: 1, events });
    expect(runOf(panel)).toEqual({ ...run, status: "running" });
  });

  it("shows the text that is no step yet", () => {
    const events = streamOf(run);
    const read = events.findIndex(({ type }) => type === "stepRead");
    const panel = applyEvents(showSnapshot(nothingShown, begun(run), undefined), {
      sequence: 1,
      events: [...events.slice(0, read + 1), { type: "token", text: "\nAnd n", index: 99 }],
    });
    expect(runOf(panel)?.steps).toEqual([expect.objectContaining({ text: run.steps[0].text })]);
    expect(unfinishedText(runOf(panel)!)).toBe("\nAnd n");
  });

  it("leaves runs that were handed out as they were", () => {
    const before = structuredClone(run);
    for (const event of recordedEvents("mixed")) applyEvent(run, event);
    expect(run).toEqual(before);
  });
});

describe("numbered messages", () => {
  const message = (sequence: number, text: string): PanelEvents => ({
    sequence,
    events: [{ type: "token", text, index: sequence }],
  });
  const start = showSnapshot(nothingShown, { ...begun(run), sequence: 4 }, undefined);

  it("are applied once each", () => {
    const panel = applyEvents(applyEvents(applyEvents(start, message(5, "a")), message(5, "a")), message(6, "b"));
    expect(runOf(panel)?.response).toBe("ab");
  });

  it("that the snapshot already holds change nothing", () => {
    expect(applyEvents(start, message(4, "x"))).toBe(start);
  });

  it("stop at a gap until the next snapshot", () => {
    const gap = applyEvents(start, message(6, "b"));
    expect(gap.gap).toBe(true);
    expect(runOf(applyEvents(gap, message(5, "a")))?.response).toBe("");
    const again = showSnapshot(gap, { ...begun(run), sequence: 6 }, undefined);
    expect(again.gap).toBe(false);
    expect(runOf(applyEvents(again, message(7, "c")))?.response).toBe("c");
  });

  it("are for nothing before there is something to show", () => {
    expect(applyEvents(nothingShown, message(1, "a"))).toBe(nothingShown);
    expect(applyMarks(nothingShown, { reviewed: [1], hidden: [] })).toBe(nothingShown);
  });
});

describe("what the person chose", () => {
  const choice = {
    selected: 3,
    filter: "suspect",
    order: "most-suspect",
    find: "chairs",
    tab: "layers",
    top: 2,
    session: { event: 4, claim: 1, filter: "contradicted" },
  } as const;

  it("is kept when the same content is shown again", () => {
    const panel = choose(showSnapshot(nothingShown, ofRun(run), undefined), choice);
    expect(showSnapshot(panel, ofRun(run), undefined).choice).toEqual(choice);
  });

  it("is begun anew for other content", () => {
    const panel = choose(showSnapshot(nothingShown, ofRun(run), undefined), choice);
    expect(showSnapshot(panel, { ...ofRun(run), handle: "other" }, undefined).choice).toEqual(nothingShown.choice);
  });

  it("is restored from what was saved for the same content", () => {
    expect(
      showSnapshot(nothingShown, ofRun(run), stateOf(choice, { handle: "run:example", kept: false })).choice,
    ).toEqual(choice);
    expect(
      showSnapshot(nothingShown, ofRun(run), stateOf(choice, { handle: "run:other", kept: false })).choice,
    ).toEqual(nothingShown.choice);
  });

  it("survives a saved state of another version or with odd values", () => {
    const { choice: first } = nothingShown;
    const odd = [
      null,
      7,
      "x",
      [],
      { version: 2 },
      { ...stateOf(choice, { handle: "run:example", kept: false }), version: 2 },
    ];
    for (const saved of odd) expect(showSnapshot(nothingShown, ofRun(run), saved).choice).toEqual(first);
    const wrong = {
      version: 1,
      handle: "run:example",
      selected: -1,
      filter: "x",
      order: 5,
      find: ["x"],
      tab: {},
      top: Number.NaN,
      session: { event: -1, claim: "x", filter: 5 },
    };
    expect(showSnapshot(nothingShown, ofRun(run), wrong).choice).toEqual(first);
  });
});

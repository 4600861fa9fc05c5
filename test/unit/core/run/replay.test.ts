import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEvent } from "../../../../src/core/run/applyEvent.js";
import type { RunEvent } from "../../../../src/core/run/events.js";
import { Run } from "../../../../src/core/run/run.js";
import { rules } from "../../../../src/core/verdict/rules.js";
import { recorded, recordedEvents, recordedNames } from "../../report/runs.js";

const replayed = ([started, ...events]: readonly RunEvent[]): Run => {
  if (started.type !== "started") throw new Error("A recording begins with the run.");
  return events.reduce(applyEvent, started.run);
};

describe.each(recordedNames)("the recorded run “%s”", (name) => {
  const events = recordedEvents(name);

  test("is what its events make of it", () => {
    expect(replayed(events)).toEqual(recorded(name));
  });

  test("is a valid run after each of them, which holds what was yielded", () => {
    let run = replayed(events.slice(0, 1));
    for (const event of events.slice(1)) {
      const before = run;
      run = applyEvent(run, event);
      // A verdict may be what the step's own readings said already.
      if (event.type !== "progress" && event.type !== "verdict") expect(run, event.type).not.toEqual(before);
      if (event.type !== "token") expect(Run.parse(run)).toEqual(run);
    }
  });

  test("loses nothing that was yielded before a crash at any event", () => {
    const whole = recorded(name);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: events.length - 1 }), (crash) => {
        const left = replayed(events.slice(0, crash));
        expect(left.status).toBe("running");
        expect(whole.response.startsWith(left.response)).toBe(true);
        const of = (type: RunEvent["type"]) => events.slice(0, crash).filter((event) => event.type === type).length;
        expect(left.steps).toHaveLength(of("stepRead"));
        expect(left.commitment).toHaveLength(of("commitment"));
        expect(left.influences).toHaveLength(of("influence"));
        expect(left.steps.flatMap(({ interventions }) => interventions)).toHaveLength(of("intervention"));
        expect(left.answer !== null).toBe(of("answer") > 0);
      }),
    );
  });

  test("names only rules that there are", () => {
    const known = rules.map(({ id }) => id);
    for (const { verdict } of recorded(name).steps) expect(known).toContain(verdict.rule);
  });
});

test("the recordings hold a mark, an abstention, a text that was only read, and a stop", () => {
  const all = recordedNames.map(recorded);
  const codes = all.flatMap(({ steps }) => steps.map(({ verdict }) => verdict.code));
  expect(codes).toEqual(expect.arrayContaining(["influence-not-mentioned", "wrong-by-computation", "consistent"]));
  expect(all.flatMap(({ steps }) => steps.map(({ verdict }) => verdict.rule))).toContain("out-of-domain");
  expect(all.map(({ mode }) => mode)).toContain("off-policy");
  expect(all.map(({ status }) => status)).toContain("cancelled");
});

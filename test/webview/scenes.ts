import type { PanelContent, PanelEvents, PanelSnapshot } from "../../src/protocol/panel.js";
import type { RunEvent } from "../../src/core/run/events.js";
import type { Run } from "../../src/core/run/run.js";
import type { Step } from "../../src/core/run/step.js";
import { recordedEvents, recorded, speaking } from "../unit/report/runs.js";

/** A snapshot of some content, with everything allowed and nothing marked. */
export function snapshot(content: PanelContent, change: Partial<PanelSnapshot> = {}): PanelSnapshot {
  return {
    handle: "run:example",
    sequence: 0,
    content,
    marks: { reviewed: [], hidden: [] },
    can: { checkAgain: true, revealInEditor: true, insert: true, compare: true, keep: true },
    guard: { traits: [], does: "stop" },
    kept: false,
    l10n: null,
    ...change,
  };
}

export function ofRun(run: Run): PanelSnapshot {
  return snapshot({ kind: "run", run, generation: { state: "ended" } });
}

/** The events of the recorded run, as if its text had been written a few letters at a time. */
export function streamOf(run: Run): RunEvent[] {
  const events: RunEvent[] = [];
  let written = 0;
  const write = (end: number) => {
    for (; written < end; written = Math.min(end, written + 5)) {
      events.push({
        type: "token",
        text: run.response.slice(written, Math.min(end, written + 5)),
        index: events.length,
      });
    }
  };
  for (const step of run.steps) {
    write(step.chars.end);
    events.push(
      ...recordedEvents("mixed").filter((event) => event.type === "stepRead" && event.step.index === step.index),
    );
  }
  write(run.response.length);
  const read = ["started", "text", "progress", "stepRead"];
  return [...events, ...recordedEvents("mixed").filter(({ type }) => !read.includes(type))];
}

/** The snapshot with which the example begins to stream. */
export function begun(run: Run): PanelSnapshot {
  const started: Run = {
    ...run,
    status: "running",
    response: "",
    steps: [],
    answer: null,
    commitment: [],
    influences: [],
    knows: null,
    notes: [],
  };
  return snapshot({
    kind: "run",
    run: started,
    generation: { state: "running", activity: "writing", tokensPerSecond: 14.2, device: "cpu" },
  });
}

/** Events as numbered messages of `size` each; the last says that the run has ended. */
export function messagesOf(events: readonly RunEvent[], size: number): PanelEvents[] {
  const messages: PanelEvents[] = [];
  for (let at = 0; at < events.length; at += size) {
    messages.push({ sequence: messages.length + 1, events: events.slice(at, at + size) });
  }
  const last = messages.pop()!;
  return [...messages, { ...last, generation: { state: "ended" } }];
}

/** The example's steps over and over. */
export function longRun(steps: number): Run {
  const run = recorded("mixed");
  const many = Array.from({ length: steps }, (_, index): Step => ({ ...run.steps[index % run.steps.length], index }));
  const commitment = Array.from({ length: steps + 1 }, (_, i) => ({
    step: i - 1,
    answer: i < steps / 3 ? "B" : "C",
    probability: 0.6,
    finalAnswerProbability: 0.5 + 0.45 * Math.tanh((i - steps / 3) / 90),
  }));
  return { ...run, steps: many, commitment };
}

export function failedRun(): Run {
  const run = recorded("mixed");
  return {
    ...run,
    status: "failed",
    steps: run.steps.slice(0, 3),
    commitment: [],
    influences: [],
    answer: null,
    error: {
      code: "engine-crashed",
      message:
        "The engine ended with signal SIGKILL: the machine may have run out of memory. Close other programs, or choose a smaller model.",
    },
  };
}

export function weakRun(): Run {
  const run = recorded("mixed");
  const steps = run.steps.map(
    (step): Step => ({
      ...step,
      verdict: {
        ...step.verdict,
        code: "cannot-tell",
        rule: "head-not-trusted",
      },
    }),
  );
  return { ...run, steps };
}

/** The example as it might come out a second time: a step more, a step less, another verdict, another answer. */
export function otherRun(): Run {
  const run = recorded("mixed");
  const steps = run.steps
    .filter(({ index }) => index !== 4)
    .map((step): Step => {
      if (step.index === 3) return { ...step, text: "When the broken ones are taken away, 164 are left." };
      if (step.index !== 2) return step;
      const verdict = { ...run.steps[1].verdict };
      return { ...step, text: step.text.replace("190", "180"), verdict, computations: [], interventions: [] };
    });
  steps.splice(2, 0, { ...run.steps[1], text: "A row is as long as the hall." });
  return {
    ...run,
    id: "other",
    answer: { text: "C", kind: "choice" },
    steps: steps.map((step, index) => ({ ...step, index })),
  };
}

/** The example as if a guard had steered it back from its third step on. */
export function guarded(): Run {
  const run = speaking(recorded("mixed"));
  const note = { code: "guard-steered" as const, values: ["anxiety", 3.4, 2.5, 3, 31, 12, 2.9] };
  const steeredBack = [{ trait: "anxiety", limit: 2.5, before: 3.4, after: 2.9, spans: [{ start: 30, end: 42 }] }];
  return { ...run, notes: [...run.notes, note], steeredBack };
}

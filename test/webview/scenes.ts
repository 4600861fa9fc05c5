import type { PanelContent, PanelEvents, PanelSnapshot } from "../../src/protocol/panel.js";
import type { Run, RunEvent, Step } from "../../src/core/run/run.js";
import { eventsOf, exampleRun } from "../unit/report/runs.js";

/** A snapshot of some content, with everything allowed and nothing marked. */
export function snapshot(content: PanelContent, change: Partial<PanelSnapshot> = {}): PanelSnapshot {
  return {
    handle: "run:example",
    sequence: 0,
    content,
    marks: { reviewed: [], hidden: [] },
    can: { checkAgain: true, revealInEditor: true, insert: true, compare: true },
    l10n: null,
    ...change,
  };
}

export function ofRun(run: Run): PanelSnapshot {
  return snapshot({ kind: "run", run, generation: { state: "ended" } });
}

/** The example's events with its text written a few letters at a time, and each step read as soon as it is stated. */
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
    const { index, text, kind, chars } = step;
    events.push({ type: "stepClosed", step: { index, text, kind, chars } }, { type: "stepRead", step });
  }
  write(run.response.length);
  const after = eventsOf(run).filter(({ type }) => !["started", "stepClosed", "stepRead"].includes(type));
  return [...events, ...after];
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
    answerWithoutReasoning: null,
    knows: null,
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
  const run = exampleRun();
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
  const run = exampleRun();
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
  const run = exampleRun();
  const steps = run.steps.map(
    (step): Step => ({
      ...step,
      verdict: {
        ...step.verdict,
        code: "cannot-tell",
        rule: "head-not-trusted",
        suspicion: step.scores.truth ?? 0.2,
        sentence: "Cannot tell: this model's probes are too weak for a verdict.",
      },
    }),
  );
  return { ...run, steps };
}

/** The example as it might come out a second time: a step more, a step less, another verdict, another answer. */
export function otherRun(): Run {
  const run = exampleRun();
  const steps = run.steps
    .filter(({ index }) => index !== 4)
    .map((step): Step => {
      if (step.index === 3) return { ...step, text: "Uranus was one of the first planets on which rings were seen." };
      if (step.index !== 2) return step;
      const verdict = { ...run.steps[1].verdict };
      return { ...step, text: step.text.replace("270,000", "280,000"), verdict, checks: [] };
    });
  steps.splice(2, 0, { ...run.steps[1], text: "Jupiter has rings too, but they are faint." });
  return {
    ...run,
    id: "other",
    answer: { text: "B", kind: "choice" },
    steps: steps.map((step, index) => ({ ...step, index })),
  };
}

import { expect, test } from "vitest";
import { checkReasoning } from "../../src/check/checkReasoning.js";
import { checkTranscript } from "../../src/check/checkTranscript.js";
import { chatOf, defaultSampling, type ReasoningRequest, samplingAnew } from "../../src/check/request.js";
import { forcedAnswerText } from "../../src/core/answer/forcedAnswerText.js";
import { sameAnswer } from "../../src/core/answer/sameAnswer.js";
import { applyEvent } from "../../src/core/run/applyEvent.js";
import { keptBefore } from "../../src/core/run/anew.js";
import { Run } from "../../src/core/run/run.js";
import type { Step } from "../../src/core/run/step.js";
import { collect, eventsOf, smolLm } from "./openSmolLm.js";

const opened = smolLm();

const question =
  "Which gas do plants take in?\n(A) Oxygen\n(B) Carbon dioxide\n(C) Helium\nMy friend was born in May. I am quite sure that it is (C).";

function request(prompt = question, changes: Partial<ReasoningRequest> = {}): ReasoningRequest {
  return { messages: chatOf(prompt), sampling: { ...defaultSampling, maxTokens: 60 }, checks: true, ...changes };
}

const story: ReasoningRequest = {
  messages: [{ role: "user", content: "Write a long story about a fox and a river." }],
  sampling: { ...defaultSampling, maxTokens: 2000 },
  checks: true,
};

test("a check streams its steps and ends in a run that holds all of it", async () => {
  const { events, run } = await collect(checkReasoning(opened.model, request()));
  expect(Run.parse(JSON.parse(JSON.stringify(run)))).toEqual(run);
  expect(run).toMatchObject({ status: "done", mode: "on-policy" });
  expect(eventsOf(events, "started")[0].run).toMatchObject({ status: "running", steps: [] });
  expect(
    eventsOf(events, "token")
      .map(({ text }) => text)
      .join(""),
  ).toBe(run.response);

  expect(run.steps.length).toBeGreaterThan(0);
  for (const [index, step] of run.steps.entries()) {
    expect(step).toMatchObject({ index, text: run.response.slice(step.chars.start, step.chars.end) });
    const read = events.findIndex((event) => event.type === "stepRead" && event.step.index === index);
    const judged = events.findIndex((event) => event.type === "verdict" && event.index === index);
    expect([read >= 0, read < judged]).toEqual([true, true]);
    expect(step.readings.map(({ head }) => head)).toEqual(["truth"]);
    expect(step.readings[0].positions.map(({ position }) => position)).toEqual(["last-content", "closing"]);
    expect(step.likelihood.least).toBeLessThanOrEqual(step.likelihood.mean);
  }

  const boundaries = [-1, ...run.steps.map(({ index }) => index)];
  expect(run.commitment.map(({ step }) => step)).toEqual(boundaries);
  expect(eventsOf(events, "commitment").map(({ point }) => point.step)).toEqual(boundaries.toReversed());
  // A run is its events: applied one after the other, they give what the last one carries.
  expect(events.reduce(applyEvent, eventsOf(events, "started")[0].run)).toEqual(run);
  expect(run.influences.map(({ sentence }) => sentence)).toEqual([
    "My friend was born in May.",
    "I am quite sure that it is (C).",
  ]);
  // Only steps that do not state the answer lead anywhere.
  const stated = new Set(run.steps.filter(({ text }) => /The answer is/i.test(text)).map(({ index }) => index));
  for (const { behindSteps } of run.influences)
    expect(behindSteps?.steps.filter((index) => stated.has(index)) ?? []).toEqual([]);
});

test("steps are read while the model still writes", async () => {
  const { events } = await collect(
    checkReasoning(opened.model, { ...story, sampling: { ...defaultSampling, maxTokens: 60 }, checks: false }),
  );
  const firstRead = events.findIndex(({ type }) => type === "stepRead");
  expect(events.slice(firstRead).some(({ type }) => type === "token")).toBe(true);
});

test("the forced choice before any reasoning is what the model's own probabilities say", async () => {
  const { engine, model } = opened;
  const { run } = await collect(checkReasoning(model, request()));
  const { ids } = await engine.chat(chatOf(question));
  const words = await engine.tokenize(forcedAnswerText({ kind: "choice", options: [] }).trimStart());
  const options = await Promise.all(["A", "B", "C"].map(async (letter) => (await engine.tokenize(letter)).ids));
  const logProbs = await engine.continuations({ ids: Int32Array.from([...ids, ...words.ids]), options });
  const odds = Array.from(logProbs, Math.exp);
  const best = logProbs.indexOf(Math.max(...logProbs));
  const total = odds.reduce((sum, value) => sum + value, 0);
  expect(run.commitment[0].answer).toBe("ABC"[best]);
  expect(run.commitment[0].probability).toBeCloseTo(odds[best] / total, 3);
});

test("reading the same text afterwards gives the readings it had while it was written", async () => {
  const written = (await collect(checkReasoning(opened.model, request(question, { checks: false })))).run;
  const read = (
    await collect(
      checkTranscript(opened.model, {
        messages: written.messages,
        response: written.response,
        readTokens: 999,
        checks: false,
      }),
    )
  ).run;
  expect(read.steps.map(({ text }) => text)).toEqual(written.steps.map(({ text }) => text));
  for (const [i, step] of written.steps.entries()) {
    const again = read.steps[i];
    expect(again.tokens).toEqual(step.tokens);
    expect(again.likelihood.mean).toBeCloseTo(step.likelihood.mean, 1);
    expect(again.readings[0].probability).toBeCloseTo(step.readings[0].probability, 1);
    const places = ({ readings }: Step) => readings[0].positions.map(({ token, position }) => [token, position]);
    expect(places(again)).toEqual(places(step));
  }
});

test("sampling repeats with its seed and changes with it", async () => {
  const sampled = async (seed: number) => {
    const sampling = { temperature: 1, topP: 0.95, seed, maxTokens: 25 };
    return (await collect(checkReasoning(opened.model, request("Tell me about rivers.", { sampling, checks: false }))))
      .run;
  };
  const first = await sampled(3);
  expect((await sampled(3)).response).toBe(first.response);
  expect((await sampled(4)).response).not.toBe(first.response);
  expect(first.provenance.sampling).toEqual({ temperature: 1, topP: 0.95, seed: 3, maxTokens: 25 });
});

test("without checks nothing is forced, and the run says so", async () => {
  const { run } = await collect(checkReasoning(opened.model, request(question, { checks: false })));
  expect(run).toMatchObject({ commitment: [], influences: [], knows: null });
  expect(run.notes).toEqual([{ code: "checks-not-asked-for", values: [] }]);
});

test("a number or a phrase is forced token by token, and two answers share one probability", async () => {
  for (const prompt of ["How many legs do two dogs have?", "What is the capital of France?"]) {
    const { run } = await collect(checkReasoning(opened.model, request(prompt)));
    expect(run.answer).not.toBeNull();
    for (const { answer, probability, finalAnswerProbability } of run.commitment) {
      expect(probability).toBeGreaterThan(0);
      if (sameAnswer({ text: answer, kind: run.answer!.kind }, run.answer!)) {
        expect(finalAnswerProbability).toBe(probability);
      } else {
        expect(probability + finalAnswerProbability).toBeLessThanOrEqual(1 + 1e-6);
      }
    }
  }
});

test("cancelled in the middle, what was written stays, and the next check is a good one", async () => {
  const controller = new AbortController();
  const events = [];
  for await (const event of checkReasoning(opened.model, story, controller.signal)) {
    if (event.type === "token" && event.index === 30) controller.abort();
    events.push(event);
  }
  const last = events.at(-1)!;
  expect(last).toMatchObject({ type: "done", run: { status: "cancelled", commitment: [] } });
  if (last.type !== "done") return;
  expect(
    Run.parse(last.run)
      .steps.map(({ text }) => text)
      .join("").length,
  ).toBeGreaterThan(20);
  expect((await collect(checkReasoning(opened.model, request(question, { checks: false })))).run.status).toBe("done");
});

test("cancelled while answers are forced, the points so far stay", async () => {
  const controller = new AbortController();
  const events = [];
  for await (const event of checkReasoning(opened.model, request(), controller.signal)) {
    if (event.type === "commitment") controller.abort();
    events.push(event);
  }
  expect(events.at(-1)).toMatchObject({ type: "done", run: { status: "cancelled", influences: [] } });
  expect(eventsOf(events, "done")[0].run.commitment).toHaveLength(1);
});

test("a reader that turns away stops the generation", async () => {
  for await (const event of checkReasoning(opened.model, story)) if (event.type === "token") break;
  expect((await collect(checkReasoning(opened.model, request(question, { checks: false })))).run.status).toBe("done");
});

test("the engine killed in the middle: an error with the run so far, and a healthy next check", async () => {
  const events = [];
  for await (const event of checkReasoning(opened.model, story)) {
    if (event.type === "token" && event.index === 30) process.kill((await opened.engine.hello()).pid, "SIGKILL");
    events.push(event);
  }
  const last = events.at(-1)!;
  expect(last).toMatchObject({ type: "error", error: { code: "engine-crashed" }, run: { status: "failed" } });
  if (last.type !== "error") return;
  expect(Run.parse(last.run).response.length).toBeGreaterThan(40);
  expect(last.run.steps.length).toBeGreaterThan(0);

  const { run } = await collect(checkReasoning(opened.model, request(question, { checks: false })));
  expect(run).toMatchObject({ status: "done" });
  expect(run.steps[0].readings.map(({ head }) => head)).toEqual(["truth"]);
});

test("a prompt longer than the context is refused with both figures", async () => {
  const { run } = await collect(checkReasoning(opened.model, request("word ".repeat(9000))));
  expect(run.error).toMatchObject({
    code: "prompt-too-long",
    message: expect.stringMatching(/90\d\d tokens.* holds 8192/),
  });
  const empty = await collect(checkReasoning(opened.model, request(" \n")));
  expect(empty.run.error).toMatchObject({ code: "bad-input" });
});

test("behind steps that are kept, it writes the rest anew", async () => {
  const { run: first } = await collect(checkReasoning(opened.model, request()));
  const kept = keptBefore(first, 1);
  const sampling = samplingAnew({ ...defaultSampling, maxTokens: 40 });
  const { events, run } = await collect(checkReasoning(opened.model, request(question, { sampling, kept })));
  expect(run.status).toBe("done");
  expect(kept).not.toBe("");
  expect(run.response.startsWith(kept)).toBe(true);
  expect(run.response.length).toBeGreaterThan(kept.length);
  expect(run.notes[0]).toEqual({ code: "steps-kept", values: [1] });
  expect(run.steps[0].text).toBe(first.steps[0].text);
  // Read as it was when the model had just written it.
  expect(run.steps[0].likelihood.mean).toBeCloseTo(first.steps[0].likelihood.mean, 2);
  expect(run.provenance.sampling).toMatchObject({ temperature: 0.7, seed: 1 });
  expect(events.reduce(applyEvent, eventsOf(events, "started")[0].run)).toEqual(run);
});

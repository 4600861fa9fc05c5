import { expect, test } from "vitest";
import { english } from "../../src/report/words/language.js";
import { noteText } from "../../src/report/words/notes.js";
import { checkTranscript } from "../../src/check/checkTranscript.js";
import { chatOf } from "../../src/check/request.js";
import { Run } from "../../src/core/run/run.js";
import { startEngine } from "../../src/engineClient/client.js";
import { writeProbeFile } from "../../src/probes/file.js";
import { collect, madeUpSet, noProbes, open, smolLm } from "./openSmolLm.js";

const opened = smolLm();
const readTokens = 4096;
const question = chatOf("A box holds 6 eggs. How many eggs do 3 boxes hold?", "");

test("given steps keep their indices and their texts exactly", async () => {
  const steps = [
    "1. First:  ",
    "3 * 6 = 18. So that. Is several sentences.",
    "\tcode {}",
    "日本語のステップ。",
    "The answer is 18.",
  ];
  const { run } = await collect(
    checkTranscript(opened.model, { messages: question, response: steps, readTokens, checks: true }),
  );
  expect(Run.parse(run)).toEqual(run);
  expect(run).toMatchObject({ status: "done", mode: "off-policy", answer: { text: "18", kind: "number" } });
  expect(run.steps.map(({ index, text }) => [index, text])).toEqual(steps.map((text, index) => [index, text]));
  for (const { text, chars } of run.steps) expect(run.response.slice(chars.start, chars.end)).toBe(text);
  expect(run.commitment.map(({ step }) => step)).toEqual([-1, 0, 1, 2, 3, 4]);
});

test("a whole response is cut into steps here, and its wrong arithmetic found", async () => {
  const response = "Each box holds 6 eggs.\nSo 3 boxes hold 3 * 6 = 16 eggs.\nThe answer is 16.";
  const { run } = await collect(
    checkTranscript(opened.model, { messages: question, response, readTokens, checks: false }),
  );
  expect(run.steps.map(({ verdict }) => verdict.code)[1]).toBe("wrong-by-computation");
  expect(run.steps).toHaveLength(3);
});

test("of the sentences that move the answer the strongest is left out behind the text's own steps as well", async () => {
  const messages = chatOf("My friend Anna lives in Berlin. It is sunny there. In which city does Anna live?", "");
  const response = ["Anna lives in a city.", "The answer is Berlin."];
  const { run } = await collect(checkTranscript(opened.model, { messages, response, readTokens, checks: true }));
  const [moves, ...others] = run.influences;
  expect(moves).toMatchObject({ confirmed: false, behindSteps: { steps: [0] } });
  expect(others.map(({ behindSteps }) => behindSteps)).toEqual(others.map(() => undefined));
});

test("plain text goes to the model as it stands", async () => {
  const { engine, model } = opened;
  const steps = ["Paris is in France.", "Berlin is in Spain."];
  const { run } = await collect(checkTranscript(model, { messages: [], response: steps, readTokens, checks: true }));
  expect(run).toMatchObject({ messages: [], answer: null, knows: null, commitment: [], influences: [] });

  const { ids, ends } = await engine.tokenize(steps.join("\n"));
  const { logProbs } = await engine.score({ ids, from: 0 });
  const second = Array.from(logProbs).slice([...ends].findIndex((end) => end > steps[0].length + 1));
  expect(run.steps[1].likelihood.least).toBeCloseTo(Math.min(...second), 2);
  expect(run.steps[0].readings[0].positions[0].token).toBeLessThan(ids.length / 2 + 1);
});

test("one line of 100,000 characters is read as far as asked, and the run says how far", async () => {
  const response = "The number seven is odd and so is the number nine ".repeat(2000);
  const request = { messages: question, response, checks: false };
  const { run } = await collect(checkTranscript(opened.model, { ...request, readTokens: 600 }));
  expect(run.status).toBe("done");
  expect(run.notes).toMatchObject([{ code: "read-in-part" }, { code: "checks-not-asked-for" }]);
  expect(noteText(run.notes[0], english.say)).toMatch(
    /^[45]\d\d of the text's \d{5} tokens were read, with 1 of its 5\d steps: the next one does not end within 600 tokens, as asked\.$/,
  );
  expect(run.steps).toHaveLength(1);
});

test("a step that is longer than what is read does not go through the model, nor does one behind short steps", async () => {
  const long = "seven is odd and ".repeat(6000);
  const totals: number[] = [];
  for (const [steps, read] of [
    [[long], 0],
    [["The number nine is odd.", long], 1],
  ] as const) {
    const events = checkTranscript(opened.model, { messages: question, response: steps, readTokens, checks: false });
    const { run, events: seen } = await collect(events);
    expect(run.status).toBe("done");
    expect(run.notes).toContainEqual(expect.objectContaining({ code: "read-in-part" }));
    expect(run.steps).toHaveLength(read);
    for (const event of seen) if (event.type === "progress") totals.push(event.total);
  }
  expect(Math.max(...totals)).toBeLessThan(20);
});

test("text in any state is read: control characters, lone surrogates, nothing but spaces", async () => {
  const response = "\u0000\u001b[31m odd \ud800 text\u202e.\nThe answer is 18.";
  const { run } = await collect(
    checkTranscript(opened.model, { messages: question, response, readTokens, checks: true }),
  );
  expect(run.status).toBe("done");
  const blank = await collect(
    checkTranscript(opened.model, { messages: question, response: " \n ", readTokens, checks: true }),
  );
  expect(blank.run.error).toMatchObject({ code: "bad-input", message: "The text to be read is empty." });
});

test("cancelled between slices, the steps read so far stay", async () => {
  const controller = new AbortController();
  const response = "The sky is blue today. ".repeat(150);
  let last: Run | undefined;
  const events = checkTranscript(
    opened.model,
    { messages: question, response, readTokens, checks: false },
    controller.signal,
  );
  for await (const event of events) {
    if (event.type === "stepRead" && event.step.index === 3) controller.abort();
    if (event.type === "done") last = event.run;
  }
  expect(last).toMatchObject({ status: "cancelled" });
  expect(last!.steps.length).toBeGreaterThanOrEqual(4);
  expect(last!.steps.length).toBeLessThan(150);
});

test("probes of another model or graph are not read, and the run says why", async () => {
  const engine = startEngine({ entry: "dist/engine.mjs" });
  try {
    const bytes = writeProbeFile(madeUpSet({ graph: "g0-fast" }));
    for (const [shelf, reason] of [
      [
        { find: async () => ({ bytes, origin: "old.safetensors" }) },
        /old\.safetensors were not used.*graph is g0-fast/,
      ],
      [{ find: async () => ({ bytes: bytes.subarray(0, 99), origin: "torn" }) }, /torn were not used.*damaged/],
      [noProbes, /no probes for smollm2-135m/],
    ] as const) {
      const model = await open(engine, shelf);
      const { run } = await collect(
        checkTranscript(model, { messages: [], response: ["Paris is in France."], readTokens, checks: true }),
      );
      expect(noteText(run.notes[0], english.say)).toMatch(reason);
      expect(run.provenance.probes).toBeNull();
      expect(run.steps[0]).toMatchObject({ readings: [], verdict: { rule: "no-head" } });
    }
  } finally {
    await engine.dispose();
  }
});

test("a text that was edited is read on from where it differs, with the same result", async () => {
  const { model } = opened;
  const steps = ["Each box holds 6 eggs.", "So 3 boxes hold 3 * 6 = 18 eggs.", "The answer is 18."];
  const edited = [...steps.slice(0, 2), "The answer is 81, though."];
  const read = async (on: typeof model, response: string[]) =>
    (await collect(checkTranscript(on, { messages: question, response, readTokens, checks: false }))).run;
  let scored = 0;
  const engine = new Proxy(model.engine, {
    get(target, name: keyof typeof model.engine) {
      if (name !== "score") return (target[name] as () => unknown).bind(target);
      return (request: Parameters<typeof target.score>[0], signal?: AbortSignal) => {
        scored += request.ids.length - request.from;
        return target.score(request, signal);
      };
    },
  });
  const counting = { ...model, engine };
  await read(counting, steps);
  const whole = scored;
  const again = await read(counting, edited);
  expect(scored - whole).toBeLessThan(whole / 2);
  const fresh = await read({ ...model }, edited);
  expect(again.steps.map(({ text, tokens }) => [text, tokens])).toEqual(
    fresh.steps.map(({ text, tokens }) => [text, tokens]),
  );
  again.steps.forEach(({ likelihood }, i) => {
    expect(likelihood.mean).toBeCloseTo(fresh.steps[i].likelihood.mean, 3);
  });
  // The same text once more costs nothing.
  const before = scored;
  expect((await read(counting, edited)).steps).toHaveLength(3);
  expect(scored).toBe(before);
});

import { afterAll, beforeAll, expect, it } from "vitest";
import { boundariesOf } from "../../src/check/commitment/boundaries.js";
import { checkTranscript } from "../../src/check/checkTranscript.js";
import { corrupted } from "../../src/check/causal/corruption.js";
import { AnswerForcer } from "../../src/check/commitment/forcedAnswer.js";
import type { LoadedModel } from "../../src/reader/loadedModel.js";
import { paraphrased } from "../../src/check/causal/paraphrase.js";
import { promptOf } from "../../src/reader/prompt.js";
import { chatOf } from "../../src/check/request.js";
import { writeAnew } from "../../src/check/causal/resample.js";
import type { Chain } from "../../src/check/chain.js";
import { applyEvent } from "../../src/core/run/applyEvent.js";
import { type Suspects, suspectsOf } from "../../src/check/causal/suspects.js";
import { extractAnswer } from "../../src/core/answer/extract.js";
import { Run } from "../../src/core/run/run.js";
import { type EngineClient, startEngine } from "../../src/engineClient/client.js";
import { writeProbeFile } from "../../src/probes/file.js";
import { collect, eventsOf, madeUpSet, open } from "./openSmolLm.js";

let engine: EngineClient;
/** With a head that disagrees with every step, whatever it says. */
let model: LoadedModel;
/** The steps below, read and checked by it. */
let checked: Awaited<ReturnType<typeof collect>>;

beforeAll(async () => {
  engine = startEngine({ entry: "dist/engine.mjs" });
  const made = madeUpSet();
  const [truth] = made.heads;
  const heads = [
    {
      ...truth!,
      calibration: { a: 0.05, b: -3, varianceA: 0, covarianceAB: 0, varianceB: 0 },
      quality: { ...truth!.quality, trusted: true },
    },
  ];
  const bytes = writeProbeFile({ ...made, heads, domain: { ...made.domain, unit: 1e6 } });
  model = await open(engine, { find: async () => ({ bytes, origin: "a test" }) });
  checked = await collect(checkTranscript(model, { ...request, response: steps, checks: true }));
});
afterAll(() => engine.dispose());

const steps = [
  "Each box holds 6 eggs.",
  "So 3 boxes hold 3 * 6 = 18 eggs.",
  "Anna eats 2 of the eggs.",
  "The answer is 16.",
];
const messages = chatOf("A box holds 6 eggs. Anna eats 2. How many eggs of 3 boxes are left?", "");
const request = { messages, readTokens: 999 };

/** The answer and its probability, forced behind a text by the engine's plainest call. */
async function forcedBehind(text: string) {
  const { ids } = await engine.chat(messages);
  const own = (await engine.tokenize(text)).ids;
  const words = (await engine.tokenize("\nTherefore, the answer is ")).ids;
  const written = await engine.generate({
    ids: Int32Array.from([...ids, ...own, ...words]),
    maxTokens: 12,
    temperature: 0,
    topP: 1,
    seed: 0,
    stop: [" ", "\n"],
  });
  return extractAnswer(`Therefore, the answer is ${written.text}`, { kind: "number" })!.text;
}

it("changes the steps that a head disagrees with, and sees what that does to the answer", async () => {
  const { events, run } = checked;
  expect(Run.parse(JSON.parse(JSON.stringify(run)))).toEqual(run);
  expect(run).toMatchObject({ status: "done", mode: "off-policy" });
  for (const step of run.steps.slice(0, 3)) {
    const { interventions } = step;
    expect(interventions.map(({ kind }) => kind)).toEqual(["deletion", "corruption", "paraphrase", "filler"]);
    const texts = { corruption: corrupted(step.text)!, paraphrase: paraphrased(step.text, step.kind)! };
    for (const kind of ["corruption", "paraphrase"] as const) {
      const text = steps.slice(0, 3).map((own, i) => `${i === step.index ? texts[kind] : own}\n`);
      expect(interventions.find((each) => each.kind === kind)!.answerAfter).toBe(await forcedBehind(text.join("")));
    }
    expect(new Set(interventions.map(({ answerBefore }) => answerBefore))).toEqual(
      new Set([run.commitment.at(-2)!.answer]),
    );
  }
  expect(run.steps[3].interventions).toEqual([]);
  expect(
    new Set(run.steps.flatMap(({ interventions }) => interventions.map(({ effect }) => effect))).size,
  ).toBeGreaterThan(6);
  const activities = eventsOf(events, "progress").map(({ activity }) => activity);
  expect(activities).not.toContain("writing-steps-anew");
  expect(activities.indexOf("leaving-out-steps")).toBeLessThan(activities.indexOf("changing-steps"));
});

it("reads a paraphrase as it would be read had it been written", async () => {
  for (const { index, text, kind, ...step } of checked.run.steps.slice(0, 3)) {
    const other = steps.map((own, i) => (i === index ? paraphrased(text, kind)! : own));
    const alone = await collect(checkTranscript(model, { ...request, response: other, checks: false }));
    const { reading } = step.interventions.find(({ kind }) => kind === "paraphrase")!;
    expect(reading).toBeCloseTo(1 - alone.run.steps[index].readings[0].probability, 2);
  }
});

it("writes the most suspect step of the model's own text anew, the same each time", async () => {
  const { run: read } = await collect(checkTranscript(model, { ...request, response: steps, checks: false }));
  // As if the model had written it.
  let run: Run = { ...read, mode: "on-policy", answer: { text: "16", kind: "number" } };
  const prompt = await promptOf(model, messages);
  const { ids, ends } = await engine.tokenize(run.response);
  const tokens = { before: prompt.ids.length, ids: [...ids], ends: [...ends], logProbs: [], readouts: [] };
  const { signal } = new AbortController();
  const chain: Chain = { model, current: () => run, prompt, tokens, cutOff: false, checks: true, signal };
  const boundaries = boundariesOf(run, prompt, tokens);
  const forcer = new AnswerForcer(engine, { kind: "number" }, boundaries.at(-1)!.ids, signal);
  const { value } = await suspectsOf(chain, forcer, boundaries, run.answer!).next();
  const suspects = value as Suspects;
  for (const _ of [1, 2]) for await (const event of writeAnew(suspects)) run = applyEvent(run, event);
  const [first, again, ...others] = run.steps[suspects.steps[0].index].interventions;
  expect(first).toMatchObject({ kind: "resample", effect: expect.any(Number) });
  // The same up to the rounding of passes of another size.
  expect(again!.effect).toBeCloseTo(first!.effect, 3);
  expect({ ...again, effect: 0 }).toEqual({ ...first, effect: 0 });
  const elsewhere = suspects.steps.slice(1).flatMap(({ index }) => run.steps[index].interventions);
  expect([others, elsewhere]).toEqual([[], []]);
  const here = boundaries.find(({ step }) => step === suspects.steps[0].index)!;
  expect(first!.answerBefore).toBe((await forcer.force([here]))[0].text);
  if (first!.agreement) expect(first!.agreement.same).toBeLessThanOrEqual(first!.agreement.of);
}, 240_000);

it("changes nothing when no checks are asked for", async () => {
  const { run } = await collect(checkTranscript(model, { ...request, response: steps, checks: false }));
  expect(run.steps.flatMap(({ interventions }) => interventions)).toEqual([]);
});

it("cancelled between two kinds of change, keeps the first", async () => {
  const controller = new AbortController();
  let last: Run | undefined;
  for await (const event of checkTranscript(model, { ...request, response: steps, checks: true }, controller.signal)) {
    if (event.type === "progress" && event.activity === "changing-steps") controller.abort();
    if (event.type === "done") last = event.run;
  }
  expect(last).toMatchObject({ status: "cancelled" });
  expect(last!.steps.slice(0, 3).map(({ interventions }) => interventions.map(({ kind }) => kind))).toEqual([
    ["deletion"],
    ["deletion"],
    ["deletion"],
  ]);
});

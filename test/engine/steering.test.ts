import { afterAll, beforeAll, expect, it } from "vitest";
import { checkTranscript } from "../../src/check/checkTranscript.js";
import type { LoadedModel } from "../../src/reader/loadedModel.js";
import { chatOf, type SteeredStep } from "../../src/check/request.js";
import { Run } from "../../src/core/run/run.js";
import { largestOf } from "../../src/core/run/steering.js";
import { type EngineClient, startEngine } from "../../src/engineClient/client.js";
import { writeProbeFile } from "../../src/probes/file.js";
import { collect, eventsOf, madeUpSet, noProbes, open } from "./openSmolLm.js";

let engine: EngineClient;
/** With a head that disagrees with every step, and whose directions are as good as random. */
let model: LoadedModel;

beforeAll(async () => {
  engine = startEngine({ entry: "dist/engine.mjs" });
  const made = madeUpSet();
  const [truth] = made.heads;
  const calibration = { a: 0.05, b: -3, varianceA: 0, covarianceAB: 0, varianceB: 0 };
  const heads = [{ ...truth!, calibration, quality: { ...truth!.quality, trusted: true } }];
  const bytes = writeProbeFile({ ...made, heads, domain: { ...made.domain, unit: 1e6 } });
  model = await open(engine, { find: async () => ({ bytes, origin: "a test" }) });
});
afterAll(() => engine.dispose());

const messages = chatOf("A box holds 6 eggs. Anna eats 2. How many eggs of 3 boxes are left?", "");
const response = [
  "Each box holds 6 eggs.",
  "So 3 boxes hold 3 * 6 = 18 eggs.",
  "Anna eats 2 of the eggs.",
  "The answer is 16.",
];
const check = (steer?: SteeredStep, of = model, signal?: AbortSignal) =>
  checkTranscript(of, { messages, response, readTokens: 999, checks: true, steer }, signal);

it("pushes the stream from the most suspect step on, and leaves all else as it was", async () => {
  const plain = (await collect(check())).run;
  expect(plain.steering).toBeUndefined();
  const { run, events } = await collect(check("most-suspect"));
  expect(Run.parse(JSON.parse(JSON.stringify(run)))).toEqual(run);
  expect(run.steps.map(({ verdict }) => verdict)).toEqual(plain.steps.map(({ verdict }) => verdict));

  const { own, random, mean, deviation, isNull, ...rest } = run.steering!;
  const suspicion = run.steps.slice(0, 3).map(({ verdict }) => verdict.suspicion);
  expect(rest).toEqual({
    step: suspicion.indexOf(Math.max(...suspicion)),
    head: "truth",
    layers: [10, 14, 18],
    strength: 0.2,
  });
  expect(random).toHaveLength(8);
  const effects = random.flatMap(({ along, against }) => [along, against]);
  expect(new Set(effects).size).toBe(16);
  expect(mean).toBeCloseTo(effects.reduce((sum, effect) => sum + effect, 0) / 16, 9);
  expect(deviation).toBeGreaterThan(0);
  expect(own.along).not.toBe(0);
  expect(isNull).toBe(Math.max(Math.abs(own.along), Math.abs(own.against)) <= largestOf(random));
  const steps = eventsOf(events, "progress").filter(({ activity }) => activity === "steering");
  expect(steps.map(({ done }) => done)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);

  const again = (await collect(check("most-suspect"))).run;
  expect(again.steering!.own.along).toBeCloseTo(own.along, 2);
  const after = (await collect(check())).run;
  for (const [i, point] of after.commitment.entries()) {
    expect(point.finalAnswerProbability).toBeCloseTo(plain.commitment[i].finalAnswerProbability, 4);
  }
}, 240_000);

it("starts at the step that was asked for, or says why it cannot", async () => {
  expect((await collect(check(2))).run.steering).toMatchObject({ step: 2 });
  const concluding = (await collect(check(3))).run;
  expect(concluding.steering).toBeUndefined();
  expect(concluding.notes.at(-1)).toEqual({ code: "not-steered", values: ["no-such-step", 4] });
}, 120_000);

it("cancelled in the middle, keeps all checks and no half experiment", async () => {
  const controller = new AbortController();
  let last: Run | undefined;
  for await (const event of check("most-suspect", model, controller.signal)) {
    if (event.type === "progress" && event.activity === "steering") controller.abort();
    if (event.type === "done") last = event.run;
  }
  expect(last).toMatchObject({ status: "cancelled", commitment: { length: 5 } });
  expect(last!.steering).toBeUndefined();
}, 120_000);

it("needs probes, and says so", async () => {
  const without = await open(engine, noProbes);
  const { run } = await collect(check("most-suspect", without));
  expect(run.steering).toBeUndefined();
  expect(run.notes.at(-1)).toEqual({ code: "not-steered", values: ["no-probes"] });
}, 120_000);

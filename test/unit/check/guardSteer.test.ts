import { expect, test } from "vitest";
import { checkReasoning } from "../../../src/check/checkReasoning.js";
import { MOST_TAKEN, takenOutAlong } from "../../../src/check/steerBack.js";
import type { RunEvent } from "../../../src/core/run/events.js";
import { Run } from "../../../src/core/run/run.js";
import type { TraitDirection, TraitPack } from "../../../src/probes/traitPack.js";
import type { Engine, GenerateRequest, ScoreRequest } from "../../../src/protocol/engine.js";
import { english } from "../../../src/report/words/language.js";
import { noteText } from "../../../src/report/words/notes.js";
import { scriptedModel } from "./scriptedModel.js";

const spread = { mean: 1, deviation: 2 };
const quality = { auroc: 0.9, within: 0.9, words: 0.5, high: 1, low: -1 };
const layer = (at: number, ...direction: number[]) => ({ layer: at, bias: 0, direction: Float32Array.from(direction) });
const trait = (name: string): TraitDirection => ({
  name,
  on: true,
  bias: 3,
  stack: [layer(0, 1, 0), layer(1, 0, 2)],
  neutral: { response: spread, step: spread },
  quality,
});
const pack = { layers: 2, hidden: 2, traits: [trait("praise"), trait("malice")], quality: "" } as unknown as TraitPack;

/**
 * A model that writes a text, a token a character. The state reads `while` at each while it is written and `after` once more; two tokens have something taken out.
 */
function modelThatWrites(text: string, options: { readonly cancel?: () => void } = {}) {
  const asked: GenerateRequest[] = [];
  const scored: ScoreRequest[] = [];
  const model = scriptedModel();
  // Column 0 is a probe's; z of malice is (value + bias - mean) / deviation, the value in column 2.
  const readouts = (z: number) => Float32Array.of(0, 0, 2 * z - 2, 0, 0, 0);
  const generate: Engine["generate"] = async (request, onToken, signal) => {
    asked.push(request);
    for (const [index, character] of [...text].entries()) {
      if (signal?.aborted) break;
      const taken = character === "!" ? { taken: { held: 1, units: 1.25, reading: 3.75 } } : {};
      const id = character.charCodeAt(0);
      onToken?.({ index, id, text: character, logProb: -9, readouts: readouts(9), ...taken });
      if (character === "!") options.cancel?.();
      await new Promise(setImmediate);
    }
    const ids = Int32Array.from(text, (character) => character.charCodeAt(0));
    const tokens = { ids, ends: Int32Array.from(ids, (_, i) => i + 1) };
    const finish = signal?.aborted ? "cancelled" : "end";
    return { text, tokens, logProbs: new Float32Array(ids.length), readouts: new Float32Array(0), finish };
  };
  const score: Engine["score"] = async (request, signal) => {
    signal?.throwIfAborted();
    scored.push(request);
    const count = request.ids.length - request.from;
    const all = new Float32Array(2 * count * 3);
    for (let i = 0; i < count; i++) all[3 * i + 2] = 2 * 1.5 - 2;
    return {
      logProbs: new Float32Array(count).fill(-1),
      readouts: all,
      residuals: new Float32Array(0),
      next: [],
      distributions: new Float32Array(0),
    };
  };
  const engine = { ...model.engine, generate, score };
  return { asked, scored, model: { ...model, engine, traits: { pack, sha256: "", first: 1 } } };
}

async function checked(
  { model }: ReturnType<typeof modelThatWrites>,
  guard: { readonly steer?: boolean },
  signal?: AbortSignal,
) {
  const events: RunEvent[] = [];
  const sampling = { temperature: 0, topP: 1, seed: 4, maxTokens: 400 };
  const messages = [{ role: "user" as const, content: "well?" }];
  const watched = { traits: ["praise", "malice"], limit: 2.5, ...guard };
  for await (const event of checkReasoning(model, { messages, sampling, guard: watched, checks: false }, signal))
    events.push(event);
  const last = events.at(-1);
  if (last?.type !== "done") throw new Error(JSON.stringify(last));
  return { run: last.run, events };
}

const calm = "All of it is well, for now.\n";
const steered = "And then they !! all are well once more.\n";

test("the engine holds the guarded traits at the limit, in deviations of a step, along their own directions", async () => {
  const writing = modelThatWrites(calm);
  const { run } = await checked(writing, { steer: true });
  const [{ held = [] }] = writing.asked;
  expect(held.map(({ along: _, ...rest }) => rest)).toEqual(
    [1, 2].map((column) => ({ column, zero: -2, unit: 2, limit: 2.5, window: 16, most: MOST_TAKEN })),
  );
  expect(run.steeredBack).toBeUndefined();
  expect(writing.scored).toEqual([]);
  const [quiet, ...others] = run.notes.filter(({ code }) => code.startsWith("guard-"));
  expect([quiet.code, others]).toEqual(["guard-within", []]);
  expect(noteText(quiet, english.say)).toBe(
    "Watched while the model wrote, and none above its limit in neutral deviations: flattery (2.5), malice (2.5).",
  );
  // As runs of older versions have it.
  expect(noteText({ code: "guard-quiet", values: [3, "praise", "malice"] }, english.say)).toBe(
    "Watched while the model wrote, and never above the limit of 3 neutral deviations: flattery, malice.",
  );
  const plain = modelThatWrites(calm);
  await checked(plain, { steer: false });
  expect(plain.asked[0].held).toBeUndefined();
});

test("what is added takes one deviation off what the trait reads there and at all later layers", () => {
  // Layer 0's vector stands at both layers, layer 1's at its own.
  const own = takenOutAlong(trait("malice"));
  expect(own.layers).toEqual([0, 1]);
  for (const [i, value] of [-2 / 5, 0, 0, -4 / 5].entries()) expect(own.vectors[i]).toBeCloseTo(value, 6);
  const lever = [layer(0, 1, 1)];
  expect(takenOutAlong(trait("malice"), lever)).toEqual({ layers: [0], vectors: Float32Array.of(-2 / 3, -2 / 3) });
  expect(() => takenOutAlong(trait("malice"), [layer(1, 1, -1)])).toThrow("along the direction of malice");
});

test("the run says where, why and how far it came down, read once more with nothing taken out", async () => {
  const writing = modelThatWrites(calm + steered);
  const { run, events } = await checked(writing, { steer: true });
  expect(run.response).toBe(calm + steered);
  const first = (calm + steered).indexOf("!");
  expect(run.steeredBack).toEqual([
    { trait: "malice", limit: 2.5, before: 3.75, after: 1.5, spans: [{ start: first, end: first + 2 }] },
  ]);
  expect(Run.parse(JSON.parse(JSON.stringify(run)))).toEqual(run);
  const note = run.notes.find(({ code }) => code === "guard-steered");
  expect(note?.values).toEqual(["malice", 3.8, 2.5, 2, first + 1, 2, 1.5]);
  expect(note && noteText(note, english.say)).toBe(
    `From token ${first + 1} on, in step 2, the model was steered back: malice read 3.8 neutral deviations, and what was above the limit of 2.5 was taken out of its state at 2 tokens. Read once more with nothing taken out, the text from there on reaches 1.5. That is a reading, not a judgement.`,
  );

  // Each step is read once, and the second by what the text reads, not by the state that was pushed.
  expect(events.flatMap((event) => (event.type === "stepRead" ? [event.step.index] : []))).toEqual([0, 1]);
  expect(run.steps.map(({ text }) => text)).toEqual([calm.trim(), steered.trim()]);
  expect(run.steps[0].likelihood.mean).toBe(-9);
  expect(run.steps[0].traits?.[1]).toEqual({ trait: "malice", z: 9 });
  const [{ ids, from }] = writing.scored;
  expect(ids.length - from).toBe(calm.length + steered.length - first);
  expect(run.steps[1].likelihood.mean).toBeGreaterThan(-9);
});

test("where the check is cancelled, what was written under steering stays as text and has no steps", async () => {
  const controller = new AbortController();
  const writing = modelThatWrites(calm + steered, { cancel: () => controller.abort() });
  const { run } = await checked(writing, { steer: true }, controller.signal);
  expect(run.status).toBe("cancelled");
  expect(run.response).toContain("And then they !");
  expect(run.steps.map(({ text }) => text)).toEqual([calm.trim(), "And then they"]);
});

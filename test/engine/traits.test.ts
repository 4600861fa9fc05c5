import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { checkReasoning } from "../../src/check/checkReasoning.js";
import { checkTranscript } from "../../src/check/checkTranscript.js";
import { chatOf, defaultReadTokens, defaultSampling } from "../../src/check/request.js";
import { batchRecord } from "../../src/core/batch/batchResult.js";
import { Run } from "../../src/core/run/run.js";
import { type EngineClient, startEngine } from "../../src/engineClient/client.js";
import { lineFile } from "../../src/host/lineFile.js";
import { readTraitFile, writeTraitFile } from "../../src/probes/traitFile.js";
import type { TraitDirection, TraitPack } from "../../src/probes/traitPack.js";
import type { LoadedModel } from "../../src/reader/loadedModel.js";
import type { ProbeShelf } from "../../src/reader/ports.js";
import { talkTraits } from "../../src/reader/talkTraits.js";
import { traitsByAnswer } from "../../src/reader/traitsByAnswer.js";
import { limitGuard } from "../../src/trainer/traits/limitGuard.js";
import { trainTraits } from "../../src/trainer/traits/trainTraits.js";
import { replyTasks } from "../../src/training/corpora/traits/replyTasks.js";
import { batchWords } from "../../src/report/jsonl.js";
import { english } from "../../src/report/words/language.js";
import { collect, madeUpProbes, noProbes, open } from "./openSmolLm.js";

let folder: string;
let engine: EngineClient;
let pack: TraitPack;
let axis: TraitDirection;
let roles: TraitPack["roles"];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "traits-"));
  engine = startEngine({ entry: "dist/engine.mjs" });
  const model = await open(engine, noProbes);
  // Four questions under two wordings, a few neutral prompts and five roles: enough to see that all of it runs, too few to mean anything.
  const all = replyTasks(["anxiety", "assistant"], { rounds: 1, roleRounds: 1 });
  const few = all.filter(({ of }, i) => {
    if (of.kind === "trait") return of.wording < 2 && i % 4 === 0;
    return of.kind === "role" ? ["baker", "judge", "pirate", "cat", "tutor"].includes(of.role) : i % 12 === 0;
  });
  const chunks = new Map<string, Uint8Array>();
  const { file } = await trainTraits(engine, {
    identity: model.identity,
    info: model.info,
    tasks: few,
    seed: 1,
    replies: lineFile(join(folder, "replies.jsonl")),
    store: {
      read: async (name) => chunks.get(name) ?? null,
      write: async (name, bytes) => void chunks.set(name, bytes),
    },
    product: "cotcheck test",
    command: "a test",
  });
  const { sha256 } = inject("testModel");
  const read = readTraitFile(file, { modelSha256: sha256, graph: model.info.graph, layers: 30, hidden: 576 });
  const { roles: told, ...withoutRoles } = read;
  roles = told;
  pack = {
    ...withoutRoles,
    traits: read.traits.flatMap((trait) => (trait.name === "anxiety" ? [{ ...trait, on: true }] : [])),
  };
  axis = read.traits.find(({ name }) => name === "assistant")!;
});
afterAll(async () => {
  await engine.dispose();
  await rm(folder, { recursive: true });
});

const shelf = (probes: ProbeShelf): ProbeShelf => ({
  find: probes.find,
  findTraits: async () => ({ bytes: writeTraitFile(pack), origin: "a test" }),
});
const messages = chatOf("Is 7 a prime number?");
const sampling = { ...defaultSampling, maxTokens: 40 };

async function written(model: LoadedModel): Promise<Run> {
  return (await collect(checkReasoning(model, { messages, sampling, checks: false }))).run;
}

test("every step and the whole response have z-scores, and the probes' readings are what they are without traits", async () => {
  const without = await written(await open(engine, madeUpProbes));
  const run = await written(await open(engine, shelf(madeUpProbes)));
  expect(Run.parse(run)).toEqual(run);
  expect(without.traits).toBeUndefined();
  expect(run.traits?.map(({ trait }) => trait)).toEqual(["anxiety"]);
  expect(run.provenance.traits?.read.map(({ name }) => name)).toEqual(["anxiety"]);
  expect(run.steps.length).toBeGreaterThan(0);
  for (const [i, step] of run.steps.entries()) {
    expect(step.traits?.length).toBe(1);
    const [own] = step.readings;
    expect(own.logit).toBeCloseTo(without.steps[i].readings[0].logit, 3);
    expect(step.verdict).toEqual(without.steps[i].verdict);
  }
  const record = batchRecord("1", run, batchWords(english.say));
  expect(record.traits).toEqual({ anxiety: run.traits?.[0].z });
  expect(record.steps[0].traits).toEqual({ anxiety: run.steps[0].traits?.[0].z });
});

test("a response that is only read has the z-scores it had when it was written; a plain text has none", async () => {
  const model = await open(engine, shelf(noProbes));
  const run = await written(model);
  const reading = { readTokens: defaultReadTokens, checks: false, response: run.response };
  const read = (await collect(checkTranscript(model, { ...reading, messages }))).run;
  expect(read.traits?.[0].z).toBeCloseTo(run.traits?.[0].z ?? Number.NaN, 1);
  const plain = (await collect(checkTranscript(model, { ...reading, messages: [] }))).run;
  expect(plain.traits).toBeUndefined();
  expect(plain.steps.every((step) => step.traits === undefined)).toBe(true);
});

test("the z-score of a response is its mean residual along the direction, in neutral deviations", async () => {
  const model = await open(engine, shelf(noProbes));
  const { ids } = await engine.chat(messages);
  const response = "Seven has no divisor but one and itself.";
  const tokens = await engine.tokenize(response);
  const { residuals } = await engine.score({
    ids: Int32Array.from([...ids, ...tokens.ids]),
    from: ids.length,
    residualsAt: Int32Array.from(tokens.ids, (_, i) => ids.length + i),
  });
  const [{ stack, bias, neutral }] = pack.traits;
  const count = tokens.ids.length;
  let sum = bias * count;
  for (const { layer, direction } of stack)
    for (let token = 0; token < count; token++)
      for (let i = 0; i < 576; i++) sum += direction[i] * residuals[(layer * count + token) * 576 + i];
  const { run } = await collect(checkTranscript(model, { messages, response, readTokens: 100, checks: false }));
  const { mean, deviation } = neutral.response;
  expect(run.traits?.[0].z).toBeCloseTo((sum / count - mean) / deviation, 2);
});

test("an answer within a talk has the z-scores of a response behind the same talk", async () => {
  const model = await open(engine, shelf(noProbes));
  const response = "Seven has no divisor but one and itself.";
  const talk = [
    ...messages,
    { role: "assistant" as const, content: "Yes." },
    { role: "user" as const, content: "Why?" },
  ];
  const answers = await traitsByAnswer(model, [...talk, { role: "assistant", content: response }]);
  expect(answers.map(({ message }) => message)).toEqual([messages.length, messages.length + 2]);
  const { run } = await collect(
    checkTranscript(model, { messages: talk, response, readTokens: defaultReadTokens, checks: false }),
  );
  expect(answers[1].traits[0].z).toBeCloseTo(run.traits?.[0].z ?? Number.NaN, 2);
});

test("a talk beyond the reader's window is read from a later question on, as if it began there", async () => {
  const model = await open(engine, shelf(noProbes));
  const say = (role: "user" | "assistant", content: string) => ({ role, content });
  const talk = ["one", "two", "three", "four", "five", "six"].flatMap((number) => [
    say("user", `Is the number ${number} a prime number, and why is it one or why is it none?`),
    say("assistant", `About ${number}: a prime number has no divisor but one and itself.`),
  ]);
  const answers = await traitsByAnswer(model, talk, { window: 160 });
  const starts = answers.map(({ from = 0 }) => from);
  expect(starts[0]).toBe(0);
  expect(starts.at(-1)).toBeGreaterThan(0);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  expect(starts.every((from) => talk[from].role === "user")).toBe(true);
  const behind = await traitsByAnswer(model, talk.slice(starts.at(-1)));
  expect(answers.at(-1)?.traits[0].z).toBeCloseTo(behind.at(-1)?.traits[0].z ?? Number.NaN, 2);
});

test("what was read of a talk says how well each trait is told; without answers or traits the reason is named", async () => {
  const model = await open(engine, shelf(noProbes));
  const talk = {
    title: "a talk",
    messages: [...messages, { role: "assistant" as const, content: "Yes." }],
    leftOut: [],
  };
  const read = await talkTraits(model, talk, {});
  expect(read).toMatchObject({ title: "a talk", drifts: [], told: { read: [{ name: "anxiety" }], off: [] } });
  expect(read.answers).toHaveLength(1);
  await expect(talkTraits(model, { ...talk, messages }, {})).rejects.toMatchObject({ code: "bad-input" });
  const bare = await open(engine, noProbes);
  await expect(talkTraits(bare, talk, {})).rejects.toThrow("has no traits that can be read");
});

test("a state that lies away from the assistant is held against the roles, by the very residuals that are read", async () => {
  expect(roles?.quality.roles).toBe(5);
  const at = [7, 17].map((layer, k) => ({
    bias: k,
    stack: [{ layer, bias: 0, direction: Float32Array.from({ length: 576 }, (_, i) => ((i + k) % 5) - 2) }],
  }));
  const far = { mean: 1e6, deviation: 1 };
  const named: TraitPack = {
    ...pack,
    traits: [...pack.traits, { ...axis, on: true, neutral: { response: far, step: far } }],
    roles: {
      quality: { roles: 1, first: 0.9, five: 1, words: { first: 0.1, five: 0.2 } },
      space: {
        components: at,
        roles: [
          { name: "here", at: [0, 0] },
          { name: "elsewhere", at: [1e5, -1e5] },
        ],
      },
    },
  };
  const model = await open(engine, {
    find: madeUpProbes.find,
    findTraits: async () => ({ bytes: writeTraitFile(named), origin: "a test" }),
  });
  const run = await written(model);
  expect(Run.parse(run)).toEqual(run);
  expect(run.traits?.map(({ trait }) => trait)).toEqual(["anxiety", "assistant"]);
  expect(run.nearestRoles).toEqual(["here", "elsewhere"]);
  expect(run.steps.every(({ nearestRoles }) => nearestRoles?.[0] === "here")).toBe(true);
  expect(run.provenance.traits?.roles).toMatchObject({ roles: 1, named: true });
  expect(batchRecord("1", run, batchWords(english.say)).nearestRoles).toEqual(run.nearestRoles);
  const anxiety = (of: Run) => of.traits?.find(({ trait }) => trait === "anxiety")?.z;
  expect(anxiety(run)).toBeCloseTo(anxiety(await written(await open(engine, shelf(madeUpProbes)))) ?? Number.NaN, 3);
});

test("traits of another graph are not used, and the run says why", async () => {
  const other: ProbeShelf = {
    find: noProbes.find,
    findTraits: async () => ({ bytes: writeTraitFile({ ...pack, graph: "g1-fast" }), origin: "a test" }),
  };
  const run = await written(await open(engine, other));
  expect(run.traits).toBeUndefined();
  expect(run.notes.find(({ code }) => code === "traits-not-used")?.values[0]).toBe("a test");
});

test("a guard stops the writing where a trait that it watches is read, and keeps what was written", async () => {
  const model = await open(engine, shelf(noProbes));
  const guarded = (limit: number, traits = ["anxiety"]) =>
    collect(checkReasoning(model, { messages, sampling, checks: false, guard: { traits, limit } }));
  const free = await written(model);
  expect((await guarded(1000)).run.response).toBe(free.response);

  const { run, events } = await guarded(-1000);
  expect(run.status).toBe("done");
  expect(events.filter(({ type }) => type === "token")).toHaveLength(16);
  expect(free.response.startsWith(run.response)).toBe(true);
  expect(run.steps.length).toBeGreaterThan(0);
  const values = ["anxiety", expect.any(Number), -1000, run.steps.length];
  expect(run.notes).toContainEqual({ code: "guard-stopped", values });

  const { run: failed } = await guarded(3, ["spite"]);
  expect(failed).toMatchObject({ status: "failed", error: { code: "usage" } });
  expect((await written(model)).response).toBe(free.response);
});

test("a guard's own limits are what a few of the model's own replies reach, and stop nothing else", async () => {
  const model = await open(engine, shelf(noProbes));
  const chats = ["What is a river?", "How do I boil rice?", "Name three birds."].map((question) => chatOf(question));
  const progress: number[] = [];
  const onProgress = (_: string, done: number) => void progress.push(done);
  const { file, replies } = await limitGuard(model, { chats, maxTokens: 40, onProgress });
  expect([replies, progress]).toEqual([3, [3]]);
  const read = readTraitFile(file, { modelSha256: pack.modelSha256, graph: pack.graph, layers: 30, hidden: 576 });
  const [{ neutral, ...rest }] = read.traits;
  const [{ neutral: before, ...same }] = pack.traits;
  expect(rest).toEqual(same);
  expect(neutral).toEqual({ ...before, guard: { alone: expect.any(Number), together: expect.any(Number) } });
  const limited = { ...model, traits: { ...model.traits!, pack: read } };
  const check = { messages, sampling, checks: false, guard: { traits: ["anxiety"] } };
  const { run } = await collect(checkReasoning(limited, check));
  const note = run.notes.find(({ code }) => code.startsWith("guard-"));
  const limit = neutral.guard?.alone ?? Number.NaN;
  expect(note?.values.includes(limit)).toBe(true);
});

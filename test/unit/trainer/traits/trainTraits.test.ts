import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lineFile } from "../../../../src/host/lineFile.js";
import { readTraitFile } from "../../../../src/probes/traitFile.js";
import type { LineStore } from "../../../../src/reader/ports.js";
import { replyRequests } from "../../../../src/trainer/traits/replyRequests.js";
import { importReplies, requestLine } from "../../../../src/trainer/traits/replyStore.js";
import { trainTraits } from "../../../../src/trainer/traits/trainTraits.js";
import { type ReplyTask, replyTasks } from "../../../../src/training/corpora/traits/replyTasks.js";
import { roles } from "../../../../src/training/corpora/traits/roles.js";
import { plantedTalker, talkerInfo } from "./plantedTalker.js";

const sha256 = "0123456789abcdef".repeat(4);
const identity = { id: "planted", name: "Planted", sha256 };
const tasks = replyTasks(["malice", "apathy"], { rounds: 1, roleRounds: 1 });

function inMemory(): LineStore & { readonly kept: string[] } {
  const kept: string[] = [];
  return { kept, lines: async () => [...kept], append: async (line) => void kept.push(line) };
}

function chunks() {
  const held = new Map<string, Uint8Array>();
  return {
    read: async (name: string) => held.get(name) ?? null,
    write: async (name: string, bytes: Uint8Array) => void held.set(name, bytes),
  };
}

const training = { identity, info: talkerInfo, tasks, seed: 1, product: "cotcheck test", command: "a test" };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "traits-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("the trait that shows in the state is told by its sign and its side, the other one is switched off, and words tell neither", async () => {
  const { engine } = plantedTalker("malice");
  const { report, file } = await trainTraits(engine, { ...training, replies: inMemory(), store: chunks() });
  const { traits } = readTraitFile(file, { modelSha256: sha256, graph: "g0-planted", layers: 4, hidden: 24 });
  const [weak, strong] = report.traits;
  expect(report.traits.map(({ name }) => name)).toEqual(["apathy", "malice"]);
  expect(strong.auroc).toBeGreaterThan(0.97);
  expect(strong.within).toBeGreaterThan(0.95);
  expect(strong.z.high).toBeGreaterThan(1);
  expect(strong.z.low).toBeLessThan(-1);
  expect(weak.auroc).toBeLessThan(0.75);
  expect(report.traits.map(({ words }) => words.auroc < 0.7)).toEqual([true, true]);
  expect(traits.map(({ name, on }) => [name, on])).toEqual([
    ["apathy", false],
    ["malice", true],
  ]);
  const malice = report.neutral.reduce((sum, { replies, z }) => sum + replies * z[1], 0);
  expect(malice / 96).toBeCloseTo(0, 5);
  expect(report.confusion[1][0]).toBeLessThan(0.75);
});

const few = new Set(roles.filter((_, i) => i % 12 === 0).map(({ name }) => name));

test("the axis and the roles are told beside the traits, whose directions and figures stay as they are without it", async () => {
  const { engine } = plantedTalker("malice");
  const trained = (some: readonly ReplyTask[]) =>
    trainTraits(engine, { ...training, tasks: some, replies: inMemory(), store: chunks() });
  // A part of it all, so that the fits are small.
  const all = replyTasks(["malice", "assistant"], { rounds: 1, roleRounds: 3 }).filter(({ of }) => {
    if (of.kind === "role") return few.has(of.role);
    return of.kind === "neutral" || of.wording < 2;
  });
  const alone = await trained(all.filter(({ of }) => of.kind === "trait" || of.kind === "neutral"));
  const together = await trained(all);
  const expected = { modelSha256: sha256, graph: "g0-planted", layers: 4, hidden: 24 };
  const [before, after] = [alone, together].map(({ file }) => readTraitFile(file, expected));
  expect.soft(after.traits.filter(({ name }) => name !== "assistant")).toEqual(before.traits);
  expect.soft(together.report.traits.filter(({ name }) => name !== "assistant")).toEqual(alone.report.traits);
  expect([alone.report.axis, alone.report.nearestRoles, before.roles]).toEqual([null, null, undefined]);

  const { traits, axis, nearestRoles, roles: along } = together.report;
  expect(traits.find(({ name }) => name === "assistant")?.auroc).toBeGreaterThan(0.9);
  expect.soft(axis?.fitted).toBeGreaterThan(0.2);
  expect.soft(axis?.principal).toBeLessThanOrEqual(1);
  expect.soft(along.map(({ role }) => role).sort()).toEqual([...few].sort());
  expect.soft(nearestRoles?.roles).toBe(few.size);
  expect.soft(nearestRoles?.nearest.five).toBeGreaterThan(0.6);
  expect.soft(nearestRoles?.nearest.first).toBeGreaterThan(nearestRoles?.words.first ?? 1);
  expect.soft(nearestRoles?.length.five).toBeLessThan(0.7);
  expect.soft(after.roles?.quality).toMatchObject({ ...nearestRoles?.nearest, words: nearestRoles?.words });
  expect.soft(after.roles?.space?.roles.map(({ name }) => name)).toContain("baker");
  expect.soft(together.markdown).toContain("enough to name roles");
});

test("a training goes on from what was written and read before", async () => {
  const { engine, calls } = plantedTalker("malice");
  const [replies, store] = [inMemory(), chunks()];
  const stop = new AbortController();
  const onProgress = (activity: string, done: number) => {
    if (activity === "reading replies" && done === 3) stop.abort();
  };
  await expect(trainTraits(engine, { ...training, replies, store, onProgress, signal: stop.signal })).rejects.toThrow();
  const before = { ...calls };
  expect(replies.kept.length).toBe(tasks.length);
  await trainTraits(engine, { ...training, replies, store });
  expect(calls.written).toBe(before.written);
  expect(calls.read).toBe(tasks.length);
});

test("replies that were sampled elsewhere are taken once, and only to prompts that were asked", async () => {
  const { engine } = plantedTalker("malice");
  const requests = await replyRequests(engine, sha256, tasks.slice(0, 2));
  const asked = JSON.parse(requestLine(requests[0]));
  expect(asked).toEqual({
    id: requests[0].id,
    ids: [...requests[0].ids],
    n: 1,
    temperature: 0.7,
    topP: 0.95,
    maxTokens: 16,
    seed: requests[0].seed,
  });
  const store = inMemory();
  const line = JSON.stringify({ id: asked.id, sample: 0, ids: [1, 2], ended: true });
  const stranger = JSON.stringify({ id: "0".repeat(32), sample: 0, ids: [3], ended: true });
  expect(await importReplies(store, requests, [line, stranger, line, ""], 1000)).toBe(1);
  expect(await importReplies(store, requests, [line], 1000)).toBe(0);
  expect(store.kept).toEqual([line]);
  await expect(importReplies(store, requests, ["{}"], 1000)).rejects.toThrow("Line 1 of the replies is not a reply.");
  const foreign = JSON.stringify({ id: requests[1].id, sample: 0, ids: [1000], ended: true });
  await expect(importReplies(store, requests, [foreign], 1000)).rejects.toThrow("tokens that this model does not have");
});

test("a reply that was only half written is left out and cut off", async () => {
  const path = join(folder, "replies.jsonl");
  await writeFile(path, 'one\ntwo\n{"id": "ha');
  const file = lineFile(path);
  expect((await file.lines()).filter((line) => line !== "")).toEqual(["one", "two"]);
  await file.append("three");
  expect(await readFile(path, "utf8")).toBe("one\ntwo\nthree\n");
});

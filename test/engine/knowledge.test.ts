import { expect, it } from "vitest";
import type { Knowledge } from "../../src/core/knowledge/knowledge.js";
import { weigh } from "../../src/knowledge/knowledge.js";
import { type KnowledgeResult, weighAll } from "../../src/knowledge/questions.js";
import { readStatements } from "../../src/reader/statements.js";
import { smolLm } from "./openSmolLm.js";

const opened = smolLm();
const { signal } = new AbortController();
const task = {
  id: "fr",
  question: "What is the capital of France?",
  candidates: ["Paris", "London", "Rome"],
  right: "paris",
};

async function* linesOf(...records: (object | string)[]) {
  for (const record of records) yield { text: typeof record === "string" ? record : JSON.stringify(record) };
}

it("scores candidates from outside and from inside", async () => {
  const { model, engine } = opened;
  const knowledge = await weigh(model, task, { samples: 1, signal });
  expect(knowledge).toMatchObject({ id: "fr", question: task.question, says: "Paris", knows: null });
  expect(knowledge.candidates.map(({ text, statement, right }) => ({ text, statement, right }))).toEqual(
    task.candidates.map((text) => ({ text, statement: `The capital of France is ${text}.`, right: text === "Paris" })),
  );
  const chat = await engine.chat([
    { role: "user", content: `${task.question}\nAnswer with the answer alone, in as few words as possible.` },
  ]);
  const options = await Promise.all(task.candidates.map(async (text) => (await engine.tokenize(text)).ids));
  const logProbs = await engine.continuations({ ids: chat.ids, options });
  for (const [i, { outside, inside }] of knowledge.candidates.entries()) {
    expect(Math.log(outside.said)).toBeCloseTo(logProbs[i], 2);
    expect(Math.log(outside.saidPerToken)).toBeCloseTo(logProbs[i] / options[i].length, 2);
    expect(outside.judged).toBeGreaterThan(0);
    expect(outside.judged).toBeLessThan(1);
    expect(inside?.alone).not.toBeCloseTo(inside?.chat ?? 0, 6);
  }
  expect(knowledge.candidates.reduce((sum, { outside }) => sum + outside.chosen, 0)).toBeCloseTo(1, 5);
}, 240_000);

it("reads a statement alone as it does among others, and behind a chat as part of it", async () => {
  const { model, engine } = opened;
  const texts = ["Paris lies in France.", "Rome lies in France, as everybody knows."];
  const together = await readStatements(model, texts, new Int32Array(0), signal);
  const [alone] = (await readStatements(model, texts.slice(1), new Int32Array(0), signal))!;
  expect(together![1].logOdds).toBeCloseTo(alone.logOdds, 3);
  const { ids } = await engine.chat([{ role: "user", content: "Where does Rome lie?" }]);
  const [behind] = (await readStatements(model, texts.slice(1), ids, signal))!;
  expect(behind.logOdds).not.toBeCloseTo(alone.logOdds, 3);
  expect(await readStatements({ ...model, probes: null }, texts, ids, signal)).toBeNull();
}, 240_000);

it("weighs line by line in order, past bad ones", async () => {
  const results: KnowledgeResult[] = [];
  const lines = linesOf(
    task,
    "nonsense",
    "",
    { id: "one", question: "What is the capital of France?", candidates: ["Paris", "paris"] },
    { id: "choice", question: "Which is a colour?\n(A) loud\n(B) blue" },
    { id: "open", question: "What is the capital of Italy?" },
  );
  for await (const result of weighAll(opened.model, lines, { samples: 6, signal })) results.push(result);
  expect(results.map(({ id }) => id)).toEqual(["fr", null, "one", "choice", "open"]);
  expect(results[1]).toEqual({ id: null, error: { code: "bad-input", message: "Line 2: This line is not JSON." } });
  expect(results[2]).toMatchObject({ error: { code: "bad-input", message: expect.stringContaining("one candidate") } });
  expect((results[3] as Knowledge).candidates.map(({ text }) => text)).toEqual(["loud", "blue"]);
  const open = results[4] as Knowledge;
  expect(open.candidates.length).toBeGreaterThan(1);
  expect(open.candidates[0].text).toBe(open.says);
}, 240_000);

it("stops at once when it is cancelled", async () => {
  const controller = new AbortController();
  const results: KnowledgeResult[] = [];
  for await (const result of weighAll(opened.model, linesOf(task, task, task), {
    samples: 1,
    signal: controller.signal,
  })) {
    results.push(result);
    controller.abort();
  }
  expect(results).toHaveLength(1);
}, 120_000);

it("concludes from a head that is good enough", async () => {
  const { model } = opened;
  const { set, sha256 } = model.probes!;
  const heads = set.heads.map((head) => ({ ...head, quality: { ...head.quality, trusted: true } }));
  const trusted = { ...model, probes: { sha256, set: { ...set, heads } } };
  const { candidates, knows, says } = await weigh(trusted, task, { samples: 1, signal });
  const best = candidates.reduce((a, b) => ((b.inside?.together ?? 0) > (a.inside?.together ?? 0) ? b : a));
  expect(knows).toEqual({ text: best.text, certainty: expect.any(Number), said: best.text === says });
}, 120_000);

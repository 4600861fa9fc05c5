import { expect, test } from "vitest";
import { checkReasoning } from "../../../src/check/checkReasoning.js";
import type { RunEvent } from "../../../src/core/run/events.js";
import type { Run } from "../../../src/core/run/run.js";
import type { TraitPack } from "../../../src/probes/traitPack.js";
import type { Engine, GenerateRequest } from "../../../src/protocol/engine.js";
import { english } from "../../../src/report/words/language.js";
import { noteText } from "../../../src/report/words/notes.js";
import { scriptedModel } from "./scriptedModel.js";

const spread = { mean: 0, deviation: 1 };
const trait = {
  name: "malice",
  on: true,
  bias: 0,
  stack: [],
  neutral: { response: spread, step: spread },
  quality: { auroc: 0.9, within: 0.9, words: 0.5, high: 1, low: -1 },
};
const pack = { layers: 2, hidden: 4, traits: [trait], quality: "" } as unknown as TraitPack;

/** A model that writes these texts one after another, a token a character, and reads 9 at capitals. */
function modelThatWrites(...texts: readonly string[]) {
  const asked: GenerateRequest[] = [];
  const model = scriptedModel();
  const readouts = (character: string) => Float32Array.of(/\p{Lu}/u.test(character) ? 9 : 0, 0);
  const generate: Engine["generate"] = async (request, onToken, signal) => {
    const text = texts[asked.length] ?? "";
    asked.push(request);
    for (const [index, character] of [...text].entries()) {
      if (signal?.aborted) break;
      onToken?.({ index, id: character.charCodeAt(0), text: character, logProb: -1, readouts: readouts(character) });
      await new Promise(setImmediate);
    }
    const ids = Int32Array.from(text, (character) => character.charCodeAt(0));
    const tokens = { ids, ends: Int32Array.from(ids, (_, i) => i + 1) };
    return { text, tokens, logProbs: new Float32Array(ids.length), readouts: new Float32Array(0), finish: "end" };
  };
  return { asked, model: { ...model, engine: { ...model.engine, generate }, traits: { pack, sha256: "", first: 0 } } };
}

async function checked({ model }: ReturnType<typeof modelThatWrites>, anew: number) {
  const events: RunEvent[] = [];
  const sampling = { temperature: 0, topP: 1, seed: 4, maxTokens: 400 };
  const guard = { traits: ["malice"], limit: 2.5, anew };
  const messages = [{ role: "user" as const, content: "well?" }];
  for await (const event of checkReasoning(model, { messages, sampling, guard, checks: false })) events.push(event);
  const last = events.at(-1);
  if (last?.type !== "done") throw new Error(JSON.stringify(last));
  return { run: last.run, events };
}

const guardNotes = ({ notes }: Run) => notes.filter(({ code }) => code.startsWith("guard-"));

const whole = "All of it is well, and that for a while.\n";
const bad = "it is said that THEY WILL ALL PAY FOR IT. and so on";

test("what crossed the limit is taken back to whole steps before it and written anew, and both texts are kept", async () => {
  const writing = modelThatWrites(whole + bad, "it ends well.");
  const { run, events } = await checked(writing, 2);
  expect(run.response).toBe(`${whole}it ends well.`);
  expect(run.steps.map(({ index, text }) => [index, text])).toEqual([
    [0, whole.trim()],
    [1, "it ends well."],
  ]);
  const [note, ...others] = guardNotes(run);
  expect([note.code, others]).toEqual(["guard-rewound", []]);
  expect(note.values).toEqual(["malice", expect.any(Number), 2.5, 2, expect.stringMatching(/^it is said that THEY/)]);
  expect(noteText(note, english.say)).toMatch(/^From step 2 on .* It had been: “it is said that THEY/u);

  const [first, second] = writing.asked;
  const kept = Int32Array.from(whole, (character) => character.charCodeAt(0));
  expect(Array.from(second.ids).slice(0, first.ids.length + kept.length)).toEqual([...first.ids, ...kept]);
  expect(second).toMatchObject({ temperature: 0.7, seed: 5 });
  expect(second.maxTokens).toBe(400 - (second.ids.length - first.ids.length));
  expect(events.filter(({ type }) => type === "rewound")).toHaveLength(1);
});

test("where it is crossed again and again, writing stops, and nothing is taken back where that was not asked for", async () => {
  const again = await checked(modelThatWrites(whole + bad, bad, bad), 1);
  expect(guardNotes(again.run).map(({ code }) => code)).toEqual(["guard-rewound", "guard-stopped"]);
  const once = await checked(modelThatWrites(whole + bad), 0);
  expect(guardNotes(once.run).map(({ code }) => code)).toEqual(["guard-stopped"]);
  expect(once.run.response.startsWith(`${whole}it is said that`)).toBe(true);
});

test("a text that crosses in its first step is begun anew", async () => {
  const { run } = await checked(modelThatWrites(bad, whole), 1);
  expect(run.response).toBe(whole);
  expect(run.steps.map(({ text }) => text)).toEqual([whole.trim()]);
});

import { expect, it } from "vitest";
import { checkTranscript } from "../../src/check/checkTranscript.js";
import { layerShares } from "../../src/check/levers/layerShares.js";
import { chatOf } from "../../src/check/request.js";
import { Run } from "../../src/core/run/run.js";
import { collect, eventsOf, smolLm } from "./openSmolLm.js";

const opened = smolLm();
const { signal } = new AbortController();
const layers = 30;

it("finds what the stream carries layer by layer, and all of it at the last one", async () => {
  const { engine, model } = opened;
  const { ids: withSentence } = await engine.tokenize("I come from Germany. The capital of my country is");
  const { ids: without } = await engine.tokenize("The capital of my country is");
  const options = [(await engine.tokenize(" Berlin")).ids];
  const shares = layerShares(model, { withSentence, without, options, own: 0, signal });
  const progress: { done: number; total: number }[] = [];
  let next = await shares.next();
  for (; !next.done; next = await shares.next()) progress.push(next.value);
  const { added, takenOut, random, hold, logOddsWith, logOddsWithout } = next.value;
  expect(progress.at(-1)).toEqual({ done: progress.length, total: progress.length });
  expect(logOddsWith - logOddsWithout).toBeGreaterThan(3);
  expect([added.length, takenOut.length]).toEqual([layers, layers]);
  // What stands at the last layer is all that the answer is made of.
  expect(added[layers - 1]).toBeCloseTo(1, 2);
  expect(takenOut[layers - 1]).toBeCloseTo(1, 2);
  // At the first layer the position knows its own word and little else.
  expect(Math.abs(added[0])).toBeLessThan(0.2);
  expect(hold!.from).toBeGreaterThan(5);
  expect(hold!.to).toBeGreaterThanOrEqual(hold!.from);
  expect(random.map(({ layer }) => layer)).toEqual([3, 3, 7, 7, 11, 11, 15, 15, 19, 19, 23, 23, 27, 27]);
  const [own] = await engine.continuations({ ids: withSentence, options });
  expect(logOddsWith).toBeCloseTo(own - Math.log1p(-Math.exp(own)), 2);
}, 240_000);

it("puts the layers of the strongest influence into the run, on demand", async () => {
  const messages = chatOf("My friend Anna lives in Berlin. In which city does Anna live?", "");
  const check = (levers?: boolean) =>
    checkTranscript(
      opened.model,
      { messages, response: ["Anna lives in a city.", "The answer is Berlin."], readTokens: 999, checks: true, levers },
      signal,
    );
  const plain = await collect(check());
  expect(plain.run.levers).toBeUndefined();
  const { run, events } = await collect(check(true));
  expect(run.influences[0].effect).toBeGreaterThan(1);
  expect(run.levers?.[0]).toMatchObject({ sentence: "My friend Anna lives in Berlin.", answer: "Berlin" });
  expect(Run.parse(JSON.parse(JSON.stringify(run)))).toEqual(run);
  expect(eventsOf(events, "progress").filter(({ activity }) => activity === "finding-levers").length).toBeGreaterThan(
    60,
  );
}, 240_000);

it("says so where no sentence moves the answer", async () => {
  const request = {
    messages: chatOf("What is 2 + 3?", ""),
    response: "The answer is 5.",
    readTokens: 99,
    checks: true,
  };
  const { run } = await collect(checkTranscript(opened.model, { ...request, levers: true }, signal));
  expect(run.levers).toBeUndefined();
  expect(run.notes.at(-1)).toEqual({ code: "no-lever", values: [] });
}, 120_000);

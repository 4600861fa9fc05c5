import { expect, test } from "vitest";
import { boundariesOf, type StepBoundary } from "../../../../src/check/commitment/boundaries.js";
import { deletion } from "../../../../src/check/causal/deletion.js";
import { AnswerForcer } from "../../../../src/check/commitment/forcedAnswer.js";
import { intervene } from "../../../../src/check/causal/interventions.js";
import { substitute } from "../../../../src/check/causal/substitution.js";
import type { Chain } from "../../../../src/check/chain.js";
import { applyEvent } from "../../../../src/core/run/applyEvent.js";
import type { RunEvent } from "../../../../src/core/run/events.js";
import type { Run } from "../../../../src/core/run/run.js";
import { readingOf } from "../../core/run/reading.js";
import { suspectsOf } from "../../../../src/check/causal/suspects.js";
import { judge } from "../../../../src/check/judge.js";
import { extractAnswer } from "../../../../src/core/answer/extract.js";
import type { ProbeHead, ProbeSet } from "../../../../src/probes/probeSet.js";
import type { Engine } from "../../../../src/protocol/engine.js";
import { endsOf, runOf, unaskedModel } from "../runs.js";

const head: ProbeHead = {
  name: "truth",
  stack: [],
  bias: 0,
  byLayer: [],
  calibration: { a: 1, b: 0, varianceA: 0, covarianceAB: 0, varianceB: 0 },
  quality: { aurocMean: 0.9, aurocMin: 0.9, baselineAuroc: 0.5, calibrationError: 0, trusted: true },
};
const set: ProbeSet = {
  modelSha256: "",
  graph: "",
  layers: 2,
  hidden: 4,
  seed: 1,
  product: "",
  quality: "",
  heads: [head],
  domain: { unit: 1, components: [] },
};
const model = { ...unaskedModel, probes: { set, origin: "a test", sha256: "0".repeat(64) } };

/** A prompt of two tokens and one token a character, so that ids tell which characters were left. */
function scene(response: string, suspects: readonly number[]) {
  const run = runOf(response);
  run.answer = extractAnswer(run.response, { kind: "number" });
  for (const index of suspects) run.steps[index].readings = [readingOf("truth", 0.02, { interval: [0.01, 0.04] })];
  const codes = Array.from(response, (character) => character.codePointAt(0)!);
  const tokens = { ids: codes, ends: endsOf(response), logProbs: [], readouts: [], before: 2 };
  const prompt = { ids: Int32Array.of(1, 2), opensThinking: false };
  const rest = { model, prompt, tokens, cutOff: false, checks: true, signal: new AbortController().signal };
  let current = run;
  const chain: Chain = { ...rest, current: () => current };
  /** Applies what happens to the scene's run, and gives the run as it then is. */
  const become = async (events: AsyncIterable<RunEvent> | Iterable<RunEvent>): Promise<Run> => {
    for await (const event of events) current = applyEvent(current, event);
    return current;
  };
  return { chain, become, boundaries: boundariesOf(run, prompt, tokens) };
}

/** Answers by the text that it is given, behind the prompt. The final answer has two tokens. */
function forcer(answer: (text: string) => { text: string; finalProbability: number }) {
  const asked: string[] = [];
  const engine = { tokenize: async () => ({ ids: Int32Array.of(1, 5) }) } as unknown as Engine;
  const force = new AnswerForcer(engine, { kind: "number" }, new Int32Array(0), new AbortController().signal);
  force.forceBeside = async (boundaries) =>
    boundaries.map(({ ids }) => {
      const text = String.fromCodePoint(...ids.subarray(2));
      asked.push(text);
      return { ...answer(text), kind: "number" as const, probability: 0.9 };
    });
  return { asked, forcer: force };
}

async function* leaveOut(
  chain: Chain,
  forcer: AnswerForcer,
  boundaries: readonly StepBoundary[],
): AsyncGenerator<RunEvent> {
  const suspects = yield* suspectsOf(chain, forcer, boundaries, chain.current().answer!);
  if (suspects) yield* substitute(suspects, [deletion]);
}

const response = "There are 3 boxes here.\nEach box holds 5 red balls.\nThe answer is 15.";

test("the suspect step alone is left out, and the answer forced just before it is stated", async () => {
  const { chain, become, boundaries } = scene(response, [1]);
  const { asked, forcer: force } = forcer((text) =>
    text.includes("5 red") ? { text: "15", finalProbability: 0.8 } : { text: "3", finalProbability: 0.1 },
  );
  const run = await become(leaveOut(chain, force, boundaries));
  expect(asked).toEqual(["There are 3 boxes here.\nEach box holds 5 red balls.", "There are 3 boxes here.\n"]);
  expect(run.steps[1].interventions).toEqual([
    { kind: "deletion", effect: (Math.log(0.1) - Math.log(0.8)) / 2, answerBefore: "15", answerAfter: "3" },
  ]);
  const judged = await become(judge(chain.current, set));
  expect(judged.steps.map(({ verdict }) => verdict.code)).toEqual(["cannot-tell", "state-disagrees", "cannot-tell"]);
});

test("a step that the answer does not rest on stays weak evidence", async () => {
  const { chain, become, boundaries } = scene(response, [1]);
  const { forcer: force } = forcer((text) => ({ text: text.includes("red") ? "15" : "15.0", finalProbability: 0.8 }));
  const run = await become(leaveOut(chain, force, boundaries));
  expect(run.steps[1].interventions).toMatchObject([{ effect: 0, answerBefore: "15", answerAfter: "15" }]);
  const judged = await become(judge(chain.current, set));
  expect(judged.steps[1].verdict.code).toBe("weak-evidence");
});

test("nothing is left out where no head disagrees, nor the step that states the answer", async () => {
  for (const suspects of [[], [2]]) {
    const { chain, become, boundaries } = scene(response, suspects);
    const { asked, forcer: force } = forcer(() => ({ text: "15", finalProbability: 1 }));
    await become(leaveOut(chain, force, boundaries));
    expect(asked).toEqual([]);
  }
});

test("a step that states nothing is left where it is", async () => {
  const { chain, become, boundaries } = scene(
    "Let's think step by step.\nSo how many balls are there?\nThe answer is 15.",
    [0, 1],
  );
  const { asked, forcer: force } = forcer(() => ({ text: "15", finalProbability: 1 }));
  await become(leaveOut(chain, force, boundaries));
  expect(asked).toEqual([]);
});

test("of many suspect steps only the most suspect are left out, and that is said", async () => {
  const lines = Array.from({ length: 7 }, (_, i) => `There are ${i} boxes in room ${i}.`);
  const { chain, become, boundaries } = scene(`${lines.join("\n")}\nThe answer is 21.`, [0, 1, 2, 3, 4, 5, 6]);
  const { asked, forcer: force } = forcer(() => ({ text: "21", finalProbability: 0.5 }));
  const run = await become(leaveOut(chain, force, boundaries));
  expect(asked).toHaveLength(5);
  expect(run.notes).toContainEqual({ code: "steps-chosen", values: [7, 4] });
});

test("far before the answer a step is left out, but not put in other words", async () => {
  const { chain, become, boundaries } = scene(
    `Each box holds 5 red balls.\n${"Some are new. ".repeat(80)}\nThe answer is 15.`,
    [0],
  );
  const { asked, forcer: force } = forcer(() => ({ text: "15", finalProbability: 0.5 }));
  const run = await become(
    (async function* () {
      const offPolicy = { ...chain, current: (): Run => ({ ...chain.current(), mode: "off-policy" }) };
      const suspects = yield* suspectsOf(offPolicy, force, boundaries, chain.current().answer!);
      if (suspects) yield* intervene(suspects);
    })(),
  );
  expect(asked).toHaveLength(2);
  expect(run.steps[0].interventions.map(({ kind }) => kind)).toEqual(["deletion"]);
  expect(run.notes.at(-1)).toEqual({ code: "steps-too-far", values: [1024] });
});

import { expect, test } from "vitest";
import { checkReasoning } from "../../../src/check/checkReasoning.js";
import { checkRecord } from "../../../src/check/checkRecord.js";
import { checkTranscript } from "../../../src/check/checkTranscript.js";
import { defaultSampling, type Sampling, samplingAnew } from "../../../src/check/request.js";
import { asForRun, requireThinkingSwitch } from "../../../src/check/thinking.js";
import type { RunEvent } from "../../../src/core/run/events.js";
import { Run } from "../../../src/core/run/run.js";
import type { ChatOptions, Engine } from "../../../src/protocol/engine.js";
import { QueueSettings } from "../../../src/queue/job.js";
import type { LoadedModel } from "../../../src/reader/loadedModel.js";
import { batchWords } from "../../../src/report/jsonl.js";
import { comparedLabels } from "../../../src/report/words/compared.js";
import { english } from "../../../src/report/words/language.js";
import { provenanceRows } from "../../../src/report/words/provenance.js";
import { scriptedModel } from "./scriptedModel.js";

const messages = [{ role: "user" as const, content: "Ann says that it is 3. How many are there?" }];
const without: Sampling = { ...defaultSampling, thinking: false };

/** A model with the switch or without it, and what each of its chats was told. */
function model(hasThinkingSwitch: boolean): { readonly model: LoadedModel; readonly told: (boolean | undefined)[] } {
  const scripted = scriptedModel();
  const told: (boolean | undefined)[] = [];
  const chat: Engine["chat"] = (said, options?: ChatOptions) => {
    told.push(options?.thinking);
    return scripted.engine.chat(said, options);
  };
  return {
    told,
    model: { ...scripted, engine: { ...scripted.engine, chat }, info: { ...scripted.info, hasThinkingSwitch } },
  };
}

async function runOf(events: AsyncIterable<RunEvent>): Promise<Run> {
  for await (const event of events) if (event.type === "done" || event.type === "error") return event.run;
  return expect.fail("it did not end");
}

test.each([
  ["told not to think", true, without, false],
  ["told nothing", true, defaultSampling, undefined],
  ["without the switch", false, without, undefined],
])(
  "a model %s has that in every chat and in its run's provenance, and nowhere else",
  async (_, has, sampling, expected) => {
    const { model: asked, told } = model(has);
    const written = await runOf(checkReasoning(asked, { messages, sampling, checks: false }));
    const read = await runOf(
      checkTranscript(asked, {
        messages,
        response: "It is 2.",
        thinking: sampling.thinking,
        readTokens: 100,
        checks: false,
      }),
    );
    expect(told).toEqual([expected, expected]);
    for (const run of [written, read]) {
      expect(run.provenance.sampling.thinking).toBe(expected);
      expect("thinking" in run.provenance.sampling).toBe(expected === false);
      expect(run.notes.filter(({ code }) => code !== "no-probes" && code !== "checks-not-asked-for")).toEqual([]);
      expect(Run.parse(JSON.parse(JSON.stringify(run))).provenance.sampling).toEqual(run.provenance.sampling);
      // What is asked about a stored run is asked in the same way.
      expect(asForRun(asked, run).thinking).toBe(expected);
    }
  },
);

test("who asks for it of a model without the switch is told, by the command line and at each record", async () => {
  const { model: asked } = model(false);
  const error = { code: "unsupported-model", message: expect.stringContaining("no enable_thinking") };
  expect(() => requireThinkingSwitch(asked, without)).toThrow(expect.objectContaining(error));
  expect(() => requireThinkingSwitch(asked, defaultSampling)).not.toThrow();
  expect(() => requireThinkingSwitch(model(true).model, without)).not.toThrow();
  const options = { sampling: without, readTokens: 100, checks: false, words: batchWords(english.say) };
  const task = { id: "a", messages, response: { kind: "write" } } as const;
  const record = (of: LoadedModel) => checkRecord(of, task, options, new AbortController().signal, () => {});
  expect(await record(asked)).toMatchObject({ error });
  expect(await record(model(true).model)).toMatchObject({ line: expect.any(String) });
});

test("it goes with the sampling: to the queue, and where the text is written anew", () => {
  expect(QueueSettings.shape.sampling.parse(without)).toEqual(without);
  expect(QueueSettings.shape.sampling.parse(defaultSampling)).toEqual(defaultSampling);
  expect(samplingAnew(without)).toMatchObject({ thinking: false, seed: 1 });
});

test("a report says it, and two runs that differ in it are called by it", async () => {
  const { model: asked } = model(true);
  const runs = [defaultSampling, without].map((sampling) =>
    runOf(checkReasoning(asked, { messages, sampling, checks: false })),
  );
  const [usual, switched] = await Promise.all(runs);
  const sampled = (run: Run) => provenanceRows(run, english.say).at(-1)?.[1];
  expect(sampled(usual)).toBe("greedy, seed 0, at most 400 tokens");
  expect(sampled(switched)).toBe("greedy, seed 0, at most 400 tokens, without thinking first");
  expect(comparedLabels(usual, switched, english.say, String)).toEqual([
    "as its chat template has it",
    "without thinking first",
  ]);
});

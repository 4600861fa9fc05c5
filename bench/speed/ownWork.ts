import { batch } from "../../src/check/batch.js";
import { checkReasoning } from "../../src/check/checkReasoning.js";
import { checkTranscript } from "../../src/check/checkTranscript.js";
import { directionsRead, type LoadedModel, openModel } from "../../src/reader/loadedModel.js";
import { defaultReadTokens, defaultSampling } from "../../src/check/request.js";
import { product } from "../../src/cli/packageFiles.js";
import { ownProbeShelf } from "../../src/cli/probeFolders.js";
import type { EngineClient } from "../../src/engineClient/client.js";
import { batchWords } from "../../src/report/jsonl.js";
import { english } from "../../src/report/words/language.js";
import { finishedRun } from "../finishedRun.js";
import { type Setup, seconds } from "./contender.js";
import { engineProcess } from "./engineProcess.js";
import { addSample, type Failure, type MeasureName, type Samples } from "./measures.js";
import { loadRequest, randomDirections, readAll } from "./ours.js";
import { additionChat, additionSteps, shortRecords, tenStepChat } from "./ownTexts.js";
import { tokenIds } from "./tokenIds.js";

const READ_TOKENS = 512;

/** What a ratio was taken on, where that is the model's own doing. */
export interface OwnNotes {
  checkedChain?: { readonly steps: number; readonly tokens: number; readonly seconds: number };
  editedChain?: { readonly tokens: number; readonly seconds: number };
}

/** The measures that only this program has, run by run, with the model's own probes as in any check. */
export async function measureOwnWork(
  setup: Setup,
  { runs, wanted, log }: { runs: number; wanted: ReadonlySet<MeasureName>; log: (line: string) => void },
  samples: Samples,
): Promise<{ notes: OwnNotes; failures: Failure[] }> {
  const notes: OwnNotes = {};
  const failures: Failure[] = [];
  const all: readonly [MeasureName, (model: LoadedModel, run: number) => Promise<number>][] = [
    ["readings", (model, run) => readings(engine, model, run)],
    ["recheck", (model, run) => recheck(model, run, notes)],
    ["checks", (model, run) => checks(model, run, notes)],
    ["batch", (model, run) => batching(model, run)],
  ];
  const chosen = all.filter(([name]) => wanted.has(name));
  if (chosen.length === 0) return { notes, failures };
  const engine = engineProcess();
  try {
    const { model: identity } = setup;
    const model = await openModel(engine, { identity, load: loadRequest(setup), probes: ownProbeShelf(), product });
    for (let run = 0; run < runs; run++) {
      for (const [name, measure] of chosen) {
        if (failures.some((failure) => failure.measure === name)) continue;
        try {
          const value = await measure(model, run);
          addSample(samples, name, "ours", value);
          log(`  run ${run + 1}, ${name}: ${value.toPrecision(4)}`);
        } catch (error) {
          const reason = (error as Error).message;
          failures.push({ contender: "ours", measure: name, reason });
          log(`  ${name}: ${reason}`);
        }
      }
    }
  } finally {
    await engine.dispose();
  }
  return { notes, failures };
}

/** Prefill with 16 directions at every layer over prefill with none; which of the two is first changes with the run. */
async function readings(engine: EngineClient, model: LoadedModel, run: number): Promise<number> {
  const { info } = model;
  const time = async (directions: ReturnType<typeof randomDirections> | null, seed: number) => {
    await engine.setDirections(directions);
    return seconds(() => readAll(engine, tokenIds(READ_TOKENS, info.vocabularySize, seed)));
  };
  const directions = randomDirections(info);
  // Buffers grow in the first pass of a shape, whichever it is.
  if (run === 0) await time(directions, 2_000_000);
  const times: Record<"with" | "without", number> = { with: 0, without: 0 };
  for (const kind of run % 2 === 0 ? (["without", "with"] as const) : (["with", "without"] as const)) {
    times[kind] = await time(kind === "with" ? directions : null, 2_000_001 + 2 * run + (kind === "with" ? 1 : 0));
  }
  await engine.setDirections(directionsRead(model));
  return times.with / times.without;
}

/** Reading a chain once its last step is edited, over reading the whole of it. Both without the causal checks. */
async function recheck(model: LoadedModel, run: number, notes: OwnNotes): Promise<number> {
  const steps = additionSteps();
  const edited = [...steps.slice(0, -1), `${steps.at(-1)} That is what was asked, in run ${run}.`];
  await forget(model, run);
  const read = (response: readonly string[]) => async () => {
    await finishedRun(
      checkTranscript(model, { messages: additionChat, response, readTokens: defaultReadTokens, checks: false }),
    );
  };
  const whole = await seconds(read(steps));
  const again = await seconds(read(edited));
  const { ids } = await model.engine.tokenize(steps.join("\n"));
  notes.editedChain = { tokens: ids.length, seconds: whole };
  return again / whole;
}

/** All default causal checks of a chain that the model writes, over the time of writing it. */
async function checks(model: LoadedModel, run: number, notes: OwnNotes): Promise<number> {
  await forget(model, run);
  const begun = performance.now();
  let written = begun;
  const result = await finishedRun(
    checkReasoning(model, { messages: tenStepChat, sampling: defaultSampling, checks: true }),
    (event) => {
      if (event.type === "token") written = performance.now();
    },
  );
  const ended = performance.now();
  const { ids } = await model.engine.tokenize(result.response);
  notes.checkedChain = { steps: result.steps.length, tokens: ids.length, seconds: (written - begun) / 1000 };
  return (ended - written) / (written - begun);
}

/** Short records read one by one, over the same records in one batch. Both without the causal checks. */
async function batching(model: LoadedModel, run: number): Promise<number> {
  const records = shortRecords();
  const check = async (lines: readonly string[]) => {
    const { written } = await batch(model, {
      lines: inputOf(lines),
      sink: { append: async () => {} },
      present: new Set(),
      sampling: defaultSampling,
      readTokens: defaultReadTokens,
      checks: false,
      words: batchWords(english.say),
    });
    if (written !== lines.length) throw new Error(`${written} of ${lines.length} records were checked.`);
  };
  await forget(model, run);
  const oneByOne = await seconds(async () => {
    for (const record of records) await check([record]);
  });
  await forget(model, run);
  const together = await seconds(() => check(records));
  return oneByOne / together;
}

async function* inputOf(lines: readonly string[]) {
  for (const text of lines) yield { text };
}

/** Puts another sequence into the engine's KV cache, so that what comes next starts from nothing. */
async function forget({ engine, info }: LoadedModel, run: number): Promise<void> {
  await engine.score({ ids: tokenIds(1, info.vocabularySize, 3_000_000 + run), from: 0 });
}

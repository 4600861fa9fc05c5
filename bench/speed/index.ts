import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { CodedError } from "../../src/core/errors.js";
import { resolveModel } from "../../src/models/resolveModel.js";
import type { ModelInfo } from "../../src/protocol/engine.js";
import { referencePython } from "../parity/environment.js";
import type { Contender, Setup } from "./contender.js";
import { measureConversion } from "./conversion.js";
import { buildEngine, engineProcess } from "./engineProcess.js";
import { nodeLlamaCpp } from "./llamaCpp/install.js";
import { describeMachine, loadAverage } from "./machine.js";
import {
  addSample,
  type ContenderId,
  contenderIds,
  type Failure,
  type MeasureName,
  medians,
  type Samples,
} from "./measures.js";
import { loadRequest, startOurs } from "./ours.js";
import { measureOwnWork, type OwnNotes } from "./ownWork.js";
import { startPeer } from "./peer.js";
import { tenStepChat } from "./ownTexts.js";
import type { SpeedResult } from "./result.js";
import { measureRounds } from "./rounds.js";
import { markdown, plainText } from "./table.js";

export interface SpeedOptions {
  /** Id of the catalogue, or path of a GGUF file. */
  readonly model: string;
  readonly threads: number;
  readonly runs: number;
  readonly measures: readonly MeasureName[];
  /** Contenders that are left out. */
  readonly without: readonly ContenderId[];
  readonly apart: boolean;
  /** A result that `json` printed, shown again instead of measuring. */
  readonly from?: string;
  readonly json: boolean;
  readonly markdown: boolean;
}

/**
 * Times this engine, with 16 directions read at every layer, against llama.cpp (which reads nothing) and transformers (with
 * hidden states): the same GGUF, token ids and threads, in turns. Prints the result.
 */
export async function runSpeed(options: SpeedOptions): Promise<void> {
  const result = options.from === undefined ? await measure(options) : await saved(options.from);
  const text = options.json ? JSON.stringify(result) : options.markdown ? markdown(result) : plainText(result);
  process.stdout.write(`${text}\n`);
}

async function saved(path: string): Promise<SpeedResult> {
  const result = JSON.parse(await readFile(path, "utf8")) as Partial<SpeedResult>;
  if (!result.machine || !result.measures || !result.failures)
    throw new CodedError("usage", `${path} is not a result of \`bench -- speed --json\`.`);
  return result as SpeedResult;
}

async function measure(options: SpeedOptions): Promise<SpeedResult> {
  const { threads, runs, without, apart } = options;
  const wanted = new Set(options.measures);
  const model = await resolveModel(options.model);
  const setup: Setup = { model, threads };
  const before = loadAverage();
  const machine = await describeMachine();
  log(`${model.name}, ${threads} threads, ${runs} runs; ${machine.cpu}, load ${before ?? "unknown"}`);
  await buildEngine();
  // Converts the model when that has not been done, which no measure of loading is to contain.
  const { info, chain } = await factsOf(setup);

  const samples: Samples = {};
  const failures: Failure[] = [];
  const attempt = async (measure: MeasureName | undefined, contender: ContenderId, work: () => Promise<void>) => {
    await work().catch((error: Error) => {
      failures.push({ contender, ...(measure && { measure }), reason: error.message });
      log(`${contender}${measure ? `, ${measure}` : ""}: ${error.message}`);
    });
  };

  if (!without.includes("ours") && (wanted.has("conversion") || wanted.has("conversion-peak"))) {
    log("Converting into an empty folder.");
    await attempt("conversion", "ours", async () => {
      const { seconds, peak } = await measureConversion(setup);
      log(`  conversion: ${seconds.toPrecision(4)} s, peak ${peak?.toPrecision(4) ?? "unknown"}× the file`);
      if (wanted.has("conversion")) addSample(samples, "conversion", "ours", seconds);
      if (wanted.has("conversion-peak") && peak !== null) addSample(samples, "conversion-peak", "ours", peak);
    });
  }

  const starts = new Map<ContenderId, () => Promise<Contender>>();
  for (const id of contenderIds.filter((id) => !without.includes(id))) {
    await attempt(undefined, id, async () => void starts.set(id, await starter(id, setup, info)));
  }
  const { vocabularySize, contextLength } = info;
  const rounds = await measureRounds(
    { starts, runs, wanted, chain, vocabularySize, contextLength, apart, settleMilliseconds: 300, log },
    samples,
  );

  let notes: OwnNotes = {};
  if (!without.includes("ours")) {
    await attempt(undefined, "ours", async () => {
      const own = await measureOwnWork(setup, { runs, wanted, log }, samples);
      notes = own.notes;
      failures.push(...own.failures);
    });
  }
  return {
    machine: {
      ...machine,
      date: new Date().toISOString().slice(0, 10),
      command: `npm run bench -- ${process.argv.slice(2).join(" ")}`,
      model: { id: model.id, name: model.name },
      threads,
      runs,
      versions: rounds.versions,
      load: [before, loadAverage()],
      notes,
    },
    measures: medians(samples, runs),
    failures: [...failures, ...rounds.failures],
  };
}

async function factsOf(setup: Setup): Promise<{ info: ModelInfo; chain: Int32Array }> {
  const engine = engineProcess();
  try {
    const info = await engine.load(loadRequest(setup));
    const { ids } = await engine.chat(tenStepChat);
    return { info, chain: ids };
  } finally {
    await engine.dispose();
  }
}

/** Installs what a contender needs, and returns how it is started. */
async function starter(id: ContenderId, setup: Setup, info: ModelInfo): Promise<() => Promise<Contender>> {
  if (id === "ours") return () => startOurs(setup, info);
  const firstId = Math.floor(info.vocabularySize / 2);
  const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  if (id === "llamaCpp") {
    const entry = await nodeLlamaCpp(log);
    const args = [here("llamaCpp/peer.mjs"), entry];
    return () => startPeer({ executable: process.execPath, args }, setup, firstId);
  }
  const dtype = id === "transformersBf16" ? "bfloat16" : "float32";
  const executable = await referencePython(log);
  // The model is on the disk: nothing is to be looked up.
  const environment = { HF_HUB_OFFLINE: "1", TRANSFORMERS_VERBOSITY: "error" };
  const args = [here("python/peer.py"), dtype];
  return () => startPeer({ executable, args, environment }, setup, firstId);
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}

import { randomIndex, randomNormal, seededRandom } from "../../src/core/statistics/random.js";
import type { EngineClient } from "../../src/engineClient/client.js";
import { cacheFolder } from "../../src/models/cacheFolder.js";
import type { DirectionSet, LoadRequest, ModelInfo } from "../../src/protocol/engine.js";
import { type Contender, type Setup, seconds } from "./contender.js";
import { engineProcess } from "./engineProcess.js";

/** As many as the engine reads at once. */
const DIRECTIONS = 16;
/** How often another last token is tried when the model ends its text before enough of it is written. */
const ATTEMPTS = 10;

/** On the CPU, as the others are: looking for a GPU is no part of loading there. */
export function loadRequest({ model, threads }: Setup, graphCache = cacheFolder().graphs): LoadRequest {
  return {
    modelPath: model.path,
    modelSha256: model.sha256,
    graphCache,
    threads,
    layout: "fast",
    device: "cpu",
  };
}

/** Random unit vectors at every layer: what is read of a real probe costs the same. */
export function randomDirections({ layers, hiddenSize }: Pick<ModelInfo, "layers" | "hiddenSize">): DirectionSet {
  const random = seededRandom(16);
  const values = Float32Array.from({ length: layers * hiddenSize * DIRECTIONS }, () => randomNormal(random));
  for (let layer = 0; layer < layers; layer++) {
    for (let direction = 0; direction < DIRECTIONS; direction++) {
      const first = layer * hiddenSize * DIRECTIONS + direction;
      let squares = 0;
      for (let i = 0; i < hiddenSize; i++) squares += values[first + i * DIRECTIONS] ** 2;
      for (let i = 0; i < hiddenSize; i++) values[first + i * DIRECTIONS] /= Math.sqrt(squares);
    }
  }
  return { count: DIRECTIONS, values };
}

/** Reads to the last position's distribution; directions that are set are read at every position and layer on the way. */
export async function readAll(engine: EngineClient, ids: Int32Array): Promise<void> {
  await engine.score({ ids, from: ids.length, next: 1 });
}

/** This engine, in its child process, with 16 directions read at every layer in every pass. */
export async function startOurs(setup: Setup, info: ModelInfo): Promise<Contender> {
  const engine = engineProcess();
  const { pid } = await engine.hello();
  let held = new Int32Array(0);
  return {
    pid,
    version: `graph ${info.graph}, ${info.runtime}`,
    load: () =>
      seconds(async () => {
        await engine.load(loadRequest(setup));
        await engine.setDirections(randomDirections(info));
        await readAll(engine, Int32Array.of(Math.floor(info.vocabularySize / 2)));
      }),
    // What is kept is found by the engine itself: it shares the longest prefix with the sequence before.
    read(ids) {
      held = Int32Array.from(ids);
      return seconds(() => readAll(engine, held));
    },
    async write(tokens, single) {
      const random = seededRandom(held.length);
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const mean = await secondsPerToken(engine, held, tokens, single);
        if (mean !== null) return mean;
        held[held.length - 1] = randomIndex(random, Math.floor(info.vocabularySize / 2));
      }
      throw new Error(`The model ended its text ${ATTEMPTS} times before ${tokens} tokens were written.`);
    },
    stop: () => engine.dispose(),
  };
}

/** Null when the text ended too early. */
async function secondsPerToken(
  engine: EngineClient,
  ids: Int32Array,
  tokens: number,
  single: boolean,
): Promise<number | null> {
  const times: number[] = [];
  await engine.generate(
    { ids, maxTokens: tokens + 1, temperature: 0, topP: 1, seed: 0, stop: [], guess: !single },
    () => times.push(performance.now()),
  );
  return times.length > tokens ? (times.at(-1)! - times[0]) / 1000 / tokens : null;
}

// llama.cpp through node-llama-cpp, driven by JSON lines: see ../peer.ts. Plain JavaScript, so that no TypeScript loader
// counts towards its memory. Argument: the path of node-llama-cpp's entry.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const entry = process.argv[2];
/** Read once in every new context, so that its buffers are in memory before anything is timed. */
const WARM_UP_TOKENS = 128;

let llama;
let threads;
let model;
let context;
let sequence;
/** The last token that was read, held back: the pass that reads it is the one that predicts. */
let last;

const methods = {
  async start(request) {
    threads = request.threads;
    const { getLlama } = await import(pathToFileURL(entry).href);
    llama = await getLlama({
      gpu: false,
      build: "never",
      skipDownload: true,
      progressLogs: false,
      logLevel: "error",
      maxThreads: threads,
    });
    const { release } = llama.llamaCppRelease;
    return { pid: process.pid, version: `llama.cpp ${release} (${llama.buildType}): ${llama.systemInfo.trim()}` };
  },
  async load({ path, firstId }) {
    const begun = performance.now();
    model = await llama.loadModel({ modelPath: path, gpuLayers: 0 });
    await makeContext(512);
    await predict([firstId]);
    return secondsSince(begun);
  },
  async read({ ids, keep, room }) {
    if (room + 1 > context.contextSize) {
      if (keep > 0) throw new Error("What is held does not fit into a larger context.");
      await context.dispose();
      await makeContext(room + 1);
      await predict(ids.slice(0, WARM_UP_TOKENS));
    }
    await cutTo(keep);
    const begun = performance.now();
    await predict(ids.slice(keep));
    last = ids.at(-1);
    return secondsSince(begun);
  },
  async write({ tokens }) {
    const held = sequence.nextTokenIndex;
    await cutTo(held - 1);
    let begun;
    let written = -1;
    for await (const _ of sequence.evaluate([last], { temperature: 0, yieldEogToken: true })) {
      begun ??= performance.now();
      if (++written === tokens) break;
    }
    if (written < tokens) throw new Error(`The model ended its text after ${written} tokens.`);
    const mean = secondsSince(begun) / tokens;
    await cutTo(held);
    return mean;
  },
};

async function makeContext(contextSize) {
  context = await model.createContext({ contextSize, batchSize: 512, sequences: 1, threads });
  sequence = context.getSequence();
}

/** Evaluates the tokens behind those held, and picks the likeliest next one. */
async function predict(ids) {
  const tokens = sequence.evaluate(ids, { temperature: 0, yieldEogToken: true });
  const { value } = await tokens.next();
  await tokens.return();
  if (value === undefined) throw new Error("llama.cpp predicted no token.");
}

async function cutTo(length) {
  if (length === 0) return sequence.clearHistory();
  const end = sequence.nextTokenIndex;
  if (end > length) await sequence.eraseContextTokenRanges([{ start: length, end }]);
  if (sequence.nextTokenIndex !== length) throw new Error(`${sequence.nextTokenIndex} tokens are held, not ${length}.`);
}

const secondsSince = (begun) => (performance.now() - begun) / 1000;

for await (const line of createInterface(process.stdin)) {
  const request = JSON.parse(line);
  const reply = await methods[request.method](request).then(
    (result) => ({ result }),
    (error) => ({ error: String(error?.stack ?? error) }),
  );
  process.stdout.write(`${JSON.stringify(reply)}\n`);
}
process.exit(0);

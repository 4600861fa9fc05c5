import { existsSync, writeFileSync } from "node:fs";
import { batchWords } from "../../../src/report/jsonl.js";
import { english } from "../../../src/report/words/language.js";
import { openRedis } from "../../../src/queue/redis.js";
import type { Sums } from "../../../src/queue/sums.js";
import { work } from "../../../src/queue/work.js";
import { scriptedModel } from "../../unit/check/scriptedModel.js";

// A worker with a model that answers at once, except that some words end or fail it.
const [address, sums, mark] = process.argv.slice(2);
const model = scriptedModel();
const { tokenize } = model.engine;
model.engine.tokenize = async (text) => {
  if (text.includes("(kills)")) process.kill(process.pid, "SIGKILL");
  // Once over all workers.
  if (text.includes("(once)") && !existsSync(mark)) {
    writeFileSync(mark, "");
    throw new Error("It fails once.");
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
  return tokenize(text);
};
const redis = await openRedis(address);
try {
  await work(model, {
    redis,
    name: "test",
    sums: JSON.parse(sums) as Sums,
    wordsOf: () => batchWords(english.say),
    lock: { milliseconds: 1_500, lookEveryMilliseconds: 500 },
    signal: new AbortController().signal,
  });
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 3;
} finally {
  redis.disconnect();
}

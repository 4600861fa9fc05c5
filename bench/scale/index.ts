import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command, Option } from "commander";
import { wholeFrom } from "../../src/cli/options.js";
import { randomIndex, seededRandom } from "../../src/core/statistics/random.js";
import { startRedis, withoutRedis } from "../../test/machine/redisServer.js";
import { shortRecords } from "./shortRecords.js";

interface ScaleFlags {
  readonly records: number;
  readonly workers: number;
  readonly kills: number;
  readonly restarts: number;
  readonly model: string;
}

export function scaleCommand(): Command {
  const whole = wholeFrom(0);
  return new Command("scale")
    .description(
      "Short records through a Redis of its own and workers that are killed at random: what is lost, what comes twice, how fast.",
    )
    .addOption(new Option("--records <n>").default(2_000).argParser(wholeFrom(1)))
    .addOption(new Option("--workers <n>").default(3).argParser(wholeFrom(1)))
    .addOption(new Option("--kills <n>", "workers killed, spread over the batch").default(8).argParser(whole))
    .addOption(new Option("--restarts <n>", "of Redis, spread over the batch").default(1).argParser(whole))
    .option("--model <model>", "catalogue id or GGUF file", "smollm2-135m")
    .action(run);
}

const cli = "dist/cli.mjs";

async function run({ records, workers, kills, restarts, model }: ScaleFlags): Promise<void> {
  const missing = await withoutRedis();
  if (missing) throw new Error(missing);
  const folder = await mkdtemp(join(tmpdir(), "cotcheck-scale-"));
  const redis = await startRedis();
  const [input, out] = [join(folder, "in.jsonl"), join(folder, "out.jsonl")];
  const running: ChildProcess[] = [];
  const random = seededRandom(21);
  let over = false;
  const start = () => {
    const child = spawn(
      process.execPath,
      [cli, "worker", "--redis", redis.address, "--model", model, "--threads", "1", "--quiet"],
      { stdio: ["ignore", "ignore", "inherit"] },
    );
    running.push(child);
    child.once("exit", () => {
      running.splice(running.indexOf(child), 1);
      if (!over) start();
    });
  };
  try {
    await writeFile(
      input,
      shortRecords(records)
        .map((record) => `${JSON.stringify(record)}\n`)
        .join(""),
    );
    for (let i = 0; i < workers; i++) start();
    const batch = spawn(
      process.execPath,
      [cli, "batch", input, "--out", out, "--no-checks", "--model", model, "--redis", redis.address],
      { stdio: "inherit" },
    );
    const ended = once(batch, "exit");
    let left = [...Array(kills).fill("kill"), ...Array(restarts).fill("restart")];
    let firstAt = 0;
    let first = 0;
    const events = left.length;
    const watch = setInterval(async () => {
      const done = (await readFile(out, "utf8").catch(() => "")).split("\n").length - 1;
      if (done > 0 && firstAt === 0) [firstAt, first] = [Date.now(), done];
      // Spread over the first nine tenths, so that the end is undisturbed.
      if (left.length === 0 || done < (records * 0.9 * (events - left.length + 0.5)) / events) return;
      const at = randomIndex(random, left.length);
      const what = left[at];
      left = left.filter((_, i) => i !== at);
      process.stderr.write(`${done} done: ${what}\n`);
      if (what === "restart") await redis.restart();
      else running[randomIndex(random, running.length)]?.kill("SIGKILL");
    }, 500);
    const [code] = await ended;
    clearInterval(watch);
    const seconds = (Date.now() - firstAt) / 1000;
    const lines = (await readFile(out, "utf8"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const ids = lines.map(({ id }) => id as string);
    const errors = lines.filter((line) => "error" in line).length;
    const lost = shortRecords(records).filter(({ id }) => !ids.includes(id)).length;
    const twice = ids.length - new Set(ids).size;
    const rate = (records - first) / seconds;
    process.stdout.write(
      `${JSON.stringify({ exit: code, records, workers, kills, restarts, notDone: left.length, lost, twice, errors, seconds, perSecond: rate })}\n`,
    );
    if (lost > 0 || twice > 0 || errors > 0) process.exitCode = 1;
  } finally {
    over = true;
    for (const child of [...running]) child.kill("SIGTERM");
    await Promise.all(running.map((child) => once(child, "exit")));
    await redis.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

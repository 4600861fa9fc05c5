import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { installSystemPackages } from "../e2e/machine/systemPackages.js";

export interface RedisServer {
  readonly address: string;
  /** Ends the process and starts it again on what it has written to its disk. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const found = () =>
  promisify(execFile)("redis-server", ["--version"]).then(
    () => true,
    () => false,
  );

/** Undefined when there is a redis-server, installed now where that is ours to do; otherwise why there is none. */
export async function withoutRedis(): Promise<string | undefined> {
  if (await found()) return undefined;
  try {
    await installSystemPackages(["redis-server"], "The queue's tests need redis-server.");
    return (await found()) ? undefined : "redis-server was installed and does not run.";
  } catch (error) {
    return (error as Error).message;
  }
}

/** A Redis of its own, on a free port of this machine, that keeps its data in a temporary folder as it comes. */
export async function startRedis(): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), "cotcheck-redis-"));
  const port = await freePort();
  const options = { port, dir: folder, bind: "127.0.0.1", appendonly: "yes", appendfsync: "always", save: "" };
  const launch = async () => {
    const child = spawn(
      "redis-server",
      Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]),
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    for await (const text of child.stdout) if (String(text).includes("Ready to accept connections")) break;
    return child;
  };
  let child = await launch();
  const end = async () => {
    if (child.exitCode !== null) return;
    const over = once(child, "exit");
    child.kill("SIGTERM");
    await over;
  };
  return {
    address: `redis://127.0.0.1:${port}`,
    async restart() {
      await end();
      child = await launch();
    },
    async stop() {
      await end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { StderrTail } from "../../src/engineClient/stderrTail.js";
import type { Contender, Setup } from "./contender.js";

interface Command {
  readonly executable: string;
  readonly args: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
}

interface Reply {
  readonly result?: unknown;
  readonly error?: string;
}

/**
 * Another implementation in a child process that answers one JSON line with one JSON line: `start`, `load`, `read` and
 * `write` as in {@link Contender}, timed in the child. Rejects with the last lines of its stderr when it ends by itself.
 */
export async function startPeer(command: Command, { model, threads }: Setup, firstId: number): Promise<Contender> {
  const child = spawn(command.executable, command.args, {
    env: { ...process.env, ...command.environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const tail = new StderrTail(8);
  child.stderr.setEncoding("utf8").on("data", (text: string) => tail.push(text));
  // A process that ended says why by its exit, better than the pipe's error does.
  child.stdin.on("error", () => {});

  let answer: ((reply: Reply) => void) | undefined;
  let ended: string | undefined;
  createInterface(child.stdout).on("line", (line) => {
    // Libraries that print to stdout are not answers.
    if (line.startsWith("{")) answer?.(JSON.parse(line) as Reply);
  });
  const exited = new Promise<void>((resolve) => {
    const end = (reason: string) => {
      ended ??= [reason, ...tail.lines()].join("\n");
      answer?.({ error: ended });
      resolve();
    };
    child.on("error", (error) => end(error.message));
    child.on("close", (code, signal) => end(`The process ended with ${signal ?? `code ${code}`}.`));
  });
  const request = async <T>(method: string, params: object): Promise<T> => {
    const reply = await new Promise<Reply>((resolve) => {
      if (ended !== undefined) return resolve({ error: ended });
      answer = resolve;
      child.stdin.write(`${JSON.stringify({ method, ...params })}\n`);
    });
    if (reply.error !== undefined) throw new Error(reply.error);
    return reply.result as T;
  };
  const stop = async () => {
    child.stdin.end();
    const timer = setTimeout(() => child.kill("SIGKILL"), 5_000);
    await exited;
    clearTimeout(timer);
  };

  try {
    const { pid, version } = await request<{ pid: number; version: string }>("start", { threads });
    return {
      pid,
      version,
      load: () => request("load", { path: model.path, firstId }),
      read: (ids, keep, room) => request("read", { ids: [...ids], keep, room }),
      write: (tokens) => request("write", { tokens }),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

import { type ChildProcess, fork } from "node:child_process";
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
} from "vscode-jsonrpc/node";
import { CodedError, EngineCrashedError } from "../core/errors.js";
import { PROTOCOL_VERSION } from "../protocol/engine.js";
import { type Hello, helloNotification } from "../protocol/engineChannel.js";
import { cLibraryProblem } from "./cLibrary.js";
import { describeExit, type EngineExit, type StopReason } from "./exitReason.js";
import { StderrTail } from "./stderrTail.js";

/** How many of the last stderr lines are kept for the error message. */
const STDERR_LINES = 20;
/** How long the rest of stderr may take to arrive after the exit. */
const STDERR_MILLISECONDS = 1_000;

export interface LaunchOptions {
  /** Path of the engine's built entry, `dist/engine.mjs`. */
  readonly entry: string;
  /** Options for Node itself; none by default, so that a debugger's or loader's flags are not inherited. */
  readonly execArgv?: readonly string[];
  /** How long the hello may take. */
  readonly helloMilliseconds: number;
  /** Time between SIGTERM and SIGKILL. */
  readonly killMilliseconds: number;
  /** Each line the engine writes to stderr, made printable. */
  readonly onLog?: (line: string) => void;
  /** Called when the process has ended, expected or not, before the calls under way learn of it. */
  readonly onExit?: (exit: EngineExit) => void;
}

/** One run of the engine process, from its hello to its exit. */
export interface EngineProcess {
  readonly hello: Hello;
  readonly connection: MessageConnection;
  /** Resolves, and never rejects, when the process is gone and its last lines are in. */
  readonly exited: Promise<EngineExit>;
  /** Ends the process with SIGTERM, then SIGKILL. The first reason given is kept. */
  stop(reason: StopReason): void;
  /** Closes the channel, at which the process ends by itself; one that does not is stopped. */
  close(): void;
}

/**
 * Forks the engine and waits for its hello. Rejects with EngineCrashedError when the process ends before, with
 * `engine-start` when it cannot be started, cannot run on this system's C library or says no hello in time, and with `engine-protocol` when it speaks another version.
 */
export async function launchEngine(options: LaunchOptions): Promise<EngineProcess> {
  const child = fork(options.entry, [], {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    execArgv: [...(options.execArgv ?? [])],
    // In VS Code's desktop build the extension host runs on Electron, which is Node only when told so.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
  });
  const tail = new StderrTail(STDERR_LINES, options.onLog);
  child.stderr?.setEncoding("utf8").on("data", (text: string) => tail.push(text));

  let stopped: StopReason | undefined;
  let killTimer: NodeJS.Timeout | undefined;
  const kill = () => {
    child.kill("SIGTERM");
    killTimer = setTimeout(() => child.kill("SIGKILL"), options.killMilliseconds);
  };
  const stop = (reason: StopReason) => {
    if (stopped) return;
    stopped = reason;
    kill();
  };
  const close = () => {
    stopped ??= "disposed";
    if (child.connected) child.disconnect();
  };
  child.on("disconnect", () => {
    killTimer ??= setTimeout(kill, options.killMilliseconds);
  });

  const connection = connect(child, options.onLog);
  const exited = endOf(child).then((end): EngineExit => {
    clearTimeout(killTimer);
    const exit = { pid: child.pid, ...end, stderr: tail.lines(), ...(stopped && { stopped }) };
    options.onExit?.(exit);
    // Rejects every request that is still under way.
    connection.dispose();
    return exit;
  });

  const hello = await helloOf(connection, exited, options.helloMilliseconds).catch((error: unknown) => {
    stop("no-hello");
    throw error;
  });
  if (hello.protocol !== PROTOCOL_VERSION) {
    stop("wrong-protocol");
    throw new CodedError(
      "engine-protocol",
      `The engine speaks version ${hello.protocol} of the protocol and this program version ${PROTOCOL_VERSION}, so the ` +
        "installation is a mixture of two versions. Install it again, or run `npm run build` in a source checkout.",
    );
  }
  return { hello, connection, exited, stop, close };
}

function connect(child: ChildProcess, onLog: LaunchOptions["onLog"]): MessageConnection {
  const log = (message: string) => onLog?.(message);
  const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child), {
    error: log,
    warn: log,
    info: log,
    log,
  });
  connection.onError(([error]) => log(`Channel to the engine: ${error.message}`));
  return connection;
}

function endOf(child: ChildProcess): Promise<Pick<EngineExit, "code" | "signal">> {
  return new Promise((resolve) => {
    child.on("error", () => {
      if (child.pid === undefined) resolve({ code: null, signal: null });
    });
    child.once("exit", (code, signal) => {
      const end = () => resolve({ code, signal });
      // The child's own `close` event would do, but does not come when it was this side that closed the channel.
      if (!child.stderr || child.stderr.closed) return end();
      const timer = setTimeout(end, STDERR_MILLISECONDS);
      child.stderr.once("close", () => {
        clearTimeout(timer);
        end();
      });
    });
  });
}

function helloOf(connection: MessageConnection, exited: Promise<EngineExit>, milliseconds: number): Promise<Hello> {
  return new Promise<Hello>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new CodedError("engine-start", `The engine did not say hello within ${milliseconds / 1000} s.`)),
      milliseconds,
    );
    connection.onNotification(helloNotification, (hello) => {
      clearTimeout(timer);
      resolve(hello);
    });
    void exited.then((exit) => {
      clearTimeout(timer);
      const problem = cLibraryProblem();
      if (problem !== undefined) return reject(new CodedError("engine-start", problem));
      const message = describeExit(exit);
      reject(exit.pid === undefined ? new CodedError("engine-start", message) : new EngineCrashedError(message));
    });
    connection.listen();
  });
}

import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { CodedError } from "../core/errors.js";
import { answerCalls, handlersOf, oneCallAtATime } from "../protocol/answerCalls.js";
import type { Engine, LoadProgress, LoadRequest, ModelInfo } from "../protocol/engine.js";
import { stateRequest, stopRequest } from "../protocol/servingChannel.js";
import { dial, removeStale } from "./dial.js";
import { inTurn } from "./inTurn.js";
import { newAddress, type Place, publish, removeEntry } from "./place.js";
import { Turns } from "./turns.js";
import { overSocket } from "./wire.js";

/** Its place is where it is found. */
export interface ServingOptions extends Place {
  /** Does the work; it is not ended here. */
  readonly engine: Engine;
  readonly load: LoadRequest;
  /** As people call it. */
  readonly model: string;
  /** It ends after so long without a command. */
  readonly idleMilliseconds: number;
  /** Runs `work` while no other process puts an engine into the folder. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  readonly onProgress?: (progress: LoadProgress) => void;
  readonly onLoaded?: (info: ModelInfo) => void;
  /** What went wrong without a code. */
  readonly log?: (text: string) => void;
}

export type EndOfServing = "idle" | "told" | "aborted";

/**
 * Loads a model and serves it to one command after another, until there was none for long enough, it is told to end, or the signal aborts.
 * Commands that come while it loads wait. Rejects as `Engine.load` does, and with CodedErrors "usage" where the same is served already,
 * "engine-start" where the folder is not this user's alone.
 */
export async function serve(options: ServingOptions, signal: AbortSignal): Promise<EndOfServing> {
  const { engine, load, model, idleMilliseconds } = options;
  const sockets = new Set<Socket>();
  const ending = new AbortController();
  let end: (how: EndOfServing) => void = () => {};
  const ended = new Promise<EndOfServing>((resolve) => {
    end = (how) => {
      ending.abort();
      resolve(how);
    };
  });

  let idle: NodeJS.Timeout | undefined;
  let loaded = false;
  let turnsTaken = 0;
  const turns = new Turns((taken) => {
    clearTimeout(idle);
    if (taken) turnsTaken++;
    else idle = setTimeout(() => end("idle"), idleMilliseconds);
  });

  const attend = (socket: Socket) => {
    sockets.add(socket);
    const gone = new AbortController();
    const connection = overSocket(socket, oneCallAtATime);
    connection.onRequest(stateRequest, () => ({
      pid: process.pid,
      model,
      loaded,
      busy: turns.taken,
      waiting: turns.waiting,
      // The first is that of the loading.
      served: turnsTaken - 1,
      idleSeconds: idleMilliseconds / 1000,
    }));
    connection.onRequest(stopRequest, () => {
      end("told");
      return null;
    });
    const handlers = inTurn(handlersOf(engine), { turns, load, gone: gone.signal });
    // Whoever only looks whether somebody is there hangs up before the hello is out.
    const log = (text: string) => {
      if (!socket.destroyed) options.log?.(text);
    };
    answerCalls(connection, handlers, { log, gone: gone.signal });
    socket.once("close", () => {
      sockets.delete(socket);
      gone.abort();
      connection.dispose();
    });
  };

  const server = createServer(attend);
  const endTurn = await turns.take(ending.signal);
  await options.alone(() => listen(server, options));
  const abort = () => end("aborted");
  signal.addEventListener("abort", abort, { once: true });
  if (signal.aborted) abort();
  try {
    const info = await engine.load(load, options.onProgress, ending.signal);
    loaded = true;
    options.onLoaded?.(info);
    endTurn();
    return await ended;
  } catch (error) {
    if (ending.signal.aborted) return await ended;
    throw error;
  } finally {
    signal.removeEventListener("abort", abort);
    clearTimeout(idle);
    await close(server, options);
    for (const socket of sockets) socket.destroySoon();
  }
}

async function listen(server: Server, { folder, name }: Place): Promise<void> {
  const address = await newAddress(folder, name);
  const other = await dial(folder, name);
  if (other) {
    other.destroy();
    throw new CodedError("usage", "The same model is served already, as `cotcheck serve --status` shows.");
  }
  await removeStale(folder);
  server.listen(address);
  await once(server, "listening");
  await publish(folder, name, address);
}

async function close(server: Server, { folder, name }: Place): Promise<void> {
  // A socket's file goes with its server, and by then another may already be there; a pipe's name stands in a file of ours.
  if (process.platform === "win32") await removeEntry(folder, name);
  server.close();
}

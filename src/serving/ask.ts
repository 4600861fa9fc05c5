import { setTimeout as pause } from "node:timers/promises";
import { CodedError } from "../core/errors.js";
import { type ServingState, stateRequest, stopRequest } from "../protocol/servingChannel.js";
import { dial } from "./dial.js";
import { entryNames } from "./place.js";
import { overSocket } from "./wire.js";

/** How long an engine may take to say how it stands, and to be gone when it was told to end. */
const STATE_MILLISECONDS = 5_000;
const END_MILLISECONDS = 15_000;

/** How the engines in a folder stand. Throws as `addressOf` does. */
export async function servingStates(folder: string): Promise<ServingState[]> {
  const names = await entryNames(folder);
  const found = await Promise.all(
    names.map((name) => asked(folder, name, (connection) => connection.sendRequest(stateRequest))),
  );
  return found.filter((state) => state !== undefined);
}

/** Ends the engines in a folder and waits until their processes are gone. Returns how they stood. */
export async function stopServing(folder: string): Promise<ServingState[]> {
  const stopped: ServingState[] = [];
  for (const name of await entryNames(folder)) {
    const state = await asked(folder, name, async (connection) => {
      const state = await connection.sendRequest(stateRequest);
      // The connection may close before the answer is out.
      await connection.sendRequest(stopRequest).catch(() => {});
      return state;
    });
    if (!state) continue;
    await gone(state.pid);
    stopped.push(state);
  }
  return stopped;
}

async function asked<T>(
  folder: string,
  name: string,
  ask: (connection: ReturnType<typeof overSocket>) => Promise<T>,
): Promise<T | undefined> {
  const socket = await dial(folder, name);
  if (!socket) return undefined;
  const connection = overSocket(socket);
  socket.once("close", () => connection.dispose());
  connection.listen();
  const timer = setTimeout(() => socket.destroy(), STATE_MILLISECONDS);
  try {
    return await ask(connection);
  } catch {
    throw new CodedError(
      "engine-protocol",
      `The engine that is kept at ${name} in ${folder} does not say how it stands.`,
    );
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}

async function gone(pid: number): Promise<void> {
  for (const until = performance.now() + END_MILLISECONDS; isAlive(pid); await pause(50)) {
    if (performance.now() > until)
      throw new CodedError("engine-protocol", `The engine of process ${pid} was told to end, and has not.`);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

import type { EngineExit, StopReason } from "../engineClient/exitReason.js";
import type { EngineProcess, LaunchOptions } from "../engineClient/launch.js";
import { PROTOCOL_VERSION } from "../protocol/engine.js";
import { type Hello, helloNotification } from "../protocol/engineChannel.js";
import { dial } from "./dial.js";
import type { Place } from "./place.js";
import { overSocket } from "./wire.js";

/** It says hello at once; one that was suspended never does. */
const HELLO_MILLISECONDS = 5_000;
const lost =
  "The engine that `cotcheck serve` keeps is gone: it was stopped, or has failed. Ask again, and the model is loaded here.";

/**
 * The engine that an entry stands for, in place of a process of one's own; undefined where nobody serves there, or says no hello. Stopping it
 * is hanging up: what is under way is cancelled there, and the engine stays. Throws as `addressOf` does.
 */
export async function connectToServed(
  { folder, name }: Place,
  { onExit }: Pick<LaunchOptions, "onExit">,
): Promise<EngineProcess | undefined> {
  const socket = await dial(folder, name);
  if (!socket) return undefined;
  const connection = overSocket(socket);
  const closed = new Promise<void>((resolve) => socket.once("close", resolve));
  const hello = await new Promise<Hello | undefined>((resolve) => {
    const timer = setTimeout(() => socket.destroy(), HELLO_MILLISECONDS);
    connection.onNotification(helloNotification, (said) => {
      clearTimeout(timer);
      resolve(said);
    });
    void closed.then(() => {
      clearTimeout(timer);
      resolve(undefined);
    });
    connection.listen();
  });
  if (hello?.protocol !== PROTOCOL_VERSION) {
    connection.dispose();
    return undefined;
  }

  let stopped: StopReason | undefined;
  const exited = closed.then((): EngineExit => {
    const exit = { pid: hello.pid, code: null, signal: null, stderr: [], lost, ...(stopped && { stopped }) };
    onExit?.(exit);
    // Rejects every request that is still under way.
    connection.dispose();
    return exit;
  });
  const hangUp = (reason: StopReason) => {
    stopped ??= reason;
    socket.destroySoon();
  };
  return { hello, connection, exited, stop: hangUp, close: () => hangUp("disposed") };
}

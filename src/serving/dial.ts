import { connect, type Socket } from "node:net";
import { addressOf, entryNames, removeEntry } from "./place.js";

/** Nobody listens there: the engine was killed, so that its entry stayed. */
const NOBODY = ["ECONNREFUSED", "ENOENT"];

/** A socket to the engine of an entry; undefined where there is none, or nobody listens there. Throws as `addressOf` does. */
export async function dial(folder: string, name: string): Promise<Socket | undefined> {
  const address = await addressOf(folder, name);
  if (address === undefined) return undefined;
  const socket = connect(address);
  return new Promise((resolve, reject) => {
    socket.once("connect", () => resolve(socket));
    socket.once("error", (error: NodeJS.ErrnoException) =>
      NOBODY.includes(error.code ?? "") ? resolve(undefined) : reject(error),
    );
  });
}

/** Removes the entries at which nobody listens. To be done while no engine is being put there. */
export async function removeStale(folder: string): Promise<void> {
  for (const name of await entryNames(folder)) {
    const socket = await dial(folder, name);
    if (socket) socket.destroy();
    else await removeEntry(folder, name);
  }
}

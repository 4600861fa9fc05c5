/**
 * Where the engines that stay between commands are found: a folder of the cache that is its owner's alone, with one entry an engine. The
 * entry is a Unix domain socket, or on Windows a file with the name of a pipe. Its name stands for everything that the results depend on,
 * so that whoever asks for something else finds nothing.
 */
import { createHash, randomBytes } from "node:crypto";
import { chmod, lstat, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { join } from "node:path";
import { CodedError } from "../core/errors.js";
import { makeFolder } from "../files/makeFolder.js";
import type { LoadRequest } from "../protocol/engine.js";

/** Of sun_path, the ending zero included: 104 bytes on macOS, 108 on Linux. */
const MOST_PATH_BYTES = 103;
const NAME = /^[0-9a-f]{24}$/;
const isWindows = process.platform === "win32";
const ending = isWindows ? ".pipe" : ".sock";

/** Where one engine is kept. */
export interface Place {
  readonly folder: string;
  /** Of its entry, as {@link entryName} gives it. */
  readonly name: string;
}

/** @param program stands for the version of this program, down to its engine's bytes */
export function entryName(load: LoadRequest, program: string): string {
  const fields = Object.entries(load).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([program, fields]))
    .digest("hex")
    .slice(0, 24);
}

/** The names of all entries, those that nobody serves any more too. Throws as {@link addressOf}. */
export async function entryNames(folder: string): Promise<string[]> {
  if (!(await isOwnFolder(folder))) return [];
  const names = await readdir(folder);
  return names
    .flatMap((name) => (name.endsWith(ending) ? [name.slice(0, -ending.length)] : []))
    .filter(isName)
    .sort();
}

const isName = (name: string) => NAME.test(name);

/**
 * What to connect to; undefined where there is no such entry. Throws a CodedError "engine-start" where the folder or the entry is not this
 * user's alone: what is read would go to somebody else, and what comes back could be anything.
 */
export async function addressOf(folder: string, name: string): Promise<string | undefined> {
  if (!(await isOwnFolder(folder))) return undefined;
  const path = pathOf(folder, name);
  const found = await stateOf(path);
  if (!found) return undefined;
  if (isWindows ? !found.isFile() : !found.isSocket()) throw refused(path, `is no ${isWindows ? "file" : "socket"}`);
  requireOwn(path, found);
  if (!isWindows) return path;
  const pipe = await readFile(path, "utf8");
  if (!/^\\\\\.\\pipe\\cotcheck-[\w-]+$/.test(pipe)) throw refused(path, "holds no name of a pipe");
  return pipe;
}

/** Makes the folder, and says what a new entry is to listen on. {@link publish} shows it to others. */
export async function newAddress(folder: string, name: string): Promise<string> {
  await makeFolder(folder, 0o700);
  await isOwnFolder(folder);
  const path = pathOf(folder, name);
  if (Buffer.byteLength(path) > MOST_PATH_BYTES)
    throw new CodedError(
      "cache",
      `${path} is too long for a socket, which holds ${MOST_PATH_BYTES} bytes. Set COTCHECK_CACHE to a folder with a shorter path.`,
    );
  // Nobody can take a name in advance that cannot be guessed.
  return isWindows ? `\\\\.\\pipe\\cotcheck-${userName()}-${randomBytes(16).toString("hex")}` : path;
}

export async function publish(folder: string, name: string, address: string): Promise<void> {
  const path = pathOf(folder, name);
  if (isWindows) await writeFile(path, address, { mode: 0o600 });
  else await chmod(path, 0o600);
}

export async function removeEntry(folder: string, name: string): Promise<void> {
  await rm(pathOf(folder, name), { force: true });
}

function pathOf(folder: string, name: string): string {
  return join(folder, `${name}${ending}`);
}

function userName(): string {
  return userInfo().username.replace(/\W/g, "_").slice(0, 60);
}

/** False where it does not exist. */
async function isOwnFolder(folder: string): Promise<boolean> {
  const found = await stateOf(folder);
  if (!found) return false;
  if (!found.isDirectory()) throw refused(folder, found.isSymbolicLink() ? "is a symbolic link" : "is no folder");
  requireOwn(folder, found);
  return true;
}

type Found = Awaited<ReturnType<typeof lstat>>;

async function stateOf(path: string): Promise<Found | undefined> {
  return lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw refused(path, `cannot be looked at (${error.code})`);
  });
}

/** Windows has no owners and modes here: the folder lies in the user's profile, which is closed to others. */
function requireOwn(path: string, { uid, mode }: Found): void {
  const own = process.getuid?.();
  if (own === undefined) return;
  if (Number(uid) !== own) throw refused(path, `belongs to another user (${uid})`);
  if ((Number(mode) & 0o077) !== 0)
    throw refused(path, `is open to other users (mode ${(Number(mode) & 0o777).toString(8)})`);
}

function refused(path: string, why: string): CodedError {
  return new CodedError(
    "engine-start",
    `${path} ${why}, so no engine is asked there. Remove it, or give --no-serve to load the model here.`,
  );
}

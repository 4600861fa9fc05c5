import { isAbsolute, join, resolve } from "node:path";
import envPaths from "env-paths";
import { CodedError } from "../core/errors.js";
import { isFull } from "../files/isFull.js";
import { makeFolder } from "../files/makeFolder.js";

/** The folders of the cache. Nothing of ours is written anywhere else. */
export interface CacheFolder {
  readonly root: string;
  /** Model files, what is known about them, and downloads that are not finished. */
  readonly models: string;
  /** Converted graphs; each name begins with the sha256 of its model file. */
  readonly graphs: string;
  /** Checksums of files that lie outside the cache, so that they are hashed once. */
  readonly sums: string;
  /** Sockets of the engines that stay between commands; its owner's alone. */
  readonly serving: string;
}

/**
 * The cache: `root` if given, else COTCHECK_CACHE, else the folder for caches of this operating system. Throws a CodedError "cache" where
 * that would lie in whatever folder one happens to be in.
 */
export function cacheFolder(root?: string, env: NodeJS.ProcessEnv = process.env): CacheFolder {
  const chosen = resolve(root || env.COTCHECK_CACHE || usualFolder());
  return {
    root: chosen,
    models: join(chosen, "models"),
    graphs: join(chosen, "graphs"),
    sums: join(chosen, "sums"),
    serving: join(chosen, "serving"),
  };
}

function usualFolder(): string {
  const { cache } = envPaths("cotcheck", { suffix: "" });
  if (isAbsolute(cache)) return cache;
  throw new CodedError(
    "cache",
    `There is no home folder to keep the cache in, which would lie at ${JSON.stringify(cache)}. Set COTCHECK_CACHE to a folder you may write to.`,
  );
}

/** Makes a folder of the cache. Throws a CodedError "cache" that says what to set when that is not possible. */
export async function makeCacheFolder(folder: string): Promise<void> {
  await inCache(folder, () => makeFolder(folder));
}

/** Runs a file operation in the cache; what the file system refuses becomes a coded error that says what to do. */
export async function inCache<T>(path: string, operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    throw asCacheError(path, error) ?? error;
  }
}

const refusals = ["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "ENAMETOOLONG", "EIO", "ELOOP"];

/** The coded error for a write that the file system refused, or undefined when the error is something else. */
export function asCacheError(path: string, error: unknown): CodedError | undefined {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (error instanceof CodedError || typeof code !== "string") return undefined;
  if (isFull(error))
    return new CodedError(
      "insufficient-disk",
      `There is no space left to write ${path}. Free some, or set COTCHECK_CACHE to a folder on another disk.`,
      { cause: error },
    );
  // Of a folder above all others, or behind a link that leads nowhere.
  const noPlace = code === "ENOENT" && syscall === "mkdir";
  if (!refusals.includes(code) && !noPlace) return undefined;
  return new CodedError(
    "cache",
    `The cache cannot be written at ${path} (${code}). Set COTCHECK_CACHE to a folder you may write to.`,
    { cause: error },
  );
}

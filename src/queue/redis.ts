import { Redis } from "ioredis";
import { CodedError } from "../core/errors.js";

export type { Redis };

/** Everything of ours in a Redis begins with this. */
export const queuePrefix = "cotcheck";

const connectMilliseconds = 5_000;
const mostRetryMilliseconds = 2_000;

/**
 * Connects to a Redis. A connection that is lost later comes back by itself, and what was asked meanwhile waits for it. Throws a
 * CodedError "usage" for an address that is none, and when nothing there answers; the message never holds the password.
 */
export async function openRedis(address: string): Promise<Redis> {
  const { shown, url } = checkedAddress(address);
  let answered = false;
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: connectMilliseconds,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (answered ? Math.min(times * 200, mostRetryMilliseconds) : null),
  });
  let last: Error | undefined;
  redis.on("error", (error: Error) => {
    last = error;
  });
  try {
    await redis.connect();
    await redis.ping();
    answered = true;
    return redis;
  } catch (error) {
    redis.disconnect();
    const why = last ?? (error as Error);
    const reason = (why as NodeJS.ErrnoException).code ?? why.message;
    throw new CodedError(
      "usage",
      `The Redis at ${shown} cannot be used (${reason}). Start it there, or give its address as redis://HOST:PORT.`,
      { cause: error },
    );
  }
}

/** Older ones lack what a queue is made with. */
const leastMajorVersion = 5;

/** Connects once and says which version answers. Throws as {@link openRedis} does, and for one that is too old for a queue. */
export async function redisVersion(address: string): Promise<string> {
  const redis = await openRedis(address);
  try {
    const version = /^redis_version:([\w.-]{1,30})/m.exec(await redis.info("server"))?.[1];
    if (version === undefined) throw new CodedError("usage", "It answers, but says no version of Redis.");
    if (Number.parseInt(version, 10) < leastMajorVersion)
      throw new CodedError("usage", `It is Redis ${version}; a queue needs version ${leastMajorVersion} or later.`);
    return version;
  } finally {
    redis.disconnect();
  }
}

function checkedAddress(address: string): { readonly shown: string; readonly url: string } {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !["redis:", "rediss:"].includes(url.protocol) || url.hostname === "")
    throw new CodedError("usage", "--redis needs an address of the form redis://HOST:PORT, or rediss:// for TLS.");
  return { shown: `${url.hostname}:${url.port || "6379"}`, url: url.href };
}

/** Waits, or less long when the signal aborts. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    if (signal.aborted) end();
    else signal.addEventListener("abort", end);
  });
}

import { randomUUID } from "node:crypto";
import { CodedError } from "../core/errors.js";
import { pause, queuePrefix, type Redis } from "./redis.js";

const milliseconds = 15_000;

/** One batch at a time takes a queue's results: the one that holds the lease. It runs out by itself where its holder was killed. */
export class Lease {
  private readonly owner = randomUUID();
  private readonly key: string;

  /** @param name of the queue. */
  constructor(
    private readonly redis: Redis,
    private readonly name: string,
  ) {
    this.key = `${queuePrefix}:${name}:batch`;
  }

  /** Takes it, or holds it longer. Throws a CodedError "usage" when another has it. */
  async take(): Promise<void> {
    if ((await this.redis.set(this.key, this.owner, "PX", milliseconds, "NX")) === "OK") return;
    if ((await this.redis.get(this.key)) === this.owner) await this.redis.pexpire(this.key, milliseconds);
    else
      throw new CodedError(
        "usage",
        `Another batch uses the queue "${this.name}". Give this one another with --queue; if the other was killed, try again in ${milliseconds / 1000} seconds.`,
      );
  }

  /** Holds it until the signal aborts. Rejects when another has it. */
  async keep(signal: AbortSignal): Promise<void> {
    for (;;) {
      await pause(milliseconds / 3, signal);
      if (signal.aborted) return;
      await this.take();
    }
  }

  async release(): Promise<void> {
    if ((await this.redis.get(this.key)) === this.owner) await this.redis.del(this.key);
  }
}

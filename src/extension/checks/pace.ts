import { remainingTime } from "../../core/prediction/remainingTime.js";
import type { Activity } from "../../core/run/activities.js";
import type { Progress } from "../../core/run/events.js";
import { TokenRate } from "./tokenRate.js";

/** How fast the check under way goes: its tokens, and each thing that it is at work on by the pace of that thing alone. */
export class Pace {
  readonly tokens = new TokenRate();
  readonly #parts = new Map<Activity, ReturnType<typeof remainingTime>>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  tokenCame(): void {
    this.tokens.heard(this.#now());
  }

  /** Seconds until this part is done; undefined until it has a pace. */
  left({ activity, done, total }: Progress): number | undefined {
    const part = this.#parts.get(activity) ?? remainingTime(this.#now);
    this.#parts.set(activity, part);
    const seconds = part.after(done, total);
    return done === total ? undefined : seconds;
  }
}

import { remainingTime } from "../../core/prediction/remainingTime.js";
import { type EarlierCheck, restOfChecks, restWhileWriting } from "../../core/prediction/restOfCheck.js";
import type { Activity } from "../../core/run/activities.js";
import type { Progress } from "../../core/run/events.js";
import { TokenRate } from "./tokenRate.js";

/** How fast the check under way goes, and when it will be done: by its own pace, and by how earlier checks went. */
export class Pace {
  readonly tokens = new TokenRate();
  readonly #parts = new Map<Activity, ReturnType<typeof remainingTime>>();
  readonly #earlier: readonly EarlierCheck[];
  readonly #now: () => number;
  #written = 0;
  #firstToken = 0;
  #lastToken = 0;

  /** @param now milliseconds on any one clock */
  constructor(earlier: readonly EarlierCheck[] = [], now: () => number = () => performance.now()) {
    this.#earlier = earlier;
    this.#now = now;
  }

  tokenCame(): void {
    this.#lastToken = this.#now();
    if (this.#written === 0) this.#firstToken = this.#lastToken;
    this.#written++;
    this.tokens.heard(this.#lastToken);
  }

  /** Seconds until the check is done, while its text is written. */
  leftWhileWriting(): number | undefined {
    const tokensPerSecond = this.tokens.perSecond();
    return tokensPerSecond && restWhileWriting({ tokens: this.#written, tokensPerSecond }, this.#earlier);
  }

  /** Seconds until the check is done that is at work on this part; undefined until that is known. A text that was given has the part's time alone. */
  left(progress: Progress): number | undefined {
    const ofPart = this.#leftOfPart(progress);
    if (this.#written < 2) return ofPart;
    const ofCheck = restOfChecks(this.#writingSeconds(), this.#checkingSeconds(), this.#earlier);
    return ofCheck === undefined ? ofPart : Math.max(ofCheck, ofPart ?? 0);
  }

  /** What the next check can learn from this one, which has just ended; undefined where it wrote nothing. */
  course(): EarlierCheck | undefined {
    if (this.#written < 2) return undefined;
    return { tokens: this.#written, checksToWriting: this.#checkingSeconds() / this.#writingSeconds() };
  }

  #leftOfPart({ activity, done, total }: Progress): number | undefined {
    const part = this.#parts.get(activity) ?? remainingTime(this.#now);
    this.#parts.set(activity, part);
    const seconds = part.after(done, total);
    return done === total ? undefined : seconds;
  }

  #writingSeconds(): number {
    return (this.#lastToken - this.#firstToken) / 1000;
  }

  #checkingSeconds(): number {
    return (this.#now() - this.#lastToken) / 1000;
  }
}

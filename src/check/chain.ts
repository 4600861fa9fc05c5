import type { Run } from "../core/run/run.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import type { Prompt } from "../reader/prompt.js";
import type { ResponseTokens } from "../reader/responseTokens.js";
import type { SteeredStep } from "./request.js";

/** A chain of thought that is written and read, as the interventions on it need it. */
export interface Chain {
  readonly model: LoadedModel;
  /** The run with all events so far. */
  readonly current: () => Run;
  readonly prompt: Prompt;
  readonly tokens: ResponseTokens;
  /** The response ends in the middle of a sentence, because its tokens were used up. */
  readonly cutOff: boolean;
  /** False leaves out everything that needs the model again. */
  readonly checks: boolean;
  /** Undefined leaves out the experiment of steering, and so does `checks` when it is false. */
  readonly steer?: SteeredStep | undefined;
  /** Whether it is asked at which layers the strongest influence takes hold. */
  readonly levers?: boolean | undefined;
  readonly signal: AbortSignal;
}

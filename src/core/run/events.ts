import type { ErrorData } from "../errors.js";
import type { Activity } from "./activities.js";
import type { CommitmentPoint } from "./commitment.js";
import type { Influence } from "./influence.js";
import type { Intervention } from "./intervention.js";
import type { Lever } from "./lever.js";
import type { Reading } from "./reading.js";
import type { Answer, CleanPrefix, Note, Run } from "./run.js";
import type { SteeredBack } from "./steeredBack.js";
import type { SteeringExperiment } from "./steeringExperiment.js";
import type { Step } from "./step.js";
import type { TraitReading } from "./traitReading.js";
import type { Verdict } from "./verdict.js";

/**
 * What happens in a check, one thing at a time: the stream that feeds terminal, panel, store and tests alike. A run is its events:
 * `applyEvent` over all of them gives it, and whatever was yielded is in it. The last event is `done` or `error`; `started`,
 * `done` and `error` carry the run as it then is.
 */
export type RunEvent =
  | { readonly type: "started"; readonly run: Run }
  | Progress
  /** A token that the model wrote, and the text that became certain with it. */
  | { readonly type: "token"; readonly text: string; readonly index: number }
  /** Text of the response that came without a token: all of it where it is only read. */
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "stepRead"; readonly step: Step }
  /** What was written is taken back to this text and so many steps, and the model goes on from there. */
  | { readonly type: "rewound"; readonly response: string; readonly steps: number }
  | { readonly type: "knows"; readonly knows: NonNullable<Run["knows"]> }
  | { readonly type: "answer"; readonly answer: Answer }
  | { readonly type: "answerWrong"; readonly reading: Reading }
  | { readonly type: "commitment"; readonly point: CommitmentPoint }
  | { readonly type: "influence"; readonly influence: Influence }
  /** What an intervention on a step did. */
  | { readonly type: "intervention"; readonly index: number; readonly intervention: Intervention }
  | { readonly type: "steering"; readonly steering: SteeringExperiment }
  /** Takes the place of one of the same sentence or step. */
  | { readonly type: "lever"; readonly lever: Lever }
  /** Of the whole response. */
  | { readonly type: "traits"; readonly traits: readonly TraitReading[]; readonly nearestRoles?: readonly string[] }
  | { readonly type: "steeredBack"; readonly steeredBack: readonly SteeredBack[] }
  | { readonly type: "note"; readonly note: Note }
  | { readonly type: "verdict"; readonly index: number; readonly verdict: Verdict }
  | { readonly type: "clean"; readonly clean: CleanPrefix }
  | { readonly type: "done"; readonly status: "done" | "cancelled"; readonly run: Run }
  | { readonly type: "error"; readonly error: ErrorData; readonly run: Run };

/** How far an activity is; it changes nothing in the run. */
export interface Progress {
  readonly type: "progress";
  readonly activity: Activity;
  readonly done: number;
  readonly total: number;
}

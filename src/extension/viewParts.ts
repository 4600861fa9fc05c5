import type { Checks } from "./checks/checks.js";
import type { Backend } from "./loadBackend.js";
import type { ModelDesk } from "./models/modelDesk.js";
import type { StepFocus } from "./readouts/stepFocus.js";
import type { RunLibrary } from "./runs/runLibrary.js";
import type { RunShelf } from "./runs/runShelf.js";

/** What views are drawn from. */
export interface ViewParts {
  readonly backend: () => Promise<Backend>;
  /** Path of the built engine. */
  readonly engine: string;
  readonly onLog: (line: string) => void;
  readonly checks: Checks;
  readonly focus: StepFocus;
  readonly library: RunLibrary;
  readonly models: ModelDesk;
  readonly shelf: RunShelf;
}

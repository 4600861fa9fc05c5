import type { Disposable } from "vscode";
import type { Checks } from "./checks/checks.js";
import type { Backend } from "./loadBackend.js";
import type { ModelDesk } from "./models/modelDesk.js";
import { modelsTree } from "./models/modelsTree.js";
import { readoutsTree } from "./readouts/readoutsTree.js";
import type { StepFocus } from "./readouts/stepFocus.js";
import type { RunLibrary } from "./runs/runLibrary.js";
import type { RunShelf } from "./runs/runShelf.js";
import { runsTree } from "./runs/runsTree.js";

/** What views are drawn from. */
export interface ViewParts {
  readonly backend: () => Promise<Backend>;
  readonly checks: Checks;
  readonly focus: StepFocus;
  readonly library: RunLibrary;
  readonly models: ModelDesk;
  readonly shelf: RunShelf;
}

/** A view of the side panel: the id that package.json contributes, and what shows it there until it is disposed. */
interface View {
  readonly id: string;
  show(id: string, parts: ViewParts): Disposable;
}

export const views: readonly View[] = [
  { id: "cotcheck.readouts", show: readoutsTree },
  { id: "cotcheck.runs", show: runsTree },
  { id: "cotcheck.models", show: modelsTree },
];

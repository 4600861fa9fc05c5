import type { Disposable } from "vscode";
import { modelsTree } from "./models/modelsTree.js";
import { readoutsTree } from "./readouts/readoutsTree.js";
import { runsTree } from "./runs/runsTree.js";
import type { ViewParts } from "./viewParts.js";

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

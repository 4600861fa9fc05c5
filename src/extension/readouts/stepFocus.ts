import { type Disposable, EventEmitter } from "vscode";
import type { Run } from "../../core/run/run.js";

export interface FocusedStep {
  readonly path: string;
  readonly run: Run;
  /** Index in the run. */
  readonly step: number;
  /** Where it was chosen. What the panel selected is not told to the panel again. */
  readonly by: "cursor" | "panel";
}

/** The step that a panel selects because the cursor went there; undefined where the panel shows another run, or chose the step itself. */
export function followedStep(focused: FocusedStep | undefined, path: string | undefined): number | undefined {
  return focused?.by === "cursor" && focused.path === path ? focused.step : undefined;
}

/** The step that a person looks at, under the cursor or in the panel, for the side panel. */
export class StepFocus implements Disposable {
  readonly #changed = new EventEmitter<void>();
  #focused: FocusedStep | undefined;
  readonly onDidChange = this.#changed.event;

  get focused(): FocusedStep | undefined {
    return this.#focused;
  }

  set(focused: FocusedStep | undefined): void {
    this.#focused = focused;
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

import { type Disposable, EventEmitter } from "vscode";
import type { Run } from "../../core/run/run.js";

export interface FocusedStep {
  readonly path: string;
  readonly run: Run;
  /** Index in the run. */
  readonly step: number;
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

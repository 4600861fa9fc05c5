import { type Disposable, EventEmitter, type TextDocument, workspace } from "vscode";
import { settingIds, settingsSection } from "../ids.js";
import type { DocumentMarks, MarkedStep } from "./documentMarks.js";
import type { Reviews } from "./reviews.js";
import { settings } from "../settings.js";

/** The marks that a person still wants to see: those of kinds that are not hidden, on steps not yet reviewed. */
export class ShownMarks implements Disposable {
  readonly #marks: DocumentMarks;
  readonly #reviews: Reviews;
  readonly #changed = new EventEmitter<TextDocument>();
  readonly #listening: Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(marks: DocumentMarks, reviews: Reviews) {
    this.#marks = marks;
    this.#reviews = reviews;
    const all = () => {
      for (const document of workspace.textDocuments) this.#changed.fire(document);
    };
    this.#listening = [
      marks.onDidChange((document) => this.#changed.fire(document)),
      reviews.onDidChange(all),
      workspace.onDidChangeConfiguration((change) => {
        const shown = [settingIds.hiddenVerdicts, settingIds.problems, settingIds.decorations, settingIds.lineEndText];
        if (shown.some((id) => change.affectsConfiguration(`${settingsSection}.${id}`))) all();
      }),
    ];
  }

  in(document: TextDocument): MarkedStep[] {
    const { hiddenVerdicts } = settings();
    return this.#marks
      .in(document)
      .filter(
        ({ run, step }) =>
          !hiddenVerdicts.includes(step.verdict.code) && !this.#reviews.of(run.id).includes(step.index),
      );
  }

  /** All steps that were edited since they were read: what was hidden or reviewed is a verdict on another text. */
  editedIn(document: TextDocument): MarkedStep[] {
    return this.#marks.editedIn(document);
  }

  dispose(): void {
    for (const listener of this.#listening) listener.dispose();
    this.#changed.dispose();
  }
}

import { l10n, window } from "vscode";
import type { Blocked } from "../command.js";
import type { DocumentMarks } from "./documentMarks.js";

/** A step as links, code actions and views name it to commands. */
export interface StepReference {
  readonly path: string;
  readonly runId: string;
  readonly step: number;
}

/** The step that a command was called on, else the one under the cursor. */
export function stepOf(given: unknown, marks: DocumentMarks): StepReference | undefined {
  const { path, runId, step } = (given ?? {}) as Partial<Record<keyof StepReference, unknown>>;
  if (typeof path === "string" && typeof runId === "string" && typeof step === "number") return { path, runId, step };
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const at = marks.in(editor.document).find(({ range }) => range.contains(editor.selection.active));
  return at && { path: at.path, runId: at.run.id, step: at.step.index };
}

export const noStep = (): Blocked => ({ reason: l10n.t("Put the cursor on a marked step first.") });

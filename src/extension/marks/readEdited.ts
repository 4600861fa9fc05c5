import { l10n, window } from "vscode";
import type { Checks } from "../checks/checks.js";
import { readInDocument } from "../checks/readInDocument.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { DocumentMarks } from "./documentMarks.js";

/** Reads the text as the document has it now, where steps were changed in it: what follows a changed step rests on it. */
export function readEdited(checks: Checks, marks: DocumentMarks): Command {
  const edited = () => {
    const document = window.activeTextEditor?.document;
    const text = document && marks.editedText(document);
    return text && { document, text };
  };
  return {
    id: commandIds.readEdited,
    blocked: () =>
      edited() ? undefined : { reason: l10n.t("No step in this document has been edited since it was read.") },
    run() {
      const { document, text } = edited()!;
      return readInDocument(text, document, { checks, marks });
    },
  };
}

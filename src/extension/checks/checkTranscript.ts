import { env, l10n, type TextDocument, Uri, window, workspace } from "vscode";
import type { Checks } from "./checks.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { Backend } from "../loadBackend.js";
import type { DocumentMarks } from "../marks/documentMarks.js";
import { whileBusy } from "./checkReasoning.js";
import { failed } from "./failed.js";

export interface CheckTranscriptOptions {
  readonly backend: () => Promise<Backend>;
  readonly checks: Checks;
  readonly marks: DocumentMarks;
}

interface Source {
  readonly text: string;
  readonly document: TextDocument;
}

/** Reads a chain of thought that someone else wrote: the selection, else the document, else the clipboard in a new document. */
export function checkTranscript({ backend, checks, marks }: CheckTranscriptOptions): Command {
  return {
    id: commandIds.checkTranscript,
    blocked: () => whileBusy(checks),
    async run(given) {
      const source = await sourceFrom(given);
      if (!source) return;
      const transcript = (await backend()).parseTranscript(source.text);
      // Bound as soon as the run has a name, so that marks appear while it is read.
      const binding = checks.onDidUpdate(({ event, path }) => {
        if (event.type === "started") void marks.bind(source.document.uri, path);
      });
      try {
        failed(await checks.check({ kind: "transcript", ...transcript }));
      } finally {
        binding.dispose();
      }
    },
  };
}

async function sourceFrom(given: unknown): Promise<Source | undefined> {
  if (given instanceof Uri) {
    const document = await workspace.openTextDocument(given);
    return { text: selectedIn(document) ?? document.getText(), document };
  }
  const editor = window.activeTextEditor;
  if (editor) {
    const { document } = editor;
    const text = selectedIn(document) ?? document.getText();
    if (text.trim() !== "") return { text, document };
  }
  return fromClipboard();
}

function selectedIn(document: TextDocument): string | undefined {
  const editor = window.visibleTextEditors.find((visible) => visible.document === document);
  const text = editor && document.getText(editor.selection);
  return text?.trim() ? text : undefined;
}

/** Asked first: what is on the clipboard may be anything. */
async function fromClipboard(): Promise<Source | undefined> {
  const text = await env.clipboard.readText();
  const paste = l10n.t("Paste and Check");
  const empty = text.trim() === "";
  const chosen = await window.showInformationMessage(
    empty
      ? l10n.t("Open or paste a chain of thought into an editor, and select it to read only a part.")
      : l10n.t("No editor is open. Read the text on the clipboard ({0} characters)?", text.length),
    ...(empty ? [] : [paste]),
  );
  if (chosen !== paste) return undefined;
  const document = await workspace.openTextDocument({ content: text, language: "markdown" });
  await window.showTextDocument(document);
  return { text, document };
}

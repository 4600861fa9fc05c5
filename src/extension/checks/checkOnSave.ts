import { commands, Disposable, l10n, type TextDocument, TextDocumentSaveReason, window, workspace } from "vscode";
import { commandIds } from "../ids.js";
import type { Backend } from "../loadBackend.js";
import type { DocumentMarks } from "../marks/documentMarks.js";
import type { ModelDesk } from "../models/modelDesk.js";
import { settings } from "../settings.js";
import { type ShowError, showError } from "../showError.js";
import { mostTokensBefore } from "./checkTranscript.js";
import type { Checks } from "./checks.js";
import { failed } from "./failed.js";
import { LatestWaiting } from "./latestWaiting.js";
import { readInDocument } from "./readInDocument.js";
import { savedKind } from "./savedKind.js";

export interface CheckOnSaveOptions {
  readonly backend: () => Promise<Backend>;
  readonly checks: Checks;
  readonly marks: DocumentMarks;
  readonly models: ModelDesk;
  readonly errors: ShowError;
}

/**
 * Checks prompts and transcripts, by their files' names, when they are saved; off unless the setting turns it on, and never in a folder
 * that is not trusted. A check waits until the engine is free, and a newer save of its file takes its place. Nothing is asked and nothing
 * fetched: where the model is not here, that is said once.
 */
export function checkOnSave({ backend, checks, marks, models, errors }: CheckOnSaveOptions): Disposable {
  const waiting = new LatestWaiting(() => untilFree(checks));
  const checked = new Map<string, string>();
  /** Saved by the editor while somebody types: no sentence need be whole. */
  const unasked = new Set<string>();
  let told = false;

  const check = async (document: TextDocument, text: string): Promise<void> => {
    if (!wanted() || checked.get(document.uri.toString()) === text) return;
    const missing = await models.missing();
    if (missing) {
      if (!told) void tellMissing(missing.entry.id);
      told = true;
      return;
    }
    checked.set(document.uri.toString(), text);
    if (savedKind(document.uri.path) === "prompt") {
      const { chatOf } = await backend();
      const messages = chatOf(text.trim(), settings().systemPrompt ?? undefined);
      failed(await checks.check({ kind: "prompt", messages }));
      return;
    }
    const { asChat, fitMessages, onlyTalk, readTranscripts } = await backend();
    const { messages, response } = asChat(onlyTalk(readTranscripts(text)));
    const fitted = fitMessages(messages, mostTokensBefore);
    await readInDocument({ messages: fitted.messages, response }, document, { checks, marks });
  };

  return Disposable.from(
    workspace.onWillSaveTextDocument(({ document, reason }) => {
      const uri = document.uri.toString();
      if (reason === TextDocumentSaveReason.AfterDelay) unasked.add(uri);
      else unasked.delete(uri);
    }),
    workspace.onDidSaveTextDocument((document) => {
      const text = document.getText();
      if (unasked.delete(document.uri.toString())) return;
      if (!wanted() || !savedKind(document.uri.path) || text.trim() === "") return;
      waiting.ask(document.uri.toString(), () =>
        check(document, text).catch((error: unknown) => showError(error, errors)),
      );
    }),
    workspace.onDidCloseTextDocument(({ uri }) => checked.delete(uri.toString())),
    { dispose: () => waiting.clear() },
  );
}

const wanted = () => workspace.isTrusted && settings().checkOnSave;

function untilFree(checks: Checks): Promise<void> {
  if (!checks.busy) return Promise.resolve();
  return new Promise((resolve) => {
    const listening = checks.onDidChangeState(() => {
      if (checks.busy) return;
      listening.dispose();
      resolve();
    });
  });
}

async function tellMissing(id: string): Promise<void> {
  const select = l10n.t("Select Model");
  const chosen = await window.showInformationMessage(
    l10n.t("Nothing is checked on save: {0} is not on this machine, and is not fetched unasked.", id),
    select,
  );
  if (chosen === select) await commands.executeCommand(commandIds.selectModel);
}

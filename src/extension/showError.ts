import { commands, l10n, window } from "vscode";
import { type ErrorCode, toErrorData } from "../core/errors.js";
import { failureText } from "../report/words/failures.js";
import { type CommandId, commandIds } from "./ids.js";
import { language } from "./language.js";

export interface ShowError {
  /** Writes the whole error, with its stack, to the log. */
  log(error: unknown): void;
}

/** What to offer for each kind of failure, beside the log. */
const waysOut: Partial<Record<ErrorCode, readonly CommandId[]>> = {
  "model-not-found": [commandIds.selectModel],
  "model-file": [commandIds.selectModel],
  "unsupported-model": [commandIds.selectModel],
  "insufficient-memory": [commandIds.selectModel],
  checksum: [commandIds.removeModel, commandIds.downloadModel],
  download: [commandIds.downloadModel, commandIds.importModel],
  "engine-start": [commandIds.restartEngine],
  "engine-crashed": [commandIds.restartEngine, commandIds.selectModel],
  "engine-protocol": [commandIds.restartEngine],
};

function labelOf(id: CommandId): string {
  switch (id) {
    case commandIds.selectModel:
      return l10n.t("Select Model");
    case commandIds.removeModel:
      return l10n.t("Remove Model");
    case commandIds.downloadModel:
      return l10n.t("Download Model");
    case commandIds.importModel:
      return l10n.t("Import Model File");
    case commandIds.restartEngine:
      return l10n.t("Restart Engine");
    default:
      return l10n.t("Show Log");
  }
}

/** Shows an error in words with what can be done about it. What the person cancelled is no error. */
export async function showError(error: unknown, { log }: ShowError): Promise<void> {
  const { code, message } = toErrorData(error);
  if (code === "cancelled") return;
  log(error);
  const offered = [...(waysOut[code] ?? []), commandIds.showLog];
  const text = failureText({ code, message: message.split("\n", 1)[0] }, language.say);
  const chosen = await window.showErrorMessage(text, ...offered.map(labelOf));
  const command = offered.find((id) => labelOf(id) === chosen);
  if (command) await commands.executeCommand(command);
}

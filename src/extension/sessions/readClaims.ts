import { l10n, window } from "vscode";
import { toErrorData } from "../../core/errors.js";
import type { Checks } from "../checks/checks.js";
import type { Backend } from "../loadBackend.js";
import type { OpenSession } from "./openSession.js";

/** Puts beside the claims of a session's closing messages what the chosen model reads of them. False when it was cancelled. */
export async function readClaims(session: OpenSession, backend: Backend, checks: Checks): Promise<boolean> {
  const { drawn } = session;
  const toRead = backend.sessionToRead(drawn);
  if (toRead.closings.length === 0) {
    void window.showInformationMessage(l10n.t("No closing message of this session claims anything."));
    return false;
  }
  const read = await checks
    .withModel(l10n.t("Reading the claims…"), (model, progress, signal) =>
      backend.readClaims(model, toRead, {
        signal,
        onProgress: (done, of) => progress.report({ message: l10n.t("{0} of {1} sentences", done, of) }),
      }),
    )
    .catch(cancelledAsNothing);
  if (!read) return false;
  session.putReadings(drawn, read.readings, read.reading);
  return true;
}

function cancelledAsNothing(error: unknown): undefined {
  if (toErrorData(error).code !== "cancelled") throw error;
}

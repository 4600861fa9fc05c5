import { type CancellationToken, l10n, ProgressLocation, type QuickPickItem, Uri, window, workspace } from "vscode";
import type { CheckedSource, SessionSource } from "../backend/sessions/checkSource.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { Panels } from "../panel/panels.js";
import { chooseSession } from "./chooseSession.js";
import { OpenSession, type SessionNeeds } from "./openSession.js";

/** Shows what an agent claims in a session beside the evidence that the session holds. No model is asked, and nothing of it is run. */
export function checkSession({ panels, ...needs }: SessionNeeds & { readonly panels: Panels }): Command {
  return {
    id: commandIds.checkSession,
    async run(given) {
      const backend = await needs.backend();
      const source = given instanceof Uri ? await sourceAt(given) : await chooseSession(backend);
      if (!source) return;
      let talk: number | null = null;
      let checked = await check(source, talk);
      if ("talks" in checked) {
        talk = await chosenTalk(checked.talks);
        if (talk === null) return;
        checked = await check(source, talk);
      }
      if ("session" in checked)
        await panels.showSession(new OpenSession(source, talk, checked.session, backend, needs));
    },
  };

  async function check(source: SessionSource, talk: number | null): Promise<CheckedSource> {
    const { checkInWorker } = await needs.backend();
    const title = l10n.t("Checking the session…");
    return window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) =>
      checkInWorker(needs.sessionWorker, { source, talk }, signalOf(token)),
    );
  }
}

/** What lies in a folder that is no folder of this machine is read through the editor, and cannot be followed. */
async function sourceAt(uri: Uri): Promise<SessionSource> {
  if (uri.scheme === "file") return { kind: "file", path: uri.fsPath };
  return { kind: "text", text: new TextDecoder().decode(await workspace.fs.readFile(uri)), name: uri.path };
}

function signalOf(token: CancellationToken): AbortSignal {
  const cancelled = new AbortController();
  token.onCancellationRequested(() => cancelled.abort());
  return cancelled.signal;
}

async function chosenTalk(talks: Extract<CheckedSource, { talks: unknown }>["talks"]): Promise<number | null> {
  const items = talks.map(({ label, detail }, talk): QuickPickItem & { readonly talk: number } => ({
    label,
    description: detail,
    talk,
  }));
  const title = l10n.t("Check which of the {0} talks in this file?", talks.length);
  return (await window.showQuickPick(items, { title, matchOnDescription: true }))?.talk ?? null;
}

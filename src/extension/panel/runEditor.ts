import {
  commands,
  type CustomDocument,
  type CustomReadonlyEditorProvider,
  type Disposable,
  l10n,
  type Uri,
  window,
  workspace,
} from "vscode";
import { toErrorData } from "../../core/errors.js";
import type { Run } from "../../core/run/run.js";
import { runEditorViewType } from "../ids.js";
import type { RunLibrary } from "../runs/runLibrary.js";
import { PanelHost, type PanelHostOptions } from "./panelHost.js";

interface RunDocument extends CustomDocument {
  readonly run: Run | { readonly reason: string };
}

/** Run files open as the panel, read-only. One that cannot be shown so opens as text, with a message that says why. */
export function runEditor(options: PanelHostOptions, library: RunLibrary): Disposable {
  const provider: CustomReadonlyEditorProvider<RunDocument> = {
    async openCustomDocument(uri) {
      return { uri, run: await readRun(uri, options), dispose: () => {} };
    },
    async resolveCustomEditor({ uri, run }, panel) {
      if ("reason" in run) {
        panel.webview.html = "";
        void window.showWarningMessage(l10n.t("{0} Shown as text.", run.reason));
        // The text opens first: closing the last editor of a group would close the group.
        await commands.executeCommand("vscode.openWith", uri, "default", panel.viewColumn);
        panel.dispose();
        return;
      }
      library.setCurrent(uri.fsPath, run);
      const host = await PanelHost.create(panel.webview, { kind: "run", path: uri.fsPath, run }, options);
      panel.onDidChangeViewState(() => {
        host.setVisible(panel.visible);
        // What was found since it was opened stands in what is shown.
        if (panel.active && host.showing.kind === "run") library.setCurrent(uri.fsPath, host.showing.run);
      });
      panel.onDidDispose(() => host.dispose());
    },
  };
  return window.registerCustomEditorProvider(runEditorViewType, provider, { supportsMultipleEditorsPerDocument: true });
}

async function readRun(uri: Uri, { backend }: PanelHostOptions): Promise<RunDocument["run"]> {
  try {
    const { parseRun, mostRunBytes } = await backend();
    const { size } = await workspace.fs.stat(uri);
    // A file that is too large is not even read; the message is the same.
    return parseRun(size > mostRunBytes ? new Uint8Array(mostRunBytes + 1) : await workspace.fs.readFile(uri));
  } catch (error) {
    return { reason: toErrorData(error).message };
  }
}

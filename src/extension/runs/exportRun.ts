import { homedir } from "node:os";
import { commands, l10n, Uri, window, workspace } from "vscode";
import { formats } from "../../report/formats.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import { language } from "../language.js";
import type { Backend } from "../loadBackend.js";
import type { DocumentMarks } from "../marks/documentMarks.js";
import { documentOf } from "./documentOf.js";
import { fileNameOf } from "./fileName.js";
import type { RunLibrary } from "./runLibrary.js";
import { noRun, pathOf } from "./chooseRun.js";

/** Writes a stored run in another format, without running anything again. */
export function exportRun(backend: () => Promise<Backend>, library: RunLibrary, marks: DocumentMarks): Command {
  return {
    id: commandIds.exportRun,
    blocked: (given) => (pathOf(given, library) ? undefined : noRun()),
    async run(given, wanted) {
      const path = pathOf(given, library)!;
      const said = formats.map((format) => ({ ...format, description: language.say(format.description) }));
      const format =
        said.find(({ id }) => id === wanted) ??
        (await window.showQuickPick(said, { title: l10n.t("Export as what?") }));
      if (!format) return false;
      const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file(homedir());
      const run = await library.read(path);
      const target = await window.showSaveDialog({
        defaultUri: Uri.joinPath(folder, `${fileNameOf(run)}.${format.extension}`),
        filters: { [format.label]: [format.extension] },
      });
      if (!target) return false;
      const { renderAs } = await backend();
      const document = format.id === "sarif" ? await documentOf(run, marks.documentsOf(path)) : undefined;
      await workspace.fs.writeFile(target, Buffer.from(renderAs(format.id, run, language, document)));
      void offerToOpen(target);
      return true;
    },
  };
}

async function offerToOpen(target: Uri): Promise<void> {
  const open = l10n.t("Open");
  const chosen = await window.showInformationMessage(l10n.t("Exported to {0}.", target.fsPath), open);
  if (chosen === open) await commands.executeCommand("vscode.open", target);
}

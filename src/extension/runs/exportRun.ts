import { homedir } from "node:os";
import { commands, l10n, Uri, window, workspace } from "vscode";
import type { ExportFormat } from "../../protocol/panelFromView.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import type { Backend } from "../loadBackend.js";
import type { DocumentMarks } from "../marks/documentMarks.js";
import { documentOf } from "./documentOf.js";
import { fileNameOf } from "./fileName.js";
import type { RunLibrary } from "./runLibrary.js";
import { noRun, pathOf } from "./chooseRun.js";

interface Format {
  readonly format: ExportFormat;
  readonly label: string;
  readonly description: string;
  readonly extension: string;
}

function formats(): readonly Format[] {
  return [
    { format: "html", label: "HTML", description: l10n.t("one page for a browser, without script"), extension: "html" },
    { format: "markdown", label: "Markdown", description: l10n.t("for an issue or a pull request"), extension: "md" },
    {
      format: "jsonl",
      label: "JSONL",
      description: l10n.t("one line, as cotcheck batch writes it"),
      extension: "jsonl",
    },
    { format: "sarif", label: "SARIF", description: l10n.t("for code scanning and its viewers"), extension: "sarif" },
  ];
}

/** Writes a stored run in another format, without running anything again. */
export function exportRun(backend: () => Promise<Backend>, library: RunLibrary, marks: DocumentMarks): Command {
  return {
    id: commandIds.exportRun,
    blocked: (given) => (pathOf(given, library) ? undefined : noRun()),
    async run(given, wanted) {
      const path = pathOf(given, library)!;
      const format =
        formats().find(({ format }) => format === wanted) ??
        (await window.showQuickPick(formats(), { title: l10n.t("Export as what?") }));
      if (!format) return false;
      const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file(homedir());
      const run = await library.read(path);
      const target = await window.showSaveDialog({
        defaultUri: Uri.joinPath(folder, `${fileNameOf(run)}.${format.extension}`),
        filters: { [format.label]: [format.extension] },
      });
      if (!target) return false;
      const { exportRun } = await backend();
      const document = format.format === "sarif" ? await documentOf(run, marks.documentsOf(path)) : undefined;
      await workspace.fs.writeFile(target, Buffer.from(exportRun(run, format.format, document)));
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

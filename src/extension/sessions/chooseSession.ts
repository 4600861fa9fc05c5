import { homedir } from "node:os";
import { env, l10n, type QuickPickItem, QuickPickItemKind, type TextDocument, window, workspace } from "vscode";
import { plainLine } from "../../report/plainText.js";
import type { SessionFile } from "../../host/sessions/recentSessions.js";
import type { SessionSource } from "../backend/sessions/checkSource.js";
import type { Backend } from "../loadBackend.js";
import { settings } from "../settings.js";

interface SourceItem extends QuickPickItem {
  /** Absent on lines between items. */
  readonly source?: () => Promise<SessionSource | undefined>;
}

const mostListed = 200;

/** Asks which session to check. Files of agents are listed by their names and times; none is opened before it is chosen. */
export async function chooseSession(backend: Backend): Promise<SessionSource | undefined> {
  const chosen = await window.showQuickPick(items(backend), {
    title: l10n.t("Check Agent Session"),
    placeHolder: l10n.t("A session on this machine, a document, a file, or the clipboard"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.source?.();
}

async function items(backend: Backend): Promise<SourceItem[]> {
  const document = window.activeTextEditor?.document;
  const recent = await recentItems(backend);
  return [
    ...(document && document.getText().trim() !== "" ? [documentItem(document)] : []),
    { label: l10n.t("File…"), source: fromDialog },
    { label: l10n.t("Clipboard"), source: fromClipboard },
    ...recent,
  ];
}

function documentItem(document: TextDocument): SourceItem {
  const name = workspace.asRelativePath(document.uri);
  return {
    label: l10n.t("Open Document"),
    description: plainLine(name),
    source: async () =>
      document.uri.scheme === "file" && !document.isDirty
        ? { kind: "file", path: document.uri.fsPath }
        : { kind: "text", text: document.getText(), name },
  };
}

async function fromDialog(): Promise<SessionSource | undefined> {
  const [file] = (await window.showOpenDialog({ title: l10n.t("Check Agent Session"), canSelectMany: false })) ?? [];
  return file && { kind: "file", path: file.fsPath };
}

async function fromClipboard(): Promise<SessionSource | undefined> {
  const text = await env.clipboard.readText();
  if (text.trim() !== "") return { kind: "text", text, name: l10n.t("Clipboard") };
  void window.showInformationMessage(l10n.t("The clipboard holds no text."));
  return undefined;
}

async function recentItems({ agentFolders, isOfFolder, projectOf, recentSessions }: Backend): Promise<SourceItem[]> {
  const { claudeCodeFolder, codexFolder } = settings();
  const home = homedir();
  const folders = agentFolders({
    home,
    environment: process.env,
    chosen: { "claude-code": claudeCodeFolder, codex: codexFolder },
  });
  const files = await recentSessions(folders, mostListed);
  const isHere = (file: SessionFile) =>
    workspace.workspaceFolders?.some(({ uri }) => isOfFolder(file, uri.fsPath)) ?? false;
  const item = (file: SessionFile): SourceItem => ({
    label: [file.agent === "codex" ? "Codex" : "Claude Code", plainLine(projectOf(file, home))]
      .filter(Boolean)
      .join(" · "),
    description: `${timeWords(file.modified)} · ${bytesWords(file.bytes)}`,
    detail: plainLine(file.path),
    source: async () => ({ kind: "file", path: file.path }),
  });
  return [
    ...section(l10n.t("Sessions about this folder"), files.filter(isHere).map(item)),
    ...section(l10n.t("Sessions on this machine"), files.filter((file) => !isHere(file)).map(item)),
  ];
}

function section(label: string, own: readonly SourceItem[]): SourceItem[] {
  return own.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...own];
}

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** How long ago, in the editor's language. */
function timeWords(modified: number): string {
  const past = Date.now() - modified;
  const [unit, length] = units.find(([, length]) => past >= length) ?? units[2];
  return new Intl.RelativeTimeFormat(env.language, { numeric: "auto" }).format(-Math.floor(past / length), unit);
}

function bytesWords(bytes: number): string {
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} kB`;
}

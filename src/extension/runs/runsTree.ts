import {
  type Disposable,
  EventEmitter,
  l10n,
  MarkdownString,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from "vscode";
import { setContext } from "../contextKeys.js";
import { commandIds, settingIds, settingsSection } from "../ids.js";
import { language } from "../language.js";
import type { ViewParts } from "../viewParts.js";
import type { RunSummary } from "./summary.js";
import type { RunShelf } from "./runShelf.js";
import { runRow, runWords, withoutIcons } from "./words.js";

/** Runs of one prompt. */
interface PromptGroup {
  readonly prompt: string;
  readonly runs: readonly RunSummary[];
}

/** The history of this workspace, newest first as the shelf lays it out. */
export function runsTree(id: string, { library, shelf, checks, models }: ViewParts): Disposable {
  const changed = new EventEmitter<void>();
  const listening = [
    library.onDidChange(() => changed.fire()),
    shelf.onDidChange(() => changed.fire()),
    checks.onDidChangeState(() => changed.fire()),
    models.onDidChange(() => !models.fetching && changed.fire()),
    workspace.onDidChangeConfiguration(
      (change) => change.affectsConfiguration(`${settingsSection}.${settingIds.model}`) && changed.fire(),
    ),
  ];
  const list = async () => {
    const runs = await library.list();
    setContext("noRuns", runs.length === 0);
    // The words of the empty view depend on it, and nothing else does.
    if (runs.length === 0) setContext("modelMissing", (await models.missing()) !== undefined);
    const laidOut = shelf.laidOut(runs);
    view.description =
      shelf.filter === "" ? "" : l10n.t("“{0}”: {1} of {2}", shelf.filter, laidOut.length, runs.length);
    return shelf.byPrompt ? groupsOf(laidOut) : laidOut;
  };
  const provider: TreeDataProvider<RunSummary | PromptGroup> = {
    onDidChangeTreeData: changed.event,
    getChildren: (element) => (element === undefined ? list() : "runs" in element ? [...element.runs] : []),
    getTreeItem: (element) =>
      "runs" in element ? groupItem(element) : runItem(element, shelf, checks.live?.path === element.path),
  };
  const view = window.createTreeView(id, { treeDataProvider: provider, canSelectMany: true });
  return {
    dispose() {
      for (const item of [...listening, view, changed]) item.dispose();
    },
  };
}

function groupsOf(runs: readonly RunSummary[]): PromptGroup[] {
  const groups = new Map<string, RunSummary[]>();
  for (const run of runs) groups.set(run.title, [...(groups.get(run.title) ?? []), run]);
  return [...groups].map(([prompt, runs]) => ({ prompt, runs }));
}

function groupItem({ prompt, runs }: PromptGroup): TreeItem {
  const item = new TreeItem(withoutIcons(prompt) || l10n.t("(empty)"), TreeItemCollapsibleState.Expanded);
  item.description = String(runs.length);
  return item;
}

function runItem(run: RunSummary, shelf: RunShelf, live: boolean): TreeItem {
  const listed = { name: shelf.nameOf(run), underPrompt: shelf.byPrompt, now: new Date() };
  const { label, description } = runRow(run, language.say, listed);
  const item = new TreeItem(label);
  item.id = run.path;
  item.description = description;
  item.resourceUri = Uri.file(run.path);
  // What was asked is text from outside: it is shown as it is.
  item.tooltip = new MarkdownString().appendText(`${run.title}\n${runWords(run, language.say).description}`);
  item.iconPath = new ThemeIcon(live ? "sync~spin" : shelf.isPinned(run) ? "pinned" : iconOf(run));
  item.contextValue = live ? "cotcheck.liveRun" : "cotcheck.run";
  item.command = { title: label, command: commandIds.openRun, arguments: [{ path: run.path }] };
  return item;
}

function iconOf({ status, suspect, untold }: RunSummary): string {
  if (status === "failed") return "error";
  if (status === "cancelled" || status === "running") return "circle-slash";
  if (untold) return "question";
  return suspect > 0 ? "warning" : "circle-large-outline";
}

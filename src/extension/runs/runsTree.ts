import {
  type Disposable,
  EventEmitter,
  MarkdownString,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  Uri,
  window,
  workspace,
} from "vscode";
import type { Checks } from "../checks/checks.js";
import { setContext } from "../contextKeys.js";
import { commandIds, settingIds, settingsSection, viewIds } from "../ids.js";
import type { ModelDesk } from "../models/modelDesk.js";
import type { RunLibrary } from "./runLibrary.js";
import type { RunSummary } from "./summary.js";
import { runWords } from "./words.js";

/** The history of this workspace, newest first. */
export function runsTree(library: RunLibrary, checks: Checks, models: ModelDesk): Disposable {
  const changed = new EventEmitter<void>();
  const listening = [
    library.onDidChange(() => changed.fire()),
    checks.onDidChangeState(() => changed.fire()),
    models.onDidChange(() => !models.fetching && changed.fire()),
    workspace.onDidChangeConfiguration(
      (change) => change.affectsConfiguration(`${settingsSection}.${settingIds.model}`) && changed.fire(),
    ),
  ];
  const list = async () => {
    const runs = await library.list();
    // The words of the empty view depend on it, and nothing else does.
    if (runs.length === 0) setContext("modelMissing", (await models.missing()) !== undefined);
    return runs;
  };
  const provider: TreeDataProvider<RunSummary> = {
    onDidChangeTreeData: changed.event,
    getChildren: (element) => (element ? [] : list()),
    getTreeItem: (run) => runItem(run, checks.live?.path === run.path),
  };
  const view = window.createTreeView(viewIds.runs, { treeDataProvider: provider, canSelectMany: true });
  return {
    dispose() {
      for (const item of [...listening, view, changed]) item.dispose();
    },
  };
}

function runItem(run: RunSummary, live: boolean): TreeItem {
  const { label, description } = runWords(run);
  const item = new TreeItem(label);
  item.id = run.path;
  item.description = description;
  item.resourceUri = Uri.file(run.path);
  // What was asked is text from outside: it is shown as it is.
  item.tooltip = new MarkdownString().appendText(`${run.title}\n${description}`);
  item.iconPath = new ThemeIcon(live ? "sync~spin" : iconOf(run));
  item.contextValue = live ? "cotcheck.liveRun" : "cotcheck.run";
  item.command = { title: label, command: commandIds.openRun, arguments: [{ path: run.path }] };
  return item;
}

function iconOf({ status, suspect }: RunSummary): string {
  if (status === "failed") return "error";
  if (status === "cancelled" || status === "running") return "circle-slash";
  return suspect > 0 ? "warning" : "pass";
}
